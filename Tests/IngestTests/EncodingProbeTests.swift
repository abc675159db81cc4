import TestSupport
import Testing

@testable import Ingest

@Suite struct EncodingProbeTests {
  struct Case: Sendable, CustomStringConvertible {
    let bytes: [UInt8]
    let encoding: TextEncoding
    let problems: [EncodingProbe.Problem]
    let description: String

    init(_ description: String, _ bytes: [UInt8], _ encoding: TextEncoding, _ problems: EncodingProbe.Problem...) {
      (self.description, self.bytes, self.encoding, self.problems) = (description, bytes, encoding, problems)
    }

    init(utf8 text: String) { (description, bytes, encoding, problems) = (text, Array(text.utf8), .utf8, []) }

    init(destroyed text: String, at place: Int) {
      (description, bytes, encoding, problems) = (text, Array(text.utf8), .utf8, [.destroyed(at: place)])
    }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static let examples = [
    Case("nothing", [], .utf8), Case(utf8: "Ort;Anzahl\r\nNeuss;5\r\n"),
    Case(utf8: "Jüchen;€;日本;🏘️"), Case("a mark", mark, .utf8WithMark),
    Case("a mark and text", mark + Array("Jüchen".utf8), .utf8WithMark),
    Case("a mark in the middle", [0x61] + mark, .utf8),
    Case("8859-1", [0x4A, 0xFC, 0x63, 0x68, 0x65, 0x6E], .iso88591),
    Case("8859-1 at the end", [0x4A, 0xFC], .iso88591), Case("8859-1 lead at the end", [0x61, 0xC3], .iso88591),
    Case("8859-1 letters in a row", [0xE4, 0xF6, 0xFC, 0xDF], .iso88591), Case("euro", [0x80, 0x35], .windows1252),
    Case("euro and umlaut", [0xFC, 0x80, 0x35], .windows1252),
    Case("a name with an S and a hook", [0x54, 0x65, 0x9A, 0x61, 0x6E], .windows1252),
    Case("a dagger behind a word", [0x61, 0x86, 0x20], .windows1252),
    Case("quotes around a word", [0x20, 0x84, 0x61, 0x94, 0x20], .windows1252),
    Case("DOS", [0x4D, 0x81, 0x6E, 0x4B, 0x94, 0x6C], .cp850, .suspected(at: 1)),
    Case("Macintosh", [0x4D, 0x9F, 0x6E, 0x4B, 0x9A, 0x6C], .macRoman, .suspected(at: 1)),
    Case("three bytes cut", [0x61, 0xE2, 0x82], .windows1252),
    Case("UTF-8, then 1252", [0xC3, 0xBC, 0x0A, 0xFC, 0x0A], .utf8, .mixed(at: 3)),
    Case("1252, then UTF-8", [0xFC, 0x0A, 0xC3, 0xBC, 0x0A], .utf8, .mixed(at: 0)),
    Case("a 1252 letter right before a UTF-8 one", [0xE4, 0xC3, 0xBC], .utf8, .mixed(at: 0)),
    Case("a mark and 1252", mark + [0x61, 0xFC, 0x61], .utf8WithMark, .mixed(at: 4)),
    Case("UTF-8 cut at its end", [0xC3, 0xBC, 0x61, 0xC3], .utf8, .mixed(at: 3)),
    Case("no letter in 1252", [0x61, 0x62, 0x8D, 0x63], .windows1252, .undefined(at: 2)),
    Case("8D", [0x8D], .windows1252, .undefined(at: 0)),
    Case("8F", [0x8F], .windows1252, .undefined(at: 0)), Case("90", [0x90], .windows1252, .undefined(at: 0)),
    Case("9D", [0x9D], .windows1252, .undefined(at: 0)),
    Case("1252 and a byte without letter", [0xFC, 0x61, 0x9D], .windows1252, .undefined(at: 2)),
    Case("NUL", [0x61, 0x00, 0x62], .utf8, .nul(at: 1)),
    Case("NUL behind others", Array("0123456789abcdef".utf8) + [0], .utf8, .nul(at: 16)),
    Case("NUL in a word", Array("0123".utf8) + [0] + Array("0123456789".utf8), .utf8, .nul(at: 4)),
    Case("NUL after an umlaut", [0xC3, 0xBC, 0x00], .utf8, .nul(at: 2)),
    Case(destroyed: "J\u{FFFD}chen", at: 1), Case("FFFD and 1252", [0xEF, 0xBF, 0xBD, 0xFC], .utf8, .mixed(at: 3)),
    Case(destroyed: "JÃ¼chen", at: 3), Case(destroyed: "Ã¤", at: 2), Case(destroyed: "Ã¶", at: 2),
    Case(destroyed: "ÃŸ", at: 2), Case(destroyed: "Ã„", at: 2), Case(destroyed: "Ã–", at: 2),
    Case(destroyed: "Ãœ", at: 2), Case(destroyed: "Â§ 5", at: 2), Case(utf8: "Ã\u{9C}"),
    // A capital A with a tilde is a letter of Portuguese and Vietnamese names.
    Case(utf8: "SÃO PAULO;§ 24"), Case(utf8: "Ã"), Case(utf8: "Ã;ü"),
    Case(utf8: "ÃÃO"), Case(utf8: "Ã ¼"), Case(utf8: "ÂÉ"),
    Case("overlong slash", [0xC0, 0xAF], .iso88591),
    Case("overlong in three", [0xE0, 0x80, 0xAF], .windows1252),
    Case("surrogate", [0xED, 0xA0, 0x80], .windows1252),
    Case("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], .windows1252, .undefined(at: 1)),
    Case("last of Unicode", [0xF4, 0x8F, 0xBF, 0xBF], .utf8),
    Case("last before the surrogates", [0xED, 0x9F, 0xBF], .utf8),
    Case("first of three bytes", [0xE0, 0xA0, 0x80], .utf8),
    Case("first of four bytes", [0xF0, 0x90, 0x80, 0x80], .utf8),
  ]

  private static func verdict(_ bytes: [UInt8], pieces: Int) -> EncodingProbe.Verdict {
    var probe = EncodingProbe()
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      Array(bytes[start..<min(start + pieces, bytes.count)]).withUnsafeBytes { probe.update($0) }
    }
    return probe.verdict()
  }

