import Ingest
import Model
import TestSupport
import Testing

@testable import Normalise

/// A coder remembers what texts mean, and must say the same as if it did not.
struct ColumnCoderTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func `says what the plain meaning says, whatever came before`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let texts = (0..<3000).map { _ in Self.text(&random) }
    var coder = ColumnCoder(encoding: .utf8, interpret: Self.meaning)
    var book = ProblemBook()
    for _ in 0..<9000 {
      let text = texts[Int.random(in: 0..<texts.count, using: &random)]
      let cell = Self.code(text, &coder, &book)
      #expect(Self.matches(cell, Self.meaning(text), &book), "seed \(seed): \(text)")
    }
  }

  @Test func `understands each text once, and beyond its limit each time`() {
    let calls = Calls()
    var coder = ColumnCoder(encoding: .utf8) { text in
      calls.count += 1
      return .code(Int(text) ?? -9)
    }
    var book = ProblemBook()
    let (all, known) = (33_000, 1 << 15)
    var wrong = 0
    for _ in 0..<2 {
      for number in 0..<all where Self.code(String(number), &coder, &book).code != Int32(number) { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(calls.count == all + (all - known))
  }

  @Test func `tells texts apart that share their beginning, their end or their length`() {
    let texts = [
      "", "\0", "\0\0", "a", "b", "ab", "ba", "12345678", "12345679", "02345678", "123456781", "1234567812345678",
    ]
    var coder = ColumnCoder(encoding: .utf8) { .code(texts.firstIndex(of: $0) ?? -9) }
    var book = ProblemBook()
    for _ in 0..<2 {
      #expect(texts.map { Int(Self.code($0, &coder, &book).code) } == Array(texts.indices))
    }
  }

  @Test func `reads each encoding`() {
    let office = Problem(.azrOfficeUnknown, .office)
    for (encoding, bytes) in [
      (TextEncoding.utf8, [0xC3, 0xBC]), (.utf8WithMark, [0xC3, 0xBC]), (.windows1252, [0xFC]),
    ] {
      var coder = ColumnCoder(encoding: encoding) { $0 == "ü" ? .code(7) : .refused(office) }
      var book = ProblemBook()
      #expect(bytes.map(UInt8.init).withUnsafeBytes { coder.code($0, noting: &book).code } == 7)
    }
  }

  @Test(arguments: [(20, 20), (21, 1), (50, 1)])
  func `a column with many different mistakes tells none of them`(_ different: Int, _ told: Int) {
    var book = ProblemBook()
    for place in 0..<different {
      let problem = Problem(
        .azrMunicipalityForeign, .municipality, [.expected: "Kreis Unna", .found: .text("\(place)")])
      book.add(book.number(of: problem), line: place + 2, persons: 1)
    }
    #expect(book.report.count == told)
    #expect(book.report.reduce(0) { $0 + $1.tally.count } == different)
    let plain = Problem(.azrMunicipalityForeign, .municipality, [.expected: "Kreis Unna"])
    #expect((book.report.first?.problem == plain) == (told == 1))
    if told == 1 { #expect(book.report[0].tally.lines == [2, 3, 4, 5, 6]) }
  }

  private final class Calls { var count = 0 }

  private static func text(_ random: inout SplitMix64) -> String {
    let letters = Array("0123456789abcÄöß ;€")
    return String(
      (0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? "x" })
  }

  private static func meaning(_ text: String) -> Meaning {
    let sum = text.utf8.reduce(0) { $0 + Int($1) }
    switch sum % 3 {
    case 0: return .code(sum)
    case 1: return .flagged(sum, Problem(.azrSexUnknown, .sex, [.count: .count(sum % 7)]))
    default: return .refused(Problem(.azrTitleUnknown, .title, [.count: .count(sum % 11)]))
    }
  }

  private static func code(_ text: String, _ coder: inout ColumnCoder, _ book: inout ProblemBook) -> CodedCell {
    Array(text.utf8).withUnsafeBytes { coder.code($0, noting: &book) }
  }

  private static func matches(_ cell: CodedCell, _ meaning: Meaning, _ book: inout ProblemBook) -> Bool {
    switch meaning {
    case .code(let code): cell.code == code && cell.problem == -1
    case .flagged(let code, let problem): cell.code == code && cell.problem == book.number(of: problem)
    case .refused(let problem): cell.code == -1 && cell.problem == book.number(of: problem)
    }
  }
}
