import Model
import Notation
import Protect
import Store

extension GoalJob {
  func explained(_ period: Period, for audience: Audience) throws -> Explained {
    let assessment = try desk.assessment(period)
    let evidence = try desk.evidence(
      assessment, heading(period, assessment), settings(period).secret, of: EditionName(name, period: period.iso))
    let indicators =
      audience == .owner ? Gate.release(toOwner: evidence) : Gate.release(toEveryone: evidence).release
    return Explained(Gate.release(definition.programme, by: indicators))
  }
}

extension Explained {
  /// Every goal with what decided it, then everything that documents state.
  fileprivate init(_ release: GoalRelease) {
    let heading = release.heading
    let programme = release.programme
    self.init(
      heading: "\(heading.title), \(heading.kreis), \(heading.period) (\(release.audience.rawValue))",
      isSynthetic: heading.isSynthetic,
      entries: programme.goals.map { Entry($0, release) } + programme.values.map { Entry($0, programme) }
        + programme.duties.map(Entry.init))
  }
}

extension Explained.Entry {
  fileprivate init(_ goal: Goal, _ release: GoalRelease) {
    let outcome = release.outcomes[goal.id]
    var about = [QuotationWords.text(goal.quotation)]
    if let target = goal.target { about.append("Zu erreichen: " + GermanTerms.name(target, unit: goal.unit)) }
    if let deadline = goal.deadline { about.append("Frist: \(deadline)") }
    if let responsible = goal.responsible { about.append("Zuständig: " + responsible) }
    if let outcome { about.append(GoalWords.rule(outcome, unit: goal.unit)) }
    if case .evidence(let evidence) = goal.source { about.append("Beleg: " + QuotationWords.text(evidence.quotation)) }
    if let note = goal.note { about.append("Hinweis: " + note) }
    let verdict = outcome.map { GermanTerms.name($0.verdict) } ?? "kein prüfbarer Inhalt"
    let current = outcome?.current.map { " (\($0.period): \(GoalWords.amount($0, goal.unit)))" } ?? ""
    var values = [
      Explained.Value(
        names: ["stand"], title: "Stand", text: verdict + current, figure: release.currentFigure(of: goal))
    ]
    if let figure = goal.targetFigure {
      let text = GermanTerms.amount(figure.value, goal.unit)
      values.append(Explained.Value(names: ["ziel"], title: "Zielwert", text: text, figure: figure))
    }
    self.init(id: goal.id, title: goal.text, about: about, values: values)
  }

  fileprivate init(_ value: DocumentedValue, _ programme: GoalProgramme) {
    let figures = value.figures(among: programme.values)
    let text = DocumentedValueWords.text(value)
    let values = figures.map { figure in
      Explained.Value(names: [figure.subject.name], title: figure.subject.name, text: text, figure: figure)
    }
    let whole = Explained.Value(names: [value.title], title: value.title, text: text, figure: nil)
    self.init(
      id: value.id, title: value.title,
      about: [QuotationWords.text(value.quotation)] + (value.note.map { ["Hinweis: " + $0] } ?? []),
      values: values.isEmpty ? [whole] : values)
  }

  fileprivate init(_ duty: ReportingDuty) {
    let about = [QuotationWords.text(duty.quotation)] + (duty.note.map { ["Hinweis: " + $0] } ?? [])
    let text = duty.frequency + (duty.replaces.map { ", ersetzt: " + $0 } ?? "")
    self.init(
      id: duty.id, title: duty.title, about: about,
      values: [Explained.Value(names: [duty.title], title: "Berichtspflicht", text: text, figure: nil)])
  }
}
