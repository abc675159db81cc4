import Model
import Normalise
import Testing

@testable import Pipeline

/// What kreis.json5 can say, and what it is told when it says something else.
struct KreisDefinitionTests {
  @Test func `reads every key`() throws {
    let definition = try DefinitionSample.readKreis(DefinitionSample.kreis)
    #expect(definition.key == KreisKey("05162"))
    #expect(definition.name == "Rhein-Kreis Neuss")
    #expect(definition.members?.map(\.description) == ["05162004", "05162024"])
    #expect(definition.offices.map(\.id) == ["neuss", "dormagen"])
    #expect(definition.offices[0].synonyms == ["Neuss"])
    #expect(definition.offices.map { $0.responsibleFor.map(\.description) } == [["05162024"], ["05162004"]])
    let stichtag = try #require(CalendarDate("2021-03-31"))
    let decided = try #require(CalendarDate("2021-04-12"))
    #expect(
      definition.decisions == [
        Decision(
          finding: .azrPersonTwoFiles, stichtag: stichtag, rule: .responsibleOffice, office: "neuss", limit: 5,
          reason: "Umzug", decidedBy: "Erika Beispiel", decidedOn: decided)
      ])
  }

  @Test func `takes name and members from the registers`() throws {
    let offices = """
      auslaenderbehoerden: [{ kennung: "a", name: "A", zustaendig_fuer: ["05162004", "05162008", "05162012", "05162016", \
      "05162020", "05162022", "05162024", "05162028"] }]
      """
    let definition = try DefinitionSample.readKreis("{ kreis: '05162', \(offices) }")
    #expect(definition.name == "Rhein-Kreis Neuss")
    let kreis = definition.kreis(slug: "rkn", on: try #require(CalendarDate("2018-12-31")), registers: try Registers())
    #expect(kreis.municipalities.count == 8)
    #expect(kreis.municipalities[2].name == "Jüchen")
    #expect(kreis.slug == "rkn")
    let restricted = try DefinitionSample.readKreis(DefinitionSample.kreis)
      .kreis(slug: "", on: try #require(CalendarDate("2021-03-31")), registers: try Registers())
    #expect(restricted.municipalities.map(\.name) == ["Dormagen, Stadt", "Neuss, Stadt"])
  }

  @Test func `a typo in any key is one finding with its place and the key that was meant`() throws {
    let typos = try DefinitionSample.typos(
      DefinitionSample.kreis, file: "kreis.json5", keys: DefinitionSample.kreisKeys)
    #expect(typos.count == 23)
    for (text, finding) in typos {
      let found = findings { _ = try DefinitionSample.readKreis(text) }
      #expect(found.first == finding)
      // Without the list of those who take part, the others lack a responsible office too.
      #expect(found.count == 1 || finding.facts[.nearest] == "gemeinden")
    }
  }

  @Test(arguments: [
    ("kreis: \"05162\"", "kreis: \"05163\"", 2, 10, "kreis", "05163", "ein Schlüssel aus data/register/kreise.csv"),
    (
      "kreis: \"05162\"", "kreis: \"5162\"", 2, 10, "kreis", "5162",
      "ein Kreisschlüssel mit 5 Ziffern in Anführungszeichen"
    ),
    (
      "gemeinden: [\"05162004\"", "gemeinden: [\"05162005\"", 4, 15, "gemeinden[1]", "05162005",
      "ein Schlüssel aus data/register/gemeinden.csv"
    ),
    (
      "zustaendig_fuer: [\"05162024\"]", "zustaendig_fuer: [\"05162025\"]", 10, 25,
      "auslaenderbehoerden[1].zustaendig_fuer[1]", "05162025", "ein Schlüssel aus data/register/gemeinden.csv"
    ),
    ("schwelle: 4", "schwelle: 2", 28, 15, "schutz.schwelle", "2", "eine Zahl ab 3"),
    ("hoechstens: 5", "hoechstens: 0", 20, 19, "entscheidungen[1].hoechstens", "0", "eine Zahl ab 1"),
    (
      "entschieden_am: \"12.04.2021\"", "entschieden_am: \"31.04.2021\"", 23, 23, "entscheidungen[1].entschieden_am",
      "31.04.2021", "ein Datum wie \"31.03.2021\""
    ),
    (
      "zustaendig_fuer: [\"05162024\"]", "zustaendig_fuer: []", 5, 24, "auslaenderbehoerden", "eine Liste [ … ]",
      "eine zuständige Ausländerbehörde auch für Neuss"
    ),
    (
      "zustaendig_fuer: [\"05162004\"]", "zustaendig_fuer: [\"05162004\", \"05162024\"]", 5, 24, "auslaenderbehoerden",
      "eine Liste [ … ]", "für jede Gemeinde nur eine zuständige Ausländerbehörde"
    ),
    (
      "kennung: \"dormagen\"", "kennung: \"neuss\"", 5, 24, "auslaenderbehoerden", "eine Liste [ … ]",
      "jede Kennung nur einmal"
    ),
  ])
  func `refuses a value that cannot be`(
    _ old: String, _ new: String, _ line: Int, _ column: Int, _ name: String, _ found: String, _ expected: String
  ) throws {
    let text = try DefinitionSample.kreis.replacing(once: old, with: new)
    let location = Location(file: "kreis.json5", line: line, column: column)
    let facts: [FactName: Fact] = [.name: .text(name), .found: .text(found), .expected: .text(expected)]
    #expect(findings { _ = try DefinitionSample.readKreis(text) }.first == Finding(.configValue, at: location, facts))
  }

  @Test func `every municipality of the Kreis needs an office unless the file names those who take part`() throws {
    let text = try DefinitionSample.kreis.replacing(once: "gemeinden: [\"05162004\", \"05162024\"],", with: "")
    let facts = findings { _ = try DefinitionSample.readKreis(text) }.first?.facts
    #expect(
      facts?[.expected]
        == "eine zuständige Ausländerbehörde auch für Grevenbroich, Jüchen, Kaarst, Korschenbroich, Meerbusch und Rommerskirchen"
    )
  }

  @Test(arguments: [
    (
      "AZR-PERSON-ZWEI-DATEIEN", "einmal-zaehlen",
      "für AZR-PERSON-ZWEI-DATEIEN die Regel vorrang oder zustaendige-behoerde"
    ),
    ("AZR-PERSON-DOPPELT", "ausschliessen", "für AZR-PERSON-DOPPELT die Regel einmal-zaehlen"),
    ("AZR-TITEL-FEHLT", "einmal-zaehlen", "für AZR-TITEL-FEHLT die Regel ausschliessen"),
    ("AZR-STICHTAG", "ausschliessen", "kein AZR-STICHTAG: diesen Befund kann keine Entscheidung erledigen"),
    ("DATEI-SPALTENZAHL", "ausschliessen", "kein DATEI-SPALTENZAHL: diesen Befund kann keine Entscheidung erledigen"),
  ])
  func `refuses a rule that cannot settle its finding`(_ code: String, _ rule: String, _ expected: String) throws {
    let text = try DefinitionSample.kreis.replacing(once: "AZR-PERSON-ZWEI-DATEIEN", with: code)
      .replacing(once: "zustaendige-behoerde", with: rule)
    #expect(try refusals(text).map { $0.facts[.expected] } == [.text(expected)])
    #expect(try refusals(text).allSatisfy { $0.code == .configValue && $0.location.line != nil })
  }

  @Test func `a rule that lets an office go first needs one that there is`() throws {
    let text = try DefinitionSample.kreis.replacing(once: "zustaendige-behoerde", with: "vorrang")
    #expect(try refusals(text) == [])
    for name in ["auslaenderbehoerde: \"koeln\"", "//"] {
      let wrong = try text.replacing(once: "auslaenderbehoerde: \"neuss\"", with: name)
      #expect(
        try refusals(wrong).map { $0.facts[.expected] }
          == ["bei der Regel vorrang unter auslaenderbehoerde: neuss, dormagen"])
    }
  }

  @Test func `an unknown finding or rule is answered with the nearest`() throws {
    let code = try refusals(
      DefinitionSample.kreis.replacing(once: "AZR-PERSON-ZWEI-DATEIEN", with: "AZR-PERSON-ZWEI-DATEI"))
    #expect(code.map { $0.facts[.nearest] } == ["AZR-PERSON-ZWEI-DATEIEN"])
    let rule = try refusals(DefinitionSample.kreis.replacing(once: "zustaendige-behoerde", with: "zustaendige-behörde"))
    #expect(rule.map { $0.facts[.nearest] } == ["zustaendige-behoerde"])
  }

  @Test func `a name belongs to one office, and members to this Kreis`() throws {
    let shared = try DefinitionSample.kreis.replacing(once: "name: \"Stadt Dormagen\"", with: "name: \"STADT NEUSS\"")
    #expect(
      try refusals(shared).map { $0.facts[.expected] }
        == ["jeden Namen und jede Schreibweise nur bei einer Ausländerbehörde"])
  }

  private func refusals(_ text: String) throws -> [Finding] { findings { _ = try DefinitionSample.readKreis(text) } }
}
