import Model
import Testing

@testable import Pipeline

/// What a pipeline file of the kind »zielbericht« can say.
struct GoalDefinitionTests {
  let definition: GoalProgramme
  let whole: GoalDefinition
  static let date = CalendarDate("2013-02-15")

  init() throws {
    whole = try GoalSample.read(GoalSample.file)
    definition = whole.programme
  }

  private func goal(_ id: String) throws -> Goal { try #require(definition.goals.first { $0.id == id }) }

  private func quoted(_ wording: String, _ place: String = "") -> Quotation {
    Quotation(document: "Vorlage zur Integration", date: Self.date, place: place, wording: wording)
  }

  @Test func `reads documents, and what they state as they mean it`() throws {
    #expect(
      definition.documents == [
        GoalDocument(
          id: "vorlage", title: "Vorlage zur Integration", publisher: "Sozialamt", date: Self.date,
          reference: "50/2403", note: "Entwurf"),
        GoalDocument(id: "protokoll", title: "Protokoll"),
      ])
    #expect(
      definition.value("gruppe")
        == DocumentedValue(
          id: "gruppe", title: "Gruppe", .part(Ratio(9), of: Ratio(54)), precision: .about, unit: "Personen",
          period: .year(2012), parts: ["landrat", "raete"], quotation: quoted("gesamt 9 von 54", "Seite 1"),
          note: "mit Vertretung"))
    let day = try #require(CalendarDate("2011-06-30"))
    let names = ["landrat", "kosten", "frist", "rhythmus"]
    #expect(
      names.map { definition.value($0)?.content } == [
        .number(Ratio(1)), .span(from: Ratio(600), to: Ratio(1200)), .day(day), .text("alle zwei Jahre"),
      ])
  }

  @Test func `reads priorities, their cycle, duties and notes`() {
    #expect([whole.title, whole.register] == ["Ziele", "cm"])
    #expect(whole.firstYear == 2012)
    #expect(whole.published.map(\.value.iso) == ["2013-06-01"])
    #expect(whole.revisionReasons.map(\.value) == ["Nachmeldung"])
    #expect(definition.priorities == [GoalPriority("Bildung", rank: 1, points: "gruppe")])
    #expect(
      definition.cycle
        == PriorityCycle(from: 2013, every: 2, rounds: [.init(from: 2015, ["Bildung"])], documented: "rhythmus"))
    #expect(
      definition.duties == [
        ReportingDuty(
          id: "controlling", title: "Controlling", frequency: "monatlich", recipient: "Land",
          replaces: "Jahresbericht",
          quotation: Quotation(document: "Protokoll", place: "Seite 3", wording: "monatlich"), note: "eine Pflicht")
      ])
    #expect(definition.notes == ["aus zwei Dokumenten"])
  }

  @Test func `reads a goal with all that can be said of it`() throws {
    let deadline = try #require(CalendarDate("2011-12-31"))
    let start = try #require(CalendarDate("2008-12-31"))
    #expect(
      try goal("drei-kurse")
        == Goal(
          id: "drei-kurse", level: .indicator, text: "mindestens drei Kurse",
          quotation: Quotation(document: "Protokoll", place: "Seite 2", wording: "drei Kurse"),
          target: .atLeast(Ratio(3)), unit: "Kurse", deadline: deadline, responsible: "Volkshochschule",
          baseline: GoalBaseline(Ratio(1), on: start), source: .indicator("kurse"), documented: ["kosten"],
          watched: ["teilnehmende"], note: "ohne Sommer"))
  }

  @Test func `what a goal does not say it takes from its Handlungsfeld and its own text`() throws {
    #expect(
      try goal("gelder")
        == Goal(
          id: "gelder", level: .measure, text: "Gelder einplanen",
          quotation: quoted("Gelder einplanen", "Handlungsfeld Sprache, Leitziel 1, Maßnahmen")))
    #expect(
      try goal("deutsch")
        == Goal(
          id: "deutsch", level: .principle, text: "Alle lernen Deutsch",
          quotation: quoted("Alle lernen Deutsch", "Handlungsfeld Sprache, Leitziel 1")))
    #expect(
      definition.fields.map { [$0.id, $0.title, $0.note] } == [["sprache", "Sprache", "neu"]])
    #expect(
      definition.goals.map(\.id) == [
        "deutsch", "einrichtung", "drei-kurse", "steigerung", "weniger", "mehr", "gelder",
      ])
  }

  @Test func `reads every kind of target and of current value`() throws {
    let day = try #require(Self.date)
    let evidence = GoalEvidence(
      true, on: day, Quotation(document: "Protokoll", place: "Punkt 2", wording: "ist eingerichtet"))
    let names = ["einrichtung", "steigerung", "weniger", "mehr", "gelder"]
    #expect(
      try names.map { try goal($0).target } == [
        .yesNo, .open(wording: "X %", wanted: .rise), .atMost(Ratio(2)), .direction(.fall), nil,
      ])
    #expect(
      try names.map { try goal($0).source } == [
        .evidence(evidence), .documented(["anfang"]), .none, .none, .none,
      ])
    #expect(try goal("weniger").baseline?.value == Ratio(5))
  }

  @Test func `knows which indicators it needs, and the series that documents give`() throws {
    #expect(definition.indicators == ["kurse", "teilnehmende"])
    let start = try #require(CalendarDate("2008-12-31"))
    let series = definition.documentedSeries(of: try goal("steigerung"))
    #expect(series.map(\.period) == [.day(start)] && series.map(\.value) == [Ratio(1)])
    #expect(definition.documentedSeries(of: try goal("drei-kurse")).isEmpty)
  }

  @Test func `needs kind, title, documents and Handlungsfelder, and no more`() throws {
    #expect(
      findings { _ = try GoalSample.read("{}") }.map { $0.facts[.name] } == [
        "art", "titel", "dokumente", "handlungsfelder",
      ])
    let small = try GoalSample.read(
      "{ art: 'zielbericht', titel: 'T', dokumente: [{ kennung: 'a', titel: 'A' }], handlungsfelder: [] }"
    ).programme
    #expect(small.values.isEmpty && small.priorities.isEmpty && small.cycle == nil && small.duties.isEmpty)
    #expect(small.goals.isEmpty && small.notes.isEmpty)
  }
}
