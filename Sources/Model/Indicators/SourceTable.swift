/// A table that was read for indicators, with what is to be known of its source.
public struct SourceTable: Sendable {
  /// The directory of the source.
  public let source: String
  /// What readers call it.
  public let title: String
  /// The delivery that it came with; of two that have the same cell the newer one counts.
  public let delivered: Period
  /// The figures.
  public let table: StatisticTable
  /// Whether they may be shown as they are.
  public let confidentiality: Confidentiality
  /// Whether the office rounded them before it published them.
  public let isRounded: Bool
  /// Where those are counted whom the figures are about, nil where nobody said so.
  public let place: CountingPlace?

  /// As the definition of the source states it.
  public init(
    source: String, title: String, delivered: Period, table: StatisticTable, confidentiality: Confidentiality,
    isRounded: Bool, place: CountingPlace?
  ) {
    self.source = source
    self.title = title
    self.delivered = delivered
    self.table = table
    self.confidentiality = confidentiality
    self.isRounded = isRounded
    self.place = place
  }
}

/// Where the cells of an operand stand in one table: a measure, and per dimension the members that are added up.
public struct CellPlaces: Hashable, Sendable {
  /// A place in the table's measures.
  public let measure: Int
  /// Places in the members of each dimension.
  public let members: [[Int]]

  /// Places in one table's lists.
  public init(measure: Int, members: [[Int]]) { (self.measure, self.members) = (measure, members) }
}