  @Test(arguments: examples)
  func `Bytes tell their encoding, in one piece or in many`(example: Case) {
    for pieces in [1 << 20, 1, 2, 3, 5, 7] {
      let verdict = Self.verdict(example.bytes, pieces: pieces)
      #expect(verdict.encoding == example.encoding, "\(pieces) bytes at a time")
      #expect(verdict.problems == example.problems, "\(pieces) bytes at a time")
    }
  }

  @Test func `Random Unicode is UTF-8`() {
    cases(2000) { random, seed in
      var text = ""
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let most: UInt32 = [0x7F, 0x7FF, 0xFFFF, 0x10FFFF][Int.random(in: 0..<4, using: &random)]
        let scalar = Unicode.Scalar(UInt32.random(in: 1...most, using: &random)) ?? "ü"
        if scalar != "\u{FFFD}", scalar != "\u{C3}", scalar != "\u{C2}" { text.unicodeScalars.append(scalar) }
      }
      let pieces = Int.random(in: 1...9, using: &random)
      let isMarked = text.utf8.starts(with: Self.mark)
      let verdict = Self.verdict(Array(text.utf8), pieces: pieces)
      #expect(verdict.encoding == (isMarked ? .utf8WithMark : .utf8), seed)
      #expect(verdict.problems == [], seed)
    }
  }

  @Test func `Random bytes are broken where the standard library says so`() {
    cases(4000) { random, seed in
      let alphabet: [UInt8] = [
        0x61, 0x62, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4,
        0xF5,
      ]
      let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0x61
      }
      func isValid(_ length: Int) -> Bool { String(validating: bytes[..<length], as: UTF8.self) != nil }
      let valid = (0...bytes.count).last(where: isValid) ?? 0
      let verdict = Self.verdict(bytes, pieces: Int.random(in: 1...4, using: &random))
      #expect(verdict.broken == (valid == bytes.count ? nil : valid), seed)
      if verdict.encoding == .utf8, valid < bytes.count { #expect(verdict.problems == [.mixed(at: valid)], seed) }
    }
  }

  @Test func `Every letter of Windows-1252 alone is taken for one`() {
    for byte in UInt8(0x80)...0xFF {
      let verdict = Self.verdict([0x61, byte, 0x20], pieces: 2)
      let isUndefined = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      #expect(verdict.encoding == (byte < 0xA0 ? .windows1252 : .iso88591), "\(byte)")
      #expect(verdict.problems == (isUndefined ? [.undefined(at: 1)] : []), "\(byte)")
    }
  }

  @Test func `A declared encoding silences suspicions, not contradictions`() {
    func verdict(_ bytes: [UInt8], _ declared: TextEncoding) -> EncodingProbe.Verdict {
      var probe = EncodingProbe()
      bytes.withUnsafeBytes { probe.update($0) }
      return probe.verdict(declared: declared)
    }
    #expect(verdict([0x4D, 0x81, 0x6E], .cp850).problems == [])
    #expect(verdict([0x4D, 0x8D, 0x6E], .windows1252).problems == [.undefined(at: 1)])
    #expect(verdict([0x4D, 0xFC, 0x6E], .utf8).problems == [.mixed(at: 1)])
    #expect(verdict([0xC3, 0xBC], .windows1252).encoding == .windows1252)
  }
}
