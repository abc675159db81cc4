public import Model

/// Whether parts of a table add up to their totals: the members of a dimension to its total, and the regions of a level to the wider
/// region. What cannot be checked, or not decided, is not passed over as if it had been.
public struct SumCheck: Hashable, Sendable {
  /// Which parts and which total.
  public enum Rule: Hashable, Sendable {
    /// The members of a dimension (its place in the table) that are neither total nor subset.
    case members(dimension: Int)
    /// The regions of a level inside a region. A region that has none of them stands for itself: Hamburg among the Kreise.
    case regions(of: RegionKey, level: RegionKey.Level)
  }

  /// What came of the rule.
  public enum Verdict: String, CaseIterable, Sendable {
    /// At least one total was checked and none is off.
    case pass
    case fail
    /// Unknown numbers left every total open.
    case undecided
    /// There is nothing to check, or the parts are evidently not all there.
    case couldNotRun
  }

  /// Why the parts cannot be those of the total.
  public enum Obstacle: String, CaseIterable, Sendable {
    /// One part alone, as the only city of a Kreis that a table shows.
    case singlePart
    /// For most totals the known parts are less than nine tenths: some are not in the table.
    case partsMissing
    /// For most totals the parts are more than eleven tenths: they overlap, or are rates, which do not add.
    case partsOverlap
  }

  /// What was checked.
  public let rule: Rule
  /// The measure it was checked for, a place in the table's list.
  public let measure: Int
  /// Totals that the parts meet exactly.
  public internal(set) var exact = 0
  /// Totals that they meet as closely as declared rounding, or a part of less than half a unit, allows.
  public internal(set) var withinTolerance = 0
  /// Totals that they miss.
  public internal(set) var off = 0
  /// Totals that unknown numbers leave open.
  public internal(set) var undecided = 0
  /// The misses that lie farthest out, the worst first, at most `mostExamples`.
  public internal(set) var worst: [Deviation] = []
  /// The first totals left open, at most `mostExamples`.
  public internal(set) var open: [Open] = []
  /// The largest distance between parts and total of all that were decided, nil where all are exact.
  public internal(set) var largest: Deviation?
  /// Why the rule could not run, nil where it could.
  public internal(set) var obstacle: Obstacle?

  /// Enough to find the mistake, few enough to read.
  public static let mostExamples = 5

  /// A total and what its parts add up to.
  public struct Deviation: Hashable, Sendable {
    /// Where the total stands in the table.
    public let coordinates: StatisticTable.Coordinates
    /// The total as the table has it.
    public let total: FixedPoint
    /// What the parts add up to; of a range, the end nearer to the total.
    public let parts: FixedPoint
    /// How far they may be apart.
    public let tolerance: FixedPoint

    /// How much more the parts are than the total.
    public var difference: FixedPoint { parts - total }

    var isOff: Bool { tolerance < difference.magnitude }

    func isCloser(than other: Deviation) -> Bool { difference.magnitude < other.difference.magnitude }
  }

  /// A total that could not be decided about.
  public struct Open: Hashable, Sendable {
    /// Where the total stands in the table.
    public let coordinates: StatisticTable.Coordinates
    /// The total as the table has it.
    public let total: StatisticCell
    /// What is known of the sum of the parts.
    public let parts: StatisticTotal.Value
  }

  /// What came of the rule. One total off is a failure, whatever the others are.
  public var verdict: Verdict {
    if obstacle != nil { return .couldNotRun }
    if off > 0 { return .fail }
    if exact + withinTolerance > 0 { return .pass }
    return undecided > 0 ? .undecided : .couldNotRun
  }
}
