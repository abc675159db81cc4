import Model
import Notation
import Protect

// The formula with this year's numbers in it.
extension Report {
  var formula: [HTML] {
    [
      .h3("Die Formel"),
      .p(
        "Nach der Formel des KIM-Konzepts richtet sich der Anteil einer Gemeinde an den Stellen nach ihrem Anteil an "
          + "den ausländischen Personen im Kreis:"),
      HTML(
        "div", ["class": "formula"],
        [
          .p("Stellenanteil = Personen der Gemeinde ÷ Personen im Kreis × Stellen"),
          .p(
            "hier: Personen der Gemeinde ÷ \(count(release.totals.persons)) × \(distributed)"
              + (release.rows.allSatisfy(\.isMunicipality) ? "" : " (Personen und Gewichte zusammen)")),
        ]),
    ] + keptNotes + otherRecipientsNote
  }

  private var distributed: String { GermanNumber.short(terms.distributed) }

  private var keptNotes: [HTML] {
    guard !terms.kept.isEmpty else { return [] }
    let kept = terms.kept.map { " − \(GermanNumber.short($0.positions)) (vorab: \($0.recipient))" }.joined()
    return [
      .p(
        "Verteilt werden nicht alle bewilligten Stellen: \(GermanNumber.short(terms.granted)) (bewilligt)\(kept) "
          + "= \(distributed).")
    ]
  }

  private var otherRecipientsNote: [HTML] {
    let others = release.rows.filter { !$0.isMunicipality }
    guard !others.isEmpty else { return [] }
    let weights = others.map { "\($0.name) mit dem Gewicht \(count($0.persons))" }
    return [
      .p(
        "Außer den Gemeinden nehmen teil: \(GermanTerms.list(weights)). Ein Gewicht hat der Kreis festgelegt; es "
          + "steht in der Rechnung an der Stelle einer Personenzahl und zählt in der Summe mit.")
    ]
  }
}
