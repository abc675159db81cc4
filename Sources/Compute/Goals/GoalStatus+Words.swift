import Model

// Goals without a number.
extension GoalStatus {
  // Values until the deadline, where there are two of them; else the newest ones that there are.
  static func direction(_ known: [GoalOutcome.Reading], until deadline: CalendarDate?) -> GoalOutcome {
    let inTime = known.filter { reading in deadline.map { reading.reckoning <= $0.dayNumber } ?? true }
    let readings = (inTime.count > 1 ? inTime : known).suffix(2)
    guard readings.count == 2, let before = readings.first, let after = readings.last else {
      return GoalOutcome(.directionOnly(.undecided), by: .nothingToCompare, current: known.last)
    }
    let movement: GoalOutcome.Movement =
      before.value == after.value ? .same : (before.value < after.value ? .up : .down)
    return GoalOutcome(.directionOnly(movement), by: .compared(before, after), current: after)
  }

  // What is done stays done; »not yet« holds only until the deadline that it was said before.
  static func evidence(_ goal: Goal, on day: CalendarDate) -> GoalOutcome {
    guard case .evidence(let evidence) = goal.source, evidence.day <= day else {
      return GoalOutcome(.noData, by: .nothingStated)
    }
    guard let deadline = goal.deadline else {
      return GoalOutcome(evidence.isFulfilled ? .yes : .no, by: .stated(evidence.day))
    }
    if evidence.isFulfilled {
      return GoalOutcome(.yes, by: evidence.day <= deadline ? .stated(evidence.day) : .statedLate(evidence.day))
    }
    if deadline <= day, evidence.day < deadline {
      return GoalOutcome(.noData, by: .statedTooEarly(evidence.day))
    }
    return GoalOutcome(.no, by: .stated(evidence.day))
  }
}
