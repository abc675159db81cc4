import Model
import TestSupport
import Testing

@Suite struct StatisticTableTests {
  private typealias Table = StatisticTable
  private static let persons = Table.Measure("Personen", unit: "Anzahl")

  private func region(_ key: String) throws -> RegionKey { try #require(RegionKey(key)) }
  private func year(_ year: Int) throws -> Period { try #require(Period.year(year)) }

  @Test func `Rows in any order make a sorted table`() throws {
    var builder = Table.Builder()
    let rows = [("05162", 2023, "w", 5), ("05", 2022, "m", 7), ("05162", 2022, "m", 9), ("05", 2023, "w", 11)]
    for (key, year, sex, count) in rows {
      builder.add(
        StatisticCell(count), region: try region(key), period: try self.year(year), measure: Self.persons,
        members: ["Geschlecht": sex])
    }
    let (table, repetitions) = try #require(builder.build())
    #expect(repetitions == [])
    #expect(table.regions.map(\.description) == ["05", "05162"])
    #expect(table.periods.map(\.iso) == ["2022", "2023"])
    #expect(table.measures == [Self.persons])
    #expect(table.dimensions == [Table.Dimension("Geschlecht", members: [Table.Member("w"), Table.Member("m")])])
    #expect(table.cells == [7, 11, 9, 5].map { StatisticCell($0) })
    #expect(table[try region("05162"), try year(2022), 0, [1]] == StatisticCell(9))
    #expect(table[try region("05162"), try year(2022), 0, [0]] == nil)
    #expect(table[try region("06"), try year(2022), 0, [0]] == nil)
    #expect(table[try region("05"), try year(2021), 0, [0]] == nil)
  }

  @Test func `A cell that lacks a dimension stands under its total`() throws {
    let (kreis, period) = (try region("05162"), try year(2023))
    var builder = Table.Builder()
    builder.add(StatisticCell(10), region: kreis, period: period, measure: Self.persons, members: [:])
    builder.add(StatisticCell(4), region: kreis, period: period, measure: Self.persons, members: ["Geschlecht": "w"])
    builder.add(
      StatisticCell(1), region: kreis, period: period, measure: Self.persons,
      members: ["Geschlecht": "w", "Alter": "u18"])
    let (table, _) = try #require(builder.build())
    #expect(
      table.dimensions == [
        Table.Dimension("Geschlecht", members: [Table.Member("w"), .total]),
        Table.Dimension("Alter", members: [Table.Member("u18"), .total]),
      ])
    #expect(table[kreis, period, 0, [1, 1]] == StatisticCell(10))
    #expect(table[kreis, period, 0, [0, 1]] == StatisticCell(4))
    #expect(table[kreis, period, 0, [0, 0]] == StatisticCell(1))
  }

  @Test func `A declared total takes the cells that are not broken down`() throws {
    let sexes = Table.Dimension(
      "Geschlecht",
      members: [Table.Member("GEST", label: "Insgesamt", isTotal: true), Table.Member("GESW", label: "weiblich")])
    var builder = Table.Builder(measures: [Self.persons], dimensions: [sexes])
    builder.add(StatisticCell(10), region: .deutschland, period: try year(2023), measure: 0)
    builder.add(StatisticCell(4), region: .deutschland, period: try year(2023), measure: 0, members: [1])
    let (table, _) = try #require(builder.build())
    #expect(table.dimensions == [sexes])
    #expect(table.cells == [StatisticCell(10), StatisticCell(4)])
  }

  @Test func `Subsets and totals are no parts`() {
    let dimension = Table.Dimension(
      "Abschluss",
      members: [
        Table.Member("a"), Table.Member("alle", isTotal: true), Table.Member("b"), Table.Member("b1", subsetOf: "b"),
      ])
    #expect(dimension.total == 1)
    #expect(dimension.parts == [0, 2])
    #expect(dimension.place(of: "b1") == 3)
    #expect(dimension.place(of: "c") == nil)
  }

  @Test func `Coordinates given twice are reported and the first cell stays`() throws {
    var builder = Table.Builder()
    for count in [5, 5, 6] {
      builder.add(
        StatisticCell(count), region: .deutschland, period: try year(2023), measure: Self.persons, members: [:])
    }
    let (table, repetitions) = try #require(builder.build())
    #expect(table.cells == [StatisticCell(5)])
    #expect(repetitions.map(\.second) == [StatisticCell(5), StatisticCell(6)])
    #expect(repetitions.map(\.isSame) == [true, false])
    #expect(
      repetitions.map(\.coordinates)
        == Array(
          repeating: Table.Coordinates(region: 0, period: 0, measure: 0, members: []), count: 2))
  }

  @Test func `A table without cells is empty`() throws {
    let (table, _) = try #require(Table.Builder(dimensions: [Table.Dimension("Alter")]).build())
    #expect(table.cells == [])
    #expect(table[.deutschland, try year(2023), 0, [0]] == nil)
  }

  @Test func `More coordinates than a number can tell apart make no table`() throws {
    var builder = Table.Builder()
    for dimension in 0..<8 {
      for member in 0..<300 {
        let place = builder.place(ofDimension: "\(dimension)")
        _ = builder.place(of: Table.Member("\(member)"), in: place)
      }
    }
    builder.add(StatisticCell(1), region: .deutschland, period: try year(2023), measure: Self.persons, members: [:])
    #expect(builder.build() == nil)
  }

  @Test func `Every cell is found at its own coordinates`() throws {
    try cases(50) { random, seed in
      var builder = Table.Builder()
      var expected: [Table.Coordinates: StatisticCell] = [:]
      let measure = builder.place(of: Self.persons)
      let dimensions = ["a", "b"].map { builder.place(ofDimension: $0) }
      for dimension in dimensions {
        for code in 0..<4 { _ = builder.place(of: Table.Member("\(code)"), in: dimension) }
      }
      let regions = (1...9).compactMap { RegionKey("0\($0)") }
      for place in regions.indices.shuffled(using: &random) {
        let members = [Int.random(in: 0..<4, using: &random), Int.random(in: 0..<4, using: &random)]
        let cell = StatisticCell(Int.random(in: 0...99, using: &random))
        builder.add(cell, region: regions[place], period: try year(2023), measure: measure, members: members)
        expected[Table.Coordinates(region: place, period: 0, measure: 0, members: members)] = cell
      }
      let (table, _) = try #require(builder.build())
      #expect(Dictionary(uniqueKeysWithValues: table.entries.map { ($0.coordinates, $0.cell) }) == expected, seed)
      for (coordinates, cell) in expected { #expect(table[coordinates] == cell, seed) }
    }
  }
}
