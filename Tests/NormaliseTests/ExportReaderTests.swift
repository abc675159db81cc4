import Ingest
import Model
import Testing

@testable import Normalise

/// Whole exports with a row per person, from bytes to counts.
struct ExportReaderTests {
  static let rows = [
    PersonRow("SYN-1"),
    PersonRow("SYN-2").with("Gemeindeschlüssel", "05162012").with("Gemeinde", "Jüchen").with(
      "Aufenthaltstitel", "Duldung"),
    PersonRow("SYN-3").with("Staatsangehörigkeit", "151").with("Aufenthaltstitel", "").with("Geburtsmonat", "1985"),
    PersonRow("SYN-4").with("Staatsangehörigkeit", "000").with("Aufenthaltstitel", "").with("Geburtsmonat", ""),
    PersonRow("SYN-5").with("Gemeindeschlüssel", "5162004").with("Gemeinde", "DORMAGEN").with(
      "Ausländerbehörde", "ABH Dormagen"),
    PersonRow("SYN-6").with("Aufenthaltstitel", "999"),
    PersonRow("SYN-7").with("Geschlecht", "?").with("Geburtsmonat", "202104").with("Ersteinreise", ""),
  ].map(\.cells)

  static let summary = ReadingSummary(
    counts: [
      "Neuss, neuss, befristet, 27–35, europa-sonstige, w": 1, "Jüchen, neuss, duldung, 27–35, europa-sonstige, w": 1,
      "Neuss, neuss, eu-freizuegigkeit, 27–64, eu-efta, w": 1, "Neuss, neuss, deutsch, ?, ohne-zuordnung, w": 1,
      "Dormagen, dormagen, befristet, 27–35, europa-sonstige, w": 1,
      "Neuss, neuss, befristet, ?, europa-sonstige, u": 1,
    ],
    read: 7, rejected: [.azrTitleUnknown: 1],
    notes: [
      .init(
        code: .azrMunicipalityRepaired, field: "Gemeindeschlüssel", facts: [.found: "5162004", .expected: "05162004"],
        count: 1, lines: [6]),
      .init(
        code: .azrTitleUnknown, field: "Aufenthaltstitel", facts: [.found: "999", .nearest: "907"], count: 1, lines: [7]
      ),
      .init(code: .azrAgeImplausible, field: "Geburtsmonat", count: 1, lines: [8]),
      .init(code: .azrSexUnknown, field: "Geschlecht", count: 1, lines: [8]),
    ],
    sender: "neuss", personsByOffice: [6, 1, 0], keys: 7, isMarkedSynthetic: true)

  @Test(arguments: Writing.allCases)
  func `reads the same from every dialect`(_ writing: Writing) throws {
    let reading = try read(writing.source("abh.csv", PersonRow.header, Self.rows))
    #expect(sorted(ReadingSummary(reading, try Neuss.kreis())) == sorted(Self.summary))
  }

  @Test func `a file may order its columns as it likes and have more`() throws {
    let header = ["Bemerkung"] + PersonRow.header.reversed()
    let rows = Self.rows.map { ["frei; mit Trenner"] + $0.reversed() }
    let reading = try read(Writing.windows.source("abh.csv", header, rows))
    let unread = Finding(.columnUnread, at: Location(file: "abh.csv", line: 1), [.found: .list(["BEMERKUNG"])])
    var expected = Self.summary
    expected.findings = [unread]
    #expect(sorted(ReadingSummary(reading, try Neuss.kreis())) == sorted(expected))
  }

  @Test(arguments: [
    ("Stichtag", "30.03.2021", FindingCode.azrStichtag), ("AZR-Nummer", "", .azrPersonNoKey),
    ("AZR-Nummer", "  ", .azrPersonNoKey), ("Gemeindeschlüssel", "05162999", .azrMunicipalityUnknown),
    ("Gemeindeschlüssel", "05111000", .azrMunicipalityForeign), ("Staatsangehörigkeit", "", .azrNationalityUnknown),
    ("Staatsangehörigkeit", "171", .azrNationalityUnknown), ("Aufenthaltstitel", "999", .azrTitleUnknown),
    ("Aufenthaltstitel", "", .azrTitleMissing), ("Ausländerbehörde", "Stadt Köln", .azrOfficeUnknown),
  ])
  func `refuses a row that cannot be counted`(_ column: String, _ text: String, _ code: FindingCode) throws {
    let reading = try read([PersonRow("1").with(column, text).cells])
    #expect(reading.cube.total == 0)
    #expect(reading.read == 1)
    #expect(reading.rejected == [code: 1])
    #expect(reading.problems.map(\.problem.code) == [code])
  }

