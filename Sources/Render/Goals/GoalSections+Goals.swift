import Model
import Notation
import Protect

// Leitziele and what serves them.
extension GoalSections {
  func principle(_ principle: GoalField.Principle) -> [HTML] {
    let goal = principle.goal
    let decided = [goal].filter { $0.target != nil } + principle.steps.filter { $0.target != nil }
    let others = principle.steps.filter { $0.target == nil }
    return [.h3("Leitziel: " + goal.text)] + (goal.note.map { [.p($0)] } ?? []) + beside(goal) + decided.map(block)
      + Goal.Level.allCases.flatMap { level in list(others.filter { $0.level == level }, level) }
  }

  // What is to be reached, by when, how far it is, and why that is said.
  private func block(_ goal: Goal) -> HTML {
    let outcome = release.outcomes[goal.id]
    var pairs: [(name: String, value: HTML)] = [
      ("zu erreichen", .text(goal.target.map { GermanTerms.name($0, unit: goal.unit) } ?? "–"))
    ]
    if let deadline = goal.deadline { pairs.append(("Frist", .date(deadline))) }
    if let responsible = goal.responsible { pairs.append(("zuständig", .text(responsible))) }
    if let current = outcome?.current {
      pairs.append(("heutiger Wert", .text("\(GoalWords.amount(current, goal.unit)) (\(current.period))")))
    }
    let rule = outcome.map { GoalWords.rule($0, unit: goal.unit) }
    let reasons = [rule, GoalSections.evidence(goal)].compactMap { $0 }.map(Report.sentence)
    if !reasons.isEmpty { pairs.append(("Begründung", .text(reasons.joined(separator: " ")))) }
    let notes = ([goal.note] + besides(goal)).compactMap { $0 }.map(Report.sentence)
    if !notes.isEmpty { pairs.append(("Hinweis", .text(notes.joined(separator: " ")))) }
    let verdict = outcome.map { [HTML("span", ["class": "mark"], [.text(GermanTerms.name($0.verdict))])] } ?? []
    let title = HTML("h4", [:], [.text("\(GoalSections.singular(goal.level)): \(goal.text)")])
    return HTML("div", ["class": "goal"], [HTML("div", ["class": "goal-head"], [title] + verdict), .pairs(pairs)])
  }

  // Steps that nothing decides about, such as measures.
  private func list(_ goals: [Goal], _ level: Goal.Level) -> [HTML] {
    guard !goals.isEmpty else { return [] }
    let texts = goals.map { goal in
      let responsible = goal.responsible.map { " (zuständig: \($0))" } ?? ""
      let notes = ([goal.note] + besides(goal)).compactMap { $0 }.map(Report.sentence)
      return ([goal.text + responsible] + notes).joined(separator: " – ")
    }
    return [.p(GermanTerms.plural(level) + ":"), .list(texts)]
  }

  private static func singular(_ level: Goal.Level) -> String {
    switch level {
    case .principle: "Leitziel"
    case .yearly: "Jahresziel"
    case .indicator: "Indikator"
    case .measure: "Maßnahme"
    }
  }

  private static func evidence(_ goal: Goal) -> String? {
    guard case .evidence(let evidence) = goal.source else { return nil }
    return "Beleg: " + QuotationWords.text(evidence.quotation)
  }

  // Documented values and indicators that belong to a goal and decide nothing.
  private func beside(_ goal: Goal) -> [HTML] {
    let texts = besides(goal).compactMap { $0 }
    return texts.isEmpty || goal.target != nil ? [] : [.list(texts)]
  }

  private func besides(_ goal: Goal) -> [String?] {
    let documented = goal.documented.compactMap { programme.value($0) }.map { value in
      "Dokumentiert: \(value.title), \(DocumentedValueWords.text(value))"
    }
    return documented + goal.watched.map(watched)
  }

  private func watched(_ id: String) -> String? {
    guard let (indicator, point) = release.newest(id), let value = point.value else { return nil }
    let number = GermanNumber.text(value.rounded(digits: indicator.unit.digits))
    let unit = indicator.unit.name == "Anzahl" ? "" : " " + indicator.unit.name
    return "Beobachtet: \(indicator.title), \(number)\(unit) (\(point.period))"
  }
}
