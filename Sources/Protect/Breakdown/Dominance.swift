/// Whether an amount of money gives one of those who contributed to it away: to the second largest, who knows itself, the rest
/// must leave the largest open by a stated part.
///
/// Counts of persons need no such rule, since everybody contributes one.
public struct Dominance: Hashable, Sendable {
  /// The largest contribution must stay open by so many per cent of it.
  public let percent: Int

  /// As the Kreis decides; 10 per cent is usual.
  public init(percent: Int) { self.percent = percent }

  /// Whether the sum must not be shown; fewer contributors than the threshold are recognisable anyway.
  public func isSensitive(_ contributions: [Int], threshold: Int) -> Bool {
    let amounts = contributions.filter { $0 != 0 }.map(abs).sorted(by: >)
    guard let largest = amounts.first else { return false }
    guard amounts.count >= threshold else { return true }
    let rest = amounts.dropFirst(2).reduce(0, +)
    return rest * 100 < largest * percent
  }
}
