public import Compute
import Model

/// Shifts numbers by keys: who is in a cell decides its shift, so the same persons have the same one wherever and whenever
/// they are shown, and nobody averages it away. As German offices do it for the census: zeros stay zero, shifts are at
/// most 2 and even out, and sums are not kept.
public struct CellKeys: Sendable {
  /// The largest shift.
  public static let reach = 2

  // The sum of the keys of everybody in a cell, asked like a number of persons.
  private let keys: Population

  /// `hash` turns the name of a group and a secret into bits; without the secret nobody can repeat it.
  public init(_ population: Population, hash: (String) -> UInt32) {
    keys = population.replacingCounts { hash($0) }
  }

  /// The number as it is shown.
  func shifted(_ persons: Int, _ address: CellAddress) -> Int {
    CellKeys.shifted(persons, lot: keys.persons(address.extents) % 100)
  }

  /// The number as its lot of 0 to 99 has it.
  static func shifted(_ persons: Int, lot: Int) -> Int {
    guard persons > 0 else { return 0 }
    // A 1 cannot be shifted down by 2; upwards it is, as seldom as evens it out.
    let bounds = persons == 1 ? [0: 40, 1: 70, 2: 90, 3: 100] : [-2: 10, -1: 30, 0: 70, 1: 90, 2: 100]
    let result = bounds.sorted { $0.key < $1.key }.first { lot < $0.value }?.key ?? 0
    return persons == 1 ? result : persons + result
  }

  /// What a shown number leaves open.
  static func range(of shown: Int) -> ClosedRange<Int> {
    shown == 0 ? 0...reach : max(1, shown - reach)...(shown + reach)
  }
}
