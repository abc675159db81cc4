import Model

/// What a pipeline file of the kind »zielbericht« says: documents, what they state, and the goals that they set.
struct GoalDefinition: Equatable {
  let title: String
  let documents: [GoalDocument]
  let values: [DocumentedValue]
  let priorities: [GoalPriority]
  let cycle: PriorityCycle?
  let fields: [GoalField]
  let duties: [ReportingDuty]
  /// What the report says about itself, in the order of the file.
  let notes: [String]

  /// Every goal, field by field.
  var goals: [Goal] { fields.flatMap(\.goals) }

  /// The documented value of this name.
  func value(_ id: String) -> DocumentedValue? { values.first { $0.id == id } }

  /// The indicators whose values it needs, each once, in the order of the file.
  var indicators: [String] {
    var seen: Set<String> = []
    let named = goals.flatMap { goal -> [String] in
      if case .indicator(let id) = goal.source { return [id] + goal.watched }
      return goal.watched
    }
    return named.filter { seen.insert($0).inserted }
  }

  /// The series that documented values give for a goal.
  func documentedSeries(of goal: Goal) -> [(period: Period, value: Ratio)] {
    guard case .documented(let ids) = goal.source else { return [] }
    return ids.compactMap { value($0) }.compactMap { value in
      guard let period = value.period, let number = value.number else { return nil }
      return (period, number)
    }
  }
}
