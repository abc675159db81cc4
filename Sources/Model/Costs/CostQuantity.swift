/// What the figures of a comparison of costs measure, beside the items that the pipeline file names.
public enum CostQuantity: Hashable, Sendable {
  /// All that is paid for.
  case total
  /// All that is refunded.
  case refund
  /// What is left to the Kreis.
  case share
  /// How many of an item are needed, in its unit.
  case number(of: String, unit: String?)
  /// What one of an item costs.
  case price(of: String)
  /// Which part of others an item is.
  case rate(of: String)
  /// What an item is a part of, where it is more than one other.
  case base(of: String)
  /// How much more a scenario comes to than the first, for an item.
  case difference(of: String)
  /// The same for what closes the table.
  case totalDifference, refundDifference, shareDifference
}
