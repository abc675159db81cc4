public import Model

/// Everything that the Stellenanteile of one Stichtag follow from; nothing else has an influence.
public struct StellenanteilQuestion: Sendable {
  /// Positions kept back before the rest is distributed.
  public struct Reserved: Hashable, Sendable {
    /// Who gets them.
    public let recipient: String
    /// How many.
    public let positions: Ratio

    /// As the pipeline file states it.
    public init(recipient: String, positions: Ratio) {
      self.recipient = recipient
      self.positions = positions
    }
  }

  /// Someone who takes part in the distribution without being a municipality.
  public struct OtherRecipient: Hashable, Sendable {
    /// The name in the report.
    public let name: String
    /// What it weighs beside the persons of the municipalities.
    public let weight: Int

    /// As the pipeline file states it.
    public init(name: String, weight: Int) {
      self.name = name
      self.weight = weight
    }
  }

  /// The recommended share of positions at the Kommunales Integrationszentrum and how many are there.
  public struct Recommendation: Hashable, Sendable {
    /// One third, by the concept of the Land.
    public let share: Ratio
    /// Positions located there.
    public let located: Ratio

    /// As the pipeline file states it.
    public init(share: Ratio, located: Ratio) {
      self.share = share
      self.located = located
    }
  }

  /// The district on the Stichtag.
  public var kreis: Kreis
  /// The exports, duplicates settled.
  public var exports: [CountedExport]
  /// Who counts.
  public var counting: CountingRule
  /// All positions of the grant.
  public var granted: Ratio
  /// Kept back from them.
  public var reserved: [Reserved]
  /// Beside the municipalities.
  public var others: [OtherRecipient]
  /// Granularity.
  public var step: Ratio
  /// How remainders become units.
  public var method: AllotmentMethod
  /// What no recipient falls below, if anything.
  public var minimum: Ratio?
  /// The part of each share that serves the Kernzielgruppe at least.
  public var coreShare: Ratio
  /// Checked and shown; it changes no share.
  public var recommendation: Recommendation?

  /// All parts are stated; there are no defaults that a report could forget to mention.
  public init(
    kreis: Kreis, exports: [CountedExport], counting: CountingRule, granted: Ratio, reserved: [Reserved],
    others: [OtherRecipient], step: Ratio, method: AllotmentMethod, minimum: Ratio?, coreShare: Ratio,
    recommendation: Recommendation?
  ) {
    self.kreis = kreis
    self.exports = exports
    self.counting = counting
    self.granted = granted
    self.reserved = reserved
    self.others = others
    self.step = step
    self.method = method
    self.minimum = minimum
    self.coreShare = coreShare
    self.recommendation = recommendation
  }

  /// What is left to distribute, as a rule; refuses what cannot be met exactly.
  public func rule() throws(Stop) -> AllotmentRule {
    let left = reserved.reduce(granted) { $0 - $1.positions }
    return try AllotmentRule(positions: left, step: step, method: method, minimum: minimum)
  }
}
