import Model
import Testing

@testable import Compute

@Suite struct IndicatorTablesTests {
  private let operand = Indicator.Operand(source: "amt", measure: [], selections: [])
  private let kreis = RegionKey("05162") ?? .deutschland
  private let first = RegionKey("05162004") ?? .deutschland
  private let second = RegionKey("05162008") ?? .deutschland

  private func table(
    _ delivered: String, _ cells: [(region: RegionKey, period: String, cell: StatisticCell)]
  ) throws -> SourceTable {
    var builder = StatisticTable.Builder(measures: [StatisticTable.Measure("Kinder")])
    for cell in cells {
      builder.add(cell.cell, region: cell.region, period: try #require(Period(iso: cell.period)), measure: 0)
    }
    return SourceTable(
      source: "amt", title: "Amt", delivered: try #require(Period(iso: delivered)),
      table: try #require(builder.build()?.table), confidentiality: .persons, isRounded: false, place: .residence)
  }

  private func tables(_ tables: [SourceTable], _ operands: [Indicator.Operand] = []) -> IndicatorTables {
    IndicatorTables(tables, [operand] + operands) { _, _ in CellPlaces(measure: 0, members: []) }
  }

  @Test func `the newest delivery wins where it has the cell`() throws {
    let old = try table("2021", [(first, "2021", StatisticCell(5)), (second, "2021", StatisticCell(6))])
    let new = try table("2022", [(first, "2021", StatisticCell(7))])
    let tables = tables([old, new])
    let year = try #require(Period.year(2021))
    #expect(tables.own(operand, first, year).value == Ratio(7))
    #expect(tables.own(operand, second, year).value == Ratio(6))
  }

  @Test func `missing is never zero`() throws {
    let tables = tables([
      try table("2021", [(first, "2021", StatisticCell(.nothing)), (second, "2021", StatisticCell(.unknown))])
    ])
    let year = try #require(Period.year(2021))
    #expect(tables.own(operand, first, year).value == Ratio(0))
    #expect(tables.own(operand, second, year).absence == .symbol(.unknown))
    #expect(tables.own(operand, kreis, year).absence == .noCell)
    let other = Indicator.Operand(source: "anderes", measure: [], selections: [])
    #expect(tables.own(other, first, year).absence == .noData)
  }

  @Test func `the Kreis is the sum of its municipalities, a lower bound, or its own row`() throws {
    let year = try #require(Period.year(2021))
    func amount(_ cells: [(region: RegionKey, period: String, cell: StatisticCell)]) throws -> Amount {
      let footing = KreisFooting(
        tables: tables([try table("2021", cells)]), kreis: kreis, municipalities: [first, second], isWhole: true)
      return try #require(footing.amounts([(operand, year)], prefersRow: false).first)
    }
    let whole = try amount([
      (first, "2021", StatisticCell(5)), (second, "2021", StatisticCell(6)), (kreis, "2021", StatisticCell(99)),
    ])
    #expect(whole.value == Ratio(11) && whole.isExact && !whole.isOwnRow)
    let part = try amount([(first, "2021", StatisticCell(5)), (second, "2021", StatisticCell(.unknown))])
    #expect(part.value == Ratio(5) && part.unknownParts == 1)
    #expect(part.cells?.regions == [first])
    let own = try amount([(first, "2021", StatisticCell(5)), (kreis, "2021", StatisticCell(9))])
    #expect(own.value == Ratio(9) && own.isOwnRow)
    let nothing = try amount([(first, "2021", StatisticCell(.unknown)), (second, "2021", StatisticCell(.unknown))])
    #expect(nothing.value == nil)
  }

  @Test func `a denominator is of the same time, of the same year, or of the year before`() throws {
    let before = Indicator.Operand(source: "amt", measure: [], selections: [], isYearBefore: true)
    let cells = ["2020-12-31", "2021-12-31", "2022"].map { (region: kreis, period: $0, cell: StatisticCell(1)) }
    let tables = tables([try table("2022", cells)], [before])
    let year = try #require(Period.year(2021))
    #expect(tables.period(of: operand, for: year)?.iso == "2021-12-31")
    #expect(tables.period(of: before, for: year)?.iso == "2020-12-31")
    #expect(tables.period(of: operand, for: try #require(Period.year(2022)))?.iso == "2022")
    #expect(tables.period(of: operand, for: try #require(Period.year(2019))) == nil)
  }

  @Test func `a break lies between two times where the later one reaches it first`() throws {
    var indicator = Indicator(
      id: "a", title: "A", field: "F", definition: "D.", unit: Indicator.Unit("%"), reference: .year, place: .residence,
      formula: .count(operand), origin: "O")
    let day = try #require(CalendarDate("2014-08-01"))
    indicator.breaks = [Indicator.SeriesBreak(day: day, reason: "neu")]
    let years = try (2012...2016).map { try #require(Period.year($0)) }
    #expect(zip(years, years.dropFirst()).map { indicator.breakBetween($0, $1)?.reason } == [nil, "neu", nil, nil])
  }

  @Test func `a time has a last day and holds others`() throws {
    let texts = ["2022", "2021-2022", "2022-12-31", "2022-02"]
    let periods = try texts.map { try #require(Period(iso: $0)) }
    #expect(periods.map(\.last.iso) == ["2022-12-31", "2022-07-31", "2022-12-31", "2022-02-28"])
    #expect(periods.map { periods[0].contains($0) } == [false, false, true, true])
    #expect(periods.map { periods[1].contains($0) } == [false, false, false, true])
  }
}
