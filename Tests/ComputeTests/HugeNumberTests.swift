import Compute
import Model
import Testing

/// Nothing overflows, and nothing is handed out one by one.
@Suite struct HugeNumberTests {
  private static let most = 1_000_000_000_000_000

  @Test(arguments: AllotmentMethod.allCases)
  func `Weights of ten to the fifteenth share a billion units to the last one`(method: AllotmentMethod) throws {
    let claims = [Self.most, Self.most - 1, 1].enumerated().map { Claim(key: "\($0)", weight: $1) }
    let rule = try AllotmentRule(positions: Ratio(1_000_000_000), step: Ratio(1), method: method)
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units == [500_000_000, 500_000_000, 0])
    #expect(allotment.traces().count == 3)
    #expect(Sensitivity(of: 0, in: allotment).gainsAfter != nil)
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `A thousandth of a position, a million positions and a minimum`(method: AllotmentMethod) throws {
    let claims = (0..<60).map { Claim(key: "\(100 + $0)", weight: Self.most / (1 << ($0 % 40))) }
    let rule = try AllotmentRule(
      positions: Ratio(1_000_000), step: Ratio(1, 1000), method: method, minimum: Ratio(1, 2))
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units.reduce(0, +) == 1_000_000_000)
    #expect(allotment.units.allSatisfy { $0 >= 500 })
    #expect(allotment.traces().count == 60)
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `The largest weights there may be, more than an Int can sum`(method: AllotmentMethod) throws {
    let claims = (0..<40).map { Claim(key: "\(100 + $0)", weight: 1_000_000_000_000_000_000) }
    let rule = try AllotmentRule(positions: Ratio(1_000_000_000), step: Ratio(1, 1000), method: method)
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units == [Int](repeating: 25_000_000_000, count: 40))
    #expect(allotment.distributed == (1_000_000_000_000, 40_000_000_000_000_000_000))
    #expect(allotment.traces().count == 40)
    #expect(Sensitivity(of: 0, in: allotment).gainsAfter == nil)
    #expect(Sensitivity(of: 0, in: allotment).losesAfter != nil)
  }
}
