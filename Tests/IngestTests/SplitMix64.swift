import Testing

/// The same numbers for the same seed, on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Random cases that can be repeated one by one: each has a seed of its own, and what fails in it names the seed.
func cases(_ count: Int, _ body: (inout SplitMix64, Comment) throws -> Void) rethrows {
  for seed in 1...UInt64(count) {
    var random = SplitMix64(seed: seed)
    try body(&random, "seed \(seed)")
  }
}
