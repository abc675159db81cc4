import Compute
import Model
import Testing

/// The rules that decide how a goal stands, each at its edges.
struct GoalStatusTests {
  // From 10 on 31.12.2008 to 14 by 31.12.2010: 730 days for 4.
  static let start = Sketch.baseline(10, "2008-12-31")

  @Test(arguments: [
    // 365 of 730 days have passed at the end of 2009: half the way is 12.
    ([("2009", "12")], GoalOutcome.Verdict.onCourse, "1/2"),
    ([("2009", "25/2")], .onCourse, "5/8"),
    ([("2009", "1199/100")], .missed, "199/400"),
    ([("2009", "10")], .missed, "0"),
    ([("2009", "9")], .missed, "-1/4"),
    ([("2008", "13"), ("2009", "11")], .missed, "1/4"),
  ])
  func `before the deadline the part of the way is held against the part of the time`(
    _ series: [(String, String)], _ verdict: GoalOutcome.Verdict, _ made: String
  ) throws {
    let goal = Sketch.goal(.atLeast(Ratio(14)), by: "2010-12-31", from: Self.start)
    let newest = try Sketch.reading(series[series.count - 1])
    let expected = GoalOutcome(
      verdict, by: .proportion(made: try Sketch.ratio(made), due: Ratio(1, 2)), current: newest)
    #expect(try Sketch.outcome(goal, series, on: "2009-12-31") == expected)
  }

  @Test(arguments: [
    ("15", GoalOutcome.Verdict.onCourse, "1/2"), ("14", .onCourse, "3/5"),
    ("16", .missed, "2/5"),
  ])
  func `a falling value makes its way downwards`(
    _ value: String, _ verdict: GoalOutcome.Verdict, _ made: String
  ) throws {
    let goal = Sketch.goal(.atMost(Ratio(10)), by: "2010-12-31", from: Sketch.baseline(20, "2008-12-31"))
    let expected = GoalOutcome(
      verdict, by: .proportion(made: try Sketch.ratio(made), due: Ratio(1, 2)),
      current: try Sketch.reading(("2009", value)))
    #expect(try Sketch.outcome(goal, [("2009", value)], on: "2009-12-31") == expected)
  }

  @Test(arguments: [true, false])
  func `before the deadline and without one a met target is reached`(_ isAtLeast: Bool) throws {
    let target: GoalTarget = isAtLeast ? .atLeast(Ratio(14)) : .atMost(Ratio(14))
    let expected = GoalOutcome(.reached, by: .met, current: try Sketch.reading(("2009", "14")))
    for deadline in ["2010-12-31", nil] {
      let goal = Sketch.goal(target, by: deadline, from: nil)
      #expect(try Sketch.outcome(goal, [("2009", "14")], on: "2009-12-31") == expected)
    }
  }

  @Test func `without a deadline a target not met is missed as of today`() throws {
    let goal = Sketch.goal(.atLeast(Ratio(14)), by: nil, from: Self.start)
    let expected = GoalOutcome(
      .missed, by: .notMetWithoutDeadline, current: try Sketch.reading(("2009", "13")))
    #expect(try Sketch.outcome(goal, [("2009", "13")], on: "2009-12-31") == expected)
  }

  @Test func `without a baseline nobody can say whether a goal is on course`() throws {
    let goal = Sketch.goal(.atLeast(Ratio(14)), by: "2010-12-31", from: nil)
    let expected = GoalOutcome(.noData, by: .noBaseline, current: try Sketch.reading(("2009", "13")))
    #expect(try Sketch.outcome(goal, [("2009", "13")], on: "2009-12-31") == expected)
    let late = Sketch.goal(.atLeast(Ratio(14)), by: "2010-12-31", from: Sketch.baseline(10, "2010-12-31"))
    #expect(try Sketch.outcome(late, [("2009", "13")], on: "2009-12-31") == expected)
  }

