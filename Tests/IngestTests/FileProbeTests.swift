import Ingest
import Model
import Testing

@Suite struct FileProbeTests {
  private static func finding(_ source: any ByteSource) throws -> [Finding] {
    switch try FileProbe.dialect(of: source) {
    case .success: []
    case .failure(let stop): stop.findings
    }
  }

  private static func dialect(_ source: any ByteSource) throws -> TableDialect {
    try FileProbe.dialect(of: source).get()
  }

  @Test(
    arguments: [
      ("", [], FindingCode.fileEmpty, nil, [:]), ("a\nb\n", [0x00], .fileBinary, 3, [:]),
      ("a\r\nb\r\nü", [0xFC], .fileEncoding, 3, [FactName.found: Fact.text("teils UTF-8, teils nicht")]),
      ("a\rb\r", [0x81], .fileEncoding, 3, [.found: "weder UTF-8 noch Windows-1252"]),
      ("a\n\nJ\u{FFFD}chen", [], .fileDestroyedLetters, 3, [:]), ("JÃ¼chen", [], .fileDestroyedLetters, 1, [:]),
      ("a\n\r\n\rb", [0x00], .fileBinary, 4, [:]),
    ] as [(String, [UInt8], FindingCode, Int?, [FactName: Fact])])
  func `What is no clean text is named with its line`(
    text: String, rest: [UInt8], code: FindingCode, line: Int?, facts: [FactName: Fact]
  ) throws {
    let bytes = Array(text.utf8) + rest
    let expected = { Finding(code, at: Location(file: $0, line: line), facts) }
    #expect(try Self.finding(MemorySource(name: "probe.csv", bytes: bytes)) == [expected("probe.csv")])
    for most in 1...3 {
      #expect(try Self.finding(ShortReads(bytes: bytes, most: most)) == [expected("kurz.csv")], "\(most) bytes")
    }
  }

  @Test func `UTF-16 is named`() throws {
    let source = MemorySource(name: "probe.csv", bytes: [0xFF, 0xFE, 0x61, 0x00])
    let expected = Finding(.fileEncoding, at: Location(file: "probe.csv", line: 1), [.found: "UTF-16"])
    #expect(try Self.finding(source) == [expected])
  }

  @Test func `The line is right beyond the first mebibyte`() throws {
    let lines = String(repeating: "0123456789012345678901234567890123456789\r\n", count: 30_000)
    let source = MemorySource(name: "probe.csv", bytes: Array(lines.utf8) + [0])
    #expect(try Self.finding(source) == [Finding(.fileBinary, at: Location(file: "probe.csv", line: 30_001))])
  }

  @Test func `A clean text gives its dialect, however its bytes arrive`() throws {
    let bytes = Array("Jahr,Ort\n2021,\"Jüchen; Stadt\"\n".utf8)
    let expected = TableDialect(encoding: .utf8, firstBytes: bytes)
    #expect(expected.delimiter == UInt8(ascii: ","))
    #expect(try Self.dialect(MemorySource(name: "probe.csv", bytes: bytes)) == expected)
    for most in 1...7 {
      #expect(try Self.dialect(ShortReads(bytes: bytes, most: most)) == expected, "\(most) bytes")
    }
  }

  @Test func `The encoding is the one of the whole file, not of its beginning`() throws {
    let head = Array(String(repeating: "Ort;Anzahl\n", count: 100_000).utf8)
    #expect(try Self.dialect(MemorySource(name: "", bytes: head + [0x4A, 0xFC, 0x0A])).encoding == .windows1252)
    #expect(try Self.dialect(MemorySource(name: "", bytes: head + [0xC3, 0xBC, 0x0A])).encoding == .utf8)
  }
}
