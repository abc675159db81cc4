import Ingest
import Model
import Testing

@Suite struct FileLookTests {
  private static func findings(_ source: any ByteSource) throws -> [Finding] {
    switch try FileLook.look(at: source) {
    case .success: []
    case .failure(let stop): stop.findings
    }
  }

  static let unclean: [(String, [UInt8], FindingCode, Int?, [FactName: Fact])] = [
    ("", [], .fileEmpty, nil, [:]), ("a\nb\n", [0x00], .fileNUL, 3, [:]),
    ("a\r\nb\r\nü", [0xFC], .fileEncoding, 3, [.found: "teils UTF-8, teils nicht"]),
    ("a\rb\r", [0x8D], .fileEncoding, 3, [.found: "weder UTF-8 noch Windows-1252"]),
    ("a\nM", [0x81, 0x6E], .fileEncoding, 2, [.found: "vermutlich CP850, 1 Umlaute sprechen dafür"]),
    ("a\n\nJ\u{FFFD}chen", [], .fileDestroyedLetters, 3, [:]), ("JÃ¼chen", [], .fileDestroyedLetters, 1, [:]),
    ("a\n\r\n\rb", [0x00], .fileNUL, 4, [:]), ("PK\u{3}\u{4}", [], .fileBinary, nil, [.found: "ein ZIP-Archiv"]),
    ("PK\u{3}\u{4} xl/workbook.xml", [], .fileBinary, nil, [.found: "eine Excel-Arbeitsmappe (XLSX)"]),
    ("%PDF-1.7\n", [], .fileBinary, nil, [.found: "ein PDF"]),
    ("", [0xD0, 0xCF, 0x11, 0xE0], .fileBinary, nil, [.found: "eine alte Office-Datei (XLS oder DOC)"]),
    ("", (0...255).map { $0 / 8 }, .fileBinary, nil, [.found: "etwas anderes"]),
  ]

  @Test(arguments: unclean)
  func `What is no clean text is named with its line, however its bytes arrive`(
    text: String, rest: [UInt8], code: FindingCode, line: Int?, facts: [FactName: Fact]
  ) throws {
    let bytes = Array(text.utf8) + rest
    let expected = { Finding(code, at: Location(file: $0, line: line), facts) }
    #expect(try Self.findings(MemorySource(name: "probe.csv", bytes: bytes)) == [expected("probe.csv")])
    for most in 1...3 {
      #expect(try Self.findings(ShortReads(bytes: bytes, most: most)) == [expected("kurz.csv")], "\(most) bytes")
    }
  }

  @Test(arguments: [
    (
      "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
      "ein Verweis auf die Datei (Git LFS), nicht die Datei selbst"
    ),
    ("\n <!DOCTYPE html>\n<p>", "eine HTML-Seite"), ("<HTML lang=\"de\">\n", "eine HTML-Seite"),
    ("\u{FEFF}<?xml version=\"1.0\"?>\n<a/>", "ein XML-Dokument"), ("<a>\n<b>1;2</b>\n</a>\n", "ein XML-Dokument"),
    ("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>", "eine Excel-Arbeitsmappe im XML-Format"),
    ("{\"a\": 1}\n{\"a\": 2}\n", "eine JSON-Datei"), ("[\n  { \"a\" : \"}\" }, {}\n]", "eine JSON-Datei"),
    ("{\"a\": [1, 2", "eine JSON-Datei"), ("{\\rtf1", "ein RTF-Dokument"), ("%PDF-1.4", "ein PDF"),
  ])
  func `What is no table is refused by its name`(text: String, name: String) throws {
    let source = MemorySource(name: "probe.csv", bytes: Array(text.utf8))
    let expected = Finding(.fileBinary, at: Location(file: "probe.csv"), [.found: .text(name)])
    #expect(try Self.findings(source) == [expected])
  }

  @Test(arguments: [
    "<b>fett</b>;Zahl\n<i>x</i>;1\n", "<b>fett</b>\n<i>x</i>\n", "<html>;1\n", "{a};b\n1;2\n", "[1];[2]\n",
    "{\"a\": 1};5\n{\"a\": 2};6\n", "[x]\n[y]\n", "{\n", "[", "<", "{\"a\"\n", "<a>\n", "version;1\n",
    "\"{\"\"a\"\": 1}\";5\n",
  ])
  func `A table whose first cell begins with a bracket is one`(text: String) throws {
    #expect(try Self.findings(MemorySource(name: "", bytes: Array(text.utf8))) == [])
  }

  @Test func `A header that cannot be cut into fields stops`() throws {
    let source = MemorySource(name: "probe.csv", bytes: Array("\"a\"x;b\n1;2\n".utf8))
    let expected = Finding(.fileStrayQuote, at: Location(file: "probe.csv", line: 1), [.count: 1, .lines: .lines([1])])
    #expect(try Self.findings(source) == [expected])
  }

  @Test func `The line is right beyond the first mebibyte`() throws {
    let lines = String(repeating: "0123456789012345678901234567890123456789\r\n", count: 30_000)
    let source = MemorySource(name: "probe.csv", bytes: Array(lines.utf8) + [0])
    #expect(try Self.findings(source) == [Finding(.fileNUL, at: Location(file: "probe.csv", line: 30_001))])
  }

  @Test func `The encoding is the one of the whole file, not of its beginning`() throws {
    func encoding(_ rest: [UInt8]) throws -> TextEncoding {
      let head = Array(String(repeating: "Ort;Anzahl\n", count: 100_000).utf8)
      return try FileLook.look(at: MemorySource(name: "", bytes: head + rest)).get().dialect.encoding
    }
    #expect(try encoding([0x4A, 0xFC, 0x0A]) == .iso88591)
    #expect(try encoding([0x4A, 0x80, 0x0A]) == .windows1252)
    #expect(try encoding([0xC3, 0xBC, 0x0A]) == .utf8)
  }

  @Test func `The lenient look tells what is odd and reads on`() throws {
    let bytes = Array("Ort;Zahl\nJ".utf8) + [0xFC] + Array("chen;1\nKöln;2\n".utf8)
    let look = try FileLook.understand(MemorySource(name: "probe.csv", bytes: bytes)).get()
    #expect(look.findings.map(\.code) == [.fileEncoding])
    #expect(look.header.names == ["Ort", "Zahl"])
    #expect(look.evidence[0] == "UTF-8, ab Zeile 2 nicht gültig")
  }

  @Test func `Evidence says why`() throws {
    let rows = (1...9).map { "K\u{F6}ln;\($0);1,5\n" }.joined()
    let text = "Stand 2024\nOrt;Zahl;Anteil\n;Anzahl;%\n" + rows
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(
      try FileLook.look(at: MemorySource(name: "", bytes: bytes)).get().evidence == [
        "kein gültiges UTF-8 ab Zeile 4, als ISO-8859-1 mit 9 Umlauten lesbar",
        "Semikolon: 11 von 12 Zeilen mit 3 Feldern", "Vorspann: 1 Zeile",
        "Kopf aus 2 Zeilen: darunter Werte in 2 von 3 Spalten",
      ])
  }
}
