import Testing

@testable import Protect

@Suite struct CellSumTests {
  @Test(arguments: [
    ([[Int]](), [[Int]]()),
    ([[0, 1, 2]], [[0, 1, 2]]),
    ([[2], [0], [0, 1, 2]], [[0], [1], [2]]),
    ([[0], [0, 1, 2]], [[0], [1, 2]]),
    ([[0, 1, 2], [2, 3]], [[0, 1], [2], [3]]),
    ([[0, 5], [0, 5], [3]], [[0, 5], [3]]),
  ])
  func `groupings are cut where they overlap`(_ sets: [[Int]], _ atoms: [[Int]]) {
    #expect(CellSums.atoms(sets) == atoms)
  }

  @Test func `the rest of a total is a part that nobody published`() {
    let sums = CellSums(alongAttributesOf: [CellAddress([[0]]), CellAddress([[2, 1, 0]])])
    #expect(sums.addresses == [CellAddress([[0]]), CellAddress([[0, 1, 2]]), CellAddress([[1, 2]])])
    #expect(sums.sums == [CellSum(total: 1, parts: [0, 2])])
  }

  @Test func `rows and columns each have their sums`() {
    let population = Population([2, 2], [1, 2, 3, 4])
    let cells = population.table(over: 0, 1)
    let sums = CellSums(alongAttributesOf: cells)
    #expect(sums.addresses == cells)
    let found = sums.sums.map { [$0.total] + $0.parts }.sorted { $0.lexicographicallyPrecedes($1) }
    // Row by row: 0 1 | 2, then 3 4 | 5, then the totals 6 7 | 8.
    #expect(found == [[2, 0, 1], [5, 3, 4], [6, 0, 3], [7, 1, 4], [8, 2, 5], [8, 6, 7]])
  }

  @Test func `a cross-tabulation links tables that share an attribute`() throws {
    let population = Population([2, 2, 2], Array(1...8))
    let tables = population.table(over: 0, 1) + population.table(over: 0, 2)
    let cells = Set(tables).sorted()
    let sums = try #require(CellSums(throughCrossTabulationOf: cells, limit: 8))
    #expect(sums.addresses.count == cells.count + 8)
    #expect(sums.sums.map(\.total) == Array(cells.indices))
    for sum in sums.sums {
      #expect(sum.parts.reduce(0) { $0 + population.count(sums.addresses[$1]) } == population.count(cells[sum.total]))
    }
    #expect(CellSums(throughCrossTabulationOf: cells, limit: 7)?.sums == nil)
  }
}
