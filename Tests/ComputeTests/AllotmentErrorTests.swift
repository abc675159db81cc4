import Compute
import Model
import Testing

@Suite struct AllotmentErrorTests {
  private static func rule(
    _ positions: Ratio, step: Ratio, minimum: Ratio? = nil
  ) throws(Stop) -> AllotmentRule {
    try AllotmentRule(positions: positions, step: step, method: .hareNiemeyer, minimum: minimum)
  }

  private static func notMultiple(_ name: String, _ found: FixedPoint, _ expected: FixedPoint) -> [Finding] {
    [
      Finding(
        .positionsNotMultiple, [.name: .text(name), .found: .number(found), .expected: .number(expected)])
    ]
  }

  @Test func `Positions that are no multiple of the step`() {
    let expected = FixedPoint(units: 3, digits: 2)
    #expect(
      findings { () throws(Stop) in _ = try Self.rule(Ratio(7), step: Ratio(3, 100)) }
        == Self.notMultiple("stellen", FixedPoint(units: 7, digits: 0), expected))
    #expect(
      findings { () throws(Stop) in _ = try Self.rule(Ratio(725, 100), step: Ratio(1, 2)) }
        == Self.notMultiple("stellen", FixedPoint(units: 725, digits: 2), FixedPoint(units: 5, digits: 1)))
    // A third has no last digit and is shown with six.
    #expect(
      findings { () throws(Stop) in _ = try Self.rule(Ratio(1, 3), step: Ratio(1, 100)) }
        == Self.notMultiple("stellen", FixedPoint(units: 333_333, digits: 6), FixedPoint(units: 1, digits: 2)))
  }

  @Test func `A minimum that is no multiple of the step`() {
    #expect(
      findings { () throws(Stop) in _ = try Self.rule(Ratio(7), step: Ratio(1, 2), minimum: Ratio(3, 4)) }
        == Self.notMultiple("mindestanteil", FixedPoint(units: 75, digits: 2), FixedPoint(units: 5, digits: 1)))
  }

  @Test(arguments: [Ratio(0), Ratio(-1, 100)])
  func `A step of nothing or less`(step: Ratio) {
    #expect(findings { () throws(Stop) in _ = try Self.rule(Ratio(7), step: step) } == [Finding(.stepInvalid)])
  }

  @Test(arguments: [Ratio(-1), Ratio(-1, 100), Ratio(1_000_000_001)])
  func `Positions below zero or beyond any grant`(positions: Ratio) {
    #expect(
      findings { () throws(Stop) in _ = try Self.rule(positions, step: Ratio(1, 100)) }
        == [Finding(.positionsInvalid)])
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `A minimum that nobody could pay`(method: AllotmentMethod) throws {
    let claims = (1...8).map { Claim(key: "\($0)", weight: $0) }
    let rule = try AllotmentRule(positions: Ratio(7), step: Ratio(1, 4), method: method, minimum: Ratio(1))
    #expect(
      findings { () throws(Stop) in _ = try Allotment(claims, by: rule) } == [
        Finding(
          .minimumTooLarge,
          [
            .count: 8, .found: .number(FixedPoint(units: 8, digits: 0)),
            .limit: .number(FixedPoint(units: 7, digits: 0)),
          ])
      ])
    #expect(try Allotment(Array(claims.dropLast()), by: rule).units == [4, 4, 4, 4, 4, 4, 4])
  }

  @Test(arguments: [[], [0], [0, 0, 0]])
  func `Nobody with any weight`(weights: [Int]) throws {
    let claims = weights.enumerated().map { Claim(key: "\($0)", weight: $1) }
    let rule = try Self.rule(Ratio(7), step: Ratio(1))
    #expect(findings { () throws(Stop) in _ = try Allotment(claims, by: rule) } == [Finding(.weightsZero)])
  }

  @Test(arguments: [-1, Int.min, 1_000_000_000_000_000_001, Int.max])
  func `A weight below zero or beyond counting`(weight: Int) throws {
    let claims = [Claim(key: "a", weight: 5), Claim(key: "b", weight: weight)]
    let rule = try Self.rule(Ratio(7), step: Ratio(1))
    #expect(findings { () throws(Stop) in _ = try Allotment(claims, by: rule) } == [Finding(.weightInvalid)])
  }

  @Test func `A rule knows its units`() throws {
    let rule = try AllotmentRule(positions: Ratio(7), step: Ratio(1, 20), method: .dHondt, minimum: Ratio(1, 4))
    #expect(rule.units == 140)
    #expect(rule.minimumUnits == 5)
    #expect(rule.withOneMoreUnit.units == 141)
    #expect(rule.withOneMoreUnit.positions == Ratio(705, 100))
    #expect(rule.withOneMoreUnit.minimumUnits == 5)
    #expect(rule.with(method: .sainteLague).method == .sainteLague)
    #expect(rule.with(method: .dHondt) == rule)
  }
}
