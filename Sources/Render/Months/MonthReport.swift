public import Protect

/// The monthly report on the target groups.
public enum MonthReport {
  /// The files for the audience of the release: one page, the numbers as CSV, and for everyone their description for programs.
  public static func files(_ release: MonthRelease) -> [RenderedFile] {
    let page = MonthPage(release)
    let table = MonthCSV(release: release)
    let files = [
      RenderedFile(name: "index.html", bytes: page.page.bytes),
      RenderedFile(name: MonthCSV.fileName, bytes: table.bytes),
    ]
    guard release.audience == .everyone else { return files }
    let title = page.frame.windowTitle()
    return files + [
      RenderedFile(name: "csv-metadata.json", bytes: table.metadata(title)),
      RenderedFile(
        name: "dcat.jsonld", bytes: Catalogue.entry(release.heading, title: title, files: [MonthCSV.fileName])),
    ]
  }
}
