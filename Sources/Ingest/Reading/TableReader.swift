public import Model
import Notation

/// Reads a table through one buffer, by columns in batches or row by row; what is wrong with single rows it tallies and
/// goes on.
public struct TableReader: ~Copyable {
  /// How the file is written, and where its table begins.
  public let look: TableLook
  /// The names of the columns, trimmed.
  public let header: [String]
  /// Rows that could not be cut into the table's columns, by what was wrong with them.
  public internal(set) var faults: [FindingCode: Tally] = [:]
  /// Rows below the header, faulty ones included; blank lines, repeated headers and the footer not.
  public internal(set) var rows = 0
  /// Whether the last line was closed by a line end; an export that was cut off usually was not.
  public internal(set) var endsWithLineEnd = true
  /// Where the header stood again below itself.
  public internal(set) var repeatedHeaders = Tally()
  /// Rows with a quote inside a field that is not quoted; they are read as they stand.
  public internal(set) var bareQuotes = Tally()
  /// The notes behind the table.
  public internal(set) var footer: TableFooter?
  /// Where a second table seems to begin, which is not read.
  public internal(set) var secondTable: Int?

  let file: String
  var width: Int
  var scanner: RecordScanner
  var window: ReadingWindow
  var line: Int
  // Candidates for notes up to here, counted in bytes from the start of the data, were found to be rows.
  var position = 0
  var plainUntil = 0
  var isSkippingLine = false
  // Nothing but rows is looked for: the bare grammar.
  let isPlain: Bool
  let hasEnd: Bool
  // A word in it makes a row unusual; -1 where every column may hold words.
  let valueColumn: Int

  /// How the file is written.
  public var dialect: TableDialect { look.dialect }
  /// The line of the header's last row, or the one where it should stand.
  public var headerLine: Int { look.header.lines.last ?? look.preambleLines + 1 }

  /// Reads as far as the first row; nil when the file has neither header nor row.
  public init?(_ source: any ByteSource, look: TableLook) throws {
    try self.init(source, look: look, windowSize: ReadingWindow.usualSize)
  }

  init?(
    _ source: any ByteSource, look: TableLook, windowSize: Int, limit: Int = RecordScanner.usualLimit,
    isPlain: Bool = false
  )
    throws
  {
    self.isPlain = isPlain
    guard !look.isEmpty else { return nil }
    self.look = look
    file = source.name
    width = look.width
    hasEnd = look.end != nil
    valueColumn = look.valueColumns.first ?? -1
    header = look.header.names.map(\.trimmed)
    scanner = RecordScanner(look.dialect, limit: limit)
    window = ReadingWindow(look.dialect.stream(source), size: windowSize)
    line = look.dataLine
    try window.skip(look.dataOffset)
    endsWithLineEnd = look.endsWithLineEnd
  }

  /// The cells of the chosen columns, each chosen once, for the next rows; nil at the end of the table.
  public mutating func nextBatch(columns: [Int]) throws -> ColumnBatch? {
    var spans: [ColumnBatch.Span] = []
    var lines: [Int] = []
    reading: while true {
      let start = line
      switch step() {
      case .needsMore:
        // More bytes move those that the rows of this batch point to, so the batch ends here.
        if !lines.isEmpty { break reading }
        try more()
      case .end: break reading
      case .doubtful:
        if !lines.isEmpty { break reading }
        try settle()
      case .passed, .blank: break
      case .faulty: rows += 1
      case .row:
        rows += 1
        guard scanner.fields.count == width else {
          faults[.fileRagged, default: Tally()].add(line: start)
          continue
        }
        for column in columns {
          let field = scanner.fields[column]
          spans.append(
            field.hasEscapes
              ? window.unescapedSpan(of: field, scanner.dialect)
              : ColumnBatch.Span(start: Int32(field.start), length: Int32(field.length)))
        }
        lines.append(start)
      }
    }
    guard !lines.isEmpty else { return nil }
    return ColumnBatch(bytes: window.bytes, spans: spans, slots: columns.count, lines: lines)
  }
}
