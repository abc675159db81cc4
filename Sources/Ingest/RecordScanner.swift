/// The grammar of separated records (RFC 4180 with any delimiter and line end), without input or output.
///
/// It is given bytes from the start of a record and says where the record's fields are; who has no more bytes says so.
public struct RecordScanner: Sendable {
  /// One field of the record: its bytes without the quotes around it.
  public struct Field: Hashable, Sendable {
    /// Where it begins in the buffer.
    public var start: Int
    /// How many bytes it has, doubled quotes still doubled.
    public var length: Int
    /// Whether doubled quotes inside it have to be halved.
    public var hasDoubledQuotes: Bool
  }

  /// How far a record got.
  public enum Step: Hashable, Sendable {
    /// The record ends before this place; the next begins there.
    case record(end: Int)
    /// The bytes ended inside the record and more may come.
    case needsMore
    /// A quoted field never ended; its quote stands at this place.
    case openQuote(at: Int)
    /// Text follows a closing quote at this place.
    case strayQuote(at: Int, end: Int)
  }

  /// The byte between fields.
  public let delimiter: UInt8
  /// The byte around fields that hold special ones.
  public let quote: UInt8

  /// The fields of the last record, valid after `.record`.
  public private(set) var fields: [Field] = []
  /// Line ends inside the last record, its own end included.
  public private(set) var lineEnds = 0

  /// A scanner keeps nothing from one record to the next.
  public init(delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\"")) {
    self.delimiter = delimiter
    self.quote = quote
    fields.reserveCapacity(64)
  }

  /// Reads one record from `start`; `isFinal` says that no byte follows the buffer.
  public mutating func next(_ bytes: UnsafeRawBufferPointer, from start: Int, isFinal: Bool) -> Step {
    fields.removeAll(keepingCapacity: true)
    lineEnds = 0
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
        while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
        field = Field(start: begin, length: place - begin, hasDoubledQuotes: false)
      }
      fields.append(field)
      guard place < bytes.count else { return isFinal ? .record(end: place) : .needsMore }
      if bytes[place] == delimiter {
        place += 1
        continue
      }
      return lineEnd(bytes, at: place, isFinal: isFinal)
    }
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func lineEnd(_ bytes: UnsafeRawBufferPointer, at place: Int, isFinal: Bool) -> Step {
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
    var doubled = false
    while true {
      while place < bytes.count, bytes[place] != quote {
        if isLineEnd(bytes, place) { lineEnds += 1 }
        place += 1
      }
      guard place + 1 < bytes.count || (isFinal && place < bytes.count) else {
        return .stopped(isFinal ? .openQuote(at: opening) : .needsMore)
      }
      if place + 1 < bytes.count, bytes[place + 1] == quote {
        doubled = true
        place += 2
        continue
      }
      let field = Field(start: opening + 1, length: place - opening - 1, hasDoubledQuotes: doubled)
      if place + 1 == bytes.count || isEnd(bytes[place + 1]) { return .field(field, end: place + 1) }
      return afterStrayQuote(bytes, at: place + 1, isFinal: isFinal)
    }
  }

  // A carriage return counts as a line end of its own only when no line feed follows.
  private func isLineEnd(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    if bytes[place] == UInt8(ascii: "\n") { return true }
    guard bytes[place] == UInt8(ascii: "\r"), place + 1 < bytes.count else { return false }
    return bytes[place + 1] != UInt8(ascii: "\n")
  }

  // Reading goes on at the next line, so that one bad quote does not hide the findings behind it.
  private mutating func afterStrayQuote(_ bytes: UnsafeRawBufferPointer, at stray: Int, isFinal: Bool) -> Quoted {
    var place = stray
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n"), bytes[place] != UInt8(ascii: "\r") { place += 1 }
    guard place < bytes.count else { return .stopped(isFinal ? .strayQuote(at: stray, end: place) : .needsMore) }
    guard case .record(let end) = lineEnd(bytes, at: place, isFinal: isFinal) else { return .stopped(.needsMore) }
    return .stopped(.strayQuote(at: stray, end: end))
  }
}
