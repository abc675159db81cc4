import Model
import Notation
import Protect

// One page for a municipality: all its values beside those of the Kreis.
extension IndicatorPages {
  func profilePage(_ profile: Profile) -> Page {
    let sections = fields.enumerated().compactMap { number, field -> HTML? in
      let entries = field.families.joined().filter { $0.indicator.hasMunicipalities }
      guard !entries.isEmpty else { return nil }
      return .section("feld-\(number + 1)", field.title, [table(Array(entries), profile, field.title, number + 1)])
    }
    let others = profiles.filter { $0.path != profile.path }.map { [HTML.link(to: $0.path, $0.name)] }
    return frame.page(
      release.regions.names[profile.region] ?? profile.name, links: links,
      main: [.p("Gemeindeschlüssel \(profile.region).")] + sections
        + [
          .section("zeichen", "Zeichen", [signs(release.rule)]),
          .section("gemeinden", "Andere Gemeinden", [.list(others)]),
        ])
  }

  private func table(
    _ entries: [IndicatorRelease.Entry], _ profile: Profile, _ field: String, _ number: Int
  ) -> HTML {
    let hasRanks = entries.contains { $0.ranks[profile.region] != nil }
    let rows = entries.map { entry -> [HTML] in
      let unit = entry.indicator.unit
      let point = entry.newest(profile.region)
      let kreis = entry.points[release.regions.kreis]?.first { $0.period == point?.period }
      let rank = entry.ranks[profile.region].map { "\($0) von \(entry.ranks.count)" } ?? "–"
      return [
        .text(entry.indicator.title), .text(point.map { "\($0.period)" } ?? "–"),
        ValueCell.html(point, unit, withUnit: true), ValueCell.change(point, unit),
        ValueCell.html(kreis, unit, withUnit: true),
      ] + (hasRanks ? [.text(rank)] : []) + [.text(ValueCell.remarks(point))]
    }
    return Table(
      id: "tabelle-\(number)", caption: "\(field): \(profile.name) und Kreis",
      columns: [
        .text("Indikator"), .text("Zeit"), .number(profile.name), .number("Veränderung"), .number("Kreis"),
      ] + (hasRanks ? [.number("Rang")] : []) + [.text("Hinweis")], rows: rows, kind: "data dense"
    ).html
  }
}
