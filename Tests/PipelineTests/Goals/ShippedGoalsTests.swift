import Compute
import Foundation
import Model
import Notation
import Store
import Testing

@testable import Pipeline

/// The goals of the three districts say what their documents say.
struct ShippedGoalsTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func read(_ kreis: String) throws -> GoalProgramme {
    let catalogue = try IndicatorCatalogue(PipelineDirectory(root: root.appending(path: "pipelines").path))
    let bytes = try Data(contentsOf: root.appending(path: "pipelines/\(kreis)/zielbericht.json5"))
    return try GoalDefinition.read(
      Array(bytes), file: kreis + ".json5", indicators: catalogue.indicators.map(\.id)
    ).programme
  }

  @Test(arguments: [
    (
      "rhein-kreis-neuss",
      [
        "punkte-bildung": "30 Punkte", "punkte-arbeit": "17 Punkte", "punkte-sprache": "15 Punkte",
        "punkte-partizipation": "15 Punkte", "punkte-oeffnung": "14 Punkte", "punkte-willkommenskultur": "14 Punkte",
        "steuerungsgruppe": "25 Personen", "steuerungsgruppe-vorschlag": "mindestens 35 Personen",
        "infoveranstaltungen": "mindestens 10 Infoveranstaltungen", "niederschwellige-kurse": "mindestens 3 Kurse",
        "geschulte-beschaeftigte": "10 %", "frist-konzept": "30.06.2011", "frist-daten": "Dezember 2011",
        "kosten-je-teilnehmer": "600 bis 1.200 Euro", "turnus": "2 Jahre",
      ]
    ),
    (
      "kreis-unna",
      [
        "gymnasium": "4 %", "ohne-abschluss": "27 %", "sprachfoerderbedarf": "rund 26 %",
        "konferenz-anteil": "rund 45 %", "fortbildungen-bisher": "10 Fortbildungen",
        "fortbildungen-ziel": "14 Fortbildungen", "kindergaerten": "195 Kindergärten",
        "grundschulen": "rund 70 Grundschulen", "rucksack-gruppen": "12 Gruppen",
        "rucksack-einrichtungen": "20 Kindertageseinrichtungen", "elterndiplom-bisher": "1 Kursangebot",
        "elterndiplom-ziel": "5 Kursangebote", "konferenz-1": "96 Teilnehmende", "konferenz-2": "112 Teilnehmende",
        "konferenz-3": "129 Teilnehmende", "konferenz-4": "149 Teilnehmende", "konferenz-5": "131 Teilnehmende",
      ]
    ),
    (
      "rhein-sieg-kreis",
      [
        "integrationszentren": "45 von 54 Kreisen und kreisfreien Städten", "frist-antrag": "bis Dezember 2013",
        "foerderplancontrolling": "monatlich",
      ]
    ),
  ])
  func `every figure of the documents is there and is derived by quoting them`(
    _ kreis: String, _ expected: [String: String]
  ) throws {
    let definition = try Self.read(kreis)
    for (id, text) in expected {
      let value = try #require(definition.value(id), "\(id)")
      #expect(DocumentedValueWords.text(value) == text)
      let steps = DocumentedValueWords.steps(value, among: definition.values)
      #expect(steps.last?.calculation == QuotationWords.text(value.quotation))
    }
  }

  @Test func `the steering group is the sum of its members`() throws {
    let definition = try Self.read("rhein-kreis-neuss")
    let group = try #require(definition.value("steuerungsgruppe"))
    let steps = DocumentedValueWords.steps(group, among: definition.values)
    #expect(steps.map(\.result) == ["1", "8", "5", "1", "4", "2", "1", "1", "1", "1", "25", "25"])
    #expect(steps[10].calculation == "1 + 8 + 5 + 1 + 4 + 2 + 1 + 1 + 1 + 1")
  }

  @Test func `the conferences have their days, and their deadlines the goals`() throws {
    let unna = try Self.read("kreis-unna")
    #expect(
      (1...5).map { unna.value("konferenz-\($0)")?.period?.iso } == [
        "2005-11-16", "2006-05-03", "2006-11-18", "2007-09-05", "2008-10-18",
      ])
    let neuss = try Self.read("rhein-kreis-neuss")
    #expect(
      Set(neuss.goals.compactMap(\.deadline).map(\.iso)) == ["2011-06-30", "2011-12-31", "2012-12-31"])
    #expect(neuss.cycle?.span(in: 2022) == 2021...2022 && neuss.cycle?.round(in: 2014)?.priorities.count == 2)
    #expect(try Self.read("rhein-sieg-kreis").duties.map(\.frequency) == ["monatlich"])
  }

  @Test(arguments: [
    ("rhein-kreis-neuss", "arbeit-3-raa", GoalOutcome.Verdict.yes),
    ("rhein-kreis-neuss", "steuerung-gruppe", .yes), ("rhein-kreis-neuss", "steuerung-gipfel", .noData),
    ("rhein-kreis-neuss", "arbeit-1-steigerung", .targetOpen),
    ("rhein-kreis-neuss", "sprache-3-muetter", .directionOnly(.undecided)),
    ("rhein-kreis-neuss", "sprache-2-infoveranstaltungen", .noData), ("kreis-unna", "bildung-fortbildungen", .noData),
    ("kreis-unna", "konferenz-zuwanderung", .targetOpen), ("rhein-sieg-kreis", "zentrum-konzept", .noData),
  ])
  func `without data a goal stands where its documents leave it`(
    _ kreis: String, _ id: String, _ verdict: GoalOutcome.Verdict
  ) throws {
    let goal = try #require(try Self.read(kreis).goals.first { $0.id == id })
    let day = try #require(CalendarDate("2022-12-31"))
    #expect(GoalStatus.of(goal, series: [], on: day)?.verdict == verdict)
  }

  @Test func `ten events by the end of 2011 are a goal that a value of that year decides`() throws {
    let goal = try #require(
      try Self.read("rhein-kreis-neuss").goals.first { $0.id == "sprache-2-infoveranstaltungen" })
    let (year, later) = try (#require(Period.year(2011)), #require(Period.year(2022)))
    let day = try #require(CalendarDate("2022-12-31"))
    let outcome = GoalStatus.of(goal, series: [(year, Ratio(12)), (later, Ratio(3))], on: day)
    #expect(outcome == GoalOutcome(.reached, by: .atDeadline, current: .init(year, Ratio(12))))
  }
}
