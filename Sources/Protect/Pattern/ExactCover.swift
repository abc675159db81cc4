/// The cheapest set of cells that keeps all clauses, found by trying every way that can still be cheaper.
struct ExactCover {
  // Cells are bits here, the smallest place lowest: the search spends its time on sets.
  private struct Rule {
    let trigger: UInt128
    let options: UInt128

    func isBroken(by pattern: UInt128) -> Bool {
      pattern & options == 0 && (trigger == 0 || pattern & trigger != 0)
    }
  }

  private let rules: [Rule]
  // Per bit.
  private let persons: [Int]
  private var best: (pattern: UInt128, loss: Loss)?
  private var steps = 0
  private let limit: Int

  /// The most cells that clauses may name.
  static let mostCells = 128

  /// Nil when it took too many trials or when nothing keeps all clauses; `start` is a set that does, to begin with.
  static func pattern(_ clauses: [Clause], persons: [Int], start: Set<Int>?, limit: Int = 60_000) -> Set<Int>? {
    let named = clauses.reduce(into: start ?? []) { $0.formUnion($1.options.union($1.trigger.map { [$0] } ?? [])) }
    let cells = named.sorted()
    guard cells.count <= mostCells else { return nil }
    let bits = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, UInt128(1) << UInt128($0)) })
    let set = { (cells: Set<Int>) in cells.reduce(UInt128(0)) { $0 | (bits[$1] ?? 0) } }
    let rules = clauses.map { Rule(trigger: set($0.trigger.map { [$0] } ?? []), options: set($0.options)) }
    let narrowestFirst = rules.sorted { $0.options.nonzeroBitCount < $1.options.nonzeroBitCount }
    var search = ExactCover(rules: narrowestFirst, persons: cells.map { persons[$0] }, limit: limit)
    search.best = start.map { start in
      (set(start), Loss(cells: start.count, persons: start.reduce(0) { $0 + persons[$1] }))
    }
    search.extend(0, without: 0, Loss())
    guard search.steps < limit, let best = search.best else { return nil }
    return Set(cells.filter { best.pattern & (bits[$0] ?? 0) != 0 })
  }

  private init(rules: [Rule], persons: [Int], limit: Int) {
    (self.rules, self.persons, self.limit) = (rules, persons, limit)
  }

  private mutating func extend(_ pattern: UInt128, without: UInt128, _ loss: Loss) {
    steps += 1
    guard steps < limit else { return }
    // Broken clauses that share no option need a cell each.
    var (used, needed, narrowest, fewest) = (UInt128(0), 0, UInt128(0), Int.max)
    for rule in rules where rule.isBroken(by: pattern) {
      if rule.options & used == 0 {
        used |= rule.options
        needed += 1
      }
      let open = rule.options & ~without
      if open.nonzeroBitCount < fewest { (narrowest, fewest) = (open, open.nonzeroBitCount) }
    }
    guard fewest < .max else {
      if best.map({ loss < $0.loss }) ?? true { best = (pattern, loss) }
      return
    }
    if let best, !(Loss(cells: loss.cells + needed, persons: loss.persons) < best.loss) { return }
    // A way that was tried with a cell need not be tried with it again.
    var excluded = without
    for bit in cheapestFirst(narrowest) {
      let next = Loss(cells: loss.cells + 1, persons: loss.persons + persons[bit])
      extend(pattern | 1 << UInt128(bit), without: excluded, next)
      excluded |= 1 << UInt128(bit)
    }
  }

  private func cheapestFirst(_ cells: UInt128) -> [Int] {
    var (bits, left): ([Int], UInt128) = ([], cells)
    while left != 0 {
      bits.append(left.trailingZeroBitCount)
      left &= left - 1
    }
    return bits.sorted { (persons[$0], $0) < (persons[$1], $1) }
  }
}
