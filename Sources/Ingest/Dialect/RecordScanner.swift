/// The grammar of separated records (RFC 4180 with any delimiter, quote and line end) and of fixed-width ones, without
/// input or output.
///
/// It is given bytes from the start of a record and says where the record's fields are; who has no more bytes says so.
public struct RecordScanner: Sendable {
  /// One field of the record: its bytes without the quotes around it.
  public struct Field: Hashable, Sendable {
    /// Where it begins in the buffer.
    public var start: Int
    /// How many bytes it has, escapes included.
    public var length: Int
    /// Whether escapes inside it have to be taken out.
    public var hasEscapes: Bool
  }

  /// How far a record got.
  public enum Step: Hashable, Sendable {
    /// The record ends before this place; the next begins there.
    case record(end: Int)
    /// The bytes ended inside the record and more may come.
    case needsMore
    /// A quoted field never ended; its quote stands at this place, and the next line begins at `end`.
    case openQuote(at: Int, end: Int)
    /// Text follows a closing quote at this place; behind the line on which the field was opened begins `end`.
    case strayQuote(at: Int, opening: Int, end: Int)
  }

  let dialect: TableDialect
  let delimiter: UInt8
  let quote: UInt8
  // Longer quoted fields are quotes that somebody forgot.
  private let limit: Int
  // Bytes below 64 that end an unquoted field or are odd in it, as bits.
  private let marks: UInt64
  // Kept apart from the dialect for the inner loops.
  private let hasBackslash: Bool
  private let skipsBlanks: Bool
  private let isFixed: Bool

  /// The fields of the last record, valid after `.record`.
  public internal(set) var fields: [Field] = []
  /// Line ends inside the last record, its own end included.
  public internal(set) var lineEnds = 0
  /// The first quote inside a field that is not quoted.
  public private(set) var bareQuote: Int?

  static let usualLimit = 16 << 20

  /// A scanner keeps nothing from one record to the next.
  public init(_ dialect: TableDialect) { self.init(dialect, limit: RecordScanner.usualLimit) }

  init(_ dialect: TableDialect, limit: Int) {
    self.dialect = dialect
    self.limit = limit
    delimiter = dialect.delimiter
    quote = dialect.quote
    hasBackslash = dialect.escape == .backslash
    skipsBlanks = dialect.skipsBlanks
    isFixed = !dialect.fields.isEmpty
    marks = [dialect.delimiter, dialect.quote, UInt8(ascii: "\n"), UInt8(ascii: "\r")].reduce(0) {
      $1 < 64 ? $0 | 1 << UInt64($1) : $0
    }
    fields.reserveCapacity(64)
  }

  /// Reads one record from `start`; `isFinal` says that no byte follows the buffer.
  public mutating func next(_ bytes: UnsafeRawBufferPointer, from start: Int, isFinal: Bool) -> Step {
    fields.removeAll(keepingCapacity: true)
    lineEnds = 0
    bareQuote = nil
    if isFixed { return fixed(bytes, from: start, isFinal: isFinal) }
    var place = start
    while true {
      let field: Field
      if place < bytes.count, bytes[place] == quote {
        switch quoted(bytes, from: place, isFinal: isFinal) {
        case .field(let found, let end): (field, place) = (found, end)
        case .stopped(let step): return step
        }
      } else {
        let begin = place
        while place < bytes.count {
          let byte = bytes[place]
          if isMarked(byte) {
            if byte != quote { break }
            if bareQuote == nil { bareQuote = place }
          }
          place += 1
        }
        field = Field(start: begin, length: place - begin, hasEscapes: false)
      }
      fields.append(field)
      guard place < bytes.count else { return isFinal ? .record(end: place) : .needsMore }
      if bytes[place] == delimiter {
        place += 1
        if skipsBlanks {
          while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
        }
        continue
      }
      return lineEnd(bytes, at: place, isFinal: isFinal)
    }
  }

  @inline(__always)
  private func isMarked(_ byte: UInt8) -> Bool {
    byte < 64 ? marks &>> UInt64(byte) & 1 != 0 : byte == delimiter
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || isLineEnd(byte) }

  mutating func lineEnd(_ bytes: UnsafeRawBufferPointer, at place: Int, isFinal: Bool) -> Step {
    lineEnds += 1
    guard bytes[place] == UInt8(ascii: "\r") else { return .record(end: place + 1) }
    guard place + 1 < bytes.count else { return isFinal ? .record(end: place + 1) : .needsMore }
    return .record(end: bytes[place + 1] == UInt8(ascii: "\n") ? place + 2 : place + 1)
  }

  private enum Quoted {
    case field(Field, end: Int)
    case stopped(Step)
  }

  private mutating func quoted(_ bytes: UnsafeRawBufferPointer, from opening: Int, isFinal: Bool) -> Quoted {
    var place = opening + 1
    var hasEscapes = false
    while true {
      while place < bytes.count, bytes[place] != quote {
        if bytes[place] <= UInt8(ascii: "\r") {
          if endsLine(bytes, place) { lineEnds += 1 }
        } else if hasBackslash, bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count,
          dialect.isEscape(bytes[place], before: bytes[place + 1])
        {
          hasEscapes = true
          place += 1
        }
        place += 1
      }
      guard place + 1 < bytes.count || (isFinal && place < bytes.count) else {
        if isFinal || bytes.count - opening > limit { return .stopped(openQuote(bytes, at: opening)) }
        return .stopped(.needsMore)
      }
      if place + 1 < bytes.count, bytes[place + 1] == quote {
        hasEscapes = true
        place += 2
        continue
      }
      let field = Field(start: opening + 1, length: place - opening - 1, hasEscapes: hasEscapes)
      if place + 1 == bytes.count || isEnd(bytes[place + 1]) { return .field(field, end: place + 1) }
      return afterStrayQuote(bytes, opening: opening, at: place + 1, isFinal: isFinal)
    }
  }

  // A carriage return counts as a line end of its own only when no line feed follows.
  private func endsLine(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    if bytes[place] == UInt8(ascii: "\n") { return true }
    guard bytes[place] == UInt8(ascii: "\r"), place + 1 < bytes.count else { return false }
    return bytes[place + 1] != UInt8(ascii: "\n")
  }

  private func openQuote(_ bytes: UnsafeRawBufferPointer, at opening: Int) -> Step {
    var place = opening
    while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
    return .openQuote(at: opening, end: afterLineEnd(bytes, place))
  }

  // Reading goes on at the line behind the field's first, so that one bad quote does not hide what is behind it.
  private mutating func afterStrayQuote(
    _ bytes: UnsafeRawBufferPointer, opening: Int, at stray: Int, isFinal: Bool
  ) -> Quoted {
    var place = opening
    while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
    guard isFinal || place + 1 < bytes.count else { return .stopped(.needsMore) }
    return .stopped(.strayQuote(at: stray, opening: opening, end: afterLineEnd(bytes, place)))
  }

  private func afterLineEnd(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    guard place < bytes.count else { return place }
    let isPair =
      bytes[place] == UInt8(ascii: "\r") && place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
    return isPair ? place + 2 : place + 1
  }
}
