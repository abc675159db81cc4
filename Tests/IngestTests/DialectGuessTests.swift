import Ingest
import Testing

@Suite struct DialectGuessTests {
  private static func dialect(_ text: String, _ declared: TableDeclaration = TableDeclaration()) throws -> TableDialect
  {
    try FileLook.understand(MemorySource(name: "", bytes: Array(text.utf8)), declared: declared).get().dialect
  }

  @Test(arguments: [
    ("a;b;c\n1,5;2,5;3,5\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"),
    ("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ";"), ("Titel, mit Komma, und noch eins, ja\na;b\n1;2\n3;4\n", ";"),
    ("\"a,b,c\";d\n\"1,2,3\";4\n", ";"), ("nur eine Spalte\n", ";"), ("\n\r\n\na,b\n1,2\n", ","),
    ("a,b\r1,2\r3,4\r", ","), ("sep=;\na,b,c\n", ";"), ("sep=,\r\na;b\r\n", ","), ("sep=\t\na;b\n", "\t"),
    ("sep=|", "|"), ("\nsep=,\na;b\n", ","), ("Ort;Name\nNeuss;a|b\nKaarst;c|d\n", ";"),
    ("Gemeinde\nNeuss, Stadt\nDormagen, Stadt\nJüchen\n", ";"), ("Nr Ort Zahl\n1 Neuss 5\n2 Kaarst 6\n", " "),
    ("Name;Anschrift\nA;\"Platz 1, Neuss\"\nB;\"Weg 2, Kaarst\"\n", ";"),
    ("a;b\n1;2\n" + String(repeating: "3;x,y,z\n", count: 50), ";"),
  ])
  func `The delimiter is the one that makes a table`(text: String, delimiter: String) throws {
    #expect(String(Unicode.Scalar(try Self.dialect(text).delimiter)) == delimiter)
  }

  @Test(arguments: [
    ("a;b\n1;2\n", "\""), ("'a';'b'\n'1;5';'2'\n", "'"), ("'a','b'\n'It''s','2'\n'x','3'\n", "'"),
    ("a;b\n'05162;2\n'05154;3\n", "\""), ("a;b\n\"'x'\";'y'\n", "\""),
  ])
  func `An apostrophe quotes only where fields begin and end with it`(text: String, quote: String) throws {
    #expect(String(Unicode.Scalar(try Self.dialect(text).quote)) == quote)
  }

  @Test(arguments: [
    (#"a;b"# + "\n" + #""x \"y\" z";2"# + "\n", TableDialect.Escape.backslash),
    (#"a;b"# + "\n" + #""C:\";2"# + "\n", .doubled), (#"a;b"# + "\n" + #""x ""y"" z";2"# + "\n", .doubled),
  ])
  func `A backslash escapes where quotes would be broken otherwise`(text: String, escape: TableDialect.Escape) throws {
    #expect(try Self.dialect(text).escape == escape)
  }

  @Test(arguments: [
    ("a\nb\n", TableDialect.LineEnd.lf), ("a\r\nb\r\n", .crlf), ("a\rb\r", .cr), ("a\r\nb\n", .mixed),
    ("a\rb\n", .mixed),
    ("a;b\u{85}1;2\u{85}", .nextLine), ("a;b\u{85}c\n1;2\n", .lf),
  ])
  func `Lines end as they do`(text: String, lineEnd: TableDialect.LineEnd) throws {
    #expect(try Self.dialect(text).lineEnd == lineEnd)
  }

  @Test(arguments: [
    ("a, \"b, c\", d\n1, \"2, 3\", 4\n", true, ["a", "b, c", "d"]),
    ("a; b; c\n1; 2; 3\n4; 5; 6\n", true, ["a", "b", "c"]), ("a, b,\n1, 2,\n", true, ["a", "b", ""]),
    ("a, 'b', c\n1, 'x, y', 3\n4, 'z', 5\n", true, ["a", "b", "c"]),
    ("a,b, c\n1,2, 3\n", false, ["a", "b", " c"]), ("a;b\n1;2\n", false, ["a", "b"]),
    // Blanks that indent a name stay.
    ("Nr;  Ort\n1;  A\n11;    B\n12;    C\n", false, ["Nr", "  Ort"]),
  ])
  func `Blanks belong to the delimiter where nearly every one has one`(
    text: String, skips: Bool, names: [String]
  ) throws {
    let look = try FileLook.understand(MemorySource(name: "", bytes: Array(text.utf8))).get()
    #expect(look.dialect.skipsBlanks == skips)
    #expect(look.header.names == names)
  }

  @Test func `Whether blanks belong to the delimiter can be declared`() throws {
    var declared = TableDeclaration()
    declared.skipsBlanks = false
    #expect(try Self.dialect("a, b, c\n1, 2, 3\n", declared).skipsBlanks == false)
    declared.skipsBlanks = true
    #expect(try Self.dialect("a,b,c\n1,2, 3\n", declared).skipsBlanks)
  }

  @Test func `What is declared is not guessed`() throws {
    var declared = TableDeclaration()
    (declared.delimiter, declared.quote, declared.escape) = (UInt8(ascii: ","), UInt8(ascii: "'"), .backslash)
    let dialect = try Self.dialect("a;b\n1;2\n", declared)
    #expect((dialect.delimiter, dialect.quote) == (UInt8(ascii: ","), UInt8(ascii: "'")))
    #expect(dialect.escape == .backslash)
  }

  @Test(arguments: [("a;b\n1;2\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "Tabulator"), ("a|b\n1|2\n", "|")])
  func `Readers get a name for it`(text: String, name: String) throws {
    #expect(try Self.dialect(text).delimiterName == name)
  }
}
