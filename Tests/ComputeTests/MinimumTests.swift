import Compute
import Model
import TestSupport
import Testing

@Suite struct MinimumTests {
  private static func allotment(
    _ method: AllotmentMethod, _ weights: [Int], units: Int, minimum: Int?
  ) throws -> Allotment {
    let claims = weights.enumerated().map { Claim(key: String(100 + $0), weight: $1) }
    let rule = try AllotmentRule(
      positions: Ratio(units, 10), step: Ratio(1, 10), method: method, minimum: minimum.map { Ratio($0, 10) })
    return try Allotment(claims, by: rule)
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `Whoever would fall below it stands at it, and the others share the rest`(method: AllotmentMethod) throws {
    let allotment = try Self.allotment(method, [100, 10, 1], units: 10, minimum: 2)
    #expect(allotment.units == [6, 2, 2])
    #expect(allotment.heldByMinimum == [1, 2])
    #expect(allotment.distributed == (6, 100))
  }

  @Test func `One who is pushed below it by another's minimum is held too`() throws {
    // The quotas are 7, 2.05 and 0.95; after the third left with 2, the second's is 41 ÷ 181 × 8 = 1.81.
    let allotment = try Self.allotment(.hareNiemeyer, [140, 41, 19], units: 10, minimum: 2)
    #expect(allotment.units == [6, 2, 2])
    #expect(allotment.heldByMinimum == [1, 2])
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `It may use up all units`(method: AllotmentMethod) throws {
    let allotment = try Self.allotment(method, [100, 1, 0], units: 6, minimum: 2)
    #expect(allotment.units == [2, 2, 2])
    #expect(allotment.tie == nil)
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `A minimum of nothing is none`(method: AllotmentMethod) throws {
    let without = try Self.allotment(method, [100, 31, 2, 0], units: 17, minimum: nil)
    let with = try Self.allotment(method, [100, 31, 2, 0], units: 17, minimum: 0)
    #expect(with == without)
    #expect(with.heldByMinimum == [])
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `Without those at the minimum the rest is the method's own result`(method: AllotmentMethod) throws {
    try cases(400) { random, seed in
      let question = try RandomCase.any(&random, method, minimum: true)
      let allotment = try question.allotment
      let taking = question.claims.indices.filter { !allotment.heldByMinimum.contains($0) }
      guard !taking.isEmpty else { return }
      let rest = try AllotmentRule(
        positions: Ratio(allotment.distributed.units, 1000), step: Ratio(1, 1000), method: method)
      let alone = try Allotment(taking.map { question.claims[$0] }, by: rest)
      #expect(alone.units == taking.map { allotment.units[$0] }, seed)
      #expect(allotment.heldByMinimum.allSatisfy { allotment.units[$0] == question.rule.minimumUnits }, seed)
    }
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `Nobody loses a unit by having more persons`(method: AllotmentMethod) throws {
    try cases(1000) { random, seed in
      let question = try RandomCase.small(&random, method, minimum: true)
      let index = Int.random(in: question.claims.indices, using: &random)
      let units = try (0..<30).map { more in
        var claims = question.claims
        claims[index] = Claim(key: claims[index].key, weight: claims[index].weight + more)
        return try Allotment(claims, by: question.rule).units[index]
      }
      #expect(zip(units, units.dropFirst()).allSatisfy { $0 <= $1 }, seed)
    }
  }

  @Test func `The quota decides who is held, for the rounded units would let more persons cost a unit`() throws {
    // Held by rounded units, the last would have 13 units with 83 persons and 12 with 84.
    let before = try Self.allotment(.hareNiemeyer, [23, 23, 1, 10, 83], units: 23, minimum: 2)
    let after = try Self.allotment(.hareNiemeyer, [23, 23, 1, 10, 84], units: 23, minimum: 2)
    #expect(before.units == [4, 3, 2, 2, 12])
    #expect(after.units == [4, 3, 2, 2, 12])
    #expect(before.heldByMinimum == [2, 3])
    #expect(after.heldByMinimum == [2, 3])
  }
}
