/// Numbers of nine digits that look drawn by lot and yet occur only once: a Feistel network on decimal digits, which maps
/// 0 ..< 1,000,000,000 onto itself. Remembering the numbers already given would take memory for every person.
struct PersonNumbers: Sendable {
  /// How many there are to give.
  static let count = highs * lows
  private static let highs = 10_000
  private static let lows = 100_000

  /// Where the office's own block of numbers begins; two per slot, one for even and one for odd occupants.
  private let first: Int
  private let rounds: [SeededGenerator]

  init(first: Int, district: SeededGenerator) {
    self.first = first
    rounds = (1...3).map { district.branch(-$0) }
  }

  func number(slot: Int, occupant: Int) -> Int {
    let plain = first + slot * 2 + occupant % 2
    var (high, low) = plain.quotientAndRemainder(dividingBy: PersonNumbers.lows)
    for round in rounds {
      // Each half is moved by a distance that depends on the other half alone, and so could be moved back.
      var random = round.branch(low)
      high = (high + random.below(PersonNumbers.highs)) % PersonNumbers.highs
      random = round.branch(high)
      low = (low + random.below(PersonNumbers.lows)) % PersonNumbers.lows
    }
    return high * PersonNumbers.lows + low
  }
}
