/// Looks at every byte of a file once and collects the evidence for its encoding.
public struct EncodingProbe: Sendable {
  private var offset = 0
  private var head: [UInt8] = []
  private var pending: [UInt8] = []
  private var multibyteLetters = 0
  private var firstInvalid: Int?
  private var firstUndefined: Int?
  private var firstNUL: Int?
  private var firstDestroyed: Int?
  // Where the last »Ã« or »Â« ended.
  private var leadEnd = -1

  /// Nothing seen yet.
  public init() {}

  /// Takes the next bytes of the file, in order.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    if head.count < 3 { head.append(contentsOf: bytes.prefix(3 - head.count)) }
    var index = 0
    while index < bytes.count {
      if pending.isEmpty { index = skipPlain(bytes, from: index) }
      guard index < bytes.count else { break }
      take(bytes[index], at: offset + index)
      index += 1
    }
    offset += bytes.count
  }

  // ASCII without NUL needs no look at each byte: eight at a time.
  private func skipPlain(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let hasZero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if (word & 0x8080_8080_8080_8080) | hasZero != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80, bytes[index] != 0 { index += 1 }
    return index
  }

  private mutating func take(_ byte: UInt8, at place: Int) {
    if byte == 0 { firstNUL = firstNUL ?? place }
    if TextEncoding.isUndefinedIn1252(byte) { firstUndefined = firstUndefined ?? place }
    if byte < 0x80 {
      if !pending.isEmpty { firstInvalid = firstInvalid ?? place - pending.count }
      pending.removeAll(keepingCapacity: true)
      return
    }
    pending.append(byte)
    switch UTF8Sequence(pending) {
    case .partial: break
    case .whole(let scalar):
      multibyteLetters += 1
      let start = place - pending.count + 1
      if isDestroyed(scalar, from: start, to: place + 1) { firstDestroyed = firstDestroyed ?? start }
      pending.removeAll(keepingCapacity: true)
    case .invalid:
      firstInvalid = firstInvalid ?? place - pending.count + 1
      // The byte that broke the sequence may itself begin a letter.
      pending = pending.count > 1 && byte >= 0xC2 ? [byte] : []
    }
  }

  // U+FFFD is a letter lost for good; »Ã« or »Â« right before the second half of a letter is UTF-8 that was read as
  // Windows-1252 once: »Ã¼« for »ü«, »Ã„« for »Ä«.
  private mutating func isDestroyed(_ scalar: UInt32, from start: Int, to end: Int) -> Bool {
    defer { if scalar == 0xC3 || scalar == 0xC2 { leadEnd = end } }
    return scalar == 0xFFFD || (leadEnd == start && TextEncoding.isUTF8TailReadAs1252(scalar))
  }

  /// The verdict over all bytes seen.
  public func verdict() -> Verdict {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .unsupported("UTF-16") }
    if let firstNUL { return .binary(at: firstNUL) }
    let broken = firstInvalid ?? (pending.isEmpty ? nil : offset - pending.count)
    guard let broken else {
      if let firstDestroyed { return .destroyed(at: firstDestroyed) }
      return .text(head == [0xEF, 0xBB, 0xBF] ? .utf8WithMark : .utf8)
    }
    if multibyteLetters > 0 { return .mixed(at: broken) }
    if let firstUndefined { return .undefined(at: firstUndefined) }
    return .text(.windows1252)
  }

  /// What the bytes turned out to be; places are offsets into the file.
  public enum Verdict: Hashable, Sendable {
    case text(TextEncoding)
    case binary(at: Int)
    case mixed(at: Int)
    case undefined(at: Int)
    case destroyed(at: Int)
    case unsupported(String)
  }
}

/// The bytes of one letter beyond ASCII, checked against the shortest form and the surrogates.
private enum UTF8Sequence {
  case partial
  case whole(UInt32)
  case invalid

  init(_ bytes: [UInt8]) {
    guard let length = UTF8Sequence.length(bytes[0]), UTF8Sequence.secondFits(bytes),
      bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 })
    else {
      self = .invalid
      return
    }
    guard bytes.count == length else {
      self = .partial
      return
    }
    let lead = UInt32(bytes[0]) & (0x7F >> UInt32(length))
    self = .whole(bytes.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) })
  }

  private static func length(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func secondFits(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1 else { return true }
    switch bytes[0] {
    case 0xE0: return bytes[1] >= 0xA0
    case 0xED: return bytes[1] < 0xA0
    case 0xF0: return bytes[1] >= 0x90
    case 0xF4: return bytes[1] < 0x90
    default: return true
    }
  }
}
