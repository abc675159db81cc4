import Compute
import Model

/// The distinct cells of a layout: whom they count, how many there truly are, and what is said unless they are withheld.
struct BreakdownCells {
  /// Sorted, so that the order of tables does not matter.
  let addresses: [CellAddress]
  let truth: [Int]
  /// The number as it is shown.
  let shown: [Int]
  let statements: [Statement]
  /// Per cell the one with all counted persons of its municipality or of the Kreis.
  let populations: [CellAddress]
  private let places: [CellAddress: Int]

  init(_ evidence: BreakdownEvidence, _ layout: BreakdownLayout) {
    let population = evidence.population
    let whole = CellAddress(population.codes)
    // The population itself is published with every layout.
    let places = population.municipalities.indices.map { whole.with([$0], at: 0) }
    let tables = layout.plans.flatMap { $0.addresses(in: whole).flatMap { $0 } }
    addresses = Set(tables + places + [whole]).sorted()
    truth = addresses.map { population.persons($0.extents) }
    populations = addresses.map { whole.with($0.extents[0], at: 0) }
    let isExact = zip(addresses, populations).map { $0 == $1 }
    shown = zip(addresses, zip(truth, isExact)).map { address, cell in
      cell.1 ? cell.0 : BreakdownCells.shown(cell.0, address, evidence)
    }
    statements = zip(shown, isExact).map { shown, isExact in
      isExact ? .exact(shown) : BreakdownCells.statement(shown, evidence.rule)
    }
    self.places = Dictionary(addresses.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// Where a cell stands in the lists.
  func place(of address: CellAddress) -> Int? { places[address] }

  /// Whether a cell is one of those that are published exactly.
  func isPopulation(_ place: Int) -> Bool { addresses[place] == populations[place] }

  private static func shown(_ persons: Int, _ address: CellAddress, _ evidence: BreakdownEvidence) -> Int {
    switch evidence.rule.method {
    case .rounding: return RoundedCount(persons).value
    case .suppression: return persons
    case .cellKey:
      guard let keys = evidence.keys else { preconditionFailure("a method that needs keys was given none") }
      return keys.shifted(persons, address)
    }
  }

  private static func statement(_ shown: Int, _ rule: ProtectionRule) -> Statement {
    switch rule.method {
    case .rounding: .within(max(0, shown - 2)...(shown + 2))
    case .suppression: .exact(shown)
    case .cellKey: .within(CellKeys.range(of: shown))
    }
  }
}

extension BreakdownLayout.Plan {
  /// The addresses of a table, totals last, a list per row.
  func addresses(in whole: CellAddress) -> [[CellAddress]] {
    (rows.groups.map(\.codes) + [nil]).map { row in
      let line = row.map { whole.with($0, at: rows.attribute.place) } ?? whole
      guard let columns else { return [line] }
      return columns.groups.map { line.with($0.codes, at: columns.attribute.place) } + [line]
    }
  }
}

extension Attribute {
  /// Its place in addresses.
  var place: Int { Attribute.allCases.firstIndex(of: self) ?? 0 }
}
