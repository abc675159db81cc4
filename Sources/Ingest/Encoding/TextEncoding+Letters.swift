extension TextEncoding {
  /// Whether Windows-1252 leaves this byte without a letter.
  static func isUndefinedIn1252(_ byte: UInt8) -> Bool {
    byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D
  }

  /// Whether it is what Windows-1252 makes of a byte from 80 to BF, as the later bytes of a UTF-8 letter are.
  static func isUTF8TailReadAs1252(_ letter: UInt32) -> Bool {
    (0xA0...0xBF).contains(letter) || upperControls.contains { $0.value == letter }
  }

  /// The bytes of ä ö ü Ä Ö Ü ß, by which people tell the old encodings apart; nil where they are no single bytes.
  var umlauts: [UInt8]? {
    switch self {
    case .windows1252, .iso88591: [0xE4, 0xF6, 0xFC, 0xC4, 0xD6, 0xDC, 0xDF]
    case .macRoman: [0x8A, 0x9A, 0x9F, 0x80, 0x85, 0x86, 0xA7]
    case .cp850: [0x84, 0x94, 0x81, 0x8E, 0x99, 0x9A, 0xE1]
    default: nil
    }
  }

  // The bytes 80 to 9F, where Windows-1252 differs from ISO 8859-1.
  static let upperControls: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]

  // The bytes 80 to FF of the Macintosh.
  static let macRomanLetters = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

  // The bytes 80 to FF of the western DOS.
  static let cp850Letters = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)
}
