import Compute
import Model
import Normalise
import Notation
import Protect
import Store

/// One month from files to exact numbers: the part of a run that publishes nothing.
struct MonthAssessment {
  let month: Period
  let census: Census
  let counts: MonthCounts
  let figures: [MonthFigure]
  /// Services that told whom they serve in this month.
  let services: [MonthService]
  let regions: IndicatorRegions
  let tables: IndicatorTables
  let series: [IndicatorSeries]
  let sources: [IndicatorSource]
  let accounts: [RowAccount]
  let findings: [Finding]
  private let readings: [SourceLibrary.Reading]

  /// Counts; stops with all findings when one of them is an error.
  init(_ month: Period, _ census: Census, _ served: [SourceLibrary.Reading], _ definition: MonthDefinition) throws(Stop)
  {
    let stages = definition.stages
    guard !census.findings.contains(where: { $0.severity == .error }),
      let counts = MonthCounts(
        census.tables(MonthCounts.tables), kreis: census.kreis, stages: stages, month: month, day: census.stichtag,
        naming: { GermanTerms.name($0) })
    else { throw Stop(census.findings.filter { $0.severity == .error }) }
    (self.month, self.census, self.counts, readings) = (month, census, counts, served)
    let counting = CountingRule(groups: stages.counted)
    accounts = census.exports.map(counting.account)
    precondition(accounts.allSatisfy(\.closes), "persons were lost between reading and counting")
    let told = served.isEmpty ? [] : definition.services?.members ?? []
    services = told.map(\.service)
    figures = counts.figures(stages, on: census.stichtag, services: Set(services))
    let own = SourceTable(
      source: definition.source, title: MonthAssessment.title, delivered: month, table: counts.table,
      confidentiality: .persons, isRounded: false, place: .residence)
    let indicators = figures.map {
      MonthAssessment.indicator($0, counts, definition, services: told.map(\.service), day: census.stichtag)
    }
    let sources = IndicatorTable.joined(
      served.map { IndicatorTable($0.table, incomplete: $0.incomplete) } + [IndicatorTable(own, incomplete: [])])
    let search = OperandSearch(Set(indicators.flatMap(\.operands)), sources)
    findings = census.findings + served.flatMap(\.findings) + search.findings(indicators)
    if findings.contains(where: { $0.severity == .error }) { throw Stop(findings) }
    let tables = IndicatorTables(sources.map(\.source), search.operands) { search.places[$0]?[$1] }
    let regions = IndicatorRegions(census.kreis)
    (self.tables, self.regions) = (tables, regions)
    series = indicators.map { IndicatorSeries($0, tables, regions, until: month.year) }
    self.sources = MonthAssessment.sources(definition, census, served, month)
  }

  static let title = "Ausländerzentralregister, Monatsexport"

  var isSynthetic: Bool { census.isSynthetic || readings.contains(where: \.isSynthetic) }

  private static func sources(
    _ definition: MonthDefinition, _ census: Census, _ served: [SourceLibrary.Reading], _ month: Period
  ) -> [IndicatorSource] {
    let own = IndicatorSource(
      id: definition.source, title: title, confidentiality: .persons, periods: [.day(census.stichtag)],
      files: census.files)
    guard let services = definition.services else { return [own] }
    let others = IndicatorSource(
      id: services.source, title: served.first?.table.title ?? "", confidentiality: served.first?.table.confidentiality,
      periods: served.isEmpty ? [] : [month], files: served.map(\.input))
    return [own, others]
  }

  private static func indicator(
    _ figure: MonthFigure, _ counts: MonthCounts, _ definition: MonthDefinition, services: [MonthService],
    day: CalendarDate
  ) -> Indicator {
    let rule = figure.stage.map { stage in
      [MonthWords.rule(stage, definition.stages)] + MonthWords.certainty(stage, definition.stages, services)
    }
    return Indicator(
      id: figure.id, title: GermanTerms.name(figure), field: figure.stage.map(GermanTerms.name) ?? "daneben",
      definition: ((rule ?? []) + [MonthWords.counted(definition.stages)]).joined(separator: " "),
      unit: Indicator.Unit("Anzahl"), reference: .month, place: .residence,
      formula: formula(figure, counts, definition, services),
      origin: "Exporte der Ausländerbehörden aus dem Ausländerzentralregister, Stichtag \(day)")
  }

  private static func formula(
    _ figure: MonthFigure, _ counts: MonthCounts, _ definition: MonthDefinition, _ told: [MonthService]
  ) -> Indicator.Formula {
    if let operand = counts.operand(figure, source: definition.source) { return .count(operand) }
    guard let services = definition.services, let stage = figure.stage else { return .difference("", "") }
    let members = services.members.filter { $0.service.isLeftOut(of: stage) }
    if figure.kind == .unserved {
      // The count of the Landesinitiative stands instead of the approximation by status.
      let isExact = stage == .first && told.contains(.initiative)
      return .difference(
        MonthFigure(isExact ? .withInitiative : .size, of: stage).id, MonthFigure(.served, of: stage).id)
    }
    return .count(
      Indicator.Operand(
        source: services.source, measure: [],
        selections: [
          Indicator.Operand.Selection(
            dimension: [services.dimension],
            members: members.map { $0.member.split(separator: "|").map(String.init) })
        ]))
  }
}

extension IndicatorRegions {
  /// The Kreis with its municipalities as the census has them, compared with nobody.
  fileprivate init(_ kreis: Kreis) {
    let key = RegionKey(kreis.key) ?? .deutschland
    var names = [key: kreis.name]
    for municipality in kreis.municipalities {
      if let region = RegionKey(municipality.ags) { names[region] = municipality.name }
    }
    self.init(
      kreis: key, municipalities: names.keys.filter { $0 != key }.sorted(), compared: [], names: names)
  }
}
