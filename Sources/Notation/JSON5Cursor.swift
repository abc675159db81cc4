/// Walks over the characters of a file and knows the line and column it stands at.
struct JSON5Cursor {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private(set) var position = TextPosition(line: 1, column: 1)

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The character to be read next, nil at the end of the file.
  var current: Unicode.Scalar? { peek(0) }

  func peek(_ offset: Int) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  mutating func advance() {
    guard let scalar = current else { return }
    index += 1
    let endsLine = scalar == "\n" || (scalar == "\r" && current != "\n")
    position =
      endsLine
      ? TextPosition(line: position.line + 1, column: 1)
      : TextPosition(line: position.line, column: position.column + 1)
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

  /// The characters from here to the next blank, bracket, quote, colon, comma or comment: a whole number, literal or
  /// plain key. Taking more than the grammar needs lets a finding quote `31.03.2021` and not only its third dot.
  var word: String {
    var text = String.UnicodeScalarView()
    while let scalar = peek(text.count), !endsWord(scalar, next: peek(text.count + 1)) { text.append(scalar) }
    return String(text)
  }

  private func endsWord(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "{", "}", "[", "]", ":", ",", "\"", "'": true
    case "/": next == "/" || next == "*"
    default: scalar.isJSON5Blank
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
