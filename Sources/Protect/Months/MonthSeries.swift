public import Model

/// What earlier reports of the same kind said about the sizes of target groups, as one audience may see it: nothing of it is counted or
/// protected anew, so a later month can say no more about an earlier one.
public struct MonthSeries: Sendable {
  /// One number of an earlier month.
  public struct Value: Hashable, Sendable {
    /// What readers are told about it.
    public let status: Release.CellStatus
    /// Nil where it is withheld or missing.
    public let number: Int?

    /// As the earlier report has it.
    public init(status: Release.CellStatus, number: Int?) { (self.status, self.number) = (status, number) }
  }

  /// Earlier months with a report, and by the figures' names their values for regions.
  public let months: [Period: [String: [RegionKey: Value]]]

  /// As the earlier reports have them.
  public init(_ months: [Period: [String: [RegionKey: Value]]]) { self.months = months }

  /// How many months before its own a report shows: with them the same month of last year is there.
  public static let length = 12

  /// The months before this one that a report shows, the earliest first.
  public static func before(_ month: Period) -> [Period] {
    (1...length).reversed().compactMap { back in
      let index = month.year * 12 + month.part - 1 - back
      return .month(index % 12 + 1, of: index / 12)
    }
  }
}
