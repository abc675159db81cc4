public import Testing

/// Random cases that can be repeated one by one: each has a seed of its own, and what fails in it names the seed.
public func cases(_ count: Int, _ body: (inout SplitMix64, Comment) throws -> Void) rethrows {
  for seed in 1...UInt64(count) {
    var random = SplitMix64(seed: seed)
    try body(&random, "seed \(seed)")
  }
}
