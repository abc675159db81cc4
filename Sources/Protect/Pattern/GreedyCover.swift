/// A cheap set of cells that keeps all clauses, grown as clauses become known: time and again by the cell that mends most of
/// what is still broken, and pruned of what turned out to be unnecessary.
struct GreedyCover {
  private let persons: [Int]
  private var clauses: [Clause] = []
  private(set) var pattern: Set<Int> = []
  // Cells that cannot be hidden because nothing can be hidden with them.
  private var banned: Set<Int> = []

  init(persons: [Int]) { self.persons = persons }

  /// Takes more clauses and grows; false where one of them cannot be kept.
  mutating func add(_ more: [Clause]) -> Bool {
    clauses += more
    var broken = clauses.filter { $0.isBroken(by: pattern) }
    while !broken.isEmpty {
      if let stuck = broken.first(where: { $0.options.isSubset(of: banned) }) {
        guard let trigger = stuck.trigger else { return false }
        banned.insert(trigger)
        pattern.remove(trigger)
        broken = clauses.filter { $0.isBroken(by: pattern) }
      } else {
        pattern.formUnion(next(broken).map { [$0] } ?? [])
        // A new cell mends clauses and may trigger others.
        broken = clauses.filter { $0.isBroken(by: pattern) }
      }
    }
    return true
  }

  /// Gives up each cell without which all clauses are kept as well, the one that shows most persons first.
  mutating func prune() {
    for cell in pattern.sorted(by: { (persons[$0], $0) > (persons[$1], $1) }) {
      let rest = pattern.subtracting([cell])
      let isNeeded = clauses.contains { $0.options.contains(cell) && $0.isBroken(by: rest) }
      if !isNeeded { pattern = rest }
    }
  }

  private func next(_ broken: [Clause]) -> Int? {
    var uses: [Int: Int] = [:]
    for clause in broken {
      for option in clause.options where !banned.contains(option) { uses[option, default: 0] += 1 }
    }
    return uses.min { left, right in
      (-left.value, persons[left.key], left.key) < (-right.value, persons[right.key], right.key)
    }?.key
  }
}
