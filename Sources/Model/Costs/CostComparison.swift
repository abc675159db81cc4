/// What several ways of organising the work cost a year, item by item, as a council is shown it.
public struct CostComparison: Hashable, Sendable {
  /// The day as of which the costs are stated.
  public let day: CalendarDate
  /// The paper that the figures come from, as it is quoted.
  public let document: String
  /// What the paper says below its table, about all scenarios.
  public let footnote: String?
  /// What is paid for, in the order of the table.
  public let items: [CostItem]
  /// Who refunds what, in the order of the table.
  public let refunds: [CostItem]
  /// The first is what the others are compared with.
  public let scenarios: [CostScenario]
  /// Euros are shown with so many digits: 0 for whole euros, 2 for cents.
  public let digits: Int

  /// Every scenario has an entry for every item that is not a part of others; parts refer to items above them.
  public init(
    day: CalendarDate, document: String, footnote: String? = nil, items: [CostItem], refunds: [CostItem],
    scenarios: [CostScenario], digits: Int
  ) {
    self.day = day
    self.document = document
    self.footnote = footnote
    self.items = items
    self.refunds = refunds
    self.scenarios = scenarios
    self.digits = digits
  }

  /// Items and then refunds: a refund may be a part of items.
  public var rows: [CostItem] { items + refunds }
}
