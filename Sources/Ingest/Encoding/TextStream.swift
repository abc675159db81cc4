/// What has to be done to a file's bytes before they can be cut into records.
enum Recoding: Hashable, Sendable {
  case none
  case utf16(bigEndian: Bool)
  /// The line ends are U+0085, in one byte.
  case nextLine
  /// The line ends are U+0085, in the two bytes of UTF-8.
  case nextLineUTF8
}

/// A file's bytes in order, with UTF-16 turned into UTF-8 on the way and other line ends into line feeds.
struct TextStream {
  /// Where the first half of a UTF-16 pair stands alone, as a place in the text that comes out.
  private(set) var firstUnpaired: Int?

  private let source: any ByteSource
  private let recoding: Recoding
  private var offset: Int
  // Only for texts that are recoded: what came in and is not understood yet, what goes out and found no room yet.
  private var raw: [UInt8] = []
  private var ready: [UInt8] = []
  private var given = 0
  private var written = 0
  private var isFirst = true

  init(_ source: any ByteSource, from offset: Int = 0, recoding: Recoding = .none) {
    self.source = source
    self.offset = offset
    self.recoding = recoding
  }

  /// Fills the buffer as far as there are bytes; 0 means the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard recoding != .none else {
      let read = try source.read(into: buffer, at: offset)
      offset += read
      return read
    }
    while given == ready.count, try more() {}
    let length = min(buffer.count, ready.count - given)
    ready.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given..<given + length])) }
    given += length
    return length
  }

  // Whether there was anything left to read.
  private mutating func more() throws -> Bool {
    ready.removeAll(keepingCapacity: true)
    given = 0
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let read = try piece.withUnsafeMutableBytes { try source.read(into: $0, at: offset) }
    raw.append(contentsOf: piece[..<read])
    offset += read
    recode(isFinal: read == 0)
    written += ready.count
    return read > 0
  }

  private mutating func recode(isFinal: Bool) {
    switch recoding {
    case .none: break
    case .nextLine:
      ready.append(contentsOf: raw.map { $0 == 0x85 ? UInt8(ascii: "\n") : $0 })
      raw = []
    case .nextLineUTF8: nextLines(isFinal: isFinal)
    case .utf16(let bigEndian): pairs(bigEndian: bigEndian, isFinal: isFinal)
    }
  }

  private mutating func nextLines(isFinal: Bool) {
    var place = 0
    while place < raw.count {
      if raw[place] == 0xC2, place + 1 == raw.count, !isFinal { break }
      let isNextLine = raw[place] == 0xC2 && place + 1 < raw.count && raw[place + 1] == 0x85
      ready.append(isNextLine ? UInt8(ascii: "\n") : raw[place])
      place += isNextLine ? 2 : 1
    }
    raw.removeFirst(place)
  }

  private mutating func pairs(bigEndian: Bool, isFinal: Bool) {
    func unit(_ place: Int) -> UInt32 {
      let (first, second) = (UInt32(raw[place]), UInt32(raw[place + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var place = 0
    while place + 1 < raw.count {
      let value = unit(place)
      if (0xD800..<0xDC00).contains(value), place + 3 >= raw.count, !isFinal { break }
      let next = place + 3 < raw.count ? unit(place + 2) : 0
      if (0xD800..<0xDC00).contains(value), (0xDC00..<0xE000).contains(next) {
        append(0x10000 + (value - 0xD800) << 10 + (next - 0xDC00))
        place += 4
      } else {
        append(value)
        place += 2
      }
    }
    raw.removeFirst(place)
    if isFinal, !raw.isEmpty {
      append(0xD800)
      raw = []
    }
  }

  private mutating func append(_ value: UInt32) {
    let isMark = isFirst && value == 0xFEFF
    isFirst = false
    if isMark { return }
    if value < 0x80 {
      ready.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      ready.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      firstUnpaired = firstUnpaired ?? written + ready.count
      ready.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
  }
}
