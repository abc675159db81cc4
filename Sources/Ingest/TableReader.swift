public import Model
import Notation

/// Reads a separated file in batches through one buffer; what is wrong with single rows it tallies and goes on.
public struct TableReader: ~Copyable {
  /// How the file is written.
  public let dialect: TableDialect
  /// The names in the header line, trimmed.
  public private(set) var header: [String] = []
  /// The line on which the header begins; blank lines may stand before it.
  public private(set) var headerLine = 1
  /// Rows that could not be cut into the header's fields, by what was wrong with them.
  public private(set) var faults: [FindingCode: Tally] = [:]
  /// Rows below the header, faulty ones included, blank lines not.
  public private(set) var rows = 0
  /// Whether the last line was closed by a line end; an export that was cut off usually was not.
  public private(set) var endsWithLineEnd = true

  private var scanner: RecordScanner
  private var window: ReadingWindow
  private var line = 1

  /// Reads as far as the header; nil when the file has no line at all. A header that cannot be cut into fields stops it.
  public init?(_ source: any ByteSource, dialect: TableDialect) throws {
    try self.init(source, dialect: dialect, windowSize: ReadingWindow.usualSize)
  }

  init?(_ source: any ByteSource, dialect: TableDialect, windowSize: Int) throws {
    self.dialect = dialect
    scanner = RecordScanner(delimiter: dialect.delimiter)
    window = ReadingWindow(source, from: dialect.encoding.markLength, size: windowSize)
    for _ in 0..<dialect.linesBeforeHeader { _ = try nextRecord() }
    let step = try nextRecord()
    if let (code, tally) = faults.first {
      let location = Location(file: source.name, line: tally.lines.first)
      throw Stop(Finding(code, at: location, [.count: .count(tally.count), .lines: .lines(tally.lines)]))
    }
    guard step == .found else { return nil }
    headerLine = line - scanner.lineEnds
    header = scanner.fields.map { field in
      let span = window.span(of: field, quote: scanner.quote)
      let bytes = UnsafeRawBufferPointer(rebasing: window.bytes[Int(span.start)..<Int(span.start) + Int(span.length)])
      return dialect.encoding.decode(bytes).trimmed
    }
  }

  /// The cells of the chosen columns, each chosen once, for the next rows; nil at the end of the file.
  public mutating func nextBatch(columns: [Int]) throws -> ColumnBatch? {
    var spans: [ColumnBatch.Span] = []
    var lines: [Int] = []
    reading: while true {
      let start = line
      switch step() {
      case .needsMore:
        // More bytes move those that the rows of this batch point to, so the batch ends here.
        if !lines.isEmpty { break reading }
        try window.refill()
      case .end: break reading
      case .blank: break
      case .faulty: rows += 1
      case .found:
        rows += 1
        guard scanner.fields.count == header.count else {
          faults[.fileRagged, default: Tally()].add(line: start)
          continue
        }
        for column in columns { spans.append(window.span(of: scanner.fields[column], quote: scanner.quote)) }
        lines.append(start)
      }
    }
    guard !lines.isEmpty else { return nil }
    return ColumnBatch(bytes: window.bytes, spans: spans, slots: columns.count, lines: lines)
  }

  private enum Step { case found, blank, faulty, needsMore, end }

  private mutating func nextRecord() throws -> Step {
    while true {
      switch step() {
      case .needsMore: try window.refill()
      case .blank: continue
      case let step: return step
      }
    }
  }

  // One record as far as the bytes at hand go.
  private mutating func step() -> Step {
    let bytes = window.bytes
    let start = window.consumed
    guard start < bytes.count else { return window.isAtEnd ? .end : .needsMore }
    switch scanner.next(bytes, from: start, isFinal: window.isAtEnd) {
    case .needsMore:
      return .needsMore
    case .record(let end):
      endsWithLineEnd = isLineEnd(bytes[end - 1])
      line += scanner.lineEnds
      window.consumed = end
      return scanner.fields.count == 1 && scanner.fields[0].length == 0 ? .blank : .found
    case .openQuote(let place):
      return fault(.fileOpenQuote, at: place, end: bytes.count)
    case .strayQuote(let place, let end):
      return fault(.fileStrayQuote, at: place, end: end)
    }
  }

  private mutating func fault(_ code: FindingCode, at place: Int, end: Int) -> Step {
    let bytes = window.bytes
    faults[code, default: Tally()].add(line: line + lineEnds(bytes, window.consumed..<place))
    line += lineEnds(bytes, window.consumed..<end)
    endsWithLineEnd = isLineEnd(bytes[end - 1])
    window.consumed = end
    return .faulty
  }
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

// Only for faulty records, so it may look at each byte again.
private func lineEnds(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
  range.reduce(0) { count, place in
    let followsReturn = place > 0 && bytes[place - 1] == UInt8(ascii: "\r")
    if bytes[place] == UInt8(ascii: "\n") { return followsReturn ? count : count + 1 }
    return bytes[place] == UInt8(ascii: "\r") ? count + 1 : count
  }
}
