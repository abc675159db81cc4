import Model

extension JSON5Parser {
  /// The content of a string in single or double quotes.
  mutating func string() throws(Stop) -> String {
    guard let quote = cursor.current else { throw refusal(.closingQuote) }
    cursor.advance()
    var text = cursor.takePlain(until: quote)
    while !cursor.take(quote) {
      guard cursor.current == "\\" else { throw refusal(.closingQuote) }
      if let escaped = try escape() { text.unicodeScalars.append(escaped) }
      text += cursor.takePlain(until: quote)
    }
    return text
  }

  /// The character that an escape stands for, nil for an escaped line end: the string goes on in the next line.
  private mutating func escape() throws(Stop) -> Unicode.Scalar? {
    let start = cursor
    cursor.advance()
    guard let scalar = cursor.current else { throw refusal(.closingQuote) }
    cursor.advance()
    switch scalar {
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    case "x": return Unicode.Scalar(try hexadecimal(digits: 2, since: start))
    case "u": return try unicodeEscape(since: start)
    case "0"..."9":
      // Octal escapes are what makes `\1` and `\01` ambiguous, so the specification leaves `\0` alone.
      guard scalar == "0", cursor.current?.isJSON5Digit != true else { throw refusal(.escapedNonDigit, at: start) }
      return "\0"
    case "\r":
      _ = cursor.take("\n")
      return nil
    default: return scalar.isJSON5LineEnd ? nil : scalar
    }
  }

  /// Characters beyond U+FFFF are written as two escapes; half of such a pair is no character.
  private mutating func unicodeEscape(since start: JSON5Cursor) throws(Stop) -> Unicode.Scalar {
    let first = try hexadecimal(digits: 4, since: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(first)), cursor.take("\\"), cursor.take("u") else {
      throw refusal(.surrogatePair, at: start)
    }
    let second = try hexadecimal(digits: 4, since: start)
    guard UTF16.isTrailSurrogate(UInt16(second)),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw refusal(.surrogatePair, at: start) }
    return scalar
  }

  private mutating func hexadecimal(digits: Int, since start: JSON5Cursor) throws(Stop) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<digits {
      guard let scalar = cursor.current, let digit = Character(scalar).hexDigitValue, scalar.isASCII else {
        throw refusal(.hexadecimalDigits(digits), at: start)
      }
      number = number << 4 + UInt32(digit)
      cursor.advance()
    }
    return number
  }

  /// Quotes the escape from its backslash to where it stopped making sense.
  private func refusal(_ expected: JSON5Expectation, at start: JSON5Cursor) -> Stop {
    var (text, walker) = (String.UnicodeScalarView(), start)
    while let scalar = walker.current, walker.position != cursor.position {
      text.append(scalar)
      walker.advance()
    }
    return refusal(expected, found: "»\(String(text))«", at: start.position)
  }
}
