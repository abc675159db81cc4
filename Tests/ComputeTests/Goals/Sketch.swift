import Compute
import Model
import Testing

/// Goals and series in few words.
enum Sketch {
  static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func ratio(_ text: String) throws -> Ratio { try #require(Ratio(text)) }

  static func baseline(_ value: Int, _ day: String) -> GoalBaseline? {
    CalendarDate(day).map { GoalBaseline(Ratio(value), on: $0) }
  }

  static func goal(
    _ target: GoalTarget?, by deadline: String?, from baseline: GoalBaseline?, source: Goal.Source = .none
  ) -> Goal {
    Goal(
      id: "z", level: .indicator, text: "Ziel", quotation: Quotation(document: "Vorlage", wording: "Ziel"),
      target: target, deadline: deadline.flatMap { CalendarDate($0) }, baseline: baseline, source: source)
  }

  static func reading(_ entry: (String, String)) throws -> GoalOutcome.Reading {
    GoalOutcome.Reading(try #require(Period(iso: entry.0)), try ratio(entry.1))
  }

  static func outcome(_ goal: Goal, _ series: [(String, String)], on day: String) throws -> GoalOutcome? {
    let readings = try series.map(reading)
    return GoalStatus.of(goal, series: readings.map { ($0.period, $0.value) }, on: try date(day))
  }
}
