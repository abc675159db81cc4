import Compute
import Model
import Protect
import Render

/// An invented report about a few indicators of a district with three municipalities. Nobody was counted for it.
struct IndicatorSample {
  /// Put where a pipeline file or a source has free text.
  var evil = ""
  /// What the municipalities are called.
  var names = ["Dormagen, Stadt", "Grevenbroich, Stadt", "Jüchen, Stadt"]
  /// The school year from which on a rate means something else.
  var breakDay: CalendarDate?
  var revision: ReportRevision?

  static let path = "rhein-kreis-neuss/kurse/2022/synthetisch-kurse.csv"

  static func region(_ key: String) -> RegionKey { RegionKey(key) ?? .deutschland }
  static let kreis = region("05162")
  static let land = region("05")
  static let municipalities = ["05162004", "05162008", "05162012"].map(region)

  static func schoolYear(_ year: Int) -> Period { Period.schoolYear(year) ?? .day(Sample.day("2022-01-01")) }
  static func year(_ year: Int) -> Period { Period.year(year) ?? .day(Sample.day("2022-01-01")) }

  private var regions: IndicatorRegions {
    var names = Dictionary(uniqueKeysWithValues: zip(IndicatorSample.municipalities, names))
    names[IndicatorSample.kreis] = "Rhein-Kreis Neuss"
    names[IndicatorSample.land] = "Nordrhein-Westfalen"
    return IndicatorRegions(
      kreis: IndicatorSample.kreis, municipalities: IndicatorSample.municipalities, compared: [IndicatorSample.land],
      names: names)
  }

  private func table(
    _ source: String, _ confidentiality: Confidentiality, _ members: [String],
    _ rows: [(region: RegionKey, period: Period, cells: [StatisticCell])]
  ) -> SourceTable {
    var builder = StatisticTable.Builder(
      measures: [StatisticTable.Measure("Personen")],
      dimensions: [StatisticTable.Dimension("gruppe", members: [.total] + members.map { StatisticTable.Member($0) })])
    for row in rows {
      for (member, cell) in row.cells.enumerated() {
        builder.add(cell, region: row.region, period: row.period, measure: 0, members: [member])
      }
    }
    guard let table = builder.build()?.table else { preconditionFailure("a sample is misspelt") }
    return SourceTable(
      source: source, title: source + evil, delivered: IndicatorSample.year(2022), table: table,
      confidentiality: confidentiality, isRounded: false, place: nil)
  }

  // An office published them: they are shown as they are. In 2020/21 one municipality is secret.
  private var schools: SourceTable {
    let (first, second, third) = (
      IndicatorSample.schoolYear(2019), IndicatorSample.schoolYear(2020), IndicatorSample.schoolYear(2021)
    )
    let places = IndicatorSample.municipalities + [IndicatorSample.land]
    func rows(_ period: Period, _ counts: [(Int, Int)]) -> [(RegionKey, Period, [StatisticCell])] {
      zip(places, counts).map { ($0, period, [StatisticCell($1.0), StatisticCell($1.1)]) }
    }
    return table(
      "schule", .published, ["mit"],
      rows(first, [(400, 100), (300, 60), (50, 20), (10_000, 2500)])
        + rows(second, [(410, 104), (310, 70)])
        + [(places[2], second, [StatisticCell(51), StatisticCell(.unknown)])]
        + rows(third, [(420, 168), (320, 64), (50, 21), (10_000, 2600)]))
  }

  // Own counts of persons: they pass the gate.
  private var courses: SourceTable {
    let places = IndicatorSample.municipalities
    func rows(_ year: Int, _ counts: [[Int]]) -> [(RegionKey, Period, [StatisticCell])] {
      zip(places, counts).map { ($0, IndicatorSample.year(year), $1.map { StatisticCell($0) }) }
    }
    return table(
      "kurse", .persons, ["a2", "b1"],
      rows(2021, [[118, 31, 42], [61, 12, 23], [9, 1, 2]]) + rows(2022, [[121, 33, 41], [57, 11, 22], [7, 1, 2]]))
  }

  private static func operand(_ source: String, _ member: String? = nil) -> Indicator.Operand {
    Indicator.Operand(
      source: source, measure: ["Personen"],
      selections: member.map { [Indicator.Operand.Selection(dimension: ["gruppe"], members: [[$0]])] } ?? [])
  }

  private func indicator(
    _ id: String, _ title: String, _ field: String, _ unit: String, _ reference: Period.Kind,
    _ formula: Indicator.Formula
  ) -> Indicator {
    Indicator(
      id: id, title: title + evil, field: field + evil, definition: "Anteil an allen.\(evil)",
      unit: Indicator.Unit(unit), reference: reference, place: .school, formula: formula, origin: "Schulamt\(evil)")
  }

