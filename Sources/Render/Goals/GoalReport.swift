import Model
import Notation
public import Protect

/// The report about goals.
public enum GoalReport {
  /// The files for the audience of the release: a page, and for everyone goals and documented values as CSV.
  public static func files(_ release: GoalRelease) -> [RenderedFile] {
    let isPublic = release.audience == .everyone
    let frame = ReportFrame(heading: release.heading, isPublic: isPublic)
    let sections = GoalSections(release: release)
    let main = sections.html + [frame.changes].compactMap { $0 }
    let page = RenderedFile(name: "index.html", bytes: frame.page(places: sections.places, main: main).bytes)
    guard isPublic else { return [page] }
    let tables = [("ziele.csv", GoalCSV.goals(release)), ("angaben.csv", GoalCSV.values(release))]
    let entry = Catalogue.entry(release.heading, title: frame.windowTitle(), files: tables.map(\.0))
    return [page] + tables.map { RenderedFile(name: $0, bytes: $1) }
      + [RenderedFile(name: "dcat.jsonld", bytes: entry)]
  }
}
