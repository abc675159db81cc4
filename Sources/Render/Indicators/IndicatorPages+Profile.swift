import Model
import Notation
import Protect

// One page for a municipality: first where it differs from the Kreis, then all its values beside those of the Kreis.
extension IndicatorPages {
  private static let mostContrasts = 5

  func profilePage(_ profile: Profile) -> Page {
    let sections = fields.enumerated().compactMap { number, field -> HTML? in
      let families = field.families.filter { $0[0].indicator.hasMunicipalities }
      guard !families.isEmpty else { return nil }
      return .section("feld-\(number + 1)", field.title, table(families, profile, field.title, number + 1))
    }
    let others = profiles.filter { $0.path != profile.path }.map { HTML("li", [:], [.link(to: $0.path, $0.name)]) }
    return frame.page(
      release.regions.names[profile.region] ?? profile.name, path: profile.path, links: links,
      main: [.section("abstand", "Größte Abstände zum Kreis", contrasts(profile))] + sections
        + [legend, .section("gemeinden", "Andere Gemeinden", [HTML("ul", ["class": "row"], others)])]
        + [.p("Gemeindeschlüssel von \(profile.name): \(profile.region).", kind: "text place")])
  }

  private func contrasts(_ profile: Profile) -> [HTML] {
    let found = release.contrasts(of: profile.region, most: IndicatorPages.mostContrasts)
    guard !found.isEmpty else {
      return [
        .p("Keine Quote über 0 weicht so weit vom Kreis ab, dass die Zahl der Fälle den Abstand nicht erklären könnte.")
      ]
    }
    let time = IndicatorPages.commonTime(found.map(\.point))
    let rows = found.map { contrast -> [HTML] in
      let unit = contrast.indicator.unit
      return [.text(contrast.indicator.title)]
        + (time == nil ? [.text(IndicatorPages.shortTime(contrast.point.period))] : [])
        + [
          ValueCell.html(contrast.point, unit), ValueCell.html(contrast.kreis, unit), .text(unit.name),
          .text(ValueCell.signed(contrast.difference, unit)),
        ]
    }
    let table = Table(
      id: "tabelle-abstand",
      caption: "Wo \(profile.name) am weitesten vom Kreis entfernt ist" + (time.map { ", \($0)" } ?? ""),
      columns: [.text("Indikator")] + (time == nil ? [.text("Zeit")] : [])
        + [.number(profile.name), .number("Kreis"), .text("Einheit"), .number("Abstand in Prozent\u{AD}punkten")],
      rows: rows,
      kind: "data dense")
    return [
      table.html,
      .p(
        "Gezeigt sind höchstens \(IndicatorPages.mostContrasts) Quoten über 0, deren 95-%-Intervall den Wert des Kreises nicht "
          + "enthält, von verwandten nur die mit dem größten Abstand. Ob ein Abstand gut oder schlecht ist, sagt er nicht.",
        kind: "text place"),
    ]
  }

  private func table(_ families: [[Entry]], _ profile: Profile, _ field: String, _ number: Int) -> [HTML] {
    let all = Array(families.joined())
    let hasRanks = all.contains { $0.ranks[profile.region] != nil }
    let time = IndicatorPages.commonTime(all.map { $0.newest(profile.region) })
    let groups = groups(families) { entry in
      let (unit, point) = (entry.indicator.unit, entry.newest(profile.region))
      let kreis = entry.points[release.regions.kreis]?.first { $0.period == point?.period }
      let rank = entry.ranks[profile.region].map { "\($0) von \(entry.ranks.count)" } ?? "–"
      return (time == nil ? [.text(point.map { IndicatorPages.shortTime($0.period) } ?? "–")] : [])
        + [
          ValueCell.html(point, unit), .text(IndicatorPages.unitName(unit)), ValueCell.change(point, unit),
          ValueCell.html(kreis, unit),
        ] + (hasRanks ? [.text(rank)] : [])
    }
    let table = Table(
      id: "tabelle-\(number)", caption: "\(field): \(profile.name) und Kreis" + (time.map { ", \($0)" } ?? ""),
      columns: [.text("Indikator")] + (time == nil ? [.text("Zeit")] : [])
        + [.number(profile.name), .text("Einheit"), .number("Ver\u{AD}änderung"), .number("Kreis")]
        + (hasRanks ? [.number("Rang")] : []), groups: groups, kind: "data dense")
    return [table.html] + notes(all.map { ($0.indicator.title, $0.newest(profile.region)) })
  }
}
