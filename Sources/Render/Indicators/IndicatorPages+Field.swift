import Model
import Notation
import Protect

// One page for a field of action: each indicator with its definition, its course, and its municipalities.
extension IndicatorPages {
  func fieldPage(_ field: Field) -> Page {
    let sections = field.families.enumerated().map { number, family in
      HTML.section("indikator-\(number + 1)", title(family), block(family, number + 1))
    }
    return frame.page(
      field.title, path: field.path, links: links,
      places: field.families.enumerated().map { ("indikator-\($0 + 1)", title($1)) }, main: sections + [legend])
  }

  private func block(_ family: [Entry], _ number: Int) -> [HTML] {
    let indicator = family[0].indicator
    var parts: [HTML] = [.p(indicator.definition)]
    parts += family.count == 1 ? single(family[0], number) : several(family, number)
    parts += indicator.breaks.map { .p("Bruch in der Zeitreihe ab \($0.day): \(Report.sentence($0.reason))") }
    if let note = indicator.note { parts.append(.p("Hinweis: " + Report.sentence(note))) }
    parts.append(.p("Quelle: \(Report.sentence(indicator.origin))", kind: "text place"))
    return parts
  }

  private func single(_ entry: Entry, _ number: Int) -> [HTML] {
    guard let point = entry.newest(release.regions.kreis) else { return [.p(absence(entry))] }
    var parts = [HTML.p(sentence(entry, point), kind: "lead")]
    if let chart = chart(entry, number) {
      parts.append(HTML("figure", ["class": "picture"], chart.html + gaps(entry)))
    }
    return parts + (entry.indicator.hasMunicipalities ? municipalityTable(entry, point.period, number) : [])
  }

  func absence(_ entry: Entry) -> String {
    let missing = Set(entry.indicator.operands.map(\.source)).sorted().filter { id in
      release.sources.first { $0.id == id }?.periods.isEmpty ?? true
    }
    guard missing.isEmpty else {
      return "Keine Daten: Für den Kreis liegt die Quelle \(GermanTerms.list(missing.map { "»\($0)«" })) nicht vor."
    }
    return entry.indicator.operands.isEmpty
      ? "Keine Daten: Für keine Zeit liegen beide Werte der Differenz vor."
      : "Keine Daten: In der Quelle steht nichts, was zu dieser Definition passt."
  }

  private func sentence(_ entry: Entry, _ point: Point) -> String {
    let unit = entry.indicator.unit
    let (kreis, land) = (release.regions.kreis, release.regions.compared.first)
    guard point.value != nil else {
      let reason = point.status == .withheld ? "der Wert ist zum Schutz gesperrt" : ValueCell.remarks(point)
      return "\(name(kreis)), \(point.period): kein Wert, \(reason)."
    }
    let change = point.change.map { change in
      let words = [ValueCell.signed(change, unit), ValueCell.unitOfChange(unit)].compactMap { $0 }.joined(
        separator: " ")
      return " (\(words) gegenüber \(before(entry, point).map { "\($0.period)" } ?? "dem vorigen Wert"))"
    }
    let compared = land.flatMap { region in
      entry.points[region]?.first { $0.period == point.period && $0.value != nil }.map {
        " \(name(region)): \(ValueCell.words($0, unit))."
      }
    }
    let target = entry.indicator.target.map { " " + LineChart.words($0, unit) + " (\($0.source))." }
    return "\(name(kreis)), \(point.period): \(ValueCell.words(point, unit))" + (change ?? "") + "." + (compared ?? "")
      + (target ?? "")
  }

  // The value that a change is against.
  private func before(_ entry: Entry, _ point: Point) -> Point? {
    entry.points[release.regions.kreis]?.last { $0.period < point.period }
  }

  private func municipalityTable(_ entry: Entry, _ period: Period, _ number: Int) -> [HTML] {
    let unit = entry.indicator.unit
    let regions =
      release.regions.municipalities + release.regions.compared.filter { entry.points[$0] != nil }
    func point(_ region: RegionKey) -> Point? { entry.points[region]?.first { $0.period == period } }
    let all = regions + [release.regions.kreis]
    let parts = MunicipalityColumns(
      unit: unit, isRate: entry.indicator.operands.count > 1, hasRanks: !entry.ranks.isEmpty,
      hasChanges: all.contains { point($0)?.change != nil }, hasIntervals: all.contains { point($0)?.interval != nil })
    func row(_ region: RegionKey) -> [HTML] {
      [.text(name(region))] + parts.cells(point(region), rank: entry.ranks[region])
    }
    let earlier = point(release.regions.kreis).flatMap { before(entry, $0) }.map {
      "; Veränderung gegenüber \($0.period)"
    }
    let table = Table(
      id: "tabelle-\(number)", caption: "\(entry.indicator.title), \(period)" + (parts.hasChanges ? earlier ?? "" : ""),
      columns: [.text("Gebiet")] + parts.columns, rows: regions.map(row), foot: row(release.regions.kreis),
      kind: "data dense")
    return [table.html] + notes(all.map { (name($0), point($0)) })
  }
}

/// The columns of a table of municipalities; those that would be empty are left out.
private struct MunicipalityColumns {
  let unit: Indicator.Unit
  let isRate: Bool
  let hasRanks: Bool
  let hasChanges: Bool
  let hasIntervals: Bool

  var columns: [Table.Column] {
    let change = "Ver\u{AD}änderung" + (unit.isShare ? " in Prozent\u{AD}punkten" : "")
    return [.number(unit.isShare ? "Anteil in \(unit.name)" : IndicatorPages.unitName(unit))]
      + (isRate ? [.number("Zähler"), .number("Nenner")] : []) + (hasChanges ? [.number(change)] : [])
      + (hasIntervals ? [.number("95-%-Intervall")] : []) + (hasRanks ? [.number("Rang")] : [])
  }

  func cells(_ point: IndicatorRelease.Point?, rank: Int?) -> [HTML] {
    let interval = ValueCell.interval(point)
    return [ValueCell.html(point, unit)]
      + (isRate ? [ValueCell.html(point?.numerator), ValueCell.html(point?.denominator)] : [])
      + (hasChanges ? [ValueCell.change(point, unit)] : [])
      + (hasIntervals ? [.text(interval.isEmpty ? "–" : interval)] : [])
      + (hasRanks ? [.text(rank.map { "\($0)" } ?? "–")] : [])
  }
}
