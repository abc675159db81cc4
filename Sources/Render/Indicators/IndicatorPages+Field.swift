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
      field.title, links: links,
      places: field.families.enumerated().map { ("indikator-\($0 + 1)", title($1)) },
      main: sections + [.section("zeichen", "Zeichen", [signs(release.rule)])])
  }

  private func title(_ family: [IndicatorRelease.Entry]) -> String {
    let indicator = family[0].indicator
    guard let member = indicator.member else { return indicator.title }
    return String(indicator.title.dropLast(member.count + 2))
  }

  private func block(_ family: [IndicatorRelease.Entry], _ number: Int) -> [HTML] {
    let indicator = family[0].indicator
    var parts: [HTML] = [.p(indicator.definition)]
    parts += family.count == 1 ? single(family[0], number) : several(family, number)
    parts += indicator.breaks.map { .p("Bruch in der Zeitreihe ab \($0.day): \(Report.sentence($0.reason))") }
    if let note = indicator.note { parts.append(.p("Hinweis: " + Report.sentence(note))) }
    parts.append(.p("Quelle: \(Report.sentence(indicator.origin))", kind: "text place"))
    return parts
  }

  private func single(_ entry: IndicatorRelease.Entry, _ number: Int) -> [HTML] {
    guard let point = entry.newest(release.regions.kreis) else {
      return [.p(absence(entry))]
    }
    var parts = [HTML.p(sentence(entry, point), kind: "lead")]
    if let chart = chart(entry, number) { parts.append(HTML("figure", ["class": "picture"], chart.html)) }
    if entry.indicator.hasMunicipalities { parts.append(municipalityTable(entry, point.period, number)) }
    return parts
  }

  private func absence(_ entry: IndicatorRelease.Entry) -> String {
    let missing = Set(entry.indicator.operands.map(\.source)).sorted().filter { id in
      release.sources.first { $0.id == id }?.periods.isEmpty ?? true
    }
    guard missing.isEmpty else {
      return "Keine Daten: Für den Kreis liegt die Quelle \(GermanTerms.list(missing.map { "»\($0)«" })) nicht vor."
    }
    return "Keine Daten: In der Quelle steht nichts, was zu dieser Definition passt."
  }

  private func sentence(_ entry: IndicatorRelease.Entry, _ point: IndicatorRelease.Point) -> String {
    let unit = entry.indicator.unit
    guard point.value != nil else {
      let reason = point.status == .withheld ? "der Wert ist zum Schutz gesperrt" : ValueCell.remarks(point)
      return "\(name(release.regions.kreis)), \(point.period): kein Wert (\(reason))."
    }
    let value = ValueCell.text(point, unit, withUnit: true)
    let change = point.change.map { change in
      ", gegenüber dem vorigen Wert " + GermanNumber.text(change.rounded(digits: unit.digits), alwaysSigned: true)
        + (unit.name == "%" ? " Prozentpunkte" : "")
    }
    let target = entry.indicator.target.map { target in
      " Ziel: \(GermanNumber.short(target.value)) \(unit.name) bis \(target.year) (\(target.source))."
    }
    return "\(name(release.regions.kreis)), \(point.period): \(value)" + (change ?? "") + "." + (target ?? "")
  }

  private func chart(_ entry: IndicatorRelease.Entry, _ number: Int) -> LineChart? {
    let kreis = release.regions.kreis
    guard let series = entry.points[kreis], series.filter({ $0.value != nil }).count > 1 else { return nil }
    let times = series.map(\.period)
    let lines = ([kreis] + release.regions.compared.prefix(1)).compactMap { region -> LineChart.Line? in
      guard let points = entry.points[region] else { return nil }
      let values = times.map { time in points.first { $0.period == time }?.value }
      return values.contains { $0 != nil } ? LineChart.Line(name: name(region), values: values) : nil
    }
    let breaks = series.indices.filter { place in
      series[place].remarks.contains { if case .seriesBreak = $0 { true } else { false } }
    }
    return LineChart(
      id: "verlauf-\(number)", title: "\(entry.indicator.title) im Verlauf",
      times: times.map(IndicatorPages.shortTime), breaks: Set(breaks), lines: lines,
      unit: entry.indicator.unit.name, digits: entry.indicator.unit.digits)
  }

  /// »2020/21« under an axis, where »Schuljahr 2020/21« has no room.
  static func shortTime(_ period: Period) -> String {
    period.kind == .schoolYear ? String("\(period)".dropFirst("Schuljahr ".count)) : "\(period)"
  }

  private func municipalityTable(_ entry: IndicatorRelease.Entry, _ period: Period, _ number: Int) -> HTML {
    let unit = entry.indicator.unit
    let isRate = entry.indicator.operands.count > 1
    let hasRanks = !entry.ranks.isEmpty
    var columns: [Table.Column] = [.text("Gebiet"), .number(unit.name)]
    if isRate { columns += [.number("Zähler"), .number("Nenner")] }
    columns += [.number("Veränderung")] + (hasRanks ? [.number("Rang")] : []) + [.text("Hinweis")]
    func row(_ region: RegionKey) -> [HTML] {
      let point = entry.points[region]?.first { $0.period == period }
      var cells: [HTML] = [.text(name(region)), ValueCell.html(point, unit)]
      if isRate { cells += [ValueCell.html(point?.numerator), ValueCell.html(point?.denominator)] }
      cells.append(ValueCell.change(point, unit))
      if hasRanks { cells.append(.text(entry.ranks[region].map { "\($0)" } ?? "–")) }
      return cells + [.text(hint(point))]
    }
    return Table(
      id: "tabelle-\(number)", caption: "\(entry.indicator.title), \(period)", columns: columns,
      rows: (release.regions.municipalities + release.regions.compared.filter { entry.points[$0] != nil }).map(row),
      foot: row(release.regions.kreis), kind: "data dense"
    ).html
  }

  /// Remarks without those that the page says once for all.
  private func hint(_ point: IndicatorRelease.Point?) -> String {
    guard let point else { return "" }
    let interval = ValueCell.interval(point)
    let remarks = point.remarks.filter { if case .seriesBreak = $0 { false } else { true } }.map(GermanTerms.name)
    return
      ((point.absence.map { [GermanTerms.name($0)] } ?? []) + remarks
      + (interval.isEmpty ? [] : ["95-%-Intervall " + interval])).joined(separator: "; ")
  }

  private func several(_ family: [IndicatorRelease.Entry], _ number: Int) -> [HTML] {
    let kreis = release.regions.kreis
    guard let period = family.compactMap({ $0.newest(kreis)?.period }).max() else { return [.p(absence(family[0]))] }
    let unit = family[0].indicator.unit
    let regions = family[0].indicator.hasMunicipalities ? release.regions.municipalities : []
    func row(_ region: RegionKey) -> [HTML] {
      [.text(name(region))]
        + family.map { ValueCell.html($0.points[region]?.first { $0.period == period }, unit) }
    }
    let compared = release.regions.compared.filter { region in family.contains { $0.points[region] != nil } }
    let columns = family.map { Table.Column.number($0.indicator.member ?? $0.indicator.title) }
    let newest = Table(
      id: "tabelle-\(number)", caption: "\(title(family)) (\(unit.name)), \(period)",
      columns: [.text("Gebiet")] + columns, rows: (regions + compared).map(row), foot: row(kreis), kind: "data dense")
    return [newest.html, course(family, columns, number)]
  }

  private func course(_ family: [IndicatorRelease.Entry], _ columns: [Table.Column], _ number: Int) -> HTML {
    let kreis = release.regions.kreis
    let periods = Set(family.flatMap { $0.points[kreis]?.map(\.period) ?? [] }).sorted()
    let unit = family[0].indicator.unit
    return Table(
      id: "verlauf-\(number)", caption: "\(name(kreis)) im Verlauf (\(unit.name))", columns: [.text("Zeit")] + columns,
      rows: periods.map { period in
        [.text("\(period)")]
          + family.map { ValueCell.html($0.points[kreis]?.first { $0.period == period }, unit) }
      }, kind: "data dense"
    ).html
  }
}
