import Model
import Notation
import Protect

// How values went over time: a picture for one indicator, tables for a family.
extension IndicatorPages {
  /// Nil where there are not two values to compare.
  func chart(_ entry: Entry, _ number: Int) -> LineChart? {
    let kreis = release.regions.kreis
    guard let series = entry.points[kreis], series.count(where: { $0.value != nil }) > 1 else { return nil }
    let times = series.map(\.period)
    let lines = ([kreis] + release.regions.compared.prefix(1)).compactMap { region -> LineChart.Line? in
      guard let points = entry.points[region], isComparable(entry.indicator, region) else { return nil }
      let values = times.map { time in points.first { $0.period == time }?.value }
      return values.contains { $0 != nil } ? LineChart.Line(name: name(region), values: values) : nil
    }
    let breaks = series.indices.filter { place in
      series[place].remarks.contains { if case .seriesBreak = $0 { true } else { false } }
    }
    let unit = entry.indicator.unit
    return LineChart(
      id: "verlauf-\(number)", title: "\(entry.indicator.title) im Verlauf",
      times: times.map(IndicatorPages.shortTime), breaks: Set(breaks), lines: lines, unit: unit.name,
      digits: unit.digits,
      target: entry.indicator.target.map { LineChart.Target(value: $0.value, text: LineChart.words($0, unit)) })
  }

  // Numbers of cases in the whole Land would flatten the line of the Kreis.
  private func isComparable(_ indicator: Indicator, _ region: RegionKey) -> Bool {
    region == release.regions.kreis || !["Anzahl", "Euro"].contains(indicator.unit.name)
  }

  /// Why a line has gaps.
  func gaps(_ entry: Entry) -> [HTML] {
    let missing = (entry.points[release.regions.kreis] ?? []).filter { $0.value == nil }.map { point in
      let reason = point.status == .withheld ? "zum Schutz gesperrt" : point.absence.map(GermanTerms.name) ?? "fehlt"
      return "\(IndicatorPages.shortTime(point.period)): \(reason)"
    }
    return missing.isEmpty
      ? [] : [HTML("figcaption", [:], [.text("Ohne Wert: " + missing.joined(separator: "; ") + ".")])]
  }

  /// A family: its members beside each other, by municipality and by time.
  func several(_ family: [Entry], _ number: Int) -> [HTML] {
    let kreis = release.regions.kreis
    guard let period = family.compactMap({ $0.newest(kreis)?.period }).max() else { return [.p(absence(family[0]))] }
    let unit = family[0].indicator.unit
    let own = family[0].indicator.hasMunicipalities ? release.regions.municipalities : []
    let regions = own + release.regions.compared.filter { region in family.contains { $0.points[region] != nil } }
    func point(_ entry: Entry, _ region: RegionKey) -> Point? { entry.points[region]?.first { $0.period == period } }
    func row(_ region: RegionKey) -> [HTML] {
      [.text(name(region))] + family.map { ValueCell.html(point($0, region), unit) }
    }
    let columns = family.map {
      Table.Column.number(IndicatorPages.hyphenated($0.indicator.member ?? $0.indicator.title))
    }
    let newest = Table(
      id: "tabelle-\(number)", caption: "\(title(family)), \(period), in \(unit.name)",
      columns: [.text("Gebiet")] + columns, rows: regions.map(row), foot: row(kreis), kind: "data dense")
    let values = (regions + [kreis]).flatMap { region in
      family.map { ("\(name(region)) (\($0.indicator.member ?? ""))", point($0, region)) }
    }
    return [newest.html] + notes(values) + [course(family, columns, number)]
  }

  private func course(_ family: [Entry], _ columns: [Table.Column], _ number: Int) -> HTML {
    let kreis = release.regions.kreis
    let periods = Set(family.flatMap { $0.points[kreis]?.map(\.period) ?? [] }).sorted()
    let unit = family[0].indicator.unit
    return Table(
      id: "verlauf-\(number)", caption: "\(name(kreis)) im Verlauf, in \(unit.name)",
      columns: [.text("Zeit")] + columns,
      rows: periods.map { period in
        [.text(IndicatorPages.shortTime(period))]
          + family.map { ValueCell.html($0.points[kreis]?.first { $0.period == period }, unit) }
      }, kind: "data dense"
    ).html
  }

  /// Long names above narrow columns may break where German words are put together.
  static func hyphenated(_ name: String) -> String {
    for part in ["abschluss", "schule", "reife"] where name.hasSuffix(part) && name.count > part.count + 2 {
      return String(name.dropLast(part.count)) + "\u{AD}" + part
    }
    return name
  }
}

extension LineChart {
  /// A target as a sentence without its end.
  static func words(_ target: Indicator.Target, _ unit: Indicator.Unit) -> String {
    "Ziel: \(GermanNumber.short(target.value))\(unit.name == "Anzahl" ? "" : "\u{A0}" + unit.name) bis \(target.year)"
  }
}
