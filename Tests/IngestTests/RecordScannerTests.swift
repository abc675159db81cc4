import TestSupport
import Testing

@testable import Ingest

@Suite struct RecordScannerTests {
  /// A text, whether anything may follow it, and what the scanner says: its step, the fields and the line ends in them.
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let isFinal: Bool
    let step: RecordScanner.Step
    let fields: [String]
    let lineEnds: Int

    init(_ text: String, _ isFinal: Bool, _ step: RecordScanner.Step, _ fields: [String] = [], lineEnds: Int = 0) {
      (self.text, self.isFinal, self.step) = (text, isFinal, step)
      (self.fields, self.lineEnds) = (fields, lineEnds)
    }

    var description: String { String(reflecting: text) + (isFinal ? " and the end" : " and more") }
  }

  private static func scan(_ text: String, isFinal: Bool, from start: Int = 0, quote: UInt8 = 34)
    -> (RecordScanner.Step, [String], Int)
  {
    var scanner = RecordScanner(TableDialect(quote: quote))
    let bytes = Array(text.utf8)
    let step = bytes.withUnsafeBytes { scanner.next($0, from: start, isFinal: isFinal) }
    let fields = scanner.fields.map { field in
      String(decoding: bytes[field.start..<field.start + field.length], as: UTF8.self)
        + (field.hasEscapes ? " doubled" : "")
    }
    return (step, fields, scanner.lineEnds)
  }

  @Test(arguments: [
    Case("a;b\n", false, .record(end: 4), ["a", "b"], lineEnds: 1),
    Case("a;b\nc", false, .record(end: 4), ["a", "b"], lineEnds: 1),
    Case("a;b\r\n", false, .record(end: 5), ["a", "b"], lineEnds: 1),
    Case("a;b\rc", false, .record(end: 4), ["a", "b"], lineEnds: 1),
    Case("a;b\r", true, .record(end: 4), ["a", "b"], lineEnds: 1),
    Case("a;b", true, .record(end: 3), ["a", "b"]), Case("a;", true, .record(end: 2), ["a", ""]),
    Case(";", true, .record(end: 1), ["", ""]), Case("", true, .record(end: 0), [""]),
    Case("\n", false, .record(end: 1), [""], lineEnds: 1),
    Case(";;\n", false, .record(end: 3), ["", "", ""], lineEnds: 1),
    Case("\"a\";b\n", false, .record(end: 6), ["a", "b"], lineEnds: 1),
    Case("\"a\"", true, .record(end: 3), ["a"]), Case("\"\"", true, .record(end: 2), [""]),
    Case("\"a;\nb\"\n", false, .record(end: 7), ["a;\nb"], lineEnds: 2),
    Case("\"a\r\nb\"\r\n", false, .record(end: 8), ["a\r\nb"], lineEnds: 2),
    Case("\"a\"\"b\"\n", false, .record(end: 7), ["a\"\"b doubled"], lineEnds: 1),
    Case("\"\"\"\"\n", false, .record(end: 5), ["\"\" doubled"], lineEnds: 1),
    Case("a\"b\n", false, .record(end: 4), ["a\"b"], lineEnds: 1),
  ])
  func `A record ends where the next begins`(example: Case) {
    #expect(Self.scan(example.text, isFinal: example.isFinal) == (example.step, example.fields, example.lineEnds))
  }

  @Test(arguments: [
    "", "a", "a;", "a;b", "a;b\r", "\"", "\"a", "\"a\"", "\"a\"\"", "\"a\"\"b", "\"a\n", "a;\"b\r", "\"a\"x",
    "\"a\"x\r",
  ])
  func `The bytes may end anywhere`(text: String) {
    #expect(Self.scan(text, isFinal: false).0 == .needsMore)
  }

  @Test(arguments: [
    Case("\"", true, .openQuote(at: 0, end: 1)), Case("a;\"b", true, .openQuote(at: 2, end: 4)),
    Case("\"a\"\"", true, .openQuote(at: 0, end: 4)), Case("\"a\n\n", true, .openQuote(at: 0, end: 3)),
    Case("\"a\nb\";\"c\r", true, .openQuote(at: 6, end: 9)),
    Case("\"a\"x\nb", false, .strayQuote(at: 3, opening: 0, end: 5)),
    Case("\"a\"x", true, .strayQuote(at: 3, opening: 0, end: 4)),
    Case("\"a\" ;b\r\nc", false, .strayQuote(at: 3, opening: 0, end: 8)),
    Case("\"a\"x\rb", false, .strayQuote(at: 3, opening: 0, end: 5)),
    Case("\"a\"\"\"x\nb", false, .strayQuote(at: 5, opening: 0, end: 7)),
    Case("a;\"\nb\"c\"\n", false, .strayQuote(at: 6, opening: 2, end: 4)),
  ])
  func `A fault names its place and where reading goes on`(example: Case) {
    #expect(Self.scan(example.text, isFinal: example.isFinal).0 == example.step)
  }

  @Test func `A scanner begins where it is told and keeps nothing from before`() {
    #expect(Self.scan("x;y\na\n", isFinal: false, from: 4) == (.record(end: 6), ["a"], 1))
    var scanner = RecordScanner(TableDialect())
    let bytes = Array("\"a\n\";b\nc\n".utf8)
    bytes.withUnsafeBytes { bytes in
      #expect(scanner.next(bytes, from: 0, isFinal: false) == .record(end: 7))
      #expect(scanner.lineEnds == 2)
      #expect(scanner.next(bytes, from: 7, isFinal: false) == .record(end: 9))
      #expect(scanner.fields == [RecordScanner.Field(start: 7, length: 1, hasEscapes: false)])
      #expect(scanner.lineEnds == 1)
    }
  }

  @Test func `Another quote may be agreed on`() {
    #expect(Self.scan("'a;b';\"c\n", isFinal: false, quote: 39) == (.record(end: 9), ["a;b", "\"c"], 1))
  }

  @Test func `What is said about a part holds for the whole`() {
    cases(3000) { random, seed in
      let text = String(
        (0..<Int.random(in: 1...14, using: &random)).map { _ in "a;\"\"\n\r".randomElement(using: &random) ?? "a" })
      let whole = Self.scan(text, isFinal: true)
      for length in 0..<text.utf8.count {
        let part = Self.scan(String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self), isFinal: false)
        if part.0 != .needsMore { #expect(part == whole, seed) }
      }
    }
  }
}
