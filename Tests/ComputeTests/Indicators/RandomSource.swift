import Model
import TestSupport
import Testing

@testable import Compute

/// A source of an invented Kreis of three municipalities: cases and whole of each, in one year.
struct RandomSource {
  /// Per municipality; nil is a cell that nobody knows.
  var cases: [Int?]
  var whole: [Int?]
  /// The source's own row of the Kreis.
  var row: (cases: Int?, whole: Int?)?

  static let kreis = "05999"
  static let municipalities = ["05999001", "05999002", "05999003"]

  init(cases: [Int?], whole: [Int?], row: (cases: Int?, whole: Int?)? = nil) {
    (self.cases, self.whole, self.row) = (cases, whole, row)
  }

  init(_ random: inout SplitMix64) {
    let whole = Self.municipalities.map { _ in Int.random(in: 1...400, using: &random) }
    self.init(cases: whole.map { Int.random(in: 0...$0, using: &random) }, whole: whole)
  }

  static let cases = Indicator.Operand(
    source: "quelle", measure: [], selections: [.init(dimension: ["gruppe"], members: [["mit"]])])
  static let all = Indicator.Operand(source: "quelle", measure: [], selections: [])

  static func indicator(_ formula: Indicator.Formula, hasMunicipalities: Bool = true) -> Indicator {
    var indicator = Indicator(
      id: "anteil", title: "Anteil", field: "Feld", definition: "Anteil.", unit: Indicator.Unit("%"), reference: .year,
      place: .residence, formula: formula, origin: "Amt")
    indicator.hasMunicipalities = hasMunicipalities
    return indicator
  }

  /// `delivered` in this year; the figures are of 2020.
  func table(delivered: Int = 2020, municipalities: [Int] = [0, 1, 2]) throws -> SourceTable {
    let members = [StatisticTable.Member("alle", isTotal: true), StatisticTable.Member("mit", subsetOf: "alle")]
    var builder = StatisticTable.Builder(
      measures: [StatisticTable.Measure("Personen", unit: "Anzahl")],
      dimensions: [StatisticTable.Dimension("gruppe", members: members)])
    let period = try #require(Period.year(2020))
    func add(_ key: String, _ cases: Int?, _ whole: Int?) throws {
      let region = try #require(RegionKey(key))
      for (member, count) in [(0, whole), (1, cases)] {
        let cell = count.map { StatisticCell($0) } ?? StatisticCell(.unknown)
        builder.add(cell, region: region, period: period, measure: 0, members: [member])
      }
    }
    for place in municipalities { try add(Self.municipalities[place], cases[place], whole[place]) }
    if let row { try add(Self.kreis, row.cases, row.whole) }
    let table = try #require(builder.build()).table
    return SourceTable(
      source: "quelle", title: "Quelle", delivered: try #require(Period.year(delivered)), table: table,
      confidentiality: .published, isRounded: false, place: .residence)
  }

  /// The series of an indicator in these tables.
  static func series(_ indicator: Indicator, _ tables: [SourceTable], isWhole: Bool = true) throws -> IndicatorSeries {
    let places = [Self.cases: [[1]], Self.all: [[0]]].mapValues { CellPlaces(measure: 0, members: $0) }
    let operands = IndicatorTables(tables, Array(places.keys)) { operand, _ in places[operand] }
    let regions = IndicatorRegions(
      kreis: try #require(RegionKey(kreis)), municipalities: municipalities.compactMap { RegionKey($0) }, compared: [],
      names: [:])
    return IndicatorSeries(indicator, operands, regions, isWhole: isWhole, until: 2020)
  }

  /// The only point of the Kreis.
  static func kreisPoint(
    _ indicator: Indicator, _ tables: [SourceTable], isWhole: Bool = true
  ) throws -> IndicatorSeries.Point {
    let key = try #require(RegionKey(kreis))
    return try #require(try series(indicator, tables, isWhole: isWhole).points[key]?.first)
  }
}
