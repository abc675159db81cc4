import Model
import Testing

@testable import Pipeline

/// What a pipeline file of the kind »monatsstatistik« can say, and what it is told when it says something else.
struct MonthDefinitionTests {
  private func read(_ text: String) throws -> MonthDefinition {
    let space = try Workspace()
    return try MonthDefinition.read(Array(text.utf8), file: "rkn/monate.json5", kreis: space.workplace().kreis("rkn"))
  }

  @Test func `what is left open is as the concept has it`() throws {
    let definition = try read("{ art: 'monatsstatistik', titel: 'T' }")
    #expect(definition.source == "azr-monat")
    #expect(definition.services == nil)
    #expect(
      definition.stages
        == TargetStages(
          core: 18...35,
          initiative: TargetStages.Group(
            title: "Landesinitiative", ages: 18...27, statuses: [.tolerated, .permitted], from: nil),
          initiativeEnd: nil, further: [], counted: Set(StatusGroup.allCases).subtracting([.untitled])))
  }

  @Test func `reads every key`() throws {
    let definition = try read(
      """
      { art: 'monatsstatistik', titel: 'T', quelle: 'q', gezaehlte_gruppen: ['duldung'],
        stufen: { kernzielgruppe: { alter_bis: 40 }, landesinitiative: { alter_bis: 25, status: ['duldung'] },
          stufe_3: [{ titel: 'Ältere', alter_von: 41, alter_bis: 60, status: ['befristet'], ab: '01.01.2023' }] },
        landesinitiative_bis: '30.06.2022', erwartete_personen: { '31.01.2022': { neuss: 7 } },
        dienste: { quelle: 'd', merkmal: 'dienst', mbe: 'MBE' },
        veroeffentlicht: { '2022-01': '10.02.2022' }, revisionsgruende: { '2022-01': 'Nachlieferung' } }
      """)
    let further = TargetStages.Group(
      title: "Ältere", ages: 41...60, statuses: [.limited], from: CalendarDate("2023-01-01"))
    #expect(
      definition.stages
        == TargetStages(
          core: 18...40,
          initiative: TargetStages.Group(title: "Landesinitiative", ages: 18...25, statuses: [.tolerated], from: nil),
          initiativeEnd: CalendarDate("2022-06-30"), further: [further], counted: [.tolerated]))
    #expect(definition.services?.source == "d")
    #expect(definition.services?.members.map(\.member) == ["MBE"])
    #expect(definition.expected(on: try #require(CalendarDate("2022-01-31"))) == ["neuss": 7])
    #expect(definition.published.map(\.key) == [Period.month(1, of: 2022)])
    #expect(definition.revisionReasons.map(\.value) == ["Nachlieferung"])
  }

  @Test(arguments: [
    ("stufe: {}", FindingCode.configKeyUnknown), ("stufen: { stufe_2: [] }", .configKeyUnknown),
    ("stufen: { kernzielgruppe: { alter_von: 36, alter_bis: 35 } }", .configValue),
    ("stufen: { landesinitiative: { status: [] } }", .configValue),
    ("stufen: { landesinitiative: { status: ['duldungen'] } }", .configValue),
    ("stufen: { stufe_3: [{ titel: 'x' }] }", .configKeyMissing),
    ("stufen: { kernzielgruppe: { alter_bis: 135 } }", .configValue),
    ("landesinitiative_bis: '31.06.2022'", .configValue), ("dienste: { quelle: 'd', merkmal: 'm' }", .configValue),
    ("dienste: { merkmal: 'm', mbe: 'MBE' }", .configKeyMissing),
    ("veroeffentlicht: { '2022': '10.02.2022' }", .configValue),
    ("erwartete_personen: { '31.01.2022': { koeln: 7 } }", .configValue),
  ])
  func `a mistake is one finding with its place`(mistake: String, code: FindingCode) {
    let found = findings { _ = try read("{ art: 'monatsstatistik', titel: 'T',\n  \(mistake) }") }
    #expect(found.map(\.code) == [code], "\(mistake): \(found)")
    #expect(found.allSatisfy { $0.location.file == "rkn/monate.json5" && $0.location.line == 2 })
  }
}
