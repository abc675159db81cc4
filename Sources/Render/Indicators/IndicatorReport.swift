import Model
import Notation
public import Protect

/// The report about indicators.
public enum IndicatorReport {
  /// The files for the audience of the release: an overview, one page for each field of action and for each municipality, the catalogue,
  /// and the method; for everyone the values as CSV with their description for programs too.
  public static func files(_ release: IndicatorRelease, fields: [String]) -> [RenderedFile] {
    let pages = IndicatorPages(release, fields: fields)
    let html =
      [("index.html", pages.overview)] + pages.fields.map { ($0.path, pages.fieldPage($0)) }
      + pages.profiles.map { ($0.path, pages.profilePage($0)) }
      + [(IndicatorPages.cataloguePath, pages.catalogue), (IndicatorPages.methodPath, pages.method)]
    let files = html.map { RenderedFile(name: $0, bytes: $1.bytes) }
    let table = IndicatorCSV(release: release)
    let csv = RenderedFile(name: IndicatorCSV.fileName, bytes: table.bytes)
    guard release.audience == .everyone else { return files + [csv] }
    return files + [
      csv, RenderedFile(name: "csv-metadata.json", bytes: table.metadata(pages.frame.windowTitle())),
      RenderedFile(
        name: "dcat.jsonld",
        bytes: Catalogue.entry(release.heading, title: pages.frame.windowTitle(), files: [IndicatorCSV.fileName])),
    ]
  }
}

/// The pages of one release and how they are called.
struct IndicatorPages {
  /// A field of action with the indicators that stand on its page.
  struct Field {
    let title: String
    let path: String
    /// Indicators that one file declares stand together.
    let families: [[IndicatorRelease.Entry]]
  }

  /// A municipality with its page.
  struct Profile {
    let region: RegionKey
    let name: String
    let path: String
  }

  static let cataloguePath = "katalog.html"
  static let methodPath = "methode.html"

  let release: IndicatorRelease
  let frame: ReportFrame
  let fields: [Field]
  let profiles: [Profile]

  init(_ release: IndicatorRelease, fields order: [String]) {
    self.release = release
    frame = ReportFrame(heading: release.heading, isPublic: release.audience == .everyone)
    fields = order.compactMap { title in
      let entries = release.entries.filter { $0.indicator.field == title }
      var families: [[IndicatorRelease.Entry]] = []
      for entry in entries {
        let place = families.firstIndex { $0[0].indicator.family.id == entry.indicator.family.id }
        if let place { families[place].append(entry) } else { families.append([entry]) }
      }
      return entries.isEmpty
        ? nil : Field(title: title, path: "handlungsfeld-\(Slug.text(title)).html", families: families)
    }
    profiles = release.regions.municipalities.map { region in
      Profile(
        region: region, name: IndicatorPages.shortName(release.regions.names[region] ?? region.description),
        path: "gemeinde-\(region).html")
    }
  }

  /// Leads to all pages but the profiles, which the overview lists.
  var links: [(path: String, title: String)] {
    [("index.html", "Überblick")] + fields.map { ($0.path, $0.title) }
      + [(IndicatorPages.cataloguePath, "Katalog"), (IndicatorPages.methodPath, "Methode und Datengüte")]
  }

  /// »Neuss« for »Neuss, Stadt«.
  static func shortName(_ name: String) -> String {
    name.firstRange(of: ", ").map { String(name[..<$0.lowerBound]) } ?? name
  }

  func name(_ region: RegionKey) -> String {
    IndicatorPages.shortName(release.regions.names[region] ?? region.description)
  }
}
