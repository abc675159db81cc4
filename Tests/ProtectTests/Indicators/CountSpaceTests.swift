import Compute
import Model
import Testing

@testable import Protect

@Suite struct CountSpaceTests {
  @Test func `groups that make up the whole leave no code for a rest`() throws {
    let table = CountTable(rows: [[9, 4, 5], [8, 8, 0]])
    let selections = try [table.selection(0, 0), table.selection(1, 0), table.selection(2, 0)]
    let space = try table.space(selections)
    #expect(
      selections.map { space.addresses[$0]?.extents } == [[[0], [0], [0, 1]], [[0], [0], [0]], [[0], [0], [1]]])
    #expect(selections.map { space.addresses[$0].flatMap(space.count) } == [9, 4, 5])
  }

  @Test func `what is left of a whole beside one group can be counted`() throws {
    let table = CountTable(rows: [[9, 4, 5]])
    let selections = try [table.selection(0, 0), table.selection(1, 0)]
    let space = try table.space(selections)
    #expect(selections.map { space.addresses[$0]?.extents } == [[[0], [0], [0, 1]], [[0], [0], [0]]])
    #expect(space.count(CellAddress([[0], [0], [1]])) == 5)
  }

  @Test func `groups that overlap are each a part of the whole`() throws {
    let table = CountTable(areSubsets: true, rows: [[9, 7, 6]])
    let selections = try [table.selection(0, 0), table.selection(1, 0), table.selection(2, 0)]
    let apart = try table.space(selections, .apart)
    #expect(apart.count(CellAddress([[0], [0], [2]])) == nil)
    let space = try table.space(selections, .overlapping)
    let addresses = selections.compactMap { space.addresses[$0] }
    #expect(
      addresses.map(\.extents) == [
        [[0], [0], [0], [0, 1], [0, 1]], [[0], [0], [0], [0], [0, 1]], [[0], [0], [0], [0, 1], [0]],
      ])
    #expect(addresses.map(space.count) == [9, 7, 6])
    #expect(space.count(CellAddress([[0], [0], [0], [1], [0, 1]])) == 2)
    #expect(space.count(CellAddress([[0], [0], [0], [0, 1], [1]])) == 3)
    #expect(space.count(CellAddress([[0], [0], [0], [0], [0]])) == nil)
  }

  @Test func `the row of the Kreis has a rest beside municipalities that are known`() throws {
    let table = CountTable(rows: [[9, 4, 5], [nil, nil, nil], [3, 1, 2]], own: [20, 9, 11])
    let selections = try [table.selection(0, 0), table.selection(0, 2), table.selection(0, -1)]
    let space = try table.space(selections)
    #expect(selections.map { space.addresses[$0]?.extents[0] } == [[0], [1], [0, 1, 2]])
    #expect(selections.map { space.addresses[$0].flatMap(space.count) } == [9, 3, 20])
    #expect(space.count(CellAddress([[2], [0], [0]])) == 8)
    #expect(try table.space([table.selection(0, 1)]).count(CellAddress([[0], [0], [0]])) == nil)
  }

  @Test func `the Land is no part of the Kreis`() throws {
    let table = CountTable(rows: [[9, 4, 5]], own: [9, 4, 5])
    let land = CellSelection(
      table: 0, period: try table.selection(0).period, places: try table.selection(0).places,
      regions: [try #require(RegionKey("05"))])
    let own = try table.selection(0, -1)
    let space = try table.space([land, own, table.selection(0, 0)])
    #expect(space.addresses[own]?.extents[0] == [0, 1])
    #expect(space.addresses[land]?.extents[0] == [2])
  }

  @Test func `a measure that is nowhere larger than another counts a part of its persons`() throws {
    let table = CountTable(groups: [], rows: [[20], [9]], measures: [("Geprüfte", [18, 4])])
    let selections = try [table.selection(0, 0), table.selection(0, 0, measure: 1)]
    let space = try table.space(selections)
    #expect(selections.map { space.addresses[$0]?.extents[1] } == [[0, 1], [0]])
    #expect(space.count(CellAddress([[0], [1], [0]])) == 2)
  }

  @Test func `two measures that make up a third are its parts`() throws {
    let table = CountTable(groups: [], rows: [[20], [9]], measures: [("Mädchen", [18, 5]), ("Jungen", [2, 4])])
    let selections = try (0..<3).map { try table.selection(0, 0, measure: $0) }
    let space = try table.space(selections)
    #expect(selections.map { space.addresses[$0]?.extents[1] } == [[0, 1], [0], [1]])
  }
}
