import Model
import Testing

@testable import Ingest

@Suite struct TableReaderTests {
  private static func source(_ text: String) -> MemorySource {
    MemorySource(name: "probe.csv", bytes: Array(text.utf8))
  }

  @Test(arguments: TableCase.all)
  func `A text is read as the grammar has it`(example: TableCase) throws {
    #expect(try transcript(Self.source(example.text)) == example.transcript)
  }

  @Test(arguments: TableCase.all)
  func `A window that is too small for anything changes nothing`(example: TableCase) throws {
    for window in [1, 2, 3, 5, 8, 13, 21] {
      let read = try transcript(Self.source(example.text), window: window)
      #expect(read == example.transcript, "window \(window)")
    }
  }

  @Test(arguments: TableCase.all)
  func `Bytes that come a few at a time change nothing`(example: TableCase) throws {
    let bytes = Array(example.text.utf8)
    for most in 1...7 {
      for window in [1, 6, 1 << 20] {
        let read = try transcript(ShortReads(bytes: bytes, most: most), window: window)
        #expect(read == example.transcript, "\(most) bytes, window \(window)")
      }
    }
  }

  @Test(arguments: [
    ("\"a\"x;b\n1;2\n", FindingCode.fileStrayQuote, 1), ("\"a;b\n1;2\n", .fileOpenQuote, 1),
    ("\n\"a\nb\"x;c\n1;2\n", .fileStrayQuote, 3), ("sep=;\na;\"b\n", .fileOpenQuote, 2),
  ])
  func `A header that cannot be cut is named, not taken for an empty file`(
    text: String, code: FindingCode, line: Int
  ) throws {
    let expected = Finding(
      code, at: Location(file: "probe.csv", line: line), [.count: 1, .lines: .lines([line])])
    let stop = try #require(throws: Stop.self) { _ = try transcript(Self.source(text)) }
    #expect(stop.findings == [expected])
  }

  @Test func `A byte order mark is no part of the first name`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("a;b\n1;2\n".utf8)
    let source = MemorySource(name: "probe.csv", bytes: bytes)
    #expect(try transcript(source) == ["1 a|b", "2 1|2"])
    #expect(try transcript(source, window: 2) == ["1 a|b", "2 1|2"])
    #expect(try transcript(MemorySource(name: "", bytes: [0xEF, 0xBB, 0xBF])) == ["nichts"])
  }

  @Test func `Windows-1252 is decoded in header and cells`() throws {
    let source = MemorySource(name: "probe.csv", bytes: [0xC4, 0x3B, 0x62, 0x0A, 0x80, 0x3B, 0xFC, 0x0A])
    #expect(try transcript(source) == ["1 Ä|b", "2 €|ü"])
  }

  @Test func `Only the chosen columns come, in the chosen order`() throws {
    var reader = try reader(Self.source("a;b;c\n1;\"2\"\"2\";3\n4;5;6\n"))
    let first = try reader.nextBatch(columns: [2, 1])
    let batch = try #require(first)
    let cells = (0..<batch.rows).map { row in (0..<2).map { TextEncoding.utf8.decode(batch.cell(row, $0)) } }
    #expect(cells == [["3", "2\"2"], ["6", "5"]])
    #expect(batch.lines == [2, 3])
    let rest = try reader.nextBatch(columns: [0])
    #expect(rest == nil)
  }

  @Test func `Rows are counted even if no column is asked for`() throws {
    var reader = try reader(Self.source("a;b\n1;2\n3;4\n"))
    let batch = try reader.nextBatch(columns: [])
    #expect(batch?.rows == 2)
  }

  @Test func `What the source throws comes through`() throws {
    let broken = BrokenSource(bytes: Array("a;b\n1;2\n3".utf8))
    #expect(throws: BrokenSource.Failure.self) { try transcript(broken) }
    #expect(throws: BrokenSource.Failure.self) { try FileLook.look(at: broken) }
  }
}
