/// Cells of one table of statistics: what a figure was read from.
public struct SourceCell: Hashable, Sendable {
  /// What readers call the source.
  public let source: String
  /// What is measured, with the members that it is restricted to.
  public let content: String
  /// The time.
  public let period: Period

  /// Where a reader finds it again.
  public init(source: String, content: String, period: Period) {
    (self.source, self.content, self.period) = (source, content, period)
  }
}
