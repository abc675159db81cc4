public import Model

/// What the first look at a file understood: how it is written, and where the table begins.
public struct TableLook: Sendable {
  /// How bytes become fields.
  public let dialect: TableDialect
  /// The first lines above the header, `sep=;` included, as text.
  public let preamble: [String]
  /// How many lines stand above the header.
  public let preambleLines: Int
  /// The rows that name the columns.
  public let header: TableHeader
  /// How many columns the table has; 0 when the file has no row at all, -1 when its first row is too long for a look.
  public let width: Int
  /// What the decisions rest on, one German sentence each, for people who want to know why.
  public let evidence: [String]
  /// What is suspicious although the file can be read: a guessed encoding, destroyed letters, NUL bytes.
  public let findings: [Finding]

  // Where the first row of data begins in the text behind the mark, and on which line.
  let dataOffset: Int
  let dataLine: Int
  // The header's rows, so that repeated ones are known, and what its last one is in the file.
  let headerCells: [[String]]
  let headerLength: Int
  let endsWithLineEnd: Bool
  // Columns that hold hardly any word.
  let valueColumns: [Int]
  let end: String?

  /// The line on which the first row of data begins.
  public var firstRowLine: Int { dataLine }

  /// Whether the file has neither header nor row.
  public var isEmpty: Bool { width == 0 }
}
