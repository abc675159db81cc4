import Model

extension JSON5Parser {
  /// A value that is neither bracket nor string: `true`, `false`, `null` or a number.
  mutating func literal() throws(Stop) -> JSON5Value.Kind {
    let word = cursor.word
    let kind: JSON5Value.Kind
    switch word {
    case "true": kind = .bool(true)
    case "false": kind = .bool(false)
    case "null": kind = .null
    default:
      guard JSON5Number(word) != nil else { throw refusal(expectedValue(insteadOf: word)) }
      kind = .number(word)
    }
    cursor.advance(over: word)
    return kind
  }

  /// A key, quoted or plain.
  mutating func key() throws(Stop) -> String {
    if cursor.current == "\"" || cursor.current == "'" { return try string() }
    let word = cursor.word
    guard let name = identifier(word) else { throw refusal(expectedKey(insteadOf: word)) }
    cursor.advance(over: word)
    return name
  }

  private func expectedValue(insteadOf word: String) -> JSON5Expectation {
    guard let first = word.unicodeScalars.first else { return .value }
    if first.isTypographicQuote { return .straightQuotes }
    return first.isJSON5Digit || "+-.".unicodeScalars.contains(first) ? .number : .quotedText
  }

  private func expectedKey(insteadOf word: String) -> JSON5Expectation {
    guard let first = word.unicodeScalars.first else { return .key }
    return first.isTypographicQuote ? .straightQuotes : .quotedKey
  }

  /// The name a plain key stands for, or nil when ECMAScript 5.1 would not take it as an identifier.
  private func identifier(_ word: String) -> String? {
    // Nearly all are plain letters.
    if word.utf8.allSatisfy(isPlainLetter), !word.isEmpty { return word }
    var name = String.UnicodeScalarView()
    var rest = Array(word.unicodeScalars)[...]
    while var scalar = rest.popFirst() {
      if scalar == "\\" {
        guard rest.popFirst() == "u", let escaped = hexadecimalScalar(rest.prefix(4)) else { return nil }
        rest = rest.dropFirst(4)
        scalar = escaped
      }
      guard name.isEmpty ? scalar.startsIdentifier : scalar.continuesIdentifier else { return nil }
      name.append(scalar)
    }
    return name.isEmpty ? nil : String(name)
  }

  private func isPlainLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private func hexadecimalScalar(_ digits: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16).flatMap(Unicode.Scalar.init)
  }
}

extension Unicode.Scalar {
  fileprivate var startsIdentifier: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: true
    default: self == "$" || self == "_"
    }
  }

  fileprivate var continuesIdentifier: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: true
    default: startsIdentifier || self == "\u{200C}" || self == "\u{200D}"
    }
  }

  /// What word processors put in place of the quotes that were typed.
  fileprivate var isTypographicQuote: Bool { "„“”‚‘’«»‹›".unicodeScalars.contains(self) }
}
