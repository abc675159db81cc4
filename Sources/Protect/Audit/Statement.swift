/// What a publication says about the number of persons in a cell.
public enum Statement: Hashable, Sendable {
  /// The number itself.
  case exact(Int)
  /// A changed number, from which the rule of the method leads back to these.
  case within(ClosedRange<Int>)
  /// Nothing.
  case hidden

  /// The numbers that it leaves open.
  var range: ClosedRange<Int> {
    switch self {
    case .exact(let count): count...count
    case .within(let range): range
    case .hidden: 0...Statement.unlimited
    }
  }

  /// Beyond every population, and far below where sums of such numbers leave 64 bits or lose digits in a Double.
  static let unlimited = 1 << 36

  /// What somebody knows who read both; nil where they contradict each other, so that something changed between them.
  func narrowed(by other: Statement) -> Statement? {
    let (mine, theirs) = (range, other.range)
    guard mine.overlaps(theirs) else { return nil }
    let both = mine.clamped(to: theirs)
    if both.count == 1 { return .exact(both.lowerBound) }
    return both.upperBound == Statement.unlimited && both.lowerBound == 0 ? .hidden : .within(both)
  }
}
