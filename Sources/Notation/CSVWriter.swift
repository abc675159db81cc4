public import Model

/// Writes the one kind of CSV that German spreadsheets open without questions: UTF-8 with BOM, `;`, decimal comma, CRLF.
public struct CSVWriter: Sendable {
  /// One cell; texts are guarded against being run as a formula, numbers need no guard.
  public enum Cell: Sendable, ExpressibleByStringLiteral {
    case text(String)
    case number(FixedPoint)
    case count(Int)

    /// A text, as the guard lets it through.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  private var records = RecordWriter(delimiter: UInt8(ascii: ";"), lineEnd: "\r\n")

  /// Starts a table with these column names.
  public init(header: [String]) { records.add(record: header) }

  /// Adds a row below the header.
  public mutating func add(_ cells: [Cell]) { records.add(record: cells.map(CSVWriter.written)) }

  /// The whole file.
  public var bytes: [UInt8] { Array("\u{FEFF}".utf8) + records.bytes }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): guarded(text)
    case .number(let number): GermanNumber.cell(number)
    case .count(let count): String(count)
    }
  }

  // A spreadsheet runs a cell that begins with one of these; an apostrophe makes it plain text.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }
}
