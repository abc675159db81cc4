/// How the bytes of a file stand for letters. Behind the reading window all of these keep ASCII as it is, so that
/// delimiters need no decoding: UTF-16 arrives there as UTF-8.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 mit BOM"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  case windows1252 = "Windows-1252"
  case iso88591 = "ISO-8859-1"
  case macRoman = "MacRoman"
  case cp850 = "CP850"

  /// How many bytes stand before the text; the mark of UTF-16 is dropped where it becomes UTF-8.
  public var markLength: Int { self == .utf8WithMark ? 3 : 0 }

  /// Whether the reading window holds UTF-8.
  var isUnicode: Bool {
    switch self {
    case .utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian: true
    case .windows1252, .iso88591, .macRoman, .cp850: false
    }
  }

  /// The text of a cell. Bytes that no encoding explains were found by the probe; so that everything can be shown, they
  /// are read as letters of Windows-1252.
  public func decode(_ bytes: UnsafeRawBufferPointer) -> String {
    if isUnicode { return String(validating: bytes, as: UTF8.self) ?? TextEncoding.patched(bytes) }
    return String(String.UnicodeScalarView(bytes.map(scalar)))
  }

  // The UTF-8 letters stay, each byte between them becomes one of Windows-1252.
  private static func patched(_ bytes: UnsafeRawBufferPointer) -> String {
    var text = String.UnicodeScalarView()
    var place = 0
    while place < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[place..<min(place + 4, bytes.count)])
      if let (scalar, length) = UTF8Sequence.first(in: rest) {
        text.append(scalar)
        place += length
      } else {
        text.append(windows1252.scalar(bytes[place]))
        place += 1
      }
    }
    return String(text)
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    switch self {
    case .macRoman: return TextEncoding.macRomanLetters[Int(byte) - 0x80]
    case .cp850: return TextEncoding.cp850Letters[Int(byte) - 0x80]
    case .windows1252: return byte < 0xA0 ? TextEncoding.upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
    default: return Unicode.Scalar(byte)
    }
  }
}
