import Testing

@testable import Ingest

/// Files and records that are longer than the reader's window of a mebibyte.
@Suite struct LongFileTests {
  @Test func `A record longer than the window is read whole, and lines are counted through it`() throws {
    let lines = (0..<60_000).map { "Zeile \($0) mit \"\"Text\"\"; und mehr davon" }
    let text = "a;b\n1;\"" + lines.joined(separator: "\n") + "\"\n3;4\n"
    #expect(text.utf8.count > 2 << 20)
    let source = MemorySource(name: "lang.csv", bytes: Array(text.utf8))
    var reader = try reader(source)
    var cells: [String] = []
    var starts: [Int] = []
    while let batch = try reader.nextBatch(columns: [1]) {
      for row in 0..<batch.rows { cells.append(TextEncoding.utf8.decode(batch.cell(row, 0))) }
      starts += batch.lines
    }
    let whole = lines.joined(separator: "\n").split(separator: "\"\"", omittingEmptySubsequences: false)
    #expect(cells.count == 2)
    #expect(cells[0] == whole.joined(separator: "\""))
    #expect(cells[1] == "4")
    #expect(starts == [2, 60_002])
    #expect(reader.faults == [:])
    #expect(reader.endsWithLineEnd == true)
  }

  @Test func `Rows on both sides of the window's edge keep their cells and lines`() throws {
    let rows = (0..<90_000).map { "\($0);\"Ort \($0 % 7)\"" }
    let text = "nr;ort\r\n" + rows.joined(separator: "\r\n") + "\r\n"
    #expect(text.utf8.count > 1 << 20)
    let source = MemorySource(name: "lang.csv", bytes: Array(text.utf8))
    var reader = try reader(source)
    var (next, batches, wrong) = (0, 0, 0)
    while let batch = try reader.nextBatch(columns: [0, 1]) {
      batches += 1
      for row in 0..<batch.rows {
        let isRight =
          batch.cell(row, 0).elementsEqual("\(next)".utf8) && batch.cell(row, 1).elementsEqual("Ort \(next % 7)".utf8)
          && batch.lines[row] == next + 2
        wrong += isRight ? 0 : 1
        next += 1
      }
    }
    #expect(next == 90_000)
    #expect(wrong == 0)
    #expect(batches > 1)
    #expect(reader.rows == 90_000)
  }

  @Test func `Behind an open quote reading goes on at the next line, and the quote is found at its line`() throws {
    let text = "a;b\n1;2\n3;\"4\n" + String(repeating: "5;6\n", count: 300_000)
    let source = MemorySource(name: "lang.csv", bytes: Array(text.utf8))
    let read = try transcript(source)
    #expect(read.prefix(3) == ["1 a|b", "2 1|2", "4 5|6"])
    #expect(read.count == 300_003)
    #expect(read.last == "! DATEI-ANFUEHRUNG-OFFEN 1: 3")
  }
}
