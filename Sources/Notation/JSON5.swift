public import Model

/// JSON for people (spec.json5.org), read with positions: Foundation's decoder tells neither places nor repeated keys.
public enum JSON5 {
  static let depthLimit = 64

  /// Reads a whole file; the first mistake in its grammar ends the reading. Repeated keys are left to `ObjectReader`.
  public static func parse(_ bytes: [UInt8], file: String) throws(Stop) -> JSON5Value {
    let valid = validCount(bytes)
    var cursor = JSON5Cursor(valid == bytes.count ? bytes : Array(bytes.prefix(valid)))
    if valid < bytes.count {
      cursor.advanceToEnd()
      let found = "das Byte \(hexadecimal(UInt32(bytes[valid]), digits: 2))"
      throw JSON5Parser(cursor, file: file).refusal(.utf8, found: found)
    }
    var parser = JSON5Parser(cursor, file: file)
    return try parser.document()
  }

  /// How many bytes are whole characters before the first that is not UTF-8.
  private static func validCount(_ bytes: [UInt8]) -> Int {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes.count }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return count
  }

  static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
