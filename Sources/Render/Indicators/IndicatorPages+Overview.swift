import Model
import Notation
import Protect

// The first page: every indicator of the Kreis in one line, and the way to everything else.
extension IndicatorPages {
  var overview: Page {
    let sections = fields.enumerated().map { number, field in
      HTML.section("feld-\(number + 1)", field.title, [overviewTable(field, number), more(field)])
    }
    return frame.page(
      links: links,
      places: fields.enumerated().map { ("feld-\($0 + 1)", $1.title) } + [("gemeinden", "Gemeinden")],
      main: [lead] + sections + [municipalities, legend, files] + [frame.changes].compactMap { $0 })
  }

  private var lead: HTML {
    let entries = release.entries
    let known = entries.filter { $0.newest(release.regions.kreis)?.value != nil }.count
    return .p(
      "\(entries.count) Indikatoren zur Integration im \(release.heading.kreis): für \(known) liegt ein Wert vor.",
      kind: "lead")
  }

  private func overviewTable(_ field: Field, _ number: Int) -> HTML {
    let kreis = release.regions.kreis
    let land = release.regions.compared.first
    let rows = field.families.joined().map { entry -> [HTML] in
      let point = entry.newest(kreis)
      let compared = land.flatMap { region in
        entry.points[region]?.last { $0.period == point?.period }
      }
      let unit = entry.indicator.unit
      return [
        .text(entry.indicator.title), .text(point.map { "\($0.period)" } ?? "–"),
        ValueCell.html(point, unit, withUnit: true), ValueCell.change(point, unit),
        compared.map { ValueCell.html($0, unit, withUnit: true) } ?? "–",
      ]
    }
    return Table(
      id: "tabelle-feld-\(number + 1)", caption: "\(field.title): neueste Werte im Kreis",
      columns: [
        .text("Indikator"), .text("Zeit"), .number("Kreis"), .number("Veränderung"),
        .number(land.map(name) ?? "Land"),
      ], rows: rows, kind: "data dense"
    ).html
  }

  private func more(_ field: Field) -> HTML {
    HTML("p", [:], [.link(to: field.path, "\(field.title): Zeitreihen, Gemeinden und Definitionen")])
  }

  private var municipalities: HTML {
    .section(
      "gemeinden", "Gemeinden",
      [.list(profiles.map { [.link(to: $0.path, $0.name)] })])
  }

  private var legend: HTML {
    .section("zeichen", "Zeichen", [signs(release.rule)])
  }

  /// What the signs beside numbers mean.
  func signs(_ rule: ProtectionRule) -> HTML {
    let rounded = rule.method == .cellKey ? "zum Schutz verändert oder gerundet" : "gerundet, von der Quelle oder hier"
    return .pairs(
      [
        (name: "ohne Zeichen", value: "offen: die genaue Zahl"), (name: "g", value: .text("gerundet: " + rounded)),
        (name: "✕", value: "gesperrt: bleibt ungenannt, damit niemand auf einzelne Personen schließen kann"),
        (name: "fehlt", value: "die Quelle nennt keinen Wert; der Grund steht daneben"),
        (name: "≥", value: "Untergrenze: Teile der Summe sind unbekannt"),
        (name: "k", value: "kleine Basis: unter 100 im Nenner, mit 95-%-Intervall"),
        (name: "–", value: "gibt es nicht: kein Vergleichswert, oder ein Bruch in der Zeitreihe"),
      ], kind: "pairs signs")
  }

  private var files: HTML {
    .section(
      "dateien", "Dateien und Nachrechnen",
      [
        HTML(
          "p", [:],
          [
            "Alle Werte mit Zähler, Nenner, Status und Hinweis: ",
            .link(to: IndicatorCSV.fileName, IndicatorCSV.fileName),
            ". Eine Herleitung gibt »stellwerk explain \(release.heading.pipeline) KENNUNG«; die Kennungen stehen im ",
            .link(to: IndicatorPages.cataloguePath, "Katalog"), ".",
          ])
      ])
  }
}
