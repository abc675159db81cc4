/// What must stay possible for a reader who knows everything else, or the number counts as given away.
public struct Requirement: Hashable, Sendable {
  /// So many different whole numbers.
  public let values: Int
  /// One of them at least this large; nil where that does not matter.
  public let reach: Int?

  /// Nothing below one value means anything.
  public init(values: Int, reach: Int? = nil) {
    self.values = values
    self.reach = reach
  }

  /// Whether what was seen to be possible is enough for a variable whose true number is `count`.
  func isMet(_ variable: Int, count: Int, _ witnesses: Witnesses) -> Bool {
    guard witnesses.count(variable) >= values else { return false }
    return reach.map { count + witnesses.most[variable] >= $0 } ?? true
  }
}

/// A number that can be bounded too tightly, and what would loosen it.
struct Weakness: Hashable, Sendable {
  /// The place of its cell.
  let cell: Int
  /// From each list at least one cell must be hidden before the number is safe.
  let remedies: [[Int]]
}
