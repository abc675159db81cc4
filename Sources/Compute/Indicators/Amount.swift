public import Model

/// Which cells of one table were added up.
public struct CellSelection: Hashable, Sendable {
  /// The place of the table among all that were read.
  public let table: Int
  /// The time.
  public let period: Period
  /// What is measured, and the members of each dimension.
  public let places: CellPlaces
  /// Regions that were added up, sorted; one alone where the source has it as a row.
  public let regions: [RegionKey]

  /// Places in the tables that were read.
  public init(table: Int, period: Period, places: CellPlaces, regions: [RegionKey]) {
    (self.table, self.period, self.places, self.regions) = (table, period, places, regions)
  }
}

/// A number for one region and time, or the reason why there is none.
public struct Amount: Hashable, Sendable {
  /// Exact, or the least that it can be; nil where nothing is known.
  public let value: Ratio?
  /// Parts of which nothing is known; with any the value is only a lower bound.
  public let unknownParts: Int
  /// Why there is no value.
  public let absence: Absence?
  /// What the office says beside the cells.
  public let marks: QualityMarks
  /// What was added up; nil where there is no value.
  public let cells: CellSelection?
  /// Whether it is the source's own row of a Kreis whose municipalities it does not have.
  public let isOwnRow: Bool

  init(
    _ value: Ratio?, unknownParts: Int = 0, absence: Absence? = nil, marks: QualityMarks = [],
    cells: CellSelection? = nil, isOwnRow: Bool = false
  ) {
    self.value = value
    self.unknownParts = unknownParts
    self.absence = absence
    self.marks = marks
    self.cells = cells
    self.isOwnRow = isOwnRow
  }

  /// Whether it is known exactly.
  public var isExact: Bool { value != nil && unknownParts == 0 }

  static func missing(_ absence: Absence) -> Amount { Amount(nil, absence: absence) }

  var asOwnRow: Amount {
    Amount(value, unknownParts: unknownParts, absence: absence, marks: marks, cells: cells, isOwnRow: true)
  }
}
