import Compute
import Model
import TestSupport
import Testing

@Suite struct AllotmentPropertyTests {
  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `The total is met exactly and the minimum by everyone`(method: AllotmentMethod, minimum: Bool) throws {
    try cases(600) { random, seed in
      let question = try RandomCase.any(&random, method, minimum: minimum)
      let allotment = try question.allotment
      #expect(allotment.units.reduce(0, +) == question.rule.units, seed)
      #expect(allotment.units.allSatisfy { $0 >= question.rule.minimumUnits }, seed)
      let positions = allotment.units.indices.reduce(Ratio(0)) { $0 + allotment.positions($1) }
      #expect(positions == question.rule.positions, seed)
    }
  }

  @Test func `Hare and Niemeyer stay within the quota when there is no minimum`() throws {
    try cases(600) { random, seed in
      let question = try RandomCase.any(&random, .hareNiemeyer, minimum: false)
      let total = question.claims.reduce(Int128(0)) { $0 + Int128($1.weight) }
      for (claim, units) in zip(question.claims, try question.allotment.units) {
        let (quota, share) = (Int128(claim.weight) * Int128(question.rule.units), Int128(units) * total)
        #expect(quota - total < share && share < quota + total, seed)
      }
    }
  }

  @Test(arguments: AllotmentMethod.divisorMethods, [false, true])
  func `One unit more costs nobody a unit under a divisor method`(method: AllotmentMethod, minimum: Bool) throws {
    try cases(400) { random, seed in
      let question = try RandomCase.any(&random, method, minimum: minimum)
      let fewer = try question.allotment
      let more = try Allotment(question.claims, by: question.rule.withOneMoreUnit)
      #expect(more.units.reduce(0, +) == question.rule.units + 1, seed)
      #expect(zip(fewer.units, more.units).allSatisfy { $0 <= $1 }, seed)
    }
  }

  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `The order of the claims changes nothing`(method: AllotmentMethod, minimum: Bool) throws {
    try cases(400) { random, seed in
      let question = try RandomCase.any(&random, method, minimum: minimum)
      let shuffled = try Allotment(question.claims.shuffled(using: &random), by: question.rule)
      #expect(Outcome(try question.allotment) == Outcome(shuffled), seed)
    }
  }

  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `Weights of the same proportion give the same result`(method: AllotmentMethod, minimum: Bool) throws {
    try cases(400) { random, seed in
      let question = try RandomCase.any(&random, method, minimum: minimum)
      let factor = Int.random(in: 2...1000, using: &random)
      let scaled = question.claims.map { Claim(key: $0.key, weight: $0.weight * factor) }
      #expect(Outcome(try question.allotment) == Outcome(try Allotment(scaled, by: question.rule)), seed)
    }
  }

  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `A larger weight never has fewer units, and no weight has only the minimum`(
    method: AllotmentMethod, minimum: Bool
  ) throws {
    try cases(300) { random, seed in
      let question = try RandomCase.any(&random, method, minimum: minimum)
      let units = try question.allotment.units
      let byWeight = zip(question.claims, units).sorted { ($0.0.weight, $0.1) < ($1.0.weight, $1.1) }
      for (lighter, heavier) in zip(byWeight, byWeight.dropFirst()) where lighter.0.weight < heavier.0.weight {
        #expect(lighter.1 <= heavier.1, seed)
      }
      for (claim, units) in byWeight where claim.weight == 0 { #expect(units == question.rule.minimumUnits, seed) }
    }
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `Whole quotas are met without rounding`(method: AllotmentMethod) throws {
    try cases(200) { random, seed in
      let units = (0..<Int.random(in: 1...20, using: &random)).map { _ in Int.random(in: 1...500, using: &random) }
      let factor = Int.random(in: 1...1_000_000_000, using: &random)
      let claims = units.enumerated().map { Claim(key: "\($0)", weight: $1 * factor) }
      let rule = try AllotmentRule(positions: Ratio(units.reduce(0, +)), step: Ratio(1), method: method)
      let allotment = try Allotment(claims, by: rule)
      #expect(allotment.units == units, seed)
      #expect(allotment.tie == nil, seed)
    }
  }
}
