public import Model

/// Everything that one audience may learn from a comparison of costs; only the gate makes one.
public struct CostRelease: Sendable {
  /// For whom it is.
  public let audience: Audience
  /// The day as of which the costs are stated.
  public let day: CalendarDate
  /// The paper that the figures come from.
  public let document: String
  /// What the paper says below its table.
  public let footnote: String?
  /// Keys and names, in the order of the columns.
  public let scenarios: [Scenario]
  /// What is paid for.
  public let costs: [Row]
  /// Who refunds what.
  public let refunds: [Row]
  /// The three rows that close the table: all costs, all refunds, what is left to the Kreis.
  public let closing: [Row]
  /// What it was noticed that this audience may know.
  public let findings: [Finding]
  /// Whether something is withheld; the page has to say so.
  public let hasWithheld: Bool
  /// Whether the shown numbers add up where all are shown; they need not, since each is rounded by itself.
  public let addsUp: Bool

  /// One way of organising the work.
  public struct Scenario: Hashable, Sendable {
    /// What users type.
    public let id: String
    /// What readers call it.
    public let name: String
  }

  /// One number of every scenario.
  public struct Row: Sendable {
    /// Which number.
    public let result: CostResultName
    /// What the pipeline file calls it; nil for the rows that close the table.
    public let name: String?
    /// How the amounts come about; nil for the rows that close the table.
    public let rule: CostItem.Rule?
    /// One per scenario.
    public let cells: [Cell]
  }

  /// One number of one scenario.
  public struct Cell: Sendable {
    /// Open or withheld.
    public let status: Release.CellStatus
    /// The exact amount in euros with its derivation; nil where it is withheld.
    public let figure: Figure?
    /// The amount as it is printed.
    public let shown: FixedPoint?
    /// How much more than in the first scenario; nil there, and where one of the two is withheld.
    public let difference: Figure?
    /// How many of an item that has a price.
    public let quantity: Ratio?
    /// What the document says beside it. Beside a withheld amount it could name the amount.
    public let note: String?
    /// Whether it is an estimate.
    public let isEstimate: Bool
    /// The public paper that names an amount of pay, which is why everybody may see it.
    public let publishedIn: String?
  }

  init(
    audience: Audience, comparison: CostComparison, costs: [Row], refunds: [Row], closing: [Row], findings: [Finding],
    addsUp: Bool
  ) {
    self.audience = audience
    day = comparison.day
    document = comparison.document
    footnote = comparison.footnote
    scenarios = comparison.scenarios.map { Scenario(id: $0.id, name: $0.name) }
    self.costs = costs
    self.refunds = refunds
    self.closing = closing
    self.findings = findings
    hasWithheld = (costs + refunds + closing).contains { $0.cells.contains { $0.status == .withheld } }
    self.addsUp = addsUp
  }
}
