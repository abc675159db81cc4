import Compute
public import Model

extension Gate {
  /// How the goals stand by what an audience may see of the indicators: a status made of hidden numbers would tell of them.
  public static func release(_ programme: GoalProgramme, by indicators: IndicatorRelease) -> GoalRelease {
    let day = indicators.heading.period.last
    var outcomes: [String: GoalOutcome] = [:]
    for goal in programme.goals {
      let series = programme.documentedSeries(of: goal) + indicators.comparable(goal)
      outcomes[goal.id] = GoalStatus.of(goal, series: series, on: day)
    }
    return GoalRelease(programme: programme, outcomes: outcomes, indicators: indicators)
  }
}

extension IndicatorRelease {
  // The values of the Kreis since the latest series break; one of which parts are unknown is no value to be held against a target.
  fileprivate func comparable(_ goal: Goal) -> [(period: Period, value: Ratio)] {
    guard case .indicator(let id) = goal.source, let entry = entries.first(where: { $0.indicator.id == id }) else {
      return []
    }
    var series: [(period: Period, value: Ratio)] = []
    for point in entry.points[regions.kreis] ?? [] {
      if let last = series.last, entry.indicator.breakBetween(last.period, point.period) != nil { series = [] }
      let isWhole = !point.remarks.contains { if case .lowerBound = $0 { true } else { false } }
      if let value = point.value, isWhole { series.append((point.period, value)) }
    }
    return series
  }
}
