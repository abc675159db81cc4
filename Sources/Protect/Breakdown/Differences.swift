import Model

/// Whether two editions, held side by side, single somebody out.
///
/// A reader knows exactly how many more or fewer persons a municipality has. If that is one or two, and the numbers inside
/// have visibly moved by no more than that, they tell what kind of person came or went. Where more than a few have moved,
/// nobody can tell one from another.
struct Differences {
  let cells: BreakdownCells
  let rule: ProtectionRule
  // Per population the cells of each of its tables, without totals: they are all persons once. Made once for all earlier editions.
  private let tables: [CellAddress: [[Int]]]
  // Per cell its place among those that earlier editions named.
  private let places: [Int?]

  init(cells: BreakdownCells, rule: ProtectionRule, names: FormerNames) {
    (self.cells, self.rule) = (cells, rule)
    places = cells.addresses.map(names.place)
    let inside = Dictionary(grouping: cells.addresses.indices) { cells.populations[$0] }
    tables = Dictionary(
      uniqueKeysWithValues: inside.map { population, members in
        let tables = Dictionary(grouping: members) { Differences.attributes(of: cells.addresses[$0], in: population) }
        return (population, tables.filter { !$0.key.isEmpty }.map(\.value))
      })
  }

  /// The exactly published populations inside of which an earlier edition would single somebody out.
  func revealingPopulations(_ former: FormerCells) -> Set<CellAddress> {
    Set(tables.filter { population, tables in isRevealing(population, tables, former) }.map(\.key))
  }

  private func isRevealing(_ population: CellAddress, _ tables: [[Int]], _ former: FormerCells) -> Bool {
    guard let place = cells.place(of: population), let before = former[places[place]], before.count == 1,
      abs(cells.truth[place] - before.lowerBound) < rule.threshold
    else { return false }
    let moved = tables.map { $0.reduce(0) { $0 + movement(of: $1, former) } }
    return (moved.max() ?? 0) > 0 && (moved.max() ?? 0) < rule.threshold
  }

  private static func attributes(of address: CellAddress, in population: CellAddress) -> [Int] {
    address.extents.indices.filter { address.extents[$0] != population.extents[$0] }
  }

  /// The fewest persons who must have come or gone, from what was said then and is said now.
  func movement(of place: Int, _ former: FormerCells) -> Int {
    guard let before = former[places[place]] else { return 0 }
    let now = cells.statements[place].range
    // Keys shift the same persons by the same: any other number tells that somebody came or went.
    let fewest = rule.method == .cellKey && now != before ? 1 : 0
    return max(fewest, now.lowerBound - before.upperBound, before.lowerBound - now.upperBound)
  }
}
