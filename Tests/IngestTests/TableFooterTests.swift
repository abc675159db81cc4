import Model
import Testing

@testable import Ingest

@Suite struct TableFooterTests {
  /// A text below a header of two columns, its rows, and the lines of the footer.
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let rows: [String]
    let footer: ClosedRange<Int>?

    init(_ text: String, _ rows: [String], _ footer: ClosedRange<Int>? = nil) {
      (self.text, self.rows, self.footer) = (text, rows, footer)
    }

    var description: String { String(reflecting: text) }
  }

  static let examples = [
    Case("A;1\nB;2\n", ["A|1", "B|2"]), Case("A;1\n__________\nNotiz\n", ["A|1"], 3...4),
    Case("A;1\nQuelle: IT.NRW\nStand: 2024\n", ["A|1"], 3...4), Case("A;1\n\n© Amt\n", ["A|1"], 4...4),
    Case("A;1\nQuelle: IT.NRW;\n", ["A|1"], 3...3), Case("A;1\n;\n;\nQuelle: x;\n", ["A|1"], 3...5),
    Case("A;1\n1) Ohne Ausland\n", ["A|1"], 3...3), Case("A;1\n\"Erste Zeile\nzweite; Zeile\"\n", ["A|1"], 3...4),
    Case("A;1\nDie Angaben sind vorläufig und gerundet.\n", ["A|1"], 3...3),
    // A row that was cut off, a sparse row and a title in between are data.
    Case("A;1\nB", ["A|1", "! B"]), Case("A;1\nB;\n", ["A|1", "B|"]), Case("A;1\n;\n", ["A|1", "|"]),
    Case("A;1\nQuelle: x\nB;2\n", ["A|1", "! Quelle: x", "B|2"]),
    Case("A;1\nStand;\nB;2\n", ["A|1", "Stand|", "B|2"]),
    Case("A;1\nStandort\nB;2\nC;3", ["A|1", "! Standort", "B|2", "C|3"]),
  ]

  private static func rows(_ bytes: [UInt8], window: Int = 1 << 20) throws -> ([String], TableFooter?) {
    let source = MemorySource(name: "probe.csv", bytes: bytes)
    guard var reader = try TableReader(source, look: FileLook.understand(source).get(), windowSize: window) else {
      return ([], nil)
    }
    var rows: [String] = []
    while let row = try reader.nextRow() {
      rows.append((row.fault == nil ? "" : "! ") + row.cells.joined(separator: "|"))
    }
    return (rows, reader.footer)
  }

  @Test(arguments: examples)
  func `Notes behind the table are no rows, and rows are no notes`(example: Case) throws {
    let bytes = Array(("Ort;Zahl\n" + example.text).utf8)
    for window in [1 << 20, 1, 7, 20] {
      let (rows, footer) = try Self.rows(bytes, window: window)
      #expect(rows == example.rows, "window \(window)")
      #expect(footer.map { $0.firstLine...$0.firstLine + $0.lines - 1 } == example.footer, "window \(window)")
    }
  }

  @Test(arguments: examples)
  func `Batches leave out the same notes`(example: Case) throws {
    let source = MemorySource(name: "probe.csv", bytes: Array(("Ort;Zahl\n" + example.text).utf8))
    for window in [1 << 20, 1, 7, 20] {
      let reader = try Box(source, FileLook.look(at: source).get(), window: window)
      #expect(try reader.cells() == example.rows.filter { !$0.hasPrefix("!") }, "window \(window)")
    }
  }

  @Test func `Repeated headers are counted and left out`() throws {
    let source = MemorySource(name: "probe.csv", bytes: Array("Ort;Zahl\nA;1\nOrt;Zahl\nB;2\n".utf8))
    let reader = try Box(source, FileLook.look(at: source).get())
    #expect(try reader.cells() == ["A|1", "B|2"])
    #expect(
      reader.findings == [
        Finding(.fileHeaderRepeated, at: Location(file: "probe.csv", line: 3), [.count: 1, .lines: .lines([3])])
      ])
  }

  @Test func `A second table is named and not read`() throws {
    let text = "Ort;Zahl\nA;1\nB;2\n\nLand;Fläche;Dichte\nC;3;4\nD;5;6\n"
    let source = MemorySource(name: "probe.csv", bytes: Array(text.utf8))
    let reader = try Box(source, FileLook.look(at: source).get())
    #expect(try reader.cells() == ["A|1", "B|2"])
    #expect(reader.findings == [Finding(.fileSecondTable, at: Location(file: "probe.csv", line: 5))])
  }

  /// A text below »Nr;Ort;Zahl;Anteil« and four rows, and the line on which a second table is found.
  static let secondTables: [(String, Int?)] = [
    ("Kürzel;Stadt;Fläche;Dichte\nE;V;1;2\nF;W;3;4\nG;X;5;6\n", 6),
    ("Kürzel;Stadt;Fläche;Dichte;Lage\nE;V;1;2;9\nF;W;3;4;9\n", 6),
    ("Kürzel;Stadt;Fläche\nE;V;1\nF;W;3\nG;X;5\n", 6), ("\nKürzel;Stadt\nE;1\nF;2\n", 7),
    // What is no second table: secret values, totals, sections, a row that was cut off, the header again.
    ("E;Eldorf;geheim;geheim\nF;Fdorf;1;2\nG;Gdorf;1;2\nH;Hdorf;1;2\n", nil), (";Insgesamt;1;2\n", nil),
    ("Süden;;;\nF;Fdorf;1;2\nG;Gdorf;1;2\nH;Hdorf;1;2\n", nil), ("E;Eldorf;1\nF;Fdorf;1;2\n", nil),
    ("\"Nr\";\"Ort\";\"Zahl\";\"Anteil\"\nF;Fdorf;1;2\nG;Gdorf;1;2\nH;Hdorf;1;2\n", nil),
    ("E;Eldorf;unbekannt;geheim\n", nil),
  ]

  @Test(arguments: secondTables)
  func `A second table right below the first is told from odd rows`(text: String, line: Int?) throws {
    let first = "Nr;Ort;Zahl;Anteil\nA;Adorf;1;2\nB;Bedorf;3;4\nC;Cedorf;5;6\nD;Dedorf;7;8\n"
    let source = MemorySource(name: "probe.csv", bytes: Array((first + text).utf8))
    for window in [1 << 20, 1, 30] {
      let reader = try Box(source, FileLook.look(at: source).get(), window: window)
      let rows = try reader.cells()
      let found = reader.findings.filter { $0.code == .fileSecondTable }
      #expect(found == (line.map { [Finding(.fileSecondTable, at: Location(file: "probe.csv", line: $0))] } ?? []))
      #expect(line == nil || rows.count == 4)
    }
  }

  @Test func `A header that is quoted otherwise is the same one`() throws {
    let text = "Ort;Zahl;Anteil\nA;1;2\nB;3;4\n\"Ort\";\"Zahl\";Anteil\nC;5;6\n"
    let source = MemorySource(name: "probe.csv", bytes: Array(text.utf8))
    let reader = try Box(source, FileLook.look(at: source).get())
    #expect(try reader.cells() == ["A|1|2", "B|3|4", "C|5|6"])
    #expect(reader.findings.map(\.code) == [.fileHeaderRepeated])
  }

  @Test func `The declared end ends the table`() throws {
    var declared = TableDeclaration()
    declared.end = "Summe"
    let source = MemorySource(name: "probe.csv", bytes: Array("Ort;Zahl\nA;1\nSumme;1\nB;2\n".utf8))
    let look = try FileLook.look(at: source, declared: declared).get()
    let reader = try Box(source, look)
    #expect(try reader.cells() == ["A|1"])
  }
}

/// A reader that may be handed around in a test.
final class Box {
  private var reader: TableReader

  init(_ source: any ByteSource, _ look: TableLook, window: Int = 1 << 20) throws {
    struct NoTable: Error {}
    guard let reader = try TableReader(source, look: look, windowSize: window) else { throw NoTable() }
    self.reader = reader
  }

  var findings: [Finding] { reader.findings }
  var faults: [FindingCode: Int] { reader.faults.mapValues(\.count) }

  func cells() throws -> [String] {
    var rows: [String] = []
    let columns = Array(reader.header.indices)
    while let batch = try reader.nextBatch(columns: columns) {
      for row in 0..<batch.rows {
        rows.append(columns.map { reader.dialect.encoding.decode(batch.cell(row, $0)) }.joined(separator: "|"))
      }
    }
    return rows
  }
}
