import Ingest
import Model
import Testing

@testable import Normalise

/// What is wrong with an export as a file: its letters, its header, its rows, its end.
struct ExportFileTests {
  static let good = PersonRow("1").cells.joined(separator: ";")
  static let header = PersonRow.header.joined(separator: ";")

  @Test func `a file that is no text gives its reason`() throws {
    #expect(stop([]) == [Finding(.fileEmpty, at: Location(file: "abh.csv"))])
    #expect(stop(Array("\n\n".utf8)) == [Finding(.fileEmpty, at: Location(file: "abh.csv"))])
    #expect(
      stop(Array("PK\u{3}\0".utf8)) == [Finding(.fileBinary, at: Location(file: "abh.csv"), [.found: "ein ZIP-Archiv"])]
    )
    let mixed = Array((Self.header + "\n").utf8) + [0xFC, 0x0A]
    #expect(
      stop(mixed)
        == [Finding(.fileEncoding, at: Location(file: "abh.csv", line: 2), [.found: "teils UTF-8, teils nicht"])])
    #expect(
      stop(Array((Self.header + "\nM\u{FFFD}nster\n").utf8)) == [
        Finding(.fileDestroyedLetters, at: Location(file: "abh.csv", line: 2))
      ])
  }

  @Test func `a header that cannot be cut is a finding of this file`() {
    let facts: [FactName: Fact] = [.count: 1, .lines: .lines([1])]
    #expect(
      stop(Array("\"Stichtag;AZR-Nummer\n".utf8))
        == [Finding(.fileOpenQuote, at: Location(file: "abh.csv", line: 1), facts)])
  }

  @Test func `names missing and double columns on the line of the header`() {
    let text =
      "\n\n" + Self.header.replacing("Geschlecht", with: "Geschlechtt").replacing("Gemeinde;", with: "Stichtag;")
    #expect(
      stop(Array((text + "\n" + Self.good + "\n").utf8)) == [
        Finding(.columnTwice, at: Location(file: "abh.csv", line: 3, field: "Stichtag"), [.count: 2]),
        Finding(.columnMissing, at: Location(file: "abh.csv", line: 3, field: "Gemeinde")),
        Finding(.columnMissing, at: Location(file: "abh.csv", line: 3, field: "Geschlecht"), [.nearest: "Geschlechtt"]),
      ])
  }

  @Test func `reads behind the line that Excel writes before the header`() throws {
    let reading = try read("sep=;\n" + Self.header + "\n" + Self.good + "\n")
    #expect(reading.findings == [])
    #expect(reading.cube.total == 1)
  }

  @Test func `accounts for rows that cannot be cut`() throws {
    let reading = try read(
      [Self.header, Self.good, "1;2", "\"a\"b;" + Self.good, Self.good, "\"31"].joined(separator: "\n"))
    #expect(reading.read == 5)
    #expect(reading.cube.total == 2)
    #expect(reading.rejected == [.fileRagged: 1, .fileStrayQuote: 1, .fileOpenQuote: 1])
    #expect(
      reading.findings == [
        fault(.fileStrayQuote, 4), fault(.fileOpenQuote, 6), fault(.fileRagged, 3),
        Finding(.fileNoFinalNewline, at: Location(file: "abh.csv")),
      ])
  }

  @Test func `a header alone is a finding, and no more`() throws {
    for text in [Self.header, Self.header + "\n\n"] {
      let reading = try read(text)
      #expect(reading.findings == [Finding(.fileHeaderOnly, at: Location(file: "abh.csv"))])
      #expect(reading.sender == nil)
      #expect(reading.read == 0)
    }
  }

  @Test func `a missing line end is only odd where rows are persons`() throws {
    let reading = try read(Self.header + "\n" + Self.good)
    #expect(reading.findings == [Finding(.fileNoFinalNewline, at: Location(file: "abh.csv"))])
    #expect(reading.cube.total == 1)
  }

  @Test func `marks invented persons`() throws {
    #expect(try read(Self.header + "\n" + Self.good + "\n").isMarkedSynthetic == false)
    let invented = PersonRow("SYN000123").cells.joined(separator: ";")
    #expect(try read(Self.header + "\n" + invented + "\n").isMarkedSynthetic)
  }

  private func fault(_ code: FindingCode, _ line: Int) -> Finding {
    Finding(code, at: Location(file: "abh.csv", line: line), [.count: 1, .lines: .lines([line])])
  }

  private func read(_ text: String) throws -> ExportReading { try Neuss.reader().read(memory(text)).get() }

  private func stop(_ bytes: [UInt8]) -> [Finding] {
    findings { _ = try Neuss.reader().read(MemorySource(name: "abh.csv", bytes: bytes)).get() }
  }
}
