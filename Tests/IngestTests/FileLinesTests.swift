import Model
import TestSupport
import Testing

@testable import Ingest

@Suite struct FileLinesTests {
  /// The line that a finding shows and the caret below it, as a terminal would print them.
  private static func shown(
    _ bytes: [UInt8], _ code: FindingCode, line: Int, field: String? = nil, isMasked: Bool = false, most: Int = 7
  ) throws -> [String]? {
    let source = ShortReads(bytes: bytes, most: most)
    let look = try FileLook.understand(source).get()
    let lines = try FileLines(source, look, numbers: [line])
    let finding = Finding(code, at: Location(file: "kurz.csv", line: line, field: field))
    return lines.excerpt(finding, isMasked: isMasked).map {
      [$0.text, String(repeating: " ", count: $0.offset) + "^\($0.column)"]
    }
  }

  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let code: FindingCode
    let line: Int
    let field: String?
    let shown: [String]

    init(_ text: String, _ code: FindingCode, _ line: Int, field: String? = nil, _ shown: String...) {
      (self.text, self.code, self.line, self.field, self.shown) = (text, code, line, field, shown)
    }

    var description: String { String(reflecting: text) }
  }

  @Test(arguments: [
    // Too many fields: the first beyond the table; too few: the end of the line.
    Case("a;b;c\n1;2;3;4\n5;6;7\n", .fileRagged, 2, "1;2;3;4", "      ^7"),
    Case("a;b;c\n1;2\n5;6;7\n", .fileRagged, 2, "1;2", "   ^4"),
    Case("a;b;c\n5;6;7\n\"1;1\";2;3;\"4\"\n", .fileRagged, 3, "\"1;1\";2;3;\"4\"", "          ^11"),
    Case("a;b\n1;\"x\"y\n3;4\n", .fileStrayQuote, 2, "1;\"x\"y", "     ^6"),
    Case("a;b\n3;4\n1;\"x\n", .fileOpenQuote, 3, "1;\"x", "  ^3"),
    Case("a;b\n1;x \"y\n", .fileBareQuote, 2, "1;x \"y", "    ^5"),
    Case("Ort;Zahl\nJüchen;x\nB;2\n", .numberInvalid, 2, field: "Zahl", "Jüchen;x", "       ^8"),
    Case("Ort;Zahl\n\"A;B\";x\nB;2\n", .numberInvalid, 2, field: "zahl", "\"A;B\";x", "      ^7"),
    Case("Ort;Zahl\nA;x\nB;2\n", .numberInvalid, 2, field: "Land", "A;x", "^1"),
    Case("Ort\tZahl\nA\tx\nB\t2\n", .numberInvalid, 2, field: "Zahl", "A x", "  ^3"),
    Case("a;b\r\n1;2\r\n3;4;5\r\n", .fileRagged, 3, "3;4;5", "    ^5"),
    Case("a;b\r1;2\r3;4;5\r", .fileRagged, 3, "3;4;5", "    ^5"),
    Case("a;b\n\n\n3;4;5\n6;7\n", .fileRagged, 4, "3;4;5", "    ^5"),
  ])
  func `The caret stands below what is meant`(example: Case) throws {
    for most in [1, 2, 7, 1000] {
      let shown = try Self.shown(
        Array(example.text.utf8), example.code, line: example.line, field: example.field, most: most)
      #expect(shown == example.shown, "\(most) bytes")
    }
  }

  @Test func `Letters are counted, not bytes`() throws {
    let text = "Ort;Zahl\nJüchen;1;2\nKöln;3\n"
    let shown = ["Jüchen;1;2", "         ^10"]
    #expect(try Self.shown(text.unicodeScalars.map { UInt8($0.value) }, .fileRagged, line: 2) == shown)
    let wide: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    #expect(try Self.shown(wide, .fileRagged, line: 2) == shown)
    #expect(try Self.shown([0xEF, 0xBB, 0xBF] + Array(text.utf8), .fileRagged, line: 2) == shown)
  }

  @Test func `Letters that are none are pointed to`() throws {
    let bytes = Array("Ort;Zahl\nJ".utf8) + [0xFC] + Array("chen;1\nKöln;2\n".utf8)
    let broken = try Self.shown(bytes, .fileEncoding, line: 2)
    #expect(broken == ["Jüchen;1", " ^2"])
    #expect(try Self.shown(Array("a;b\n1;".utf8) + [0], .fileNUL, line: 2) == ["1; ", "  ^3"])
  }

  @Test func `A line that is not there has no excerpt`() throws {
    #expect(try Self.shown(Array("a;b\n1;2\n".utf8), .fileRagged, line: 9) == nil)
    #expect(try Self.shown(Array("a;b\n\n1;2\n".utf8), .fileRagged, line: 2) == nil)
  }

  @Test func `Of a line of many mebibytes the head is kept, and of it the part around the place`() throws {
    let long = "1;" + String(repeating: "x", count: 3 << 20)
    let shown = try Self.shown(Array("a;b\n\(long)\n3;4\n".utf8), .fileRagged, line: 2, most: 1 << 20)
    #expect(shown == ["…" + String(repeating: "x", count: 100), String(repeating: " ", count: 101) + "^65537"])
    let near = try Self.shown(Array("a;b\n\(long)\n3;4\n".utf8), .numberInvalid, line: 2, field: "b", most: 1 << 20)
    #expect(near == ["1;" + String(repeating: "x", count: 98) + "…", "  ^3"])
  }

  static let persons: [(String, FindingCode, String?, [String])] = [
    ("Name;Zahl\nErika Müller;x\nB;2\n", .numberInvalid, "Zahl", ["•••;•••", "    ^14"]),
    ("Name;Zahl\n\"Müller; Erika\";x\nB;2\n", .numberInvalid, "Zahl", ["\"•••;•••\";•••", "          ^17"]),
    ("Name;Zahl\nErika;1;2\nB;2\n", .fileRagged, nil, ["•••;•••;•••", "        ^9"]),
    ("Name;Zahl\nErika\nB;2\n", .fileRagged, nil, ["•••", "   ^6"]),
    ("Name;Zahl\n;\"Eri\"ka\nB;2\n", .fileStrayQuote, nil, [";\"•••\"•••", "      ^7"]),
  ]

  @Test(arguments: persons)
  func `A masked line shows how it is built and no value`(
    text: String, code: FindingCode, field: String?, shown: [String]
  ) throws {
    #expect(try Self.shown(Array(text.utf8), code, line: 2, field: field, isMasked: true) == shown)
  }

  @Test func `No letter or digit of a line gets through the mask`() throws {
    try cases(500) { random, seed in
      let length = Int.random(in: 1...40, using: &random)
      let line = String((0..<length).map { _ in "aB7ä€;;\"\"\t ,|'\\".randomElement(using: &random) ?? "a" })
      let codes = [FindingCode.fileRagged, .fileOpenQuote, .fileStrayQuote, .fileBareQuote, .numberInvalid]
      let shown = try Self.shown(
        Array("Name;Zahl\n\(line)\nB;2\nC;3\n".utf8), codes.randomElement(using: &random) ?? .fileRagged, line: 2,
        field: Bool.random(using: &random) ? "Zahl" : nil, isMasked: true)
      let text = shown?.first ?? ""
      #expect(!text.contains { $0.isLetter || $0.isNumber }, seed)
    }
  }
}
