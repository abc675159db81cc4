public import Model

/// One who takes part in an allotment.
public struct Claim: Hashable, Sendable {
  /// Breaks ties among equal weights: the smaller key, byte by byte, comes first. For a municipality it is the AGS.
  public let key: String
  /// At least zero.
  public let weight: Int

  /// Takes a weight of at least zero.
  public init(key: String, weight: Int) {
    self.key = key
    self.weight = weight
  }

  /// The stated order in which tied claims are served: larger weight, then smaller key.
  static func servedBefore(_ left: Claim, _ right: Claim) -> Bool {
    if left.weight != right.weight { return left.weight > right.weight }
    return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
  }
}

/// How many positions are handed out, in which steps, by which method and with which floor.
public struct AllotmentRule: Hashable, Sendable {
  /// Positions to hand out: `units` steps exactly.
  public let positions: Ratio
  /// The granularity: the smallest part of a position that is handed out.
  public let step: Ratio
  /// How remainders become whole units.
  public let method: AllotmentMethod
  /// What nobody falls below, in steps.
  public let minimumUnits: Int
  /// The positions in steps.
  public let units: Int

  /// Refuses what cannot be met exactly, naming why.
  public init(positions: Ratio, step: Ratio, method: AllotmentMethod, minimum: Ratio? = nil) throws(Stop) {
    guard step > Ratio(0) else { throw Stop(Finding(.stepInvalid)) }
    guard positions >= Ratio(0), positions <= Ratio(AllotmentRule.mostPositions) else {
      throw Stop(Finding(.positionsInvalid))
    }
    self.positions = positions
    self.step = step
    self.method = method
    units = try AllotmentRule.wholeSteps(positions, step, name: "stellen")
    minimumUnits =
      try minimum.map { value throws(Stop) in
        try AllotmentRule.wholeSteps(value, step, name: "mindestanteil")
      } ?? 0
  }

  /// The same rule under another method: what the report shows beside the chosen one.
  public func with(method: AllotmentMethod) -> AllotmentRule {
    AllotmentRule(copying: self, units: units, method: method)
  }

  /// The same rule with one step more to hand out.
  public var withOneMoreUnit: AllotmentRule { AllotmentRule(copying: self, units: units + 1, method: method) }

  private init(copying rule: AllotmentRule, units: Int, method: AllotmentMethod) {
    step = rule.step
    minimumUnits = rule.minimumUnits
    positions = Ratio(units) * rule.step
    self.units = units
    self.method = method
  }

  // Far above any grant, and low enough that weights of 10^15 never leave 128 bits.
  private static let mostPositions = 1_000_000_000

  private static func wholeSteps(_ positions: Ratio, _ step: Ratio, name: String) throws(Stop) -> Int {
    let units = positions / step
    guard units.isWhole, units >= Ratio(0), units <= Ratio(1_000_000_000_000) else {
      throw Stop(
        Finding(
          .positionsNotMultiple,
          [
            .name: .text(name), .found: .number(positions.rounded(digits: positions.exactDigits ?? 6)),
            .expected: .number(step.rounded(digits: step.exactDigits ?? 6)),
          ]))
    }
    return Int(units.numerator)
  }
}
