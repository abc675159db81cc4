import Model
import Notation
import Testing

/// The one kind of CSV that is written, byte for byte.
struct CSVWriterTests {
  @Test func `writes a byte order mark, semicolons and CRLF`() {
    var writer = CSVWriter(header: ["ags", "gemeinde", "personen", "stellenanteil"])
    writer.add(["05162024", "Neuss, Stadt", .count(29312), .number(FixedPoint(units: 311, digits: 2))])
    writer.add([.text("05162012"), "Jüchen", .count(-1), .number(FixedPoint(units: -5, digits: 2))])
    let text = "ags;gemeinde;personen;stellenanteil\r\n05162024;Neuss, Stadt;29312;3,11\r\n05162012;Jüchen;-1;-0,05\r\n"
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array(text.utf8))
  }

  @Test func `a header alone is a table`() {
    #expect(CSVWriter(header: ["a"]).bytes == [0xEF, 0xBB, 0xBF] + Array("a\r\n".utf8))
  }

  @Test(arguments: [
    ("Neuss", "Neuss"), ("a;b", "\"a;b\""), ("a,b", "a,b"), ("»a« \"b\"", "\"»a« \"\"b\"\"\""), ("\"", "\"\"\"\""),
    ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("a ", "\"a \""), ("", "\"\""), ("ü;", "\"ü;\""),
    // An accent on a quote does not hide it.
    ("a\"\u{301};b", "\"a\"\"\u{301};b\""),
  ])
  func `quotes what needs quotes`(_ text: String, _ cell: String) {
    #expect(written(text) == Array((cell + "\r\n").utf8))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-", "'-"), ("@a", "'@a"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("=a;b", "\"'=a;b\""),
    ("a=b", "a=b"), ("−1", "−1"), ("=\u{301}1", "'=\u{301}1"),
  ])
  func `keeps a spreadsheet from running a text`(_ text: String, _ cell: String) {
    #expect(written(text) == Array((cell + "\r\n").utf8))
  }

  private func written(_ text: String) -> [UInt8] {
    var writer = CSVWriter(header: ["a"])
    writer.add([.text(text)])
    return Array(writer.bytes.dropFirst(6))
  }
}
