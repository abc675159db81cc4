import Notation
import Testing

@Suite("JSON5 is written as people write it")
struct JSON5WriterTests {
  private func file(_ entries: [JSON5Text.Entry]) -> String { JSON5Text.object(entries).file(heading: []) }

  @Test(
    "names stand in quotes only where they must",
    arguments: [
      ("titel", "titel"), ("gerundet_auf", "gerundet_auf"), ("merkmal_2", "merkmal_2"), ("2", "\"2\""), ("", "\"\""),
      ("Träger", "\"Träger\""), ("a b", "\"a b\""), ("a\"b", "\"a\\\"b\""),
    ])
  func names(key: String, written: String) {
    #expect(file([.init(key, .bool(true))]) == "{\n  \(written): true,\n}\n")
  }

  @Test(
    "texts escape what would end them or cannot be seen",
    arguments: [
      ("Köln", "Köln"), ("\"\\", "\\\"\\\\"), ("\n\r\t", "\\n\\r\\t"), ("\0\u{1F}\u{7F}", "\\u0000\\u001F\\u007F"),
      ("\u{2028}\u{FEFF}", "\\u2028\\uFEFF"), ("//", "//"),
    ])
  func texts(text: String, written: String) {
    #expect(file([.init("a", .text(text))]) == "{\n  a: \"\(written)\",\n}\n")
  }

  @Test("short values stand on one line, spread and empty ones as told")
  func lines() {
    let inner = JSON5Text.object([.init("b", .number(1)), .init("c", .texts(["x", "y"]))])
    #expect(file([.init("a", inner)]) == "{\n  a: { b: 1, c: [\"x\", \"y\"] },\n}\n")
    #expect(file([.init("a", inner, isSpread: true)]) == "{\n  a: {\n    b: 1,\n    c: [\"x\", \"y\"],\n  },\n}\n")
    #expect(file([.init("a", .object([])), .init("b", .list([]))]) == "{\n  a: {},\n  b: [],\n}\n")
  }

  @Test("long lists fill their lines")
  func filled() {
    let lines = file([.init("a", .texts((10...60).map { "Wort \($0)" }))]).split(separator: "\n")
    #expect(lines.map(\.count) == [1, 6, 113, 113, 113, 113, 113, 14, 4, 1])
  }
}
