import Model
import Notation
import Testing

/// What readers are told about a goal's status.
struct GoalWordsTests {
  static let old = Period.year(2010).map { GoalOutcome.Reading($0, Ratio(10)) }
  static let new = Period.year(2011).map { GoalOutcome.Reading($0, Ratio(25, 2)) }

  @Test(arguments: [
    (GoalOutcome.Rule.met, "Der neueste Wert (2011: 12,5 Kurse) erfüllt das Ziel."),
    (
      .behindBaseline,
      "Der Ausgangswert erfüllte das Ziel, der neueste Wert (2011: 12,5 Kurse) nicht mehr: nach heutigem Stand verfehlt."
    ),
    (
      .notMetWithoutDeadline,
      "Der neueste Wert (2011: 12,5 Kurse) erfüllt das Ziel nicht, und eine Frist ist nicht genannt: nach heutigem Stand "
        + "verfehlt."
    ),
    (.atDeadline, "Die Frist ist abgelaufen. Es zählt der neueste Wert bis dahin (2011: 12,5 Kurse)."),
    (
      .afterDeadline,
      "Die Frist ist abgelaufen. Bis dahin gibt es keinen Wert; es zählt der erste danach (2011: 12,5 Kurse)."
    ),
    (
      .noBaseline,
      "Der neueste Wert (2011: 12,5 Kurse) erfüllt das Ziel noch nicht; ohne Ausgangswert ist der Kurs nicht bestimmbar."
    ),
    (
      .noValueSinceBaseline,
      "Seit dem Ausgangswert gibt es keinen neueren Wert; der Kurs ist nicht bestimmbar."
    ),
    (
      .openTarget,
      "Das Dokument lässt den Zielwert offen; kein Wert (2011: 12,5 Kurse) kann darüber entscheiden."
    ),
    (.nothingToCompare, "Für eine Richtung braucht es zwei vergleichbare Werte."),
    (
      .proportion(made: Ratio(1, 2), due: Ratio(1, 2)),
      "Mit dem neuesten Wert (2011: 12,5 Kurse) sind 50,0 % des Weges gemacht, und 50,0 % der Zeit sind vergangen: auf Kurs."
    ),
    (
      .proportion(made: Ratio(-1, 3), due: Ratio(2, 3)),
      "Mit dem neuesten Wert (2011: 12,5 Kurse) sind −33,3 % des Weges gemacht, und 66,7 % der Zeit sind vergangen: nach "
        + "heutigem Stand verfehlt."
    ),
  ])
  func `the rule that decided is a sentence with its numbers`(_ rule: GoalOutcome.Rule, _ text: String) {
    #expect(GoalWords.rule(GoalOutcome(.reached, by: rule, current: Self.new), unit: "Kurse") == text)
  }

  @Test func `values that were compared stand side by side`() throws {
    let (old, new) = try (#require(Self.old), #require(Self.new))
    let outcome = GoalOutcome(.directionOnly(.up), by: .compared(old, new), current: new)
    #expect(
      GoalWords.rule(outcome, unit: "%") == "Verglichen sind die zwei neuesten Werte: 2010: 10 % und 2011: 12,5 %.")
  }

  @Test func `statements are named by their day, and nothing is said to be nothing`() throws {
    let day = try #require(CalendarDate("2013-02-15"))
    let rules: [GoalOutcome.Rule] = [.noValue, .stated(day), .statedLate(day), .statedTooEarly(day), .nothingStated]
    #expect(
      rules.map { GoalWords.rule(GoalOutcome(.noData, by: $0), unit: "") } == [
        "Es gibt keinen Wert.", "Nach dem Beleg vom 15.02.2013.",
        "Nach dem Beleg vom 15.02.2013, also erst nach Ablauf der Frist belegt.",
        "Der Beleg vom 15.02.2013 ist älter als die Frist; wie es bei ihrem Ablauf stand, ist nicht belegt.",
        "Es gibt keinen Beleg.",
      ])
  }

  @Test func `every status and target has its words`() {
    let verdicts: [GoalOutcome.Verdict] = [
      .reached, .onCourse, .missed, .noData, .targetOpen, .directionOnly(.up), .directionOnly(.down),
      .directionOnly(.same), .directionOnly(.undecided), .yes, .no,
    ]
    #expect(
      verdicts.map { GermanTerms.name($0) } == [
        "erreicht", "auf Kurs", "verfehlt", "keine Daten", "Zielwert offen", "gestiegen", "gesunken", "unverändert",
        "Richtung nicht bestimmbar", "ja", "nein",
      ])
    let targets: [GoalTarget] = [
      .atLeast(Ratio(1200)), .atMost(Ratio(1, 2)), .open(wording: "X %", wanted: .rise),
      .open(wording: "möglichst viele", wanted: nil), .direction(.fall), .yesNo,
    ]
    #expect(
      targets.map { GermanTerms.name($0, unit: "Kurse") } == [
        "mindestens 1.200 Kurse", "höchstens 0,5 Kurse", "Zielwert offen (»X %«), soll steigen",
        "Zielwert offen (»möglichst viele«)", "soll sinken", "ja oder nein",
      ])
    #expect(Goal.Level.allCases.map(GermanTerms.plural) == ["Leitziele", "Jahresziele", "Indikatoren", "Maßnahmen"])
  }
}
