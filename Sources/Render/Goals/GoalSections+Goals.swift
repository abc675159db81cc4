import Model
import Notation
import Protect

// Leitziele and what serves them.
extension GoalSections {
  func principle(_ principle: GoalField.Principle) -> [HTML] {
    let goal = principle.goal
    var parts = [HTML.h3("Leitziel: " + goal.text)]
    if let note = goal.note { parts.append(.p(note)) }
    parts += beside(goal)
    let rows = ([goal].filter { $0.target != nil } + principle.steps)
    guard !rows.isEmpty else { return parts }
    var table = Table(
      id: "ziele-" + goal.id, caption: "Ziele zu »\(goal.text)«",
      columns: [
        .text("Ziel"), .text("Art"), .text("zu erreichen"), .text("Frist"), .text("zuständig"), .text("heutiger Wert"),
        .text("Stand"), .text("Begründung und Hinweise"),
      ])
    table.kind = "dense"
    table.rows = rows.map(row)
    return parts + [table.html]
  }

  private func row(_ goal: Goal) -> [HTML] {
    let outcome = release.outcomes[goal.id]
    let rule = outcome.map { GoalWords.rule($0, unit: goal.unit) }
    let texts = [rule, GoalSections.evidence(goal), goal.note] + besides(goal)
    return [
      .text(goal.text), .text(GoalSections.singular(goal.level)),
      .text(goal.target.map { GermanTerms.name($0, unit: goal.unit) } ?? "–"),
      goal.deadline.map(HTML.date) ?? "–", .text(goal.responsible ?? "–"),
      .text(outcome?.current.map { "\(GoalWords.amount($0, goal.unit)) (\($0.period))" } ?? "–"),
      outcome.map { .strong(GermanTerms.name($0.verdict)) } ?? "–",
      .text(texts.compactMap { $0 }.map(Report.sentence).joined(separator: " ")),
    ]
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
