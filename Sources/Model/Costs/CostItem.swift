/// One row of a comparison of costs: what is paid for, or who refunds it, and how every scenario arrives at its amount.
public struct CostItem: Hashable, Sendable {
  /// How a scenario arrives at the amount.
  public enum Rule: Hashable, Sendable {
    /// The scenario states it.
    case amount
    /// The scenario states how many; the price in euros of one is the same for all.
    case price(Ratio, unit: String?)
    /// So many per cent of other items above this one; scenarios state nothing.
    case percent(Ratio, of: [String])
  }

  /// What the pipeline file calls it; unique among costs and refunds.
  public let id: String
  /// What readers call it.
  public let name: String
  /// How a scenario arrives at the amount.
  public let rule: Rule
  /// Whether the amount is what certain persons are paid. A sum of few of them is one person's pay.
  public let isPay: Bool

  /// As the pipeline file states it.
  public init(id: String, name: String, rule: Rule, isPay: Bool) {
    self.id = id
    self.name = name
    self.rule = rule
    self.isPay = isPay
  }

  /// Items whose amounts this one is a part of.
  public var bases: [String] {
    if case .percent(_, let bases) = rule { return bases }
    return []
  }

  /// Whether scenarios state how many.
  public var hasPrice: Bool {
    if case .price = rule { return true }
    return false
  }
}
