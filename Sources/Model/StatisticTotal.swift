/// The sum of cells of which some may be symbols: a missing part is never zero.
public struct StatisticTotal: Hashable, Sendable {
  /// What can be said of the sum. Boxed, since Swift 6.3 misaligns 128-bit numbers in an enum of several cases.
  public indirect enum Value: Hashable, Sendable {
    case exact(FixedPoint)
    /// Cells of less than half a unit leave the sum between these two.
    case between(FixedPoint, FixedPoint)
    /// Some parts are unknown and none is negative.
    case atLeast(FixedPoint, unknownParts: Int)
    /// Nothing was added, no part is known, or a negative part shows that an unknown one could lower the sum.
    case unknown(parts: Int)
  }

  /// The sum of the parts that are numbers, or nothing.
  public private(set) var known = FixedPoint.zero
  /// How many cells were added.
  public private(set) var parts = 0
  /// How many of them are neither a number nor nothing nor less than half.
  public private(set) var unknownParts = 0
  private var halves = FixedPoint.zero
  private var hasNegative = false

  /// Nothing is added yet.
  public init() {}

  /// The sum of these cells.
  public init(_ cells: some Sequence<StatisticCell>) {
    for cell in cells { add(cell) }
  }

  /// Adds one part. `digits` are the decimals that its column shows, which a symbol does not: less than half of what depends on them.
  public mutating func add(_ cell: StatisticCell, digits: Int = 0) {
    parts += 1
    if let number = cell.number {
      known = known + number
      if number.units < 0 { hasNegative = true }
    } else if cell.symbol == .belowHalf {
      halves = halves + FixedPoint(units: 5, digits: digits + 1)
    } else {
      unknownParts += 1
    }
  }

  /// Counts a part that no cell was given for.
  public mutating func addMissing() { add(StatisticCell(.empty)) }

  /// What can be said of the sum.
  public var value: Value {
    if unknownParts == parts || (unknownParts > 0 && hasNegative) { return .unknown(parts: unknownParts) }
    if unknownParts > 0 { return .atLeast(known, unknownParts: unknownParts) }
    return halves.units == 0 ? .exact(known) : .between(known, known + halves)
  }
}
