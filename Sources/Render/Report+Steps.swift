import Model
import Notation
import Protect

// A figure's derivation, one step after the other, as one would do it with a pocket calculator.
extension Report {
  /// The largest recipient's steps; one who stands at the minimum would show nothing of the method.
  var example: [HTML] {
    let calculated = bySize.first { row in
      guard let trace = row.handedOut?.trace, case .minimum = trace else { return true }
      return false
    }
    guard let row = calculated ?? bySize.first else { return [] }
    return [.h3("Beispiel: \(row.name), Schritt für Schritt"), steps(row)]
  }

  /// All steps of a row. How the other rows were counted belongs to them and would only be in the way.
  func steps(_ row: Release.Row) -> HTML {
    let others = Set(
      release.rows.filter { $0.subject != row.subject }.flatMap { Explanation.steps(of: $0.persons) })
    let steps = Explanation.steps(of: row.exact, row.coreMinimum).filter { !others.contains($0) }
    return HTML("ol", ["class": "steps"], steps.map { step($0, of: row) })
  }

  private func step(_ step: ExplanationStep, of row: Release.Row) -> HTML {
    HTML(
      "li", [:],
      [
        HTML("span", ["class": "what"], [.text(title(step, of: row) + ": ")]),
        HTML("span", [:], [.text(step.calculation + " ")]),
        HTML(
          "span", ["class": "outcome"],
          [HTML("span", ["class": "narrow-only"], ["Ergebnis: "]), .strong(step.result)]),
      ])
  }

  // The heading says already whose steps these are.
  private func title(_ step: ExplanationStep, of row: Release.Row) -> String {
    let name = ", " + row.subject.name
    return step.title.hasSuffix(name) ? String(step.title.dropLast(name.count)) : step.title
  }
}