  @Test func `a value that is not younger than the baseline shows no way made`() throws {
    let goal = Sketch.goal(.atLeast(Ratio(14)), by: "2010-12-31", from: Self.start)
    let expected = GoalOutcome(.noData, by: .noValueSinceBaseline, current: try Sketch.reading(("2008", "13")))
    #expect(try Sketch.outcome(goal, [("2008", "13")], on: "2009-12-31") == expected)
  }

  @Test func `who started beyond the target and fell behind it is not on course`() throws {
    let goal = Sketch.goal(.atLeast(Ratio(14)), by: "2010-12-31", from: Sketch.baseline(15, "2008-12-31"))
    let expected = GoalOutcome(.missed, by: .behindBaseline, current: try Sketch.reading(("2009", "13")))
    #expect(try Sketch.outcome(goal, [("2009", "13")], on: "2009-12-31") == expected)
  }

  @Test(arguments: [
    ([("2010", "14"), ("2011", "3")], GoalOutcome.Verdict.reached, "2010", true),
    ([("2010", "13"), ("2011", "20")], .missed, "2010", true),
    ([("2011", "14"), ("2012", "3")], .reached, "2011", false),
    ([("2012", "14"), ("2011", "3")], .missed, "2011", false),
  ])
  func `after the deadline the newest value until then counts, else the first one after it`(
    _ series: [(String, String)], _ verdict: GoalOutcome.Verdict, _ period: String, _ isInTime: Bool
  ) throws {
    let goal = Sketch.goal(.atLeast(Ratio(14)), by: "2010-12-31", from: Self.start)
    let counted = try #require(series.first { $0.0 == period })
    let expected = GoalOutcome(
      verdict, by: isInTime ? .atDeadline : .afterDeadline, current: try Sketch.reading(counted))
    #expect(try Sketch.outcome(goal, series, on: "2012-12-31") == expected)
  }

  @Test func `on its own day the deadline has come, the day before it has not`() throws {
    let goal = Sketch.goal(.atLeast(Ratio(14)), by: "2010-12-31", from: Self.start)
    let series = [("2009", "13")]
    #expect(try Sketch.outcome(goal, series, on: "2010-12-30")?.verdict == .onCourse)
    #expect(try Sketch.outcome(goal, series, on: "2010-12-31")?.verdict == .missed)
  }

  @Test(arguments: ["2009-06-30", "2010-12-31", "2020-12-31"])
  func `without a value there are no data`(_ day: String) throws {
    let goal = Sketch.goal(.atLeast(Ratio(14)), by: "2010-12-31", from: Self.start)
    #expect(try Sketch.outcome(goal, [], on: day) == GoalOutcome(.noData, by: .noValue))
    #expect(try Sketch.outcome(goal, [("2021", "14")], on: day) == GoalOutcome(.noData, by: .noValue))
  }

  @Test(arguments: [
    ("2010-2011", "2010-10-15", true), ("2010-2011", "2010-10-14", false), ("2010-Q2", "2010-06-30", true),
    ("2010-Q2", "2010-06-29", false), ("2010-H2", "2010-12-31", true), ("2010-H2", "2010-12-30", false),
    ("2012-02", "2012-02-29", true), ("2012-02", "2012-02-28", false), ("2012", "2012-12-31", true),
    ("2012", "2012-12-30", false), ("2010-12-31", "2010-12-31", true), ("9999-12", "9999-12-31", true),
  ])
  func `a time counts from its last day on, a school year from the day on which schools are counted`(
    _ period: String, _ day: String, _ counts: Bool
  ) throws {
    let goal = Sketch.goal(.atLeast(Ratio(1)), by: nil, from: nil)
    let verdict = try Sketch.outcome(goal, [(period, "1")], on: day)?.verdict
    #expect(verdict == (counts ? .reached : .noData))
  }

  @Test func `a goal that nothing could check has no status`() throws {
    #expect(try Sketch.outcome(Sketch.goal(nil, by: nil, from: nil), [("2009", "1")], on: "2010-12-31") == nil)
  }
}