  var indicators: [Indicator] {
    var share = indicator(
      "anteil", "Anteil mit Zuwanderungsgeschichte", "Schule", "%", .schoolYear,
      .ratio(IndicatorSample.operand("schule", "mit"), IndicatorSample.operand("schule")))
    share.direction = .higher
    share.isRanked = true
    share.target = Indicator.Target(value: Ratio(45), year: 2030, source: "Integrationskonzept" + evil)
    share.breaks = breakDay.map { [Indicator.SeriesBreak(day: $0, reason: "neue Erhebung" + evil)] } ?? []
    share.note = "Gezählt am Schulort." + evil
    let all = indicator("alle", "Kinder", "Schule", "Anzahl", .schoolYear, .count(IndicatorSample.operand("schule")))
    let levels = ["a2", "b1"].map { level in
      var indicator = indicator(
        "kurse-\(level)", "Bestanden: \(level)", "Kurse", "%", .year,
        .ratio(IndicatorSample.operand("kurse", level), IndicatorSample.operand("kurse")))
      (indicator.familyID, indicator.member) = ("kurse", level + evil)
      return indicator
    }
    let gap = indicator(
      "abstand", "Abstand B1 zu A2", "Kurse", "Prozentpunkte", .year, .difference("kurse-b1", "kurse-a2"))
    let none = indicator(
      "leer", "Nie Geliefertes", "Kurse", "Anzahl", .year, .count(IndicatorSample.operand("nirgends")))
    return [share, all] + levels + [gap, none]
  }

  var fields: [String] { ["Schule" + evil, "Kurse" + evil] }

  var evidence: IndicatorEvidence {
    let tables = [schools, courses]
    let indicators = indicators
    let read = IndicatorTables(tables, indicators.flatMap(\.operands)) { operand, place in
      let code = operand.selections.first?.members.first?.first
      let member = code.map { tables[place].table.dimensions[0].place(of: $0) } ?? 0
      return member.map { CellPlaces(measure: 0, members: [[$0]]) }
    }
    return IndicatorEvidence(
      heading: ReportHeading(
        title: "Integrationsbericht" + evil, kreis: "Rhein-Kreis Neuss", kreisKey: Sample.neuss.kreis.key,
        pipeline: "rhein-kreis-neuss/integrationsbericht", period: IndicatorSample.year(2022), published: nil,
        isSynthetic: true, revision: nil), regions: regions,
      series: indicators.map { IndicatorSeries($0, read, regions, until: 2022) }, tables: read, sources: sources,
      rule: .standard, former: [], key: nil,
      findings: [Finding(.columnUnread, at: Location(file: IndicatorSample.path))])
  }

  private var sources: [IndicatorSource] {
    let file = InputFile(
      path: IndicatorSample.path, sha256: String(repeating: "0a1b2c3d", count: 8),
      dialect: "UTF-8, Trennzeichen Semikolon", sender: "", size: 1_234_567)
    return [
      IndicatorSource(
        id: "schule", title: "Schuldaten" + evil, confidentiality: .published,
        periods: [IndicatorSample.schoolYear(2019), IndicatorSample.schoolYear(2021)], files: []),
      IndicatorSource(
        id: "kurse", title: "Kurse" + evil, confidentiality: .persons, periods: [IndicatorSample.year(2022)],
        files: [file]),
      IndicatorSource(id: "nirgends", title: "", confidentiality: nil, periods: [], files: []),
    ]
  }

  /// The files for an audience.
  func files(for audience: Audience = .everyone) -> [RenderedFile] {
    var release =
      audience == .everyone ? Gate.release(toEveryone: evidence).release : Gate.release(toOwner: evidence)
    if let revision { release = release.revised(revision) }
    return IndicatorReport.files(release, fields: fields)
  }

  /// The pages for an audience, by file name.
  func pages(for audience: Audience = .everyone) -> [(name: String, page: Markup)] {
    files(for: audience).filter { $0.name.hasSuffix(".html") }.map { ($0.name, Markup($0.bytes)) }
  }

  /// Texts that would be markup, or a formula, if anybody forgot to escape them.
  static var hostile: IndicatorSample {
    var sample = IndicatorSample(evil: "<script>alert('x')</script>\" onload=\"x&amp;")
    sample.names = ["=cmd|' /C calc'!A0", "<b>Ort", "\"Ort\""]
    sample.breakDay = Sample.day("2021-08-01")
    sample.revision = ReportRevision(
      number: 2, reason: sample.evil, isComparable: true, changes: [.init(name: sample.evil, before: nil, now: "1")])
    return sample
  }
}