  @Test(arguments: [
    ("Gemeinde", "Köln", FindingCode.azrMunicipalityName), ("Staatsangehörigkeit", "138", .azrNationalityDefunct),
    ("Geburtsmonat", "1990-04", .azrBirthInvalid), ("Geburtsmonat", "1850", .azrAgeImplausible),
    ("Geschlecht", "f", .azrSexUnknown), ("Ersteinreise", "01.04.2021", .azrEntryInvalid),
    ("Gemeindeschlüssel", "5162024", .azrMunicipalityRepaired),
  ])
  func `counts a row with an oddity`(_ column: String, _ text: String, _ code: FindingCode) throws {
    let reading = try read([PersonRow("1").with(column, text).cells])
    #expect(reading.cube.total == 1)
    #expect(reading.rejected == [:])
    #expect(reading.problems.map(\.problem.code) == [code])
  }

  @Test(arguments: [
    ("161", "", "eu-freizuegigkeit", "eu-efta"), ("161", "ohne", "eu-freizuegigkeit", "eu-efta"),
    ("161", "902", "ohne", "eu-efta"), ("161", "600", "unbefristet", "eu-efta"),
    ("158", "", "eu-freizuegigkeit", "eu-efta"), ("000", "", "deutsch", "ohne-zuordnung"),
    ("000", "451", "deutsch", "ohne-zuordnung"), ("163", "ohne", "ohne", "europa-sonstige"),
    ("997", "801", "befreit-heimatlos", "ohne-zuordnung"), ("168", "ohne", "ohne", "europa-sonstige"),
    ("221", "451", "befristet", "afrika"), ("475", "Duldung", "duldung", "asien"),
  ])
  func `nationality and title together give the status`(
    _ nationality: String, _ title: String, _ status: String, _ group: String
  ) throws {
    let row = PersonRow("1").with("Staatsangehörigkeit", nationality).with("Aufenthaltstitel", title)
    let summary = ReadingSummary(try read([row.cells]), try Neuss.kreis())
    #expect(summary.counts == ["Neuss, neuss, \(status), 27–35, \(group), w": 1])
  }

  @Test func `a refused row is accounted once, under its first fault, and all are noted`() throws {
    let row = PersonRow("1").with("Aufenthaltstitel", "999").with("Staatsangehörigkeit", "").with("Geschlecht", "f")
      .with("Gemeindeschlüssel", "05111000")
    let reading = try read([row.cells, PersonRow("2").cells])
    #expect(reading.rejected == [.azrMunicipalityForeign: 1])
    #expect(
      Set(reading.problems.map(\.problem.code)) == [
        .azrMunicipalityForeign, .azrNationalityUnknown, .azrTitleUnknown, .azrSexUnknown,
      ])
    #expect(reading.problems.allSatisfy { $0.tally.count == 1 && $0.tally.lines == [2] })
  }

  @Test func `counts many rows with one problem and names the first five lines`() throws {
    let rows = (0..<40).map { PersonRow("\($0)").with("Aufenthaltstitel", $0 % 4 == 0 ? "999" : "451").cells }
    let reading = try read(rows)
    #expect(reading.rejected == [.azrTitleUnknown: 10])
    #expect(reading.problems.map { [$0.tally.count] + $0.tally.lines } == [[10, 2, 6, 10, 14, 18]])
  }

  @Test func `takes the office most rows name for the sender`() throws {
    let names = ["Stadt Dormagen", "RKN", "RKN", "Stadt Neuss"]
    let rows = names.enumerated().map { PersonRow("\($0)").with("Ausländerbehörde", $1).cells }
    let reading = try read(rows)
    #expect(reading.personsByOffice == [1, 1, 2])
    #expect(reading.sender == 2)
    #expect(try read([PersonRow("1").with("Ausländerbehörde", "Stadt Köln").cells]).sender == nil)
  }

  @Test func `quotes no value that may be a person's, whatever column it slipped into`() throws {
    for value in ["900412345678", "90041234567", "987654321", "199004", "1990", "19900412", "Muster", "SYN-4711"] {
      for column in PersonRow.header {
        let reading = try read([PersonRow("1").with(column, value).cells])
        for (problem, _) in reading.problems {
          #expect(!"\(problem.facts)".contains(value), "\(value) in \(column)")
        }
      }
    }
  }

  // The order in which columns are read is none that anybody relies on.
  private func sorted(_ summary: ReadingSummary) -> ReadingSummary {
    var summary = summary
    summary.notes.sort { ($0.lines[0], $0.field) < ($1.lines[0], $1.field) }
    return summary
  }

  private func read(_ rows: [[String]]) throws -> ExportReading {
    try read(Writing.modern.source("abh.csv", PersonRow.header, rows))
  }

  private func read(_ source: MemorySource) throws -> ExportReading { try Neuss.reader().read(source).get() }
}
