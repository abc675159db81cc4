public import Protect

/// The report that compares costs.
public enum CostReport {
  /// The page and, for everyone, the amounts as CSV with their description for programs.
  public static func files(_ release: CostRelease, _ heading: ReportHeading) -> [RenderedFile] {
    let frame = ReportFrame(heading: heading, isPublic: release.audience == .everyone)
    let page = frame.page(
      places: [("ergebnis", "Ergebnis"), ("vergleich", "Kostenvergleich"), ("rechenweg", "Rechenweg")],
      main: CostSections(release: release).html + [frame.changes].compactMap { $0 })
    let files = [
      RenderedFile(name: "index.html", bytes: page.bytes),
      RenderedFile(name: "kosten.csv", bytes: CostCSV.bytes(release)),
    ]
    guard release.audience == .everyone else { return files }
    let title = frame.windowTitle()
    return files + [
      RenderedFile(
        name: "csv-metadata.json", bytes: Report.metadata(title, [("kosten.csv", CostCSV.columns, CostCSV.key)])),
      RenderedFile(name: "dcat.jsonld", bytes: Catalogue.entry(heading, title: title, files: ["kosten.csv"])),
    ]
  }
}
