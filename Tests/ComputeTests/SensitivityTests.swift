import Compute
import Model
import TestSupport
import Testing

@Suite struct SensitivityTests {
  private static func units(_ question: RandomCase, _ index: Int, weight: Int) -> Int? {
    var claims = question.claims
    claims[index] = Claim(key: claims[index].key, weight: weight)
    return try? Allotment(claims, by: question.rule).units[index]
  }

  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `Every smaller change changes nothing, and the named one does`(method: AllotmentMethod, minimum: Bool) throws {
    try cases(80) { random, seed in
      let question = try RandomCase.small(&random, method, minimum: minimum)
      let allotment = try question.allotment
      for index in question.claims.indices {
        let (weight, units) = (question.claims[index].weight, allotment.units[index])
        let sensitivity = Sensitivity(of: index, in: allotment)
        let gains = (1...200).first { Self.units(question, index, weight: weight + $0) ?? units > units }
        // Beyond what is tried here the search is checked at its edge.
        if let gains { #expect(sensitivity.gainsAfter == gains, seed) }
        if let after = sensitivity.gainsAfter, gains == nil {
          #expect(after > 200, seed)
          #expect(Self.units(question, index, weight: weight + after - 1) == units, seed)
          #expect(Self.units(question, index, weight: weight + after) ?? 0 > units, seed)
        }
        let loses =
          weight == 0 ? nil : (1...weight).first { Self.units(question, index, weight: weight - $0) ?? units < units }
        #expect(sensitivity.losesAfter == loses, seed)
      }
    }
  }

  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `Only who has all there is can gain nothing, and only who has nothing to spare can lose nothing`(
    method: AllotmentMethod, minimum: Bool
  ) throws {
    try cases(80) { random, seed in
      let question = try RandomCase.small(&random, method, minimum: minimum)
      let allotment = try question.allotment
      let (count, floor) = (question.claims.count, question.rule.minimumUnits)
      for index in question.claims.indices {
        let sensitivity = Sensitivity(of: index, in: allotment)
        let most = question.rule.units - (count - 1) * floor
        #expect((sensitivity.gainsAfter == nil) == (allotment.units[index] == most), seed)
        let isAlone = question.claims.indices.allSatisfy { $0 == index || question.claims[$0].weight == 0 }
        #expect((sensitivity.losesAfter == nil) == (allotment.units[index] == floor || isAlone), seed)
      }
    }
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `One person decides between equals, at any size`(method: AllotmentMethod) throws {
    for weight in [1, 1000, 1_000_000_000_000_000, 500_000_000_000_000_000] {
      let claims = ["a", "b"].map { Claim(key: $0, weight: weight) }
      let rule = try AllotmentRule(positions: Ratio(1), step: Ratio(1), method: method)
      let allotment = try Allotment(claims, by: rule)
      let (first, second) = (Sensitivity(of: 0, in: allotment), Sensitivity(of: 1, in: allotment))
      #expect([first.gainsAfter, first.losesAfter] == [nil, 1], "\(weight)")
      #expect([second.gainsAfter, second.losesAfter] == [1, nil], "\(weight)")
    }
  }

  @Test func `A single vote among thousands of others is found although it takes more than any of them has`() throws {
    // One of two units goes to the only claim of weight 2; for both its quota must pass 3/2.
    let claims = [Claim(key: "0", weight: 2)] + (1...5000).map { Claim(key: "\($0)", weight: 1) }
    let rule = try AllotmentRule(positions: Ratio(2), step: Ratio(1), method: .hareNiemeyer)
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units[0] == 1)
    // 5000 others: 2 w ÷ (w + 5000) - 1 is no less than 2 ÷ (w + 5000) from w = 5002 on, and the larger weight goes first.
    #expect(Sensitivity(of: 0, in: allotment).gainsAfter == 5000)
  }
}
