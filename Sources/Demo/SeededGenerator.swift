/// SplitMix64: the same numbers for the same seed on every machine. The SystemRandomNumberGenerator cannot be seeded,
/// and `Int.random(in:using:)` does not promise the same result in the next version of Swift, so both are replaced here.
struct SeededGenerator: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return SeededGenerator.mixed(state)
  }

  /// A number from 0 up to but not including the limit. The bias of limit ÷ 2⁶⁴ does not matter here.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A generator of its own for the numbered child, so that any person can be made without making those before.
  func branch(_ number: Int) -> SeededGenerator {
    let child = SeededGenerator.mixed(UInt64(truncatingIfNeeded: number) &+ 0xD1B5_4A32_D192_ED03)
    return SeededGenerator(seed: SeededGenerator.mixed(state ^ child))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Draws an index as often as its weight says.
struct WeightedChoice: Sendable {
  /// Running totals; a linear search is quick because the tables are short and begin with what is frequent.
  private let limits: [Int]

  init(_ weights: [Int]) {
    var total = 0
    limits = weights.map { weight in
      total += weight
      return total
    }
  }

  func pick(_ random: inout SeededGenerator) -> Int {
    let draw = random.below(limits.last ?? 1)
    return limits.firstIndex { draw < $0 } ?? 0
  }
}
