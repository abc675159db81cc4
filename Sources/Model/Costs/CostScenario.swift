/// One column of a comparison of costs: a way of organising the work and what it costs a year.
public struct CostScenario: Hashable, Sendable {
  /// What the pipeline file calls it.
  public let id: String
  /// What readers call it.
  public let name: String
  /// By item; one for every item that is not a part of others.
  public let entries: [String: CostEntry]
  /// What the document says comes out, to be reproduced.
  public let expected: [Expectation]

  /// A number of the document.
  public struct Expectation: Hashable, Sendable {
    /// Which number it is.
    public let result: CostResultName
    /// In euros, as printed.
    public let amount: Ratio
    /// Where the pipeline file quotes it.
    public let location: Location

    /// As the pipeline file quotes it.
    public init(_ result: CostResultName, _ amount: Ratio, at location: Location) {
      self.result = result
      self.amount = amount
      self.location = location
    }
  }

  /// As the pipeline file states it.
  public init(id: String, name: String, entries: [String: CostEntry], expected: [Expectation] = []) {
    self.id = id
    self.name = name
    self.entries = entries
    self.expected = expected
  }
}

/// A number that a scenario comes to: of one item, or one of the three that close the table.
public enum CostResultName: Hashable, Sendable {
  case item(String)
  case total, refund, share

  /// What pipeline files and users call it.
  public var key: String {
    switch self {
    case .item(let id): id
    case .total: "gesamtkosten"
    case .refund: "erstattung"
    case .share: "kreisanteil"
    }
  }

  /// The three that close the table; no item bears one of their keys.
  public static let closing: [CostResultName] = [.total, .refund, .share]
}
