/// Random numbers for tests: the same for the same seed, on every machine.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Whatever fails names its seed, so that it can be repeated.
  public init(seed: UInt64) { state = seed }

  /// The next of 2^64 numbers before they repeat.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// So many random bytes.
  public mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}
