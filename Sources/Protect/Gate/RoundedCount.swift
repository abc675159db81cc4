/// A count as official statistics of the Ausländerzentralregister print it: each by itself to the nearest multiple of 5.
///
/// 0, 1 and 2 all appear as 0, so nobody can be singled out; rounded counts need not add up.
public struct RoundedCount: Hashable, Sendable {
  /// A multiple of 5.
  public let value: Int

  init(_ exact: Int) { value = (exact + 2) / 5 * 5 }
}
