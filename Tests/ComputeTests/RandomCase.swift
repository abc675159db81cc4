import TestSupport
import Compute
import Model

/// A question from the corners in which methods go wrong: equal, zero and huge weights, few and many claims, fine steps.
struct RandomCase {
  let claims: [Claim]
  let rule: AllotmentRule

  /// Cases that an implementation which hands out unit by unit can follow.
  static func small(_ random: inout SplitMix64, _ method: AllotmentMethod, minimum: Bool) throws -> RandomCase {
    try RandomCase(&random, method, minimum: minimum, claims: 1...6, spare: 0...24, mostWeight: 40)
  }

  /// Cases of any size.
  static func any(_ random: inout SplitMix64, _ method: AllotmentMethod, minimum: Bool) throws -> RandomCase {
    let claims = [1...3, 2...12, 30...60][Int.random(in: 0..<3, using: &random)]
    let spare = [0...20, 0...3000, 0...1_000_000_000][Int.random(in: 0..<3, using: &random)]
    let weight = [8, 30_000, 1_000_000_000_000_000][Int.random(in: 0..<3, using: &random)]
    return try RandomCase(&random, method, minimum: minimum, claims: claims, spare: spare, mostWeight: weight)
  }

  private init(
    _ random: inout SplitMix64, _ method: AllotmentMethod, minimum: Bool, claims: ClosedRange<Int>,
    spare: ClosedRange<Int>, mostWeight: Int
  ) throws {
    let count = Int.random(in: claims, using: &random)
    let weights = RandomCase.weights(&random, count, upTo: mostWeight)
    // Keys whose order is not the order of the claims.
    let keys = (0..<count).map { String(10_000 + $0) }.shuffled(using: &random)
    self.claims = zip(keys, weights).map { Claim(key: $0, weight: $1) }
    let floor = minimum ? Int.random(in: 0...spare.upperBound / count / 2 + 1, using: &random) : 0
    let units = floor * count + Int.random(in: spare, using: &random)
    let divisors = [1, 2, 4, 10, 20, 100, 1000].filter { units / $0 <= 1_000_000_000 }
    let step = Ratio(1, divisors[Int.random(in: divisors.indices, using: &random)])
    rule = try AllotmentRule(
      positions: Ratio(units) * step, step: step, method: method, minimum: minimum ? Ratio(floor) * step : nil)
  }

  private static func weights(_ random: inout SplitMix64, _ count: Int, upTo most: Int) -> [Int] {
    let equal = Int.random(in: 1...most, using: &random)
    var weights = (0..<count).map { _ in
      switch Int.random(in: 0..<8, using: &random) {
      case 0: 0
      case 1, 2: equal
      case 3: equal / 3 * 2
      default: Int.random(in: 0...most, using: &random)
      }
    }
    if weights.allSatisfy({ $0 == 0 }) { weights[0] = equal }
    return weights
  }
}

extension RandomCase {
  var allotment: Allotment { get throws { try Allotment(claims, by: rule) } }
}

extension AllotmentMethod {
  static let divisorMethods: [AllotmentMethod] = [.sainteLague, .dHondt]
}
