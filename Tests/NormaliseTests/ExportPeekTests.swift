import Ingest
import Model
import Testing

@testable import Normalise

/// What a file says about its Kreis and its Stichtag before anybody else does.
struct ExportPeekTests {
  @Test(arguments: Writing.allCases)
  func `finds Stichtag and Kreis in every dialect`(_ writing: Writing) throws {
    let peek = try ExportPeek(writing.source("abh.csv", PersonRow.header, [PersonRow("1").cells]))
    #expect(peek.stichtag == Neuss.day)
    #expect(peek.kreis == KreisKey("05162"))
  }

  @Test(arguments: ["05162024", "5162024", "051620024024", "51620024024", " 05162024 "])
  func `reads the Kreis off every form of the key`(_ key: String) throws {
    #expect(try peek([(" 31.03.2021 ", key)]).kreis == KreisKey("05162"))
    #expect(try peek([(" 31.03.2021 ", key)]).stichtag == Neuss.day)
  }

  @Test func `the most frequent wins, of equals the smaller`() throws {
    let rows = [("31.03.2021", "05162024"), ("31.03.2020", "05978028"), ("31.03.2020", "05978024"), ("x", "?")]
    #expect(try peek(rows).stichtag == CalendarDate("2020-03-31"))
    #expect(try peek(rows).kreis == KreisKey("05978"))
    #expect(try peek(Array(rows.prefix(2))).stichtag == CalendarDate("2020-03-31"))
    #expect(try peek(Array(rows.prefix(2))).kreis == KreisKey("05162"))
  }

  @Test(arguments: [
    ("", FindingCode.fileEmpty), ("\n", .fileEmpty), ("a;b\n1;2\n", .columnMissing), (Self.header, .fileHeaderOnly),
    ("Stichtag;Anzahl\n31.03.2021;1\n", .columnMissing), ("PK\0", .fileBinary),
  ])
  func `stops where there is no export to look at`(_ text: String, _ code: FindingCode) throws {
    #expect(throws: Stop.self) { try ExportPeek(memory(text)) }
    do { _ = try ExportPeek(memory(text)) } catch let stop as Stop { #expect(stop.findings.map(\.code).contains(code)) }
  }

  @Test func `says nothing where nothing is readable`() throws {
    #expect(try peek([("x", "y")]).stichtag == nil)
    #expect(try peek([("x", "y")]).kreis == nil)
  }

  private static let header = "Stichtag;AGS;Aufenthaltstitel;Ausländerbehörde;Anzahl\n"

  private func peek(_ rows: [(String, String)]) throws -> ExportPeek {
    try ExportPeek(memory(Self.header + rows.map { "\($0);\($1);befristet;Stadt Neuss;1\n" }.joined()))
  }
}
