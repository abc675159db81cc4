import TestSupport
import Testing

@testable import Ingest

@Suite struct EncodingProbeTests {
  struct Case: Sendable, CustomStringConvertible {
    let bytes: [UInt8]
    let verdict: EncodingProbe.Verdict
    let description: String

    init(_ description: String, _ bytes: [UInt8], _ verdict: EncodingProbe.Verdict) {
      (self.description, self.bytes, self.verdict) = (description, bytes, verdict)
    }

    init(utf8 text: String, _ verdict: EncodingProbe.Verdict) { self.init(text, Array(text.utf8), verdict) }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static let examples = [
    Case("nothing", [], .text(.utf8)), Case(utf8: "Ort;Anzahl\r\nNeuss;5\r\n", .text(.utf8)),
    Case(utf8: "Jüchen;€;日本;🏘️", .text(.utf8)), Case("a mark", mark, .text(.utf8WithMark)),
    Case("a mark and text", mark + Array("Jüchen".utf8), .text(.utf8WithMark)),
    Case("a mark in the middle", [0x61] + mark, .text(.utf8)),
    Case("1252", [0x4A, 0xFC, 0x63, 0x68, 0x65, 0x6E], .text(.windows1252)),
    Case("1252 at the end", [0x4A, 0xFC], .text(.windows1252)),
    Case("1252 lead at the end", [0x61, 0xC3], .text(.windows1252)),
    Case("1252 letters in a row", [0xE4, 0xF6, 0xFC, 0xDF], .text(.windows1252)),
    Case("euro", [0x80, 0x35], .text(.windows1252)),
    Case("three bytes cut", [0x61, 0xE2, 0x82], .text(.windows1252)),
    Case("UTF-8, then 1252", [0xC3, 0xBC, 0x0A, 0xFC, 0x0A], .mixed(at: 3)),
    Case("1252, then UTF-8", [0xFC, 0x0A, 0xC3, 0xBC, 0x0A], .mixed(at: 0)),
    Case("a 1252 letter right before a UTF-8 one", [0xE4, 0xC3, 0xBC], .mixed(at: 0)),
    Case("a mark and 1252", mark + [0x61, 0xFC, 0x61], .mixed(at: 4)),
    Case("UTF-8 cut at its end", [0xC3, 0xBC, 0x61, 0xC3], .mixed(at: 3)),
    Case("no letter in 1252", [0x61, 0x62, 0x81, 0x63], .undefined(at: 2)), Case("8D", [0x8D], .undefined(at: 0)),
    Case("8F", [0x8F], .undefined(at: 0)), Case("90", [0x90], .undefined(at: 0)), Case("9D", [0x9D], .undefined(at: 0)),
    Case("1252 and a byte without letter", [0xFC, 0x61, 0x9D], .undefined(at: 2)),
    Case("NUL", [0x61, 0x00, 0x62], .binary(at: 1)),
    Case("NUL behind others", Array("0123456789abcdef".utf8) + [0], .binary(at: 16)),
    Case("NUL in a word", Array("0123".utf8) + [0] + Array("0123456789".utf8), .binary(at: 4)),
    Case("NUL after an umlaut", [0xC3, 0xBC, 0x00], .binary(at: 2)),
    Case("UTF-16, little end first", [0xFF, 0xFE, 0x61, 0x00], .unsupported("UTF-16")),
    Case("UTF-16, big end first", [0xFE, 0xFF, 0x00, 0x61], .unsupported("UTF-16")),
    Case("UTF-16 without mark", [0x61, 0x00, 0x62, 0x00], .binary(at: 1)),
    Case(utf8: "J\u{FFFD}chen", .destroyed(at: 1)), Case("FFFD and 1252", [0xEF, 0xBF, 0xBD, 0xFC], .mixed(at: 3)),
    Case(utf8: "JÃ¼chen", .destroyed(at: 3)), Case(utf8: "Ã¤", .destroyed(at: 2)), Case(utf8: "Ã¶", .destroyed(at: 2)),
    Case(utf8: "ÃŸ", .destroyed(at: 2)), Case(utf8: "Ã„", .destroyed(at: 2)), Case(utf8: "Ã–", .destroyed(at: 2)),
    Case(utf8: "Ãœ", .destroyed(at: 2)), Case(utf8: "Â§ 5", .destroyed(at: 2)), Case(utf8: "Ã\u{9C}", .text(.utf8)),
    // A capital A with a tilde is a letter of Portuguese and Vietnamese names.
    Case(utf8: "SÃO PAULO;§ 24", .text(.utf8)), Case(utf8: "Ã", .text(.utf8)), Case(utf8: "Ã;ü", .text(.utf8)),
    Case(utf8: "ÃÃO", .text(.utf8)), Case(utf8: "Ã ¼", .text(.utf8)), Case(utf8: "ÂÉ", .text(.utf8)),
    Case("overlong slash", [0xC0, 0xAF], .text(.windows1252)),
    Case("overlong in three", [0xE0, 0x80, 0xAF], .text(.windows1252)),
    Case("surrogate", [0xED, 0xA0, 0x80], .text(.windows1252)),
    Case("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], .undefined(at: 1)),
    Case("last of Unicode", [0xF4, 0x8F, 0xBF, 0xBF], .text(.utf8)),
    Case("last before the surrogates", [0xED, 0x9F, 0xBF], .text(.utf8)),
    Case("first of three bytes", [0xE0, 0xA0, 0x80], .text(.utf8)),
    Case("first of four bytes", [0xF0, 0x90, 0x80, 0x80], .text(.utf8)),
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
      #expect(Self.verdict(example.bytes, pieces: pieces) == example.verdict, "\(pieces) bytes at a time")
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
      #expect(Self.verdict(Array(text.utf8), pieces: pieces) == .text(isMarked ? .utf8WithMark : .utf8), seed)
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
      switch verdict {
      case .text(.utf8): #expect(valid == bytes.count, seed)
      case .mixed(let place): #expect(place == valid, seed)
      case .text(.windows1252), .undefined:
        #expect(valid < bytes.count && bytes[..<valid].allSatisfy { $0 < 0x80 }, seed)
      default: Issue.record("\(seed): \(verdict)")
      }
      if valid == bytes.count { #expect(verdict == .text(.utf8), seed) }
    }
  }

  @Test func `Every letter of Windows-1252 alone is taken for one`() {
    for byte in UInt8(0x80)...0xFF {
      let verdict = Self.verdict([0x61, byte, 0x61], pieces: 2)
      let isUndefined = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      #expect(verdict == (isUndefined ? .undefined(at: 1) : .text(.windows1252)), "\(byte)")
    }
  }
}
