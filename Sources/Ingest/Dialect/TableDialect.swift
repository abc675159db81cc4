/// How a file separates its fields, with the encoding of its letters.
public struct TableDialect: Hashable, Sendable {
  /// How a quote inside quotes is written.
  public enum Escape: String, CaseIterable, Sendable {
    case doubled = "verdoppelt"
    case backslash
  }

  /// How lines end.
  public enum LineEnd: String, Sendable {
    case lf = "LF"
    case crlf = "CRLF"
    case cr = "CR"
    case nextLine = "NEL"
    case mixed = "gemischt"
  }

  /// How bytes stand for letters.
  public internal(set) var encoding: TextEncoding
  /// The byte between fields.
  public internal(set) var delimiter: UInt8
  /// The byte around fields that hold special ones.
  public internal(set) var quote: UInt8
  /// How a quote inside quotes is written.
  public internal(set) var escape: Escape
  /// Whether the blanks behind a delimiter belong to it: `a, "b", c`.
  public internal(set) var skipsBlanks = false
  /// Inside quotes they are kept as they are.
  public internal(set) var lineEnd: LineEnd
  /// Where the fields of fixed-width records stand; empty for separated ones.
  public internal(set) var fields: [FixedField]

  init(
    encoding: TextEncoding = .utf8, delimiter: UInt8 = UInt8(ascii: ";"), quote: UInt8 = UInt8(ascii: "\""),
    escape: Escape = .doubled, lineEnd: LineEnd = .lf, fields: [FixedField] = []
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.lineEnd = lineEnd
    self.fields = fields
  }

  /// What readers call the delimiter.
  public var delimiterName: String {
    if !fields.isEmpty { return "feste Breite" }
    return switch delimiter {
    case UInt8(ascii: "\t"): "Tabulator"
    case UInt8(ascii: " "): "Leerzeichen"
    default: String(Unicode.Scalar(delimiter))
    }
  }

  /// Whether the byte only says that the next one is meant as it stands.
  func isEscape(_ byte: UInt8, before next: UInt8) -> Bool {
    if byte == quote, next == quote { return true }
    return escape == .backslash && byte == UInt8(ascii: "\\") && (next == quote || next == byte)
  }

  var recoding: Recoding {
    switch encoding {
    case .utf16LittleEndian: .utf16(bigEndian: false)
    case .utf16BigEndian: .utf16(bigEndian: true)
    default: lineEnd == .nextLine ? (encoding.isUnicode ? .nextLineUTF8 : .nextLine) : .none
    }
  }

  /// The text behind the mark, as records are cut from it.
  func stream(_ source: any ByteSource) -> TextStream {
    TextStream(source, from: encoding.markLength, recoding: recoding)
  }
}

func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
