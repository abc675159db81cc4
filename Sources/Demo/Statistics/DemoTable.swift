/// One invented file of figures, as an office would send it.
public struct DemoTable: Sendable {
  /// The directory below the Kreis, which names the source.
  public let source: String
  /// The directory of the delivery, an ISO period.
  public let period: String
  /// Begins with "synthetisch", which is how the tool tells invented figures from real ones.
  public let file: String
  /// The whole content.
  public let bytes: [UInt8]

  init(_ source: String, _ period: String, file: String, _ text: TableText) {
    self.source = source
    self.period = period
    self.file = "synthetisch-" + file + ".csv"
    bytes = text.bytes
  }
}

/// The rows of a file on their way to bytes, in the dialect of one office.
struct TableText: Sendable {
  private(set) var bytes: [UInt8]
  private let dialect: DemoDialect

  init(_ dialect: DemoDialect) {
    self.dialect = dialect
    bytes = dialect.byteOrderMark
  }

  mutating func add(_ cells: [String]) { bytes += dialect.row(cells) }
}
