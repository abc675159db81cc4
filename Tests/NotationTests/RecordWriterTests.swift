import Notation
import Testing

struct RecordWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["", ""], ",\n"), ([""], "\"\"\n"), (["a,b"], "\"a,b\"\n"), (["a;b"], "a;b\n"),
    (["say \"x\""], "\"say \"\"x\"\"\"\n"), (["a\nb", "c"], "\"a\nb\",c\n"), (["a\rb"], "\"a\rb\"\n"),
    ([" a", "b "], "\" a\",\"b \"\n"), (["=1+1"], "=1+1\n"), (["ä"], "ä\n"),
  ])
  func cellsAreQuotedWhereTheyMustBe(_ record: [String], _ text: String) {
    var writer = RecordWriter()
    writer.add(record: record)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test func whatWasTakenIsNotWrittenTwice() {
    var writer = RecordWriter(delimiter: UInt8(ascii: "\t"), lineEnd: "\r\n")
    writer.add(record: ["a", "b,c"])
    #expect(writer.take() == Array("a\tb,c\r\n".utf8))
    writer.add(record: ["d"])
    #expect(writer.take() == Array("d\r\n".utf8))
    #expect(writer.take() == [])
  }
}
