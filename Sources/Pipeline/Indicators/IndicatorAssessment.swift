import Compute
import Model
import Normalise
import Notation
import Protect
import Store

/// All that indicators of a Kreis are made from, up to the end of a year.
struct IndicatorInputs {
  let readings: [SourceLibrary.Reading]
  let breakdowns: [PublishedBreakdown]
  /// All files of each source as one.
  let tables: [IndicatorTable]

  init(readings: [SourceLibrary.Reading], breakdowns: [PublishedBreakdown]) {
    (self.readings, self.breakdowns) = (readings, breakdowns)
    tables = IndicatorTable.joined(
      readings.map { IndicatorTable($0.table, incomplete: $0.incomplete) }
        + breakdowns.map { IndicatorTable($0.table, incomplete: []) })
  }

  var isSynthetic: Bool { readings.contains(where: \.isSynthetic) || breakdowns.contains(where: \.isSynthetic) }
}

/// Indicators from what offices delivered to exact series: the part of a run that publishes nothing.
struct IndicatorAssessment {
  let kreis: KreisDefinition
  let regions: IndicatorRegions
  let tables: IndicatorTables
  let series: [IndicatorSeries]
  let sources: [IndicatorSource]
  let findings: [Finding]
  let isSynthetic: Bool

  init(
    _ indicators: [Indicator], _ inputs: IndicatorInputs, kreis: KreisDefinition, slug: String, period: Period,
    registers: Registers
  ) throws(Stop) {
    self.kreis = kreis
    isSynthetic = inputs.isSynthetic
    let search = OperandSearch(Set(indicators.flatMap(\.operands)), inputs)
    let tables = IndicatorTables(inputs.tables.map(\.source), search.operands) { search.places[$0]?[$1] }
    let district = kreis.kreis(slug: slug, on: period.last, registers: registers)
    let regions = IndicatorRegions(district, registers, on: period.last)
    (self.tables, self.regions) = (tables, regions)
    let all = registers.municipalities.members(of: kreis.key, on: period.last)
    let isWhole = district.municipalities.count == all.count
    series = indicators.map { IndicatorSeries($0, tables, regions, isWhole: isWhole, until: period.year) }
    sources = IndicatorAssessment.sources(indicators, inputs)
    findings = inputs.readings.flatMap(\.findings) + search.findings(indicators)
    if findings.contains(where: { $0.severity == .error }) { throw Stop(findings) }
  }

  private static func sources(_ indicators: [Indicator], _ inputs: IndicatorInputs) -> [IndicatorSource] {
    let ids = Set(indicators.flatMap(\.operands).map(\.source)).sorted()
    return ids.map { id in
      let readings = inputs.readings.filter { $0.table.source == id }
      let tables = inputs.tables.map(\.source).filter { $0.source == id }
      var titles: [String] = []
      for table in tables where !titles.contains(table.title) { titles.append(table.title) }
      return IndicatorSource(
        id: id, title: GermanTerms.list(titles), confidentiality: tables.first?.confidentiality,
        periods: Set(tables.flatMap(\.table.periods)).sorted(), files: readings.map(\.input))
    }
  }
}

extension IndicatorRegions {
  /// The Kreis with its municipalities, its Land and Germany.
  init(_ kreis: Kreis, _ registers: Registers, on day: CalendarDate) {
    let key = RegionKey(kreis.key) ?? .deutschland
    let municipalities = kreis.municipalities.compactMap { RegionKey($0.ags) }.sorted()
    let compared = [key.above(at: .land), .deutschland].compactMap { $0 }
    var names: [RegionKey: String] = [key: kreis.name]
    for region in municipalities + compared { names[region] = registers.name(of: region, on: day) }
    self.init(kreis: key, municipalities: municipalities, compared: compared, names: names)
  }
}
