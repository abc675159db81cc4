import Ingest
import Model
import Testing

@testable import Normalise

@Suite("An export under other names and in another shape counts as the canonical one does")
struct ExportDefinitionTests {
  static let names = [
    "STICHTAG": "Stichtag", "AZ": "AZR-Nummer", "GKZ": "Gemeindeschlüssel", "ORT": "Gemeinde",
    "NAT": "Staatsangehörigkeit", "GEB": "Geburtsmonat", "SEX": "Geschlecht", "TITEL": "Aufenthaltstitel",
    "EINREISE": "Ersteinreise", "BEHOERDE": "Ausländerbehörde",
  ]
  static let codes = ["w": "2", "m": "1", "Stadt Neuss": "01", "ABH Dormagen": "02", "451": "A1", "Duldung": "D"]

  // Which columns give their values in codes of the office's program.
  private static let codeLists: [String: [String: String]] = [
    "Geschlecht": ["2": "w", "1": "m"], "Ausländerbehörde": ["01": "Stadt Neuss", "02": "ABH Dormagen"],
    "Aufenthaltstitel": ["A1": "451", "D": "Duldung"],
  ]

  private func definition(_ reference: (Int, String) -> String, _ rest: String = "") throws -> SourceDefinition {
    let entries = PersonRow.header.enumerated().map { place, name in
      let codes = Self.codeLists[name]?.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value)\"" }
      return "{ \(reference(place, name)), bedeutung: \"\(name)\""
        + (codes.map { ", codes: { \($0.joined(separator: ", ")) }" } ?? "") + " }"
    }
    let text = "{ titel: \"ABH\", art: \"azr\", \(rest) spalten: [\(entries.joined(separator: ",\n"))] }"
    return try SourceDefinition.read(Array(text.utf8), id: "abh", file: "quellen/abh.json5")
  }

  private func coded(_ row: [String]) -> [String] { row.map { Self.codes[$0] ?? $0 } }

  private func read(_ source: MemorySource, _ definition: SourceDefinition?) throws -> ExportReading {
    try Neuss.reader().read(source, as: definition).get()
  }

  private func expectSame(_ source: MemorySource, _ definition: SourceDefinition) throws {
    let canonical = try read(Writing.modern.source("abh.csv", PersonRow.header, ExportReaderTests.rows), nil)
    let reading = try read(source, definition)
    #expect(ReadingSummary(reading, try Neuss.kreis()) == ReadingSummary(canonical, try Neuss.kreis()))
    #expect(reading.cube == canonical.cube)
    #expect(reading.keys?.map(\.hash) == canonical.keys?.map(\.hash))
    #expect(reading.findings == canonical.findings)
  }

  private func name(of column: String) -> String { Self.names.first { $0.value == column }?.key ?? column }

  @Test("other names and codes")
  func names() throws {
    let source = Writing.windows.source(
      "abh.csv", PersonRow.header.map(name), ExportReaderTests.rows.map(coded))
    try expectSame(source, try definition { "spalte: \"\(name(of: $1))\"" })
  }

  @Test("no header")
  func headless() throws {
    let rows = ExportReaderTests.rows.map(coded)
    let source = Writing.tabs.source("abh.csv", rows[0], Array(rows.dropFirst()))
    let reading = try read(
      source, try definition({ place, _ in "nummer: \(place + 1)" }, "tabelle: { kopfzeilen: 0 },"))
    let canonical = try read(Writing.modern.source("abh.csv", PersonRow.header, ExportReaderTests.rows), nil)
    #expect(reading.cube == canonical.cube)
    #expect(reading.rejected == canonical.rejected)
    #expect(reading.findings == [])
  }

  @Test("records of fixed length")
  func fixed() throws {
    let rows = ExportReaderTests.rows.map(coded)
    let widths = PersonRow.header.indices.map { column in (rows.map { $0[column].count }.max() ?? 0) + 2 }
    let lines = rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined() + "\n"
    }
    let starts = widths.indices.map { 1 + widths[..<$0].reduce(0, +) }
    let source = MemorySource(name: "abh.csv", bytes: Array(lines.joined().utf8))
    let reading = try read(source, try definition { place, _ in "start: \(starts[place]), laenge: \(widths[place])" })
    let canonical = try read(Writing.modern.source("abh.csv", PersonRow.header, ExportReaderTests.rows), nil)
    #expect(reading.cube == canonical.cube)
    #expect(reading.rejected == canonical.rejected)
    #expect(reading.problems.map(\.problem) == canonical.problems.map(\.problem))
    #expect(reading.keys?.map(\.hash) == canonical.keys?.map(\.hash))
    #expect(reading.findings == [])
  }

  @Test("columns that the definition leaves to their canonical names, and some that nobody needs")
  func partly() throws {
    let header = PersonRow.header.map { $0 == "Gemeindeschlüssel" ? "GKZ" : $0 } + ["Vermerk"]
    let source = Writing.modern.source("abh.csv", header, ExportReaderTests.rows.map { $0 + ["frei"] })
    let text = """
      { titel: "ABH", art: "azr", spalten: [
        { spalte: "Gemeindekennzahl", auch: ["GKZ"], bedeutung: "Gemeindeschlüssel" },
        { spalte: "Vermerk", bedeutung: "unbenutzt" }, { spalte: "Vermerk 2", bedeutung: "unbenutzt" },
      ] }
      """
    let definition = try SourceDefinition.read(Array(text.utf8), id: "abh", file: "abh.json5")
    let reading = try read(source, definition)
    #expect(reading.read == 7)
    #expect(
      sketched(reading.findings) == [
        "SPALTE-UMBENANNT 1 Die Spalte »Gemeindekennzahl« heißt in dieser Datei »GKZ«."
      ])
  }

  @Test("missing columns are named once, as the definition calls them")
  func missing() throws {
    let header = PersonRow.header.map { $0 == "Geschlecht" ? "SEXX" : $0 == "Geburtsmonat" ? "x" : name(of: $0) }
    let source = Writing.modern.source("abh.csv", header, ExportReaderTests.rows)
    let definition = try definition { "spalte: \"\(name(of: $1))\"" }
    #expect(
      sketched(findings { _ = try read(source, definition) }) == [
        "SPALTE-FEHLT 1 Die Spalte »GEB« fehlt.",
        "SPALTE-FEHLT 1 Die Spalte »SEX« fehlt; am nächsten kommt »SEXX«.",
      ])
    let canonical = try SourceDefinition.read(
      Array("{ titel: \"ABH\", art: \"azr\", spalten: [{ spalte: \"GKZ\", bedeutung: \"Gemeindeschlüssel\" }] }".utf8),
      id: "abh", file: "abh.json5")
    #expect(findings { _ = try read(source, canonical) }.map(\.location.field).count == 8)
  }
}
