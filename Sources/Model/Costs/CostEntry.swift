/// What a scenario states about one item: an amount in euros or a quantity, and what stands beside it.
public struct CostEntry: Hashable, Sendable {
  /// Euros, or how many where the item has a price.
  public let value: Ratio
  /// What the document says beside the number.
  public let note: String?
  /// Whether the number is an estimate.
  public let isEstimate: Bool
  /// Whose pay it is, where the item is pay.
  public let pay: Pay?

  /// Who is paid, as far as it is told. It decides what may be seen and is never shown itself.
  public struct Pay: Hashable, Sendable {
    /// How many persons are paid, if stated.
    public let persons: Int?
    /// What each of them is paid, in euros; together the amount.
    public let contributions: [Ratio]?
    /// The public document that has the amount already.
    public let publishedIn: String?

    /// As the pipeline file states it.
    public init(persons: Int?, contributions: [Ratio]?, publishedIn: String?) {
      self.persons = persons
      self.contributions = contributions
      self.publishedIn = publishedIn
    }
  }

  /// As the pipeline file states it.
  public init(value: Ratio, note: String? = nil, isEstimate: Bool = false, pay: Pay? = nil) {
    self.value = value
    self.note = note
    self.isEstimate = isEstimate
    self.pay = pay
  }
}
