/// The cheapest set of cells that keeps all clauses, found by trying every way that can still be cheaper.
struct ExactCover {
  private let clauses: [Clause]
  private let persons: [Int]
  private var best: (pattern: Set<Int>, loss: Loss)?
  private var steps = 0
  private let limit: Int

  private init(_ clauses: [Clause], persons: [Int], limit: Int) {
    (self.clauses, self.persons, self.limit) = (clauses, persons, limit)
  }

  /// Nil when it took too many trials or when nothing keeps all clauses; `start` is a set that does, to begin with.
  static func pattern(_ clauses: [Clause], persons: [Int], start: Set<Int>?, limit: Int = 60_000) -> Set<Int>? {
    var search = ExactCover(clauses.sorted { $0.options.count < $1.options.count }, persons: persons, limit: limit)
    search.best = start.map { ($0, search.loss(of: $0)) }
    search.extend([], without: [], Loss())
    return search.steps < limit ? search.best?.pattern : nil
  }

  private func loss(of pattern: Set<Int>) -> Loss {
    Loss(cells: pattern.count, persons: pattern.reduce(0) { $0 + persons[$1] })
  }

  private mutating func extend(_ pattern: Set<Int>, without: Set<Int>, _ loss: Loss) {
    steps += 1
    guard steps < limit else { return }
    let broken = clauses.filter { $0.isBroken(by: pattern) }
    guard !broken.isEmpty else {
      if best.map({ loss < $0.loss }) ?? true { best = (pattern, loss) }
      return
    }
    if let best, !(Loss(cells: loss.cells + disjoint(broken), persons: loss.persons) < best.loss) { return }
    guard let clause = broken.min(by: { $0.options.subtracting(without).count < $1.options.subtracting(without).count })
    else { return }
    // A way that was tried with a cell need not be tried with it again.
    var excluded = without
    for option in clause.options.subtracting(without).sorted(by: isCheaper) {
      let next = Loss(cells: loss.cells + 1, persons: loss.persons + persons[option])
      extend(pattern.union([option]), without: excluded, next)
      excluded.insert(option)
    }
  }

  // Clauses that share no option need a cell each.
  private func disjoint(_ broken: [Clause]) -> Int {
    var used: Set<Int> = []
    var count = 0
    for clause in broken where clause.options.isDisjoint(with: used) {
      used.formUnion(clause.options)
      count += 1
    }
    return count
  }

  private func isCheaper(_ left: Int, _ right: Int) -> Bool { (persons[left], left) < (persons[right], right) }
}
