/// Looks at every byte of a text once and collects the evidence for its encoding.
public struct EncodingProbe: Sendable {
  private var offset = 0
  private var head: [UInt8] = []
  private var pending: [UInt8] = []
  private(set) var multibyteLetters = 0
  private(set) var firstInvalid: Int?
  private(set) var firstUndefined: Int?
  private(set) var firstNUL: Int?
  private(set) var firstDestroyed: Int?
  // Where the last »Ã« or »Â« ended.
  private var leadEnd = -1
  // How often a byte beyond ASCII stands anywhere and between two letters, and where it was first; by the byte.
  private(set) var counts = [Int](repeating: 0, count: 256)
  private(set) var inWords = [Int](repeating: 0, count: 256)
  private(set) var firsts = [Int](repeating: -1, count: 256)
  private var previous: UInt8 = 0
  // The byte right before, when it is one beyond ASCII behind a letter.
  private var held: UInt8 = 0

  /// Nothing seen yet.
  public init() {}

  var isMarked: Bool { head == [0xEF, 0xBB, 0xBF] }
  /// Where UTF-8 ends to be valid; the end of the file may cut a letter.
  var broken: Int? { firstInvalid ?? (pending.isEmpty ? nil : offset - pending.count) }

  /// Takes the next bytes of the file, in order.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    if head.count < 3 { head.append(contentsOf: bytes.prefix(3 - head.count)) }
    var index = 0
    while index < bytes.count {
      if held > 0 {
        if isLetter(bytes[index]) { inWords[Int(held)] += 1 }
        held = 0
      }
      if pending.isEmpty {
        let plain = skipPlain(bytes, from: index)
        if plain > index { previous = bytes[plain - 1] }
        index = plain
      }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte >= 0x80 { remember(byte, at: offset + index) }
      take(byte, at: offset + index)
      previous = byte
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

  private mutating func remember(_ byte: UInt8, at place: Int) {
    if firsts[Int(byte)] < 0 { firsts[Int(byte)] = place }
    counts[Int(byte)] += 1
    held = isLetter(previous) ? byte : 0
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

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
}
