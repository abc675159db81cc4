import Model
import Notation
import Protect

/// What the pages of a report about a span of time have around their contents.
struct ReportFrame {
  let heading: ReportHeading
  let isPublic: Bool

  /// What stands in the window's title and above every sheet that a browser prints.
  func windowTitle(_ page: String? = nil) -> String {
    (isPublic ? "" : Report.insideMark + ": ") + (heading.isSynthetic ? "Synthetische Daten – " : "")
      + (page.map { $0 + " – " } ?? "") + "\(heading.title), \(heading.kreis), \(heading.period)"
  }

  /// A page; `title` names it among several, the first has none. `links` lead to all of them, `path` is its own.
  func page(
    _ title: String? = nil, path: String = "index.html", links: [(path: String, title: String)] = [],
    places: [(id: String, title: String)] = [], main: [HTML]
  ) -> Page {
    Page(
      title: windowTitle(title), isPublic: isPublic, isSynthetic: heading.isSynthetic,
      header: header(title, path, links), places: places, placesTitle: links.isEmpty ? nil : "Auf dieser Seite",
      main: main, footer: footer)
  }

  private func header(_ title: String?, _ path: String, _ links: [(path: String, title: String)]) -> HTML {
    let kicker = HTML(
      "p", ["class": "kicker"],
      [
        HTML("span", [:], [.text(title == nil ? heading.kreis : "\(heading.kreis) · \(heading.title)")]),
        HTML(
          "span", ["class": isPublic ? "mark" : "mark inside"],
          [.text(isPublic ? "Öffentlicher Bericht" : Report.insideMark)]),
      ])
    let top = [kicker, HTML("h1", [:], [.text(title ?? heading.title)]), .pairs(dates, kind: "facts")]
    return HTML("header", ["class": "head"], top + notices(isFirst: title == nil) + navigation(links, path))
  }

  private func navigation(_ links: [(path: String, title: String)], _ path: String) -> [HTML] {
    guard !links.isEmpty else { return [] }
    return [
      HTML(
        "nav", ["aria-label": "Seiten dieses Berichts"],
        [
          HTML(
            "ol", [:],
            links.map { HTML("li", [:], [$0.path == path ? .here($0.path, $0.title) : .link(to: $0.path, $0.title)]) })
        ])
    ]
  }

  private var dates: [(name: String, value: HTML)] {
    let name = heading.period.kind == .day ? "Stand" : "Berichtszeit"
    var pairs = [(name: name, value: HTML.text("\(heading.period)"))]
    if let day = heading.published { pairs.append((name: "Veröffentlicht", value: .date(day))) }
    if let revision = heading.revision { pairs.append((name: "Revision", value: .text("\(revision.number)"))) }
    return pairs
  }

  private func notices(isFirst: Bool) -> [HTML] {
    var notices: [HTML] = []
    if heading.isSynthetic {
      notices.append(
        .notice(
          "Synthetische Daten", kind: "notice warning",
          [.p("Zahlen auf dieser Seite sind erfunden. Sie sagen nichts über die genannten Gebiete aus.")]))
    }
    if isFirst, let revision = heading.revision {
      notices.append(
        .notice(
          "Berichtigung: Revision \(revision.number)",
          [
            .p(
              "Dieser Bericht ersetzt die Revision \(revision.number - 1) zum selben Zeitraum.",
              revision.reason.map { "Grund: " + Report.sentence($0) } ?? "Ein Grund ist nicht angegeben.")
          ]))
    }
    return notices
  }

  private var footer: HTML {
    .p(
      "\(heading.kreis) · \(heading.title) · \(heading.period)" + (heading.isSynthetic ? " · Synthetische Daten" : ""))
  }

  private static let mostChanges = 100

  /// What a revision changed; nil for a first edition.
  var changes: HTML? {
    heading.revision.map { revision in
      .section("aenderungen", "Änderungen gegenüber der Revision \(revision.number - 1)", parts(revision))
    }
  }

  private func parts(_ revision: ReportRevision) -> [HTML] {
    guard revision.isComparable else {
      return [.p("Das Protokoll der ersetzten Revision fehlt; die Änderungen lassen sich nicht mehr feststellen.")]
    }
    guard !revision.changes.isEmpty else { return [.p("Kein gezeigter Wert hat sich geändert.")] }
    let shown = revision.changes.prefix(ReportFrame.mostChanges)
    let rest = revision.changes.count - shown.count
    let table = Table(
      id: "tabelle-aenderungen", caption: "Geänderte Werte",
      columns: [.text("Wert"), .number("vorher"), .number("jetzt")],
      rows: shown.map { [.text($0.name), .text($0.before ?? "nicht enthalten"), .text($0.now ?? "nicht enthalten")] })
    return [table.html] + (rest > 0 ? [.p("Dazu kommen \(GermanNumber.text(rest)) weitere geänderte Werte.")] : [])
  }
}
