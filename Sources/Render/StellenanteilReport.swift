import Model
import Notation
public import Protect

/// A file as it will lie in its directory.
public struct RenderedFile: Hashable, Sendable {
  /// Without a directory.
  public let name: String
  /// Its content.
  public let bytes: [UInt8]
}

/// The report about Stellenanteile.
public enum StellenanteilReport {
  /// The files for the audience of the release: a page, and for everyone the table as CSV with its description
  /// for programs beside it.
  public static func files(_ release: Release) -> [RenderedFile] {
    let report = Report(release: release)
    switch release.audience {
    case .everyone:
      let breakdown = report.breakdownCSV.map { [RenderedFile(name: "aufgliederung.csv", bytes: $0)] } ?? []
      return [
        RenderedFile(name: "index.html", bytes: report.publicPage.bytes),
        RenderedFile(name: "stellenanteile.csv", bytes: report.csv),
      ] + breakdown + [
        RenderedFile(name: "csv-metadata.json", bytes: report.csvMetadata),
        RenderedFile(name: "dcat.jsonld", bytes: report.catalogueEntry),
      ]
    case .owner:
      return [RenderedFile(name: "index.html", bytes: report.insidePage.bytes)]
    }
  }
}

extension Report {
  var publicPage: Page {
    Page(
      title: windowTitle, isPublic: true, isSynthetic: heading.isSynthetic, header: header,
      places: [
        (id: "ergebnis", title: "Ergebnis"), (id: "tabelle", title: "Tabelle"),
      ] + (release.revision == nil ? [] : [(id: "aenderungen", title: "Änderungen")]) + [
        (id: "verfahren", title: "Formel und Verfahren")
      ] + (release.breakdown == nil ? [] : [(id: "aufgliederung", title: "Aufgliederung")]) + [
        (id: "datenqualitaet", title: "Herkunft und Güte"),
        (id: "nachrechnen", title: "Quellen und Nachrechnen"),
      ],
      main: [resultSection, tableSection] + [revisionSection].compactMap { $0 } + [
        methodSection
      ] + [breakdownSection].compactMap { $0 } + [qualitySection, sourcesSection],
      footer: footer)
  }

  var methodSection: HTML {
    .section(
      "verfahren", "Formel und Verfahren",
      formula + rounding + example + calculation + otherMethods + counting + coreGroup + recommendation)
  }

  var footer: HTML {
    .p(
      "\(heading.kreis) · \(heading.title) · Stichtag \(heading.stichtag)"
        + (heading.isSynthetic ? " · Synthetische Daten" : ""))
  }
}
