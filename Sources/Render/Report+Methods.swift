import Model
import Notation
import Protect

// What the other methods would have given, beside the chosen one.
extension Report {
  var otherMethods: [HTML] {
    [
      .h3("Andere Verfahren im Vergleich"),
      .p(
        "Die Tabelle zeigt dieselben Personenzahlen nach allen drei gebräuchlichen Verfahren.",
        differing == 0
          ? "Alle drei führen hier zum selben Ergebnis."
          : "In Klammern steht der Unterschied zum gewählten Verfahren; ohne Klammer gibt es keinen."),
      methodTable.html,
    ]
  }

  private var methods: [AllotmentMethod] {
    [terms.method] + AllotmentMethod.allCases.filter { $0 != terms.method }
  }

  private var differing: Int {
    release.rows.count { row in row.byMethod.values.contains { $0 != row.positions.value } }
  }

  private var methodTable: Table {
    Table(
      id: "tabelle-verfahren", caption: "Stellenanteile nach drei Verfahren",
      columns: [.text(recipientWord)]
        + methods.map { .number(GermanTerms.name($0) + ($0 == terms.method ? " (gewählt)" : "")) },
      rows: release.rows.map { row in [.text(row.name)] + methods.map { .text(compared(row, $0)) } },
      kind: "data small")
  }

  private func compared(_ row: Release.Row, _ method: AllotmentMethod) -> String {
    guard let value = row.byMethod[method] else { return missing }
    guard value != row.positions.value else { return positions(value) }
    return "(\(change(value - row.positions.value))) " + positions(value)
  }
}
