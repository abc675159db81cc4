import Compute
import Model
import Testing

/// The rules for goals that name no number.
struct GoalWithoutNumberTests {
  @Test func `an open target stays open whatever the data say`() throws {
    let goal = Sketch.goal(.open(wording: "X %", wanted: .rise), by: nil, from: nil)
    let newest = try Sketch.reading(("2011", "8"))
    #expect(
      try Sketch.outcome(goal, [("2011", "8"), ("2010", "5")], on: "2011-12-31")
        == GoalOutcome(.targetOpen, by: .openTarget, current: newest))
    #expect(try Sketch.outcome(goal, [], on: "2011-12-31") == GoalOutcome(.targetOpen, by: .openTarget))
  }

  @Test(arguments: [
    ("5", "8", GoalOutcome.Movement.up), ("8", "5", .down), ("1/3", "2/6", .same),
  ])
  func `a direction compares the two newest values`(
    _ before: String, _ after: String, _ movement: GoalOutcome.Movement
  ) throws {
    let goal = Sketch.goal(.direction(.rise), by: nil, from: nil)
    let readings = try (Sketch.reading(("2010", before)), Sketch.reading(("2011", after)))
    #expect(
      try Sketch.outcome(goal, [("2011", after), ("2009", "99"), ("2010", before)], on: "2011-12-31")
        == GoalOutcome(.directionOnly(movement), by: .compared(readings.0, readings.1), current: readings.1))
  }

  @Test func `one value alone moves nowhere`() throws {
    let goal = Sketch.goal(.direction(.fall), by: nil, from: nil)
    let newest = try Sketch.reading(("2010", "5"))
    for series in [[("2010", "5")], [("2010", "5"), ("2012", "9")]] {
      #expect(
        try Sketch.outcome(goal, series, on: "2011-12-31")
          == GoalOutcome(.directionOnly(.undecided), by: .nothingToCompare, current: newest))
    }
    #expect(
      try Sketch.outcome(goal, [], on: "2011-12-31")
        == GoalOutcome(.directionOnly(.undecided), by: .nothingToCompare))
  }

  @Test func `values after a deadline count for a direction only where no two came before`() throws {
    let goal = Sketch.goal(.direction(.rise), by: "2011-12-31", from: nil)
    let series = [("2010", "5"), ("2011", "8"), ("2012", "1")]
    #expect(try Sketch.outcome(goal, series, on: "2012-12-31")?.verdict == .directionOnly(.up))
    #expect(try Sketch.outcome(goal, Array(series.dropFirst()), on: "2012-12-31")?.verdict == .directionOnly(.down))
  }

  @Test(arguments: [
    (true, "2011-12-31", "2011-12-31", "2011-12-31", GoalOutcome.Verdict.yes, "stated"),
    (true, "2010-01-01", "2011-12-31", "2020-12-31", .yes, "stated"),
    (true, "2012-01-01", "2011-12-31", "2012-12-31", .yes, "late"),
    (true, "2012-01-01", "2011-12-31", "2011-12-31", .noData, "nothing"),
    (false, "2011-06-01", "2011-12-31", "2011-12-30", .no, "stated"),
    (false, "2011-06-01", "2011-12-31", "2011-12-31", .noData, "early"),
    (false, "2011-12-31", "2011-12-31", "2012-12-31", .no, "stated"),
    (false, "2013-01-01", "2011-12-31", "2013-12-31", .no, "stated"),
    (true, "2012-01-01", "", "2012-12-31", .yes, "stated"), (false, "2012-01-01", "", "2012-12-31", .no, "stated"),
    (true, "2012-01-01", "", "2011-12-31", .noData, "nothing"),
  ])
  func `done stays done, and »not yet« holds until the deadline, where there is one`(
    _ isFulfilled: Bool, _ stated: String, _ deadline: String, _ day: String, _ verdict: GoalOutcome.Verdict,
    _ rule: String
  ) throws {
    let date = try Sketch.date(stated)
    let quotation = Quotation(document: "Vorlage", wording: "ist eingerichtet")
    let goal = Sketch.goal(
      .yesNo, by: deadline, from: nil, source: .evidence(GoalEvidence(isFulfilled, on: date, quotation)))
    let rules: [String: GoalOutcome.Rule] = [
      "stated": .stated(date), "late": .statedLate(date), "early": .statedTooEarly(date), "nothing": .nothingStated,
    ]
    #expect(try Sketch.outcome(goal, [], on: day) == GoalOutcome(verdict, by: try #require(rules[rule])))
  }

  @Test func `without a statement nothing is done or not done`() throws {
    let goal = Sketch.goal(.yesNo, by: nil, from: nil)
    #expect(try Sketch.outcome(goal, [], on: "2012-12-31") == GoalOutcome(.noData, by: .nothingStated))
  }
}
