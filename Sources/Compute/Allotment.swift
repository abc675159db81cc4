public import Model

/// The result of handing out units: who got how many, and where the rule had to choose between equals.
public struct Allotment: Hashable, Sendable {
  /// Claims that stood exactly equal for fewer units than there were claims.
  public struct Tie: Hashable, Sendable {
    /// Places in the list of claims, in the order in which they are served.
    public let claims: [Int]
    /// How many of them, from the front, received a unit.
    public let served: Int
  }

  /// The rule that was applied.
  public let rule: AllotmentRule
  /// The claims in the order they were given.
  public let claims: [Claim]
  /// Units per claim, in the same order; they add up to the rule's units.
  public let units: [Int]
  /// Nil unless chance would have had to decide.
  public let tie: Tie?
  /// Claims that stand at the minimum and took no part in the method's own distribution.
  public let heldByMinimum: Set<Int>

  /// Hands out the units; claims without any weight cannot be served and stop it.
  public init(_ claims: [Claim], by rule: AllotmentRule) throws(Stop) {
    try Allotment.check(claims, rule)
    let distribution =
      switch rule.method {
      case .hareNiemeyer: largestRemainders(claims, rule)
      case .sainteLague: highestAverages(claims, rule, divisor: .odd)
      case .dHondt: highestAverages(claims, rule, divisor: .natural)
      }
    self.rule = rule
    self.claims = claims
    units = distribution.units
    tie = distribution.tie
    heldByMinimum = distribution.heldByMinimum
  }

  /// What the claim receives, in positions.
  public func positions(_ index: Int) -> Ratio { Ratio(units[index]) * rule.step }

  private static func check(_ claims: [Claim], _ rule: AllotmentRule) throws(Stop) {
    guard claims.allSatisfy({ (0...mostWeight).contains($0.weight) }) else { throw Stop(Finding(.weightInvalid)) }
    guard claims.contains(where: { $0.weight > 0 }) else { throw Stop(Finding(.weightsZero)) }
    guard Int128(rule.minimumUnits) * Int128(claims.count) <= Int128(rule.units) else {
      let needed = Ratio(rule.minimumUnits * claims.count) * rule.step
      throw Stop(
        Finding(
          .minimumTooLarge,
          [
            .count: .count(claims.count), .found: .number(needed.rounded(digits: needed.exactDigits ?? 6)),
            .limit: .number(rule.positions.rounded(digits: rule.positions.exactDigits ?? 6)),
          ]))
    }
  }

  // 10^15 is promised; the factor of a thousand above it costs nothing.
  static let mostWeight = 1_000_000_000_000_000_000
}

/// What a method returns before it is dressed as an Allotment.
struct Distribution {
  var units: [Int]
  var tie: Allotment.Tie?
  var heldByMinimum: Set<Int> = []
}
