public import Model

/// JSON for people (spec.json5.org), read with positions: Foundation's decoder tells neither places nor repeated keys.
public enum JSON5 {
  static let depthLimit = 64

  /// Reads a whole file; the first mistake in its grammar ends the reading. Repeated keys are left to `ObjectReader`.
  public static func parse(_ bytes: [UInt8], file: String) throws(Stop) -> JSON5Value {
    var (cursor, badByte) = decode(bytes)
    if let badByte {
      cursor.advanceToEnd()
      let found = "das Byte \(hexadecimal(badByte, digits: 2))"
      throw JSON5Parser(cursor, file: file).refusal(.utf8, found: found)
    }
    var parser = JSON5Parser(cursor, file: file)
    return try parser.document()
  }

  /// The characters up to the first byte that is not UTF-8, and that byte.
  private static func decode(_ bytes: [UInt8]) -> (JSON5Cursor, badByte: UInt32?) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var scalars: [Unicode.Scalar] = []
    var offset = 0
    var badByte: UInt32?
    loop: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        scalars.append(scalar)
        offset += UTF8.width(scalar)
      case .emptyInput: break loop
      case .error:
        badByte = UInt32(bytes[offset])
        break loop
      }
    }
    // Editors on Windows write a byte order mark and do not show it.
    let text = scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars
    return (JSON5Cursor(text), badByte)
  }

  static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
