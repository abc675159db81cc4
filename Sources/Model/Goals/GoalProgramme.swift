/// Everything that documents say about the goals of a district.
public struct GoalProgramme: Hashable, Sendable {
  /// Where it is from.
  public let documents: [GoalDocument]
  /// What the documents state.
  public let values: [DocumentedValue]
  /// Themes by weight.
  public let priorities: [GoalPriority]
  /// How often priorities are settled anew.
  public let cycle: PriorityCycle?
  /// The goals.
  public let fields: [GoalField]
  /// Reports that are owed.
  public let duties: [ReportingDuty]
  /// What the report says about itself.
  public let notes: [String]

  /// In the order of the pipeline file.
  public init(
    documents: [GoalDocument], values: [DocumentedValue] = [], priorities: [GoalPriority] = [],
    cycle: PriorityCycle? = nil, fields: [GoalField], duties: [ReportingDuty] = [], notes: [String] = []
  ) {
    (self.documents, self.values, self.priorities, self.cycle) = (documents, values, priorities, cycle)
    (self.fields, self.duties, self.notes) = (fields, duties, notes)
  }

  /// Every goal, field by field.
  public var goals: [Goal] { fields.flatMap(\.goals) }

  /// The documented value of this name.
  public func value(_ id: String) -> DocumentedValue? { values.first { $0.id == id } }

  /// The indicators whose values it needs, each once, in the order of the file.
  public var indicators: [String] {
    var seen: Set<String> = []
    let named = goals.flatMap { goal -> [String] in
      if case .indicator(let id) = goal.source { return [id] + goal.watched }
      return goal.watched
    }
    return named.filter { seen.insert($0).inserted }
  }

  /// The series that documented values give for a goal.
  public func documentedSeries(of goal: Goal) -> [(period: Period, value: Ratio)] {
    guard case .documented(let ids) = goal.source else { return [] }
    return ids.compactMap { value($0) }.compactMap { value in
      guard let period = value.period, let number = value.number else { return nil }
      return (period, number)
    }
  }
}
