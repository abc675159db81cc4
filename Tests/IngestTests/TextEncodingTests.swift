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

  @Test func `Only the mark stands before the text`() {
    #expect([TextEncoding.utf8, .utf8WithMark, .windows1252].map(\.markLength) == [0, 3, 0])
    #expect(
      [TextEncoding.utf8, .utf8WithMark, .windows1252].map(\.rawValue) == ["UTF-8", "UTF-8 mit BOM", "Windows-1252"])
  }
}
