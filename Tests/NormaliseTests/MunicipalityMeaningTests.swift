import Model
import Testing

@testable import Normalise

/// What the column Gemeindeschlüssel can hold.
struct MunicipalityMeaningTests {
  static let neuss = 6

  @Test(arguments: ["05162024", " 05162024\t", "\u{A0}05162024", "051620024024", "051620000024"])
  func `understands keys of eight and of twelve digits`(_ text: String) throws {
    #expect(try meaning(text) == .code(Self.neuss))
  }

  @Test(arguments: ["5162024", "51620024024"])
  func `puts a lost zero back and says so`(_ text: String) throws {
    let facts: [FactName: Fact] = [.found: .text(text), .expected: "05162024"]
    #expect(try meaning(text) == .flagged(Self.neuss, Problem(.azrMunicipalityRepaired, .municipality, facts)))
  }

  @Test(arguments: [
    ("05162025", "05162025", "05162020 (Korschenbroich, Stadt)"),
    ("05162204", "05162204", "05162004 (Dormagen, Stadt)"),
    ("5162025", "5162025", "05162020 (Korschenbroich, Stadt)"), ("05162042", "05162042", "05162012 (Jüchen, Stadt)"),
  ])
  func `proposes the nearest key for an unknown one`(_ text: String, _ found: String, _ nearest: String) throws {
    let facts: [FactName: Fact] = [.found: .text(found), .nearest: .text(nearest)]
    #expect(try meaning(text) == .refused(Problem(.azrMunicipalityUnknown, .municipality, facts)))
  }

  @Test(arguments: [
    "", "Neuss", "Neuss, Stadt", "05162", "162024", "o5162024", "05162024x", "0516202400", "٠٥١٦٢٠٢٤", "Erika Muster",
    // Birth dates, and numbers as long as those of the register of foreigners, that slipped into the column.
    "19900412", "20030401", "900412345678",
  ])
  func `does not repeat a text that is no key`(_ text: String) throws {
    #expect(try meaning(text) == .refused(Problem(.azrMunicipalityUnknown, .municipality)))
  }

  @Test func `names a municipality of another Kreis`() throws {
    #expect(try meaning("05111000") == foreign("05111000", "Düsseldorf, Stadt"))
    #expect(try meaning("05978028") == foreign("05978028", "Schwerte, Hansestadt an der Ruhr"))
    #expect(try meaning("01001000") == foreign("01001000", nil))
  }

  @Test func `a twelve-digit key of another Land is not repeated, for it could be a person's number`() throws {
    let facts: [FactName: Fact] = [.expected: "Rhein-Kreis Neuss"]
    let problem = Problem(.azrMunicipalityForeign, .municipality, facts)
    #expect(try meaning("010010000000") == .refused(problem))
    #expect(try meaning("12345678901") == .refused(problem))
    #expect(try meaning("051110000000") == foreign("05111000", "Düsseldorf, Stadt"))
  }

  @Test func `counts a dissolved key under its successor`() throws {
    let kreis = try district("05334", "Städteregion Aachen", on: day("2021-03-31"))
    let facts: [FactName: Fact] = [.found: "05354024", .name: "Roetgen", .other: "05334024"]
    let place = kreis.municipalities.firstIndex { $0.shortName == "Roetgen" } ?? -1
    #expect(
      try meaning("05354024", kreis, "2021-03-31")
        == .flagged(place, Problem(.azrMunicipalityDissolved, .municipality, facts)))
    #expect(try meaning("05313000") == foreign("05313000", "Aachen, Stadt"))
  }

  @Test func `knows a key only in its time`() throws {
    let before = try district("05354", "Kreis Aachen", on: day("2009-10-20"))
    #expect(try meaning("05354004", before, "2009-10-20") == .code(0))
    let facts: [FactName: Fact] = [.found: "05334004", .nearest: "05354004 (Alsdorf, Stadt)"]
    #expect(
      try meaning("05334004", before, "2009-10-20") == .refused(Problem(.azrMunicipalityUnknown, .municipality, facts)))
  }

  @Test(arguments: [
    ("NEUSS", 6), ("Stadt Neuß", 6), ("Neuss, Stadt", 6), ("neuss", 6), (" Neuss ", 6), ("Neuß", 6), ("Stadt Neuss", 6),
    ("JÜCHEN", 2), ("Juechen", 2), ("Gemeinde Jüchen", 2), ("Ju\u{308}chen, Stadt", 2), ("Rommerskirchen", 7),
    ("Neuss (Stadt)", 6), ("Köln", -2), ("Neus", -2), ("", -3), ("  ", -3), ("-", -3),
  ])
  func `finds the place that a name stands for`(_ text: String, _ code: Int) throws {
    let meaning = MunicipalityNameMeaning(kreis: try Neuss.kreis(), register: try Neuss.registers().municipalities)
    #expect(meaning.meaning(text) == .code(code))
  }

  private func meaning(_ text: String) throws -> Meaning { try meaning(text, Neuss.kreis(), "2021-03-31") }

  private func meaning(_ text: String, _ kreis: Kreis, _ stichtag: String) throws -> Meaning {
    let register = try Neuss.registers().municipalities
    return MunicipalityMeaning(kreis: kreis, register: register, day: try day(stichtag)).meaning(text)
  }

  private func foreign(_ found: String, _ name: String?) -> Meaning {
    var facts: [FactName: Fact] = [.found: .text(found), .expected: "Rhein-Kreis Neuss"]
    facts[.name] = name.map { .text($0) }
    return .refused(Problem(.azrMunicipalityForeign, .municipality, facts))
  }
}
