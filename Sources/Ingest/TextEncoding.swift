/// How the bytes of a file stand for letters. All of these keep ASCII as it is, so that delimiters need no decoding.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 mit BOM"
  case windows1252 = "Windows-1252"

  /// How many bytes stand before the text.
  public var markLength: Int { self == .utf8WithMark ? 3 : 0 }

  /// The text of a cell. The probe has seen every byte before, so nothing is replaced silently here.
  public func decode(_ bytes: UnsafeRawBufferPointer) -> String {
    switch self {
    case .utf8, .utf8WithMark: String(decoding: bytes, as: UTF8.self)
    case .windows1252: String(String.UnicodeScalarView(bytes.map(TextEncoding.scalar)))
    }
  }

  /// Whether Windows-1252 leaves this byte without a letter.
  static func isUndefinedIn1252(_ byte: UInt8) -> Bool {
    byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D
  }

  /// Whether it is what Windows-1252 makes of a byte from 80 to BF, as the later bytes of a UTF-8 letter are.
  static func isUTF8TailReadAs1252(_ letter: UInt32) -> Bool {
    (0xA0...0xBF).contains(letter) || upperControls.contains { $0.value == letter }
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upperControls[Int(byte) - 0x80]
  }

  // The bytes 80 to 9F, where Windows-1252 differs from ISO 8859-1.
  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
