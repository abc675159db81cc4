import Testing

@testable import Ingest

@Suite struct LineExcerptTests {
  @Test func `A short line is shown as it is, and what cannot be seen as blanks`() {
    let excerpt = LineExcerpt("a\tb\u{7}\u{A0}c", offset: 2, column: 3)
    #expect((excerpt.text, excerpt.offset) == ("a b  c", 2))
    #expect(excerpt.column == 3)
  }

  @Test(arguments: [
    (0, "0123", "6789…", 0), (49, "0123", "6789…", 49), (51, "…1234", "7890…", 51), (150, "…0123", "6789…", 51),
    (299, "…0123", "6789", 100), (300, "…0123", "6789", 101),
  ])
  func `A long line is shown around the place`(offset: Int, start: String, end: String, shownOffset: Int) {
    let line = String(repeating: "0123456789", count: 30)
    let excerpt = LineExcerpt(line, offset: offset, column: offset + 1)
    #expect(excerpt.text.hasPrefix(start))
    #expect(excerpt.text.hasSuffix(end))
    #expect(excerpt.text.filter { $0 != "…" }.count == 100)
    #expect(excerpt.offset == shownOffset)
  }
}
