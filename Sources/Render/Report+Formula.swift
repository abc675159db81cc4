import Model
import Notation
import Protect

// The formula with this year's numbers in it.
extension Report {
  var formula: [HTML] {
    [
      .h3("Die Formel"),
      .p("Nach der Formel des KIM-Konzepts richtet sich der Anteil einer Gemeinde an den Stellen nach ihrem Anteil an den "
        + "ausländischen Personen im Kreis:"),
      HTML(
        "p", ["class": "formula"],
        [
          "Stellenanteil = Personen der Gemeinde ÷ Personen im Kreis × Stellen", HTML("br"),
          HTML("span", [:], [.text("hier: Personen der Gemeinde ÷ \(count(release.totals.persons)) × \(distributed)")]),
        ]),
    ] + keptNotes + otherRecipientsNote
  }

  private var distributed: String { GermanNumber.short(terms.distributed) }

  private var keptNotes: [HTML] {
    guard !terms.kept.isEmpty else { return [] }
    let kept = terms.kept.map { " − \(GermanNumber.short($0.positions)) (vorab: \($0.recipient))" }.joined()
    return [
      .p("Verteilt werden nicht alle bewilligten Stellen: \(GermanNumber.short(terms.granted)) (bewilligt)\(kept) "
        + "= \(distributed).")
    ]
  }

  private var otherRecipientsNote: [HTML] {
    let others = release.rows.filter { !$0.isMunicipality }
    guard !others.isEmpty else { return [] }
    let weights = others.map { "\($0.name) mit dem Gewicht \(count($0.persons))" }
    return [
      .p("Außer den Gemeinden nehmen teil: \(GermanTerms.list(weights)). Ein Gewicht hat der Kreis festgelegt; es steht in "
        + "der Rechnung an der Stelle einer Personenzahl.")
    ]
  }

  /// The largest recipient's figures, step by step; one who stands at the minimum would show nothing of the method.
  var example: [HTML] {
    let calculated = bySize.first { row in
      guard let trace = row.handedOut?.trace, case .minimum = trace else { return true }
      return false
    }
    guard let row = calculated ?? bySize.first else { return [] }
    return [.h3("Beispiel: \(row.name), Schritt für Schritt"), stepsTable(row, id: "tabelle-beispiel").html]
  }

  /// A figure's derivation. How the others were counted belongs to them and would only be in the way.
  func stepsTable(_ row: Release.Row, id: String) -> Table {
    let others = Set(
      release.rows.filter { $0.subject != row.subject }.flatMap { Explanation.steps(of: $0.persons) })
    let steps = Explanation.steps(of: row.coreMinimum).filter { !others.contains($0) }
    return Table(
      id: id, caption: "Rechenschritte für \(row.name)",
      columns: [.text("Was"), .text("Wie"), .number("Ergebnis")],
      rows: steps.map { [.text($0.title), .text($0.calculation), .text($0.result)] }, kind: "steps")
  }
}
