public import Ingest
public import Model

/// What a file of statistics came to: its table, what was read on the way, and all that was odd.
public struct SourceReading: Sendable {
  /// The file, as findings name it.
  public let file: String
  /// How the file turned out to be written.
  public let look: TableLook
  /// The figures.
  public internal(set) var table: StatisticTable
  /// What the file calls the regions, where it has names beside keys.
  public internal(set) var names: [RegionKey: String] = [:]
  /// Where each row of the file went.
  public internal(set) var rows = SourceRows()
  /// How often each symbol stands instead of a number.
  public internal(set) var symbols: [StatisticSymbol: Int] = [:]
  /// How the file writes numbers.
  public internal(set) var numbers: NumberConvention
  /// The notes below the table.
  public internal(set) var footer: TableFooter?
  /// What was wrong or odd.
  public internal(set) var findings: [Finding] = []
}

/// Row accounting of a file: each row below the header is in exactly one of these.
public struct SourceRows: Hashable, Sendable {
  /// All rows below the header, blank lines not.
  public internal(set) var read = 0
  /// Rows whose figures are in the table.
  public internal(set) var used = 0
  /// Rows that say something about those below them, such as a Stichtag.
  public internal(set) var sections = 0
  /// Rows without a single figure.
  public internal(set) var withoutValues = 0
  /// Rows of regions that the definition leaves out.
  public internal(set) var leftOut = 0
  /// Headers that stand again between rows.
  public internal(set) var repeatedHeaders = 0
  /// Rows that could not be read, each under the first thing that was wrong with it.
  public internal(set) var refused: [FindingCode: Int] = [:]

  /// Whether every row is accounted for.
  public var isWhole: Bool {
    read == used + sections + withoutValues + leftOut + repeatedHeaders + refused.values.reduce(0, +)
  }
}
