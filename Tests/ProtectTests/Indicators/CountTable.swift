import Compute
import Model
import Testing

@testable import Protect

/// An invented table of an office: persons per municipality and group, the total first.
struct CountTable {
  /// Groups beside »insgesamt«.
  var groups = ["mit", "ohne"]
  /// Groups that are only parts of all, and may overlap.
  var areSubsets = false
  /// Per municipality all persons, then those of each group; nil where the office has a dot.
  var rows: [[Int?]]
  /// The row of the Kreis, where the office has one.
  var own: [Int?]?
  /// Further measures by name, which have totals only, one for each municipality.
  var measures: [(name: String, totals: [Int])] = []
  var period = "2022"
  var delivered = "2022"

  var kreis: RegionKey { RegionKey("05162") ?? .deutschland }
  var municipalities: [RegionKey] { rows.indices.compactMap { RegionKey("051620" + String(10 + 4 * $0)) } }

  func source() throws -> SourceTable {
    let total = StatisticTable.Member("insgesamt", isTotal: true)
    let members = [total] + groups.map { StatisticTable.Member($0, subsetOf: areSubsets ? "insgesamt" : nil) }
    var builder = StatisticTable.Builder(
      measures: (["Kinder"] + measures.map(\.name)).map { StatisticTable.Measure($0) },
      dimensions: [StatisticTable.Dimension("gruppe", members: members)])
    let time = try #require(Period(iso: period))
    func add(_ row: [Int?], _ region: RegionKey) {
      for (member, count) in row.enumerated() {
        let cell = count.map { StatisticCell($0) } ?? StatisticCell(.unknown)
        builder.add(cell, region: region, period: time, measure: 0, members: [member])
      }
    }
    for (row, region) in zip(rows, municipalities) { add(row, region) }
    if let own { add(own, kreis) }
    for (number, measure) in measures.enumerated() {
      for (count, region) in zip(measure.totals, municipalities) {
        builder.add(StatisticCell(count), region: region, period: time, measure: number + 1, members: [0])
      }
    }
    return SourceTable(
      source: "amt", title: "Amt", delivered: try #require(Period(iso: delivered)),
      table: try #require(builder.build()?.table), confidentiality: .persons, isRounded: false, place: .residence)
  }

  /// The selection of a group: 0 is all. Of one municipality, or of all where none is named; -1 is the row of the Kreis.
  func selection(_ group: Int, _ municipality: Int? = nil, measure: Int = 0, table: Int = 0) throws -> CellSelection {
    let regions = municipality == -1 ? [kreis] : municipality.map { [municipalities[$0]] } ?? municipalities
    return CellSelection(
      table: table, period: try #require(Period(iso: period)), places: CellPlaces(measure: measure, members: [[group]]),
      regions: regions)
  }

  /// Every group of every municipality and of all together.
  func everything() throws -> Set<CellSelection> {
    var all: Set<CellSelection> = []
    for group in 0...groups.count {
      for municipality in rows.indices { all.insert(try selection(group, municipality)) }
      all.insert(try selection(group))
    }
    return all
  }

  func space(_ selections: [CellSelection], _ reading: CountSpace.Reading = .complete) throws -> CountSpace {
    CountSpace(Set(selections), in: try source().table, kreis: kreis, reading: reading)
  }

  func protected(
    _ selections: some Sequence<CellSelection>, _ method: ProtectionRule.Method = .suppression,
    former: [SaidCell] = [], key: ((String) -> UInt32)? = nil
  ) throws -> ProtectedCounts {
    ProtectedCounts(
      Set(selections), IndicatorTables([try source()], [Indicator.Operand]()) { _, _ in nil }, kreis: kreis,
      rule: ProtectionRule(method: method, threshold: 3), former: former, key: key)
  }
}

extension ProtectedCounts {
  /// As readers see it: the number, or a word.
  func text(_ selection: CellSelection) -> String {
    shown[selection].map { $0.number.map(String.init) ?? $0.status.rawValue } ?? "nichts"
  }
}
