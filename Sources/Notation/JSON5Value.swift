/// A place in a text as an editor shows it: lines and Unicode scalars counted from 1, a tab as one.
public struct TextPosition: Hashable, Sendable {
  /// Ends at CRLF, LF or a lone CR.
  public let line: Int
  /// A byte order mark at the start of the file is not counted.
  public let column: Int

  /// Both count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A value of a JSON5 file together with the place where it starts.
public struct JSON5Value: Hashable, Sendable {
  /// What the file says there; members keep their order and repeated keys, numbers their exact source text.
  public enum Kind: Hashable, Sendable {
    case object([Member])
    case array([JSON5Value])
    case string(String)
    case number(String)
    case bool(Bool)
    case null
  }

  /// One `key: value` of an object.
  public struct Member: Hashable, Sendable {
    /// Without quotes and with escapes resolved.
    public let key: String
    /// Where the key starts.
    public let keyPosition: TextPosition
    /// Knows its own place.
    public let value: JSON5Value

    /// Takes the key as read, not as written.
    public init(key: String, keyPosition: TextPosition, value: JSON5Value) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  /// The content without its place.
  public let kind: Kind
  /// The first character: of an object its opening brace, of a string its quote.
  public let position: TextPosition

  /// A content at its place.
  public init(_ kind: Kind, at position: TextPosition) {
    self.kind = kind
    self.position = position
  }
}
