@testable import Protect

extension PatternSearch {
  /// Five numbers possible, one of them at the threshold of three.
  static let usual = Requirement(values: 5, reach: 3)

  /// Numbers below the threshold must be hidden, larger ones may be; zeros and the number of everybody never are.
  init(for view: AttackerView, everybody: CellAddress) {
    let places = view.cells.indices.filter { view.cells[$0] != everybody && view.truth[$0] > 0 }
    self.init(
      view: view, statements: view.truth.map { .exact($0) }, required: view.truth.map { _ in nil },
      requiredIfHidden: PatternSearch.usual, forced: Set(places.filter { view.truth[$0] < 3 }),
      candidates: Set(places.filter { view.truth[$0] >= 3 }))
  }
}

extension Publication {
  /// The search for the cells to hide.
  var search: PatternSearch { PatternSearch(for: view, everybody: population.everybody) }

  /// What is left to read when these cells are hidden.
  func hiding(_ hidden: Set<Int>) -> Publication {
    var publication = self
    for place in hidden { publication.statements[place] = .hidden }
    return publication
  }

  /// Whether no choice protects all: what is unsafe with everything hidden is so all the more with less.
  var isHopeless: Bool {
    var hidden = search.forced.union(search.candidates)
    while true {
      var attacker = NaiveAttacker(hiding(hidden))
      let unsafe = hidden.filter { !attacker.isSafe($0, PatternSearch.usual) }
      if !unsafe.isDisjoint(with: search.forced) { return true }
      if unsafe.isEmpty { return false }
      hidden.subtract(unsafe)
    }
  }

  /// Whether trying finds enough numbers possible for each hidden cell.
  func isSafe(hiding hidden: Set<Int>) -> Bool {
    var attacker = NaiveAttacker(hiding(hidden))
    return hidden.sorted().allSatisfy { attacker.isSafe($0, PatternSearch.usual) }
  }
}
