/// The bytes of one letter beyond ASCII, checked against the shortest form and the surrogates.
enum UTF8Sequence {
  case partial
  case whole(UInt32)
  case invalid

  init(_ bytes: [UInt8]) {
    guard let length = UTF8Sequence.length(bytes[0]), UTF8Sequence.secondFits(bytes),
      bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 })
    else {
      self = .invalid
      return
    }
    guard bytes.count == length else {
      self = .partial
      return
    }
    let lead = UInt32(bytes[0]) & (0x7F >> UInt32(length))
    self = .whole(bytes.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) })
  }

  /// The letter at the start of these bytes, which are not empty; nil where there is none.
  static func first(in bytes: UnsafeRawBufferPointer) -> (Unicode.Scalar, length: Int)? {
    if bytes[0] < 0x80 { return (Unicode.Scalar(bytes[0]), 1) }
    guard let length = length(bytes[0]), length <= bytes.count,
      case .whole(let value) = UTF8Sequence(Array(bytes.prefix(length))), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, length)
  }

  /// Whether two bytes are one letter, as umlauts are.
  static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    first >= 0xC2 && first <= 0xDF && second & 0xC0 == 0x80
  }

  private static func length(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func secondFits(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1 else { return true }
    switch bytes[0] {
    case 0xE0: return bytes[1] >= 0xA0
    case 0xED: return bytes[1] < 0xA0
    case 0xF0: return bytes[1] >= 0x90
    case 0xF4: return bytes[1] < 0x90
    default: return true
    }
  }
}
