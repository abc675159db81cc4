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
      if pending.isEmpty, index + 1 < bytes.count, UTF8Sequence.isPair(byte, bytes[index + 1]) {
        takePair(byte, bytes[index + 1], at: offset + index)
        index += 2
        continue
      }
      if byte >= 0x80 { remember(byte, at: offset + index) }
      take(byte, at: offset + index)
      previous = byte
      index += 1
    }
    offset += bytes.count
  }

  // ASCII without NUL needs no look at each byte: 32 at a time, then eight.
  private func skipPlain(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    // Its highest bits tell: one that is set, or one that is borrowed from because of a NUL.
    func marks(_ place: Int) -> UInt64 {
      let word = bytes.loadUnaligned(fromByteOffset: index + place, as: UInt64.self)
      return word | (word &- 0x0101_0101_0101_0101)
    }
    let highest: UInt64 = 0x8080_8080_8080_8080
    while index + 32 <= bytes.count, (marks(0) | marks(8) | marks(16) | marks(24)) & highest == 0 { index += 32 }
    while index + 8 <= bytes.count, marks(0) & highest == 0 { index += 8 }
    while index < bytes.count, bytes[index] < 0x80, bytes[index] != 0 { index += 1 }
    return index
  }

  private mutating func remember(_ byte: UInt8, at place: Int) {
    if firsts[Int(byte)] < 0 { firsts[Int(byte)] = place }
    counts[Int(byte)] += 1
    held = isLetter(previous) ? byte : 0
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

  // The usual umlaut, without the detour for what comes in pieces.
  private mutating func takePair(_ first: UInt8, _ second: UInt8, at place: Int) {
    remember(first, at: place)
    remember(second, at: place + 1)
    held = 0
    previous = second
    multibyteLetters += 1
    for (byte, place) in [(first, place), (second, place + 1)] where TextEncoding.isUndefinedIn1252(byte) {
      firstUndefined = firstUndefined ?? place
    }
    let scalar = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
    if isDestroyed(scalar, from: place, to: place + 2) { firstDestroyed = firstDestroyed ?? place }
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
}
