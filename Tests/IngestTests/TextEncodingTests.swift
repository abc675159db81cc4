import Testing

@testable import Ingest

@Suite struct TextEncodingTests {
  private static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> String {
    bytes.withUnsafeBytes { encoding.decode($0) }
  }

  @Test func `Windows-1252 is ISO 8859-1 but for the bytes 80 to 9F`() {
    #expect(
      Self.decode(Array(0x00...0x7F), as: .windows1252)
        == String(String.UnicodeScalarView((0...0x7F).map { Unicode.Scalar($0) })))
    #expect(
      Self.decode(Array(0xA0...0xFF), as: .windows1252)
        == "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")
    let defined: [UInt8] = (0x80...0x9F).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    #expect(Self.decode(defined, as: .windows1252) == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
  }

  @Test func `The bytes that Windows-1252 leaves open are known`() {
    #expect((0...255).filter { TextEncoding.isUndefinedIn1252($0) } == [0x81, 0x8D, 0x8F, 0x90, 0x9D])
  }

  @Test func `UTF-8 is decoded as it is`() {
    #expect(Self.decode(Array("Jüchen 🏘️".utf8), as: .utf8) == "Jüchen 🏘️")
    #expect(Self.decode(Array("Jüchen".utf8), as: .utf8WithMark) == "Jüchen")
    #expect(Self.decode([], as: .utf8) == "")
    #expect(Self.decode([], as: .windows1252) == "")
  }

  @Test func `Only the mark of UTF-8 stands before the text`() {
    #expect(TextEncoding.allCases.filter { $0.markLength > 0 } == [.utf8WithMark])
    #expect(
      TextEncoding.allCases.map(\.rawValue) == [
        "UTF-8", "UTF-8 mit BOM", "UTF-16 LE", "UTF-16 BE", "Windows-1252", "ISO-8859-1", "MacRoman", "CP850",
      ])
  }

  @Test func `The old encodings have their umlauts where people look for them`() {
    for encoding in [TextEncoding.windows1252, .iso88591, .macRoman, .cp850] {
      #expect(Self.decode(encoding.umlauts ?? [], as: encoding) == "äöüÄÖÜß")
    }
    #expect(TextEncoding.macRomanLetters.count == 128)
    #expect(TextEncoding.cp850Letters.count == 128)
  }

  @Test func `Bytes that are no UTF-8 are shown as letters of Windows-1252`() {
    #expect(Self.decode([0x4A, 0xFC, 0xC3, 0xBC, 0x80, 0xE2, 0x82], as: .utf8) == "Jüü€â‚")
    #expect(Self.decode([0xFC], as: .utf16LittleEndian) == "ü")
  }
}
