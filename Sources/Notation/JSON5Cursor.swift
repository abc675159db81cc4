/// Walks over the characters of a file and knows the line and column it stands at. It holds the bytes and looks at one character at a
/// time: records of what was published are read by the hundred.
struct JSON5Cursor {
  // Whole characters of UTF-8 only.
  private let bytes: [UInt8]
  private var index: Int
  private var line = 1
  private var lineStart: Int
  // Bytes of this line that continue a character and are none of their own.
  private var continuations = 0

  /// Stands behind a byte order mark: editors on Windows write one and do not show it.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = index
  }

  var position: TextPosition { TextPosition(line: line, column: index - lineStart - continuations + 1) }

  /// The character to be read next, nil at the end of the file.
  var current: Unicode.Scalar? { scalar(at: index)?.scalar }

  /// The character behind that one.
  var next: Unicode.Scalar? { scalar(at: index).flatMap { scalar(at: index + $0.width)?.scalar } }

  private func scalar(at place: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    guard place < bytes.count else { return nil }
    let first = bytes[place]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var number = UInt32(first) & (0x7F >> UInt32(width))
    for offset in 1..<width { number = number << 6 | UInt32(bytes[place + offset] & 0x3F) }
    return (Unicode.Scalar(number) ?? "\u{FFFD}", width)
  }

  mutating func advance() {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && current != "\n") {
      (line, lineStart, continuations) = (line + 1, index, 0)
    }
    while index < bytes.count, JSON5Cursor.isContinuation(bytes[index]) {
      (index, continuations) = (index + 1, continuations + 1)
    }
  }

  mutating func advance(over word: String) {
    for _ in word.unicodeScalars { advance() }
  }

  mutating func advanceToEnd() {
    while current != nil { advance() }
  }

  /// Steps over this character if it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    advance()
    return true
  }

  /// Steps over what a string says as it stands: up to a quote of its kind, an escape, or the end of the line.
  mutating func takePlain(until quote: Unicode.Scalar) -> String {
    let (text, count, inner) = bytes.withUnsafeBufferPointer { bytes in
      let rest = UnsafeBufferPointer(rebasing: bytes[index...])
      var (count, inner) = (0, 0)
      while count < rest.count, !JSON5Cursor.endsPlain(rest[count], quote) {
        if JSON5Cursor.isContinuation(rest[count]) { inner += 1 }
        count += 1
      }
      return (String(decoding: UnsafeBufferPointer(rebasing: rest[..<count]), as: UTF8.self), count, inner)
    }
    (index, continuations) = (index + count, continuations + inner)
    return text
  }

  private static func endsPlain(_ byte: UInt8, _ quote: Unicode.Scalar) -> Bool {
    byte == quote.value || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Steps over spaces, which records begin each line with.
  mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The characters from here to the next blank, bracket, quote, colon, comma or comment: a whole number, literal or
  /// plain key. Taking more than the grammar needs lets a finding quote `31.03.2021` and not only its third dot.
  var word: String {
    var end = index
    while let (scalar, width) = scalar(at: end), !endsWord(scalar, next: end + width) { end += width }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private func endsWord(_ scalar: Unicode.Scalar, next place: Int) -> Bool {
    switch scalar {
    case "{", "}", "[", "]", ":", ",", "\"", "'": return true
    case "/":
      let next = self.scalar(at: place)?.scalar
      return next == "/" || next == "*"
    default: return scalar.isJSON5Blank
    }
  }
}

extension Unicode.Scalar {
  var isJSON5Digit: Bool { ("0"..."9").contains(self) }

  /// Space and line ends between two words: those of the specification, the no-break space included.
  var isJSON5Blank: Bool {
    switch self {
    case "\t", "\u{B}", "\u{C}", " ", "\u{FEFF}": true
    default: isJSON5LineEnd || (!isASCII && properties.generalCategory == .spaceSeparator)
    }
  }

  /// What ends a `//` comment and may be escaped in a string.
  var isJSON5LineEnd: Bool {
    switch self {
    case "\n", "\r", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
