import Model
import Notation
import Protect

// The first page: every indicator of the Kreis in one line, and the way to everything else.
extension IndicatorPages {
  var overview: Page {
    let sections = fields.enumerated().map { number, field in
      HTML.section("feld-\(number + 1)", field.title, overviewTable(field, number) + [more(field)])
    }
    return frame.page(
      links: links,
      main: [lead, municipalities] + sections + [legend, files] + [frame.changes].compactMap { $0 })
  }

  private var lead: HTML {
    let entries = release.entries
    let known = entries.count { $0.newest(release.regions.kreis)?.value != nil }
    let rest = known == entries.count ? "alle haben einen Wert" : "\(known) davon haben einen Wert"
    return .p("\(entries.count) Indikatoren zur Integration im \(release.heading.kreis), \(rest).", kind: "lead")
  }

  private func overviewTable(_ field: Field, _ number: Int) -> [HTML] {
    let kreis = release.regions.kreis
    let land = release.regions.compared.first { region in
      field.families.joined().contains { $0.points[region] != nil }
    }
    let all = Array(field.families.joined())
    let time = IndicatorPages.commonTime(all.map { $0.newest(kreis) })
    let groups = groups(field.families) { entry in
      let (point, unit) = (entry.newest(kreis), entry.indicator.unit)
      let compared = land.flatMap { region in entry.points[region]?.last { $0.period == point?.period } }
      return (time == nil ? [.text(point.map { IndicatorPages.shortTime($0.period) } ?? "–")] : [])
        + [
          ValueCell.html(point, unit), .text(IndicatorPages.unitName(unit)), ValueCell.change(point, unit),
        ] + (land == nil ? [] : [ValueCell.html(compared, unit)]) + [.text(aim(entry.indicator))]
    }
    let table = Table(
      id: "tabelle-feld-\(number + 1)",
      caption: "\(field.title): neueste Werte" + (time.map { ", \($0)" } ?? ""),
      columns: [.text("Indikator")] + (time == nil ? [.text("Zeit")] : [])
        + [.number("Kreis"), .text("Einheit"), .number("Ver\u{AD}änderung")]
        + (land.map { [.number(IndicatorPages.breakable(name($0)))] } ?? []) + [.text("Ziel")],
      groups: groups, kind: "data dense")
    return [table.html] + notes(all.map { ($0.indicator.title, $0.newest(kreis)) })
  }

  /// What is aimed at, in a table.
  private func aim(_ indicator: Indicator) -> String {
    if let target = indicator.target { return "\(GermanNumber.short(target.value)) bis \(target.year)" }
    return indicator.direction.map { $0 == .higher ? "höher" : "niedriger" } ?? "–"
  }

  /// A long name of two parts, which may stand on two lines above a narrow column.
  static func breakable(_ name: String) -> String {
    name == "Nordrhein-Westfalen" ? "Nordrhein-West\u{AD}falen" : name
  }

  private func more(_ field: Field) -> HTML {
    HTML("p", [:], [.link(to: field.path, "\(field.title): Zeitreihen, Gemeinden und Definitionen")])
  }

  private var municipalities: HTML {
    .section(
      "gemeinden", "Nach Gemeinden",
      [HTML("ul", ["class": "row"], profiles.map { HTML("li", [:], [.link(to: $0.path, $0.name)]) })])
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
