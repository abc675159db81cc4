/// What a source definition says of a file before anybody looks at it. What it leaves open, the file's bytes decide.
public struct TableDeclaration: Hashable, Sendable {
  /// How bytes stand for letters.
  public var encoding: TextEncoding?
  /// The byte between fields.
  public var delimiter: UInt8?
  /// The byte around fields that hold special ones.
  public var quote: UInt8?
  /// How a quote inside quotes is written.
  public var escape: TableDialect.Escape?
  /// Whether blanks behind a delimiter belong to it.
  public var skipsBlanks: Bool?
  /// How many lines the header has; 0 means that the first row is data.
  public var headerRows: Int?
  /// The table begins on the line after the first that begins with this text.
  public var after: String?
  /// The header, or without one the first row, stands on this line.
  public var firstLine: Int?
  /// What follows the table begins with this text.
  public var end: String?
  /// Where the fields of fixed-width records stand; empty for separated ones.
  public var fields: [FixedField] = []

  /// Nothing is declared yet.
  public init() {}
}

/// A field of a fixed-width record. Official layouts count from 1, in characters.
public struct FixedField: Hashable, Sendable {
  /// What the layout calls it.
  public let name: String
  /// Its first character in the line, counted from 1.
  public let start: Int
  /// How many characters it has.
  public let length: Int

  /// As the layout gives it.
  public init(name: String, start: Int, length: Int) {
    self.name = name
    self.start = start
    self.length = length
  }
}
