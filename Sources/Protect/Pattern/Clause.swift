/// One of the options must be hidden: always, or if the cell that triggers it is hidden.
struct Clause: Hashable, Comparable, Sendable {
  let trigger: Int?
  let options: Set<Int>

  /// Whether the pattern breaks it.
  func isBroken(by pattern: Set<Int>) -> Bool {
    (trigger.map(pattern.contains) ?? true) && options.isDisjoint(with: pattern)
  }

  /// The narrowest first.
  static func < (left: Clause, right: Clause) -> Bool {
    let (first, second) = ((left.options.count, left.trigger ?? -1), (right.options.count, right.trigger ?? -1))
    return first != second ? first < second : left.options.sorted().lexicographicallyPrecedes(right.options.sorted())
  }
}

/// What it costs to hide a cell: first that it is one, then how many persons it would have shown.
struct Loss: Comparable, Sendable {
  var cells = 0
  var persons = 0

  static func < (left: Loss, right: Loss) -> Bool {
    (left.cells, left.persons) < (right.cells, right.persons)
  }
}
