/// Finds which cells to hide so that no number can be bounded too tightly: as few as possible beside those that must be.
///
/// It never guesses why a pattern fails. The attacker's own calculation says which published cells a bound hangs on, one of
/// which must be hidden; the cheapest set that answers everything learnt so far is tried next, until nothing is left to
/// learn. With few cells that set is the cheapest there is, and then so is the pattern; with many it is found greedily.
struct PatternSearch {
  let view: AttackerView
  /// What is said about each cell unless it is hidden.
  let statements: [Statement]
  /// What each cell needs while it is not hidden.
  let required: [Requirement?]
  /// What a cell needs once it is hidden.
  let requiredIfHidden: Requirement
  /// Cells that must be hidden.
  let forced: Set<Int>
  /// Cells that may be hidden besides.
  let candidates: Set<Int>
  /// What is known of each cell even when it is hidden, from elsewhere; nothing where the list is empty.
  var knownIfHidden: [Statement] = []
  /// What cells need instead of which so much is known from elsewhere that they cannot have the usual.
  var exceptions: [Int: Requirement] = [:]

  /// With more candidates the exact search is not tried.
  static let exactLimit = 100
  private static let mostRounds = 120

  /// The hidden cells, the forced ones among them; nil where no pattern was found that protects all.
  func pattern() -> Set<Int>? {
    var clauses: Set<Clause> = []
    var greedy = GreedyCover(persons: view.truth)
    var isExact = candidates.count <= PatternSearch.exactLimit
    var isPruned = false
    var proven = [Proven](repeating: Proven(), count: view.stages)
    for _ in 0..<PatternSearch.mostRounds {
      var extra = greedy.pattern
      if isExact {
        let exact = ExactCover.pattern(clauses.sorted(), persons: view.truth, start: extra)
        isExact = exact != nil
        extra = exact ?? extra
      }
      let hidden = forced.union(extra)
      let weaknesses = weaknesses(hidden, &proven)
      if weaknesses.isEmpty {
        if isExact || isPruned { return hidden }
        greedy.prune()
        isPruned = true
        continue
      }
      let learnt = self.clauses(from: weaknesses, hidden).subtracting(clauses)
      guard !learnt.isEmpty, greedy.add(learnt.sorted()) else { return nil }
      clauses.formUnion(learnt)
    }
    return nil
  }

  /// What is still weak under a pattern.
  func weaknesses(_ hidden: Set<Int>) -> [Weakness] {
    var nothing = [Proven](repeating: Proven(), count: view.stages)
    return weaknesses(hidden, &nothing)
  }

  // Of the first stage at which anything is weak; what an earlier look proved is not looked at again.
  private func weaknesses(_ hidden: Set<Int>, _ proven: inout [Proven]) -> [Weakness] {
    let said = statements.indices.map { place -> Statement in
      guard hidden.contains(place) else { return statements[place] }
      return knownIfHidden.isEmpty ? .hidden : knownIfHidden[place]
    }
    let isReleasable = statements.indices.map { candidates.contains($0) && !hidden.contains($0) }
    for stage in proven.indices {
      let isProven = proven[stage].cells(under: hidden)
      let needed = required.indices.map { cell -> Requirement? in
        isProven(cell) ? nil : hidden.contains(cell) ? exceptions[cell] ?? requiredIfHidden : required[cell]
      }
      let weak = view.weaknesses(at: stage, said, needed, isReleasable: isReleasable)
      proven[stage] = Proven(hidden: hidden, weak: weak)
      if !weak.isEmpty { return weak }
    }
    return []
  }

  private func clauses(from weaknesses: [Weakness], _ hidden: Set<Int>) -> Set<Clause> {
    let clauses = weaknesses.flatMap { weakness in
      let cell = weakness.cell
      let isChosen = hidden.contains(cell) && !forced.contains(cell)
      // A changed number that is weak may also be hidden itself.
      let itself: Set<Int> = hidden.contains(cell) || !candidates.contains(cell) ? [] : [cell]
      return weakness.remedies.map { remedy in
        Clause(trigger: isChosen ? cell : nil, options: itself.union(remedy).subtracting(hidden))
      }
    }
    return Set(clauses)
  }
}
