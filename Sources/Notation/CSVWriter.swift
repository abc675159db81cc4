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

  private var lines: [String]

  /// Starts a table with these column names.
  public init(header: [String]) {
    lines = [header.map(CSVWriter.quoted).joined(separator: ";")]
  }

  /// Adds a row below the header.
  public mutating func add(_ cells: [Cell]) {
    lines.append(cells.map(CSVWriter.written).joined(separator: ";"))
  }

  /// The whole file.
  public var bytes: [UInt8] {
    Array(("\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(guarded(text))
    case .number(let number): GermanNumber.cell(number)
    case .count(let count): String(count)
    }
  }

  // A spreadsheet runs a cell that begins with one of these; an apostrophe makes it plain text.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    let special = text.unicodeScalars.contains { ";\"\r\n".unicodeScalars.contains($0) }
    let padded = text.first == " " || text.last == " "
    guard special || padded else { return text }
    // By scalars: to Swift, a quote with an accent on it is another character.
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
