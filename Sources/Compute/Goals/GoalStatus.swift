public import Model

/// How a goal stands on a day: pure rules, nothing is guessed.
public enum GoalStatus {
  /// The status on this day, the end of the report's year; nil for goals without anything that could be checked.
  ///
  /// The series holds comparable values only: whoever calls leaves out what lies before a series break. Values that
  /// belong to a later day than this one do not count.
  public static func of(_ goal: Goal, series: [(period: Period, value: Ratio)], on day: CalendarDate) -> GoalOutcome? {
    guard let target = goal.target else { return nil }
    let known = series.map { GoalOutcome.Reading($0.period, $0.value) }
      .filter { $0.reckoning <= day.dayNumber }
      .sorted { ($0.reckoning, $0.period) < ($1.reckoning, $1.period) }
    switch target {
    case .atLeast, .atMost: return number(goal, target, known, on: day)
    case .open: return GoalOutcome(.targetOpen, by: .openTarget, current: known.last)
    case .direction: return direction(known, until: goal.deadline)
    case .yesNo: return evidence(goal, on: day)
    }
  }

  // On the day of the deadline the deadline has come.
  private static func number(
    _ goal: Goal, _ target: GoalTarget, _ known: [GoalOutcome.Reading], on day: CalendarDate
  ) -> GoalOutcome {
    guard let newest = known.last else { return GoalOutcome(.noData, by: .noValue) }
    if let deadline = goal.deadline, deadline <= day {
      let inTime = known.last { $0.reckoning <= deadline.dayNumber }
      let counted = inTime ?? known[0]
      let rule: GoalOutcome.Rule = inTime == nil ? .afterDeadline : .atDeadline
      return GoalOutcome(isMet(target, counted) ? .reached : .missed, by: rule, current: counted)
    }
    if isMet(target, newest) { return GoalOutcome(.reached, by: .met, current: newest) }
    guard let deadline = goal.deadline else {
      return GoalOutcome(.missed, by: .notMetWithoutDeadline, current: newest)
    }
    return course(target, newest, from: goal.baseline, until: deadline)
  }

  // The part of the way against the part of the time, as of the day that the value belongs to.
  private static func course(
    _ target: GoalTarget, _ newest: GoalOutcome.Reading, from baseline: GoalBaseline?, until deadline: CalendarDate
  ) -> GoalOutcome {
    guard let baseline, baseline.day < deadline, let end = target.number else {
      return GoalOutcome(.noData, by: .noBaseline, current: newest)
    }
    let start = baseline.day.dayNumber
    guard newest.reckoning > start else { return GoalOutcome(.noData, by: .noValueSinceBaseline, current: newest) }
    if target.isMet(by: baseline.value) == true { return GoalOutcome(.missed, by: .behindBaseline, current: newest) }
    let made = (newest.value - baseline.value) / (end - baseline.value)
    let due = Ratio(newest.reckoning - start, deadline.dayNumber - start)
    return GoalOutcome(made >= due ? .onCourse : .missed, by: .proportion(made: made, due: due), current: newest)
  }

  private static func isMet(_ target: GoalTarget, _ reading: GoalOutcome.Reading) -> Bool {
    target.isMet(by: reading.value) == true
  }
}

extension GoalTarget {
  var number: Ratio? {
    switch self {
    case .atLeast(let value), .atMost(let value): value
    case .open, .direction, .yesNo: nil
    }
  }
}

extension GoalOutcome.Reading {
  var reckoning: Int { period.dayOfReckoning }
}
