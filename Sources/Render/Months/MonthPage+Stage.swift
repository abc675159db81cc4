import Model
import Notation
import Protect

// The part of a stage: its rule in words, how sure it is, and of whom it consists.
extension MonthPage {
  func part(_ stage: Stage) -> [HTML] {
    [.p(MonthWords.rule(stage, release.stages)), .list(MonthWords.certainty(stage, release.stages, release.services))]
      + bounds(stage) + MonthAttribute.allCases.flatMap { breakdown(stage, $0) }
  }

  private func bounds(_ stage: Stage) -> [HTML] {
    let kinds: [MonthFigure.Kind] = [.size, .most, .withInitiative, .served, .unserved]
    let figures = kinds.map { MonthFigure($0, of: stage) }.filter(release.figures.contains)
    guard figures.count > 1 else { return [] }
    func heading(_ figure: MonthFigure) -> String {
      switch figure.kind {
      case .size: "sicher dazugehörig" + (isUpperBound(stage) ? " (Obergrenze)" : "")
      case .most: "höchstens (Geburtsdatum offen)"
      case .withInitiative: "mit Landesinitiative"
      case .served: "von Diensten betreut"
      default: "nach Abzug der Betreuten"
      }
    }
    func row(_ region: RegionKey) -> [HTML] {
      [.text(name(region))] + figures.map { cell(release.value($0, region, in: release.month)) }
    }
    return [
      Table(
        id: "tabelle-\(stage.id)-grenzen", caption: "\(GermanTerms.name(stage)): Größe und ihre Grenzen",
        columns: [.text("Gebiet")] + figures.map { .number(heading($0)) }, rows: regions.map(row), foot: row(kreis),
        kind: "data dense"
      ).html
    ]
  }

  private func breakdown(_ stage: Stage, _ attribute: MonthAttribute) -> [HTML] {
    guard release.known.contains(attribute) else {
      return [.p("\(GermanTerms.name(attribute)): Die Exporte nennen es für mehr als die Hälfte der Personen nicht.")]
    }
    let figures = release.figures.filter { figure in
      guard figure.stage == stage, case .member(attribute, _) = figure.kind else { return false }
      return true
    }
    func row(_ region: RegionKey) -> [HTML] {
      [.text(name(region))] + figures.map { cell(release.value($0, region, in: release.month)) }
    }
    let titles = figures.map { figure -> Table.Column in
      guard case .member(_, let code) = figure.kind else { return .number("") }
      return .number(GermanTerms.name(code, of: attribute))
    }
    return [
      Table(
        id: "tabelle-\(stage.id)-\(attribute.rawValue)",
        caption: "\(GermanTerms.name(stage)) nach \(GermanTerms.name(attribute)), \(release.month)",
        columns: [.text("Gebiet")] + titles, rows: regions.map(row), foot: row(kreis), kind: "data dense"
      ).html
    ]
  }
}
