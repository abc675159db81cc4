/// What a cell looks like, judged by its bytes alone.
enum CellKind: Hashable {
  case empty
  /// A sign for a missing or special value, such as `-`, `.`, `x` or »k. A.«.
  case symbol
  case number
  /// Four digits that may be a year.
  case year
  case date
  case text

  init(_ cell: UnsafeRawBufferPointer) {
    let bytes = cell.trimmedBlanks
    if bytes.isEmpty {
      self = .empty
    } else if CellKind.isSymbol(bytes) {
      self = .symbol
    } else if bytes.count > 40 || !bytes.contains(where: CellKind.isDigit) {
      self = .text
    } else if CellKind.isYear(bytes) {
      self = .year
    } else if CellKind.isDate(bytes) {
      self = .date
    } else {
      self = CellKind.isNumber(bytes) ? .number : .text
    }
  }

  /// Whether a sign is written in letters, as a name might be.
  static func isLettered(_ cell: UnsafeRawBufferPointer) -> Bool { cell.contains(where: isLetter) }

  /// Whether it is a value rather than a word.
  var isTyped: Bool { self == .number || self == .year || self == .date }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private static let symbols: Set<String> = [
    "-", "--", "---", "–", ".", "..", "...", "…", "/", "x", "X", "*", "k.A.", "k. A.", "n.a.", "n/a", "N/A", "NA",
    "NaN",
    "nan", "NULL", "null", "u", "#NV",
  ]

  private static func isSymbol(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count <= 5 && symbols.contains(String(decoding: bytes, as: UTF8.self))
  }

  private static func isYear(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count == 4, bytes.allSatisfy(isDigit) else { return false }
    return (bytes[0] == 0x31 && bytes[1] >= 0x38) || (bytes[0] == 0x32 && bytes[1] <= 0x31)
  }

  // Three groups of digits between points, hyphens or slashes, a clock behind them at will; or a clock alone.
  private static func isDate(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var lengths = (0, 0, 0)
    var (group, separator) = (0, UInt8(0))
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if isDigit(byte) {
        if group == 0 { lengths.0 += 1 } else if group == 1 { lengths.1 += 1 } else { lengths.2 += 1 }
      } else if group < 2, separator == 0 || byte == separator, isDateSeparator(byte) {
        (group, separator) = (group + 1, byte)
      } else {
        break
      }
      place += 1
    }
    if group == 0 { return isClock(bytes, from: 0) }
    let isYearFirst = lengths.0 == 4 && (1...2).contains(lengths.2)
    let isYearLast = (1...2).contains(lengths.0) && (lengths.2 == 2 || lengths.2 == 4)
    guard group == 2, (1...2).contains(lengths.1), isYearFirst || isYearLast else { return false }
    if place == bytes.count { return true }
    return (bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "T")) && isClock(bytes, from: place + 1)
  }

  private static func isDateSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }

  private static func isClock(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
    var colons = 0
    for place in start..<max(start, bytes.count) {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") { colons += 1 }
      if !isDigit(byte), byte != UInt8(ascii: ":"), byte != UInt8(ascii: "."), byte != UInt8(ascii: "Z") {
        return false
      }
    }
    return (1...2).contains(colons) && bytes.count - start >= 4
  }

  // Digits with separators, a sign, brackets, a currency or per cent, and the quality marks of official statistics.
  private static func isNumber(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var (digits, letters) = (0, 0)
    var last: UInt8 = 0
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39:
        if letters > 0, last | 0x20 != UInt8(ascii: "e") { return false }
        digits += 1
      // »6-17« and »65+« are ages; a minus may stand behind the number.
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        let isExponent = letters > 0 && last | 0x20 == UInt8(ascii: "e")
        if digits > 0, !isExponent, byte == UInt8(ascii: "+") || place + 1 < bytes.count { return false }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: " "), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "*"),
        UInt8(ascii: "/"):
        break
      case 0x80...0xFF: break
      default:
        if !isLetter(byte) || digits == 0 { return false }
        letters += 1
      }
      last = byte
    }
    // One letter is a mark of quality or the E of an exponent, more are a word.
    return digits > 0 && letters <= 1
  }
}

extension UnsafeRawBufferPointer {
  /// Without the blanks around it.
  var trimmedBlanks: UnsafeRawBufferPointer {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var (from, to) = (0, count)
    while from < to, isBlank(self[from]) { from += 1 }
    while to > from, isBlank(self[to - 1]) { to -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[from..<to])
  }
}
