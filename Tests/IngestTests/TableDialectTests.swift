import Ingest
import Testing

@Suite struct TableDialectTests {
  @Test(arguments: [
    ("a;b;c\n1,5;2,5;3,5\n", ";", 0), ("a,b\n1;2;3\n", ",", 0), ("a\tb\n", "\t", 0), ("a|b\n", "|", 0),
    ("a;b,c;d\n", ";", 0), ("a,b,c;d\n", ",", 0), ("a;b,c\n", ";", 0), ("\"a,b,c\";d\n", ";", 0),
    ("\"a\"\",\"\",\"\",b\";c\n", ";", 0), ("nur eine Spalte\n", ";", 0), ("", ";", 0), ("\n\r\n\na,b\n1;2\n", ",", 0),
    ("a,b\r1;2;3\r", ",", 0), ("sep=;\na,b,c\n", ";", 1), ("sep=,\r\na;b\r\n", ",", 1), ("sep=\t\na;b\n", "\t", 1),
    ("sep=|", "|", 1), ("sep=\n", ";", 0), ("sep=;;\na\n", ";", 0), ("SEP=,\na;b\n", ",", 0),
    ("\nsep=,\na;b\n", ",", 1),
  ])
  func `The first line shows the delimiter`(text: String, delimiter: String, linesBefore: Int) throws {
    let dialect = TableDialect(encoding: .utf8, firstBytes: Array(text.utf8))
    #expect(String(Unicode.Scalar(dialect.delimiter)) == delimiter)
    #expect(dialect.linesBeforeHeader == linesBefore)
    #expect(dialect.encoding == .utf8)
  }

  @Test func `A byte order mark is looked through`() {
    let dialect = TableDialect(encoding: .utf8WithMark, firstBytes: [0xEF, 0xBB, 0xBF] + Array("sep=,\na;b".utf8))
    #expect(dialect.delimiter == UInt8(ascii: ","))
    #expect(dialect.linesBeforeHeader == 1)
  }

  @Test(arguments: [("a;b", ";"), ("a,b", ","), ("a\tb", "Tabulator"), ("a|b", "|")])
  func `Readers get a name for it`(text: String, name: String) {
    #expect(TableDialect(encoding: .utf8, firstBytes: Array(text.utf8)).delimiterName == name)
  }
}
