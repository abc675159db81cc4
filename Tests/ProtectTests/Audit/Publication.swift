import TestSupport

@testable import Protect

/// What is published about a population: cells, each once, and what is said about each.
struct Publication {
  let population: Population
  let cells: [CellAddress]
  var statements: [Statement]

  /// Tables with exact numbers.
  init(_ population: Population, _ tables: [CellAddress]...) {
    self.population = population
    cells = Set(tables.joined()).sorted()
    statements = cells.map { .exact(population.count($0)) }
  }

  var truth: [Int] { cells.map(population.count) }

  var view: AttackerView { AttackerView(cells, count: population.count) }

  /// Says nothing about some cells by lot; the number of everybody is always known.
  mutating func hide(_ share: Double, _ random: inout SplitMix64) {
    for place in cells.indices where cells[place] != population.everybody {
      if Double.random(in: 0..<1, using: &random) < share { statements[place] = .hidden }
    }
  }

  /// Rounds some cells to multiples of five by lot, each by itself.
  mutating func round(_ share: Double, _ random: inout SplitMix64) {
    for (place, count) in truth.enumerated() where Double.random(in: 0..<1, using: &random) < share {
      let shown = (count + 2) / 5 * 5
      statements[place] = .within(max(0, shown - 2)...(shown + 2))
    }
  }

  func place(_ extents: [Int]...) -> Int? { cells.firstIndex(of: CellAddress(extents)) }
}
