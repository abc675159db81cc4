import Compute
import Model
import Testing

@testable import Pipeline

/// What a pipeline file of the kind »stellenanteile« can say, and what it is told when it says something else.
struct StellenanteilDefinitionTests {
  @Test func `reads every key`() throws {
    let definition = try DefinitionSample.readReport(DefinitionSample.report)
    #expect([definition.title, definition.source] == ["Stellenanteile", "register"])
    #expect(
      definition.grants.map { [$0.positions, $0.atCentre] } == [[Ratio(15, 2), Ratio(3)], [Ratio(17, 2), nil]])
    #expect(definition.reserved == [.init(recipient: "Zentrum", positions: Ratio(1, 2))])
    #expect(definition.others == [.init(name: "Verein", weight: 500)])
    #expect([definition.step, definition.minimum, definition.coreShare] == [Ratio(1, 20), Ratio(1, 10), Ratio(2, 3)])
    #expect(definition.method == .sainteLague)
    #expect(definition.counting.groups == [.tolerated, .limited])
    #expect(definition.coreAges == 16...27)
    #expect(definition.recommendedShare == Ratio(1, 3))
    #expect(definition.jumpPercent == 30)
    let day = try #require(CalendarDate("2021-03-31"))
    #expect(definition.expected(on: day) == ["neuss": 30, "dormagen": 10])
    #expect(definition.published.map(\.value) == [CalendarDate("2021-06-15")])
    #expect(definition.revisionReasons.map(\.value) == ["Nachmeldung"])
    #expect(definition.settled.map(\.value.body) == ["Kreistag"])
    #expect(
      definition.settled[0].value.positions.map { [$0.key.description, "\($0.value.numerator)"] } == [
        ["05162024", "13"]
      ])
  }

  @Test func `has defaults for all but kind, title and grants`() throws {
    let definition = try DefinitionSample.readReport(
      "{ art: 'stellenanteile', titel: 'T', stellen: [{ ab: '2021-01-01', anzahl: 7 }] }")
    #expect(definition.source == "azr")
    #expect(definition.step == Ratio(1, 100))
    #expect(definition.method == .hareNiemeyer)
    #expect(definition.minimum == nil)
    #expect(definition.counting.groups == Set(StatusGroup.allCases).subtracting([.untitled]))
    #expect(definition.coreAges == 18...35)
    #expect(definition.coreShare == Ratio(1, 2))
    #expect(definition.recommendedShare == nil)
    #expect(definition.jumpPercent == 25)
    #expect(definition.expectedPersons.isEmpty && definition.published.isEmpty && definition.settled.isEmpty)
  }

  @Test func `a typo in any key is one finding with its place and the key that was meant`() throws {
    let typos = try DefinitionSample.typos(DefinitionSample.report, file: "cm.json5", keys: DefinitionSample.reportKeys)
    #expect(typos.count == 17 + 4 + 3 + 3 + 3 + 3)
    for (text, finding) in typos {
      #expect(findings { _ = try DefinitionSample.readReport(text) } == [finding])
    }
  }

  @Test(arguments: [
    ("koernung: 0.05", "koernung: 0", "koernung", "0", "eine Zahl größer als 0"),
    ("koernung: 0.05", "koernung: \"1/3\"", "koernung", "1/3", "eine Zahl mit höchstens 6 Nachkommastellen"),
    ("koernung: 0.05", "koernung: 0.0000001", "koernung", "0.0000001", "eine Zahl mit höchstens 6 Nachkommastellen"),
    ("mindestanteil: 0.1", "mindestanteil: 0", "mindestanteil", "0", "eine Zahl größer als 0"),
    ("anzahl: 7.5", "anzahl: -1", "stellen[1].anzahl", "-1", "eine Zahl ab 0"),
    ("anzahl: \"1/2\"", "anzahl: 0", "vorab[1].anzahl", "0", "eine Zahl größer als 0"),
    ("gewicht: 500", "gewicht: -5", "weitere_empfaenger[1].gewicht", "-5", "eine Zahl ab 0"),
    ("gewicht: 500", "gewicht: 1.5", "weitere_empfaenger[1].gewicht", "1.5", "eine ganze Zahl"),
    (
      "am_integrationszentrum: 3", "am_integrationszentrum: -3", "stellen[1].am_integrationszentrum", "-3",
      "eine Zahl ab 0"
    ),
    (
      "empfehlung_integrationszentrum: \"1/3\"", "empfehlung_integrationszentrum: \"4/3\"",
      "empfehlung_integrationszentrum", "4/3", "eine Zahl von 0 bis 1"
    ),
    ("anteil: \"2/3\"", "anteil: 2", "kernzielgruppe.anteil", "2", "eine Zahl von 0 bis 1"),
    ("alter_von: 16", "alter_von: -1", "kernzielgruppe.alter_von", "-1", "ein Alter von 0 bis 120"),
    ("alter_bis: 27", "alter_bis: 15", "kernzielgruppe.alter_bis", "15", "ein Alter ab alter_von"),
    ("sprung_prozent: 30", "sprung_prozent: 0", "sprung_prozent", "0", "eine Zahl ab 1"),
    (
      "neuss: 30", "neuss: -30", "erwartete_personen[31.03.2021][neuss]", "-30", "eine Zahl ab 0"
    ),
    (
      "veroeffentlicht: { \"31.03.2021\"", "veroeffentlicht: { \"31.02.2021\"", "veroeffentlicht[31.02.2021]",
      "31.02.2021",
      "ein Datum wie \"31.03.2021\""
    ),
    (
      "stellenanteile: { \"05162024\"", "stellenanteile: { \"5162024\"",
      "festgestellt[31.03.2021].stellenanteile[5162024]", "5162024",
      "ein Gemeindeschlüssel mit 8 Ziffern in Anführungszeichen"
    ),
  ])
  func `refuses a value that cannot be`(
    _ old: String, _ new: String, _ name: String, _ found: String, _ expected: String
  ) throws {
    let text = try DefinitionSample.report.replacing(once: old, with: new)
    let found = Finding(
      .configValue, at: try place(of: found, in: new, of: text),
      [.name: .text(name), .found: .text(found), .expected: .text(expected)])
    #expect(findings { _ = try DefinitionSample.readReport(text) } == [found])
  }

  @Test(arguments: [
    ("sainte-lague", "sainte-laguë", "verfahren", ["hare-niemeyer", "sainte-lague", "dhondt"], "sainte-lague"),
    ("neuss: 30", "neus: 30", "erwartete_personen[31.03.2021][neus]", ["neuss", "dormagen"], "neuss"),
    (
      "\"duldung\"", "\"duldugn\"", "gezaehlte_gruppen[1]", StatusGroup.allCases.map(\.rawValue), "duldung"
    ),
    ("\"stellenanteile\"", "\"stellenanteil\"", "art", PipelineKind.allCases.map(\.rawValue), "stellenanteile"),
  ])
  func `a word that there is not is answered with the nearest`(
    _ old: String, _ new: String, _ name: String, _ words: [String], _ nearest: String
  ) throws {
    let text = try DefinitionSample.report.replacing(once: old, with: new)
    let found = findings { _ = try DefinitionSample.readReport(text) }
    #expect(found.map(\.code) == [.configValue])
    #expect(found.first?.facts[.name] == .text(name))
    #expect(found.first?.facts[.expected] == .list(words))
    #expect(found.first?.facts[.nearest] == .text(nearest))
  }

  @Test func `needs kind, title and at least one grant`() throws {
    let missing = findings { _ = try DefinitionSample.readReport("{ art: 'stellenanteile', titel: 'T', stellen: [] }") }
    let location = Location(file: "cm.json5", line: 1, column: 47)
    let facts: [FactName: Fact] = [
      .name: "stellen", .found: "eine Liste [ … ]", .expected: "mindestens eine Bewilligung",
    ]
    #expect(missing == [Finding(.configValue, at: location, facts)])
    #expect(
      findings { _ = try DefinitionSample.readReport("{}") }.map { $0.facts[.name] } == ["art", "titel", "stellen"])
  }

  @Test func `the latest grant that has begun holds`() throws {
    let definition = try DefinitionSample.readReport(DefinitionSample.report)
    for (day, positions) in [("2021-01-01", Ratio(15, 2)), ("2021-12-31", Ratio(15, 2)), ("2022-01-01", Ratio(17, 2))] {
      #expect(try definition.grant(on: try #require(CalendarDate(day))).positions == positions)
    }
    let before = try #require(CalendarDate("2020-12-31"))
    #expect(
      findings { _ = try definition.grant(on: before) } == [
        Finding(.grantMissing, at: definition.grantsPlace, [.expected: .date(before)])
      ])
  }

  // Where the refused value stands: behind the colon, or at the key when the key itself was refused.
  private func place(of found: String, in new: String, of text: String) throws -> Location {
    let range = try #require(text.firstRange(of: new))
    let inner = try #require(text[range].firstRange(of: found))
    var start = inner.lowerBound
    if start > text.startIndex, text[text.index(before: start)] == "\"" { start = text.index(before: start) }
    let before = text[..<start]
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return Location(file: "cm.json5", line: line.count, column: (line.last?.count ?? 0) + 1)
  }
}
