import Ingest
import Model
import Testing

@testable import Normalise

/// Exports that come counted: a number of persons in each row and nothing that tells a person.
struct CountedExportTests {
  static let header = ["Stichtag", "AGS", "Aufenthaltsstatus", "ABH", "Anzahl"]

  @Test(arguments: Writing.allCases)
  func `sums counts and knows nothing of the rest`(_ writing: Writing) throws {
    let rows = [
      row("05162024", "befristet", "1200"), row("05162024", "EU-Freizügigkeit", "900"), row("05162024", "ohne", "30"),
      row("05162012", "Duldung", "-"), row("05162012", "451", "0"), row("05162004", "Duldung", "7"),
    ]
    let summary = ReadingSummary(try read(writing.source("bestand.csv", Self.header, rows)), try Neuss.kreis())
    #expect(
      summary
        == ReadingSummary(
          counts: [
            "Neuss, neuss, befristet, ?, ohne-zuordnung, u": 1200,
            "Neuss, neuss, eu-freizuegigkeit, ?, ohne-zuordnung, u": 900,
            "Neuss, neuss, ohne, ?, ohne-zuordnung, u": 30, "Dormagen, neuss, duldung, ?, ohne-zuordnung, u": 7,
          ], read: 2137, sender: "neuss", personsByOffice: [2137, 0, 0], keys: nil))
  }

  @Test func `attributes of persons are used where a counted export has them`() throws {
    let header = Self.header + ["Staatsangehörigkeit", "Geburtsjahr", "Gemeinde", "AZR-Nummer"]
    let rows = [
      row("05162024", "", "12") + ["161", "1990", "Neuss", ""],
      row("05162024", "", "5") + ["000", "2010", "Neuss", ""],
    ]
    let summary = ReadingSummary(try read(Writing.modern.source("bestand.csv", header, rows)), try Neuss.kreis())
    #expect(
      summary
        == ReadingSummary(
          counts: [
            "Neuss, neuss, eu-freizuegigkeit, 27–35, eu-efta, u": 12,
            "Neuss, neuss, deutsch, 6–11, ohne-zuordnung, u": 5,
          ], read: 17, sender: "neuss", personsByOffice: [17, 0, 0], keys: nil))
  }

  @Test func `an age group is used where there is no birth`() throws {
    let header = Self.header + ["ALTERSGRUPPE", "Geschlecht"]
    let rows = [
      row("05162024", "451", "12") + ["18 bis 35 Jahre", "w"], row("05162024", "451", "5") + ["unbekannt", "m"],
      row("05162024", "451", "3") + ["Gruppe 3", "d"], row("05162024", "Duldung", "2") + ["über 35", "divers"],
    ]
    var expected = ReadingSummary(
      counts: [
        "Neuss, neuss, befristet, 18–35, ohne-zuordnung, w": 12, "Neuss, neuss, befristet, ?, ohne-zuordnung, m": 5,
        "Neuss, neuss, befristet, ?, ohne-zuordnung, d": 3, "Neuss, neuss, duldung, 36–, ohne-zuordnung, d": 2,
      ], read: 22, sender: "neuss", personsByOffice: [22, 0, 0], keys: nil)
    expected.notes = [.init(code: .azrBirthInvalid, field: "Altersgruppe", count: 3, lines: [4])]
    let summary = ReadingSummary(try read(Writing.modern.source("bestand.csv", header, rows)), try Neuss.kreis())
    #expect(summary == expected)
  }

  @Test func `a birth says more than the age group beside it`() throws {
    let header = Self.header + ["Altersgruppe", "Geburtsjahr"]
    let rows = [row("05162024", "451", "12") + ["Gruppe 3", "1990"], row("05162024", "451", "5") + ["unter 18", ""]]
    let summary = ReadingSummary(try read(Writing.modern.source("bestand.csv", header, rows)), try Neuss.kreis())
    #expect(
      summary
        == ReadingSummary(
          counts: [
            "Neuss, neuss, befristet, 27–35, ohne-zuordnung, u": 12,
            "Neuss, neuss, befristet, ?, ohne-zuordnung, u": 5,
          ], read: 17, sender: "neuss", personsByOffice: [17, 0, 0], keys: nil))
  }

  @Test func `age groups that nobody understands stop nothing`() throws {
    let rows = (1...5).map { row("05162024", "451", "10") + ["AG \($0)"] }
    let reading = try read(Writing.modern.source("bestand.csv", Self.header + ["Altersgruppe"], rows))
    #expect(reading.cube.total == 50)
    #expect(reading.findings == [])
    #expect(reading.problems.map(\.problem) == [Problem(.azrBirthInvalid, .ageGroup)])
  }

  @Test func `refuses rows with all their persons`() throws {
    let rows = [
      row("05162024", "451", "10"), row("05111000", "451", "20"), row("05162024", "", "30"),
      row("05162024", "451", "1.234"),
      row("05162024", "451", "1,5"), row("05111000", "451", "0"),
    ]
    let summary = ReadingSummary(
      try read(Writing.modern.source("bestand.csv", Self.header, rows)), try Neuss.kreis())
    var expected = ReadingSummary(
      counts: ["Neuss, neuss, befristet, ?, ohne-zuordnung, u": 10], read: 62,
      rejected: [.azrMunicipalityForeign: 20, .azrTitleMissing: 30, .azrCountInvalid: 2], sender: "neuss",
      personsByOffice: [62, 0, 0], keys: nil)
    expected.notes = [
      .init(
        code: .azrMunicipalityForeign, field: "Gemeindeschlüssel",
        facts: [.found: "05111000", .name: "Düsseldorf, Stadt", .expected: "Rhein-Kreis Neuss"], count: 20,
        lines: [3, 7]),
      .init(code: .azrCountInvalid, field: "Anzahl", count: 2, lines: [5, 6]),
      .init(code: .azrTitleMissing, field: "Aufenthaltstitel", count: 30, lines: [4]),
    ]
    #expect(summary == expected)
  }

  @Test func `needs a line end, for a cut count is still a number`() throws {
    let whole = Writing.modern.bytes(Self.header, [row("05162024", "451", "1200")])
    let cut = try read(MemorySource(name: "bestand.csv", bytes: whole.dropLast(2)))
    #expect(cut.findings == [Finding(.fileCutCount, at: Location(file: "bestand.csv"))])
    #expect(cut.cube.total == 120)
    #expect(try read(MemorySource(name: "bestand.csv", bytes: whole)).findings == [])
  }

  @Test func `asks for fewer columns than an export of persons, but for those`() throws {
    let stop = findings { _ = try read(memory("Stichtag;AGS;Anzahl\n31.03.2021;05162024;5\n", name: "bestand.csv")) }
    #expect(
      stop
        == ["Aufenthaltstitel", "Ausländerbehörde"].map {
          Finding(.columnMissing, at: Location(file: "bestand.csv", line: 1, field: $0))
        })
  }

  private func row(_ key: String, _ title: String, _ count: String) -> [String] {
    ["31.03.2021", key, title, "Stadt Neuss", count]
  }

  private func read(_ source: MemorySource) throws -> ExportReading { try Neuss.reader().read(source).get() }
}
