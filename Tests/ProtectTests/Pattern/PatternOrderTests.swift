import TestSupport
import Testing

@testable import Protect

/// The same cells, however they come, are hidden alike.
@Suite struct PatternOrderTests {
  private struct Sample {
    let population: Population
    let tables: [[CellAddress]]

    // Many equal numbers, so that many patterns cost the same.
    init(_ random: inout SplitMix64) {
      population = Population([3, 3, 2], &random, from: [0...0, 1...3, 4...5, 5...5])
      tables = [population.table(over: 0, 1), population.table(over: 0, 2)]
    }

    func hidden(_ cells: [CellAddress]) -> Set<CellAddress>? {
      let view = AttackerView(cells, count: population.count)
      let search = PatternSearch(for: view, everybody: population.everybody)
      return search.pattern().map { Set($0.map { view.cells[$0] }) }
    }

    var hidden: Set<CellAddress>? { hidden(Set(tables.joined()).sorted()) }
  }

  @Test func `in another order`() {
    cases(60) { random, seed in
      let sample = Sample(&random)
      #expect(sample.hidden(Set(sample.tables.joined()).shuffled(using: &random)) == sample.hidden, seed)
    }
  }

  @Test func `in tables that are published twice`() {
    cases(40) { random, seed in
      let sample = Sample(&random)
      #expect(sample.hidden(Array((sample.tables + sample.tables).joined())) == sample.hidden, seed)
    }
  }

  @Test func `in parts of tables, some of which overlap`() {
    cases(40) { random, seed in
      let sample = Sample(&random)
      var lists: [[CellAddress]] = [[], [], [], []]
      for cell in sample.tables.joined() {
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          lists[Int.random(in: lists.indices, using: &random)].append(cell)
        }
      }
      #expect(sample.hidden(Array(lists.joined())) == sample.hidden, seed)
    }
  }
}
