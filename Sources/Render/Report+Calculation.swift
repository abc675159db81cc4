import Model
import Notation
import Protect

// The line of numbers from persons to positions, for every recipient, so that each can find an error in its own.
extension Report {
  var calculation: [HTML] {
    [
      .h3("Rechenweg für jede Zeile"),
      .p(
        "Jede Zeile lässt sich mit einem Taschenrechner nachrechnen, von links nach rechts.", quotaSentence,
        "Gezeigt sind bis zu acht Nachkommastellen, gerechnet ist ohne Rundung."), calculationTable.html,
    ] + leftOver
  }

  private var isByRemainders: Bool { terms.method == .hareNiemeyer }

  private var quotaSentence: String {
    guard isByRemainders else { return "" }
    return release.remarks.heldByMinimum.isEmpty
      ? "Die Quote ist der Stellenanteil vor der Rundung, in Einheiten ausgedrückt; ihre Nachkommastellen sind der "
        + "Rest."
      : "Die Quote verteilt die Einheiten, die nach Abzug der Mindestanteile bleiben, auf die übrigen Empfänger"
        + restOfQuota + "; ihre Nachkommastellen sind der Rest."
  }

  // With a minimum the quota has another divisor and another factor than the columns before it.
  private var restOfQuota: String {
    for row in release.rows {
      guard case .product(let share, let units)? = row.handedOut?.base.derivation,
        case .quotient(_, let rest) = share.derivation
      else { continue }
      return ": \(weightWord) ÷ \(count(rest)) × \(GermanNumber.text(units.value.rounded(digits: 0)))"
    }
    return ""
  }

  private var calculationTable: Table {
    Table(
      id: "tabelle-rechenweg", caption: "Von den Personen zum Stellenanteil",
      columns: [.text(recipientWord)] + calculationColumns + [
        .number("Ein\u{AD}heiten"), .number("× \(GermanNumber.short(terms.step)) = Stellen\u{AD}anteil"),
      ],
      rows: release.rows.map(calculationCells), kind: "data dense")
  }

  private var calculationColumns: [Table.Column] {
    let start: [Table.Column] = [
      .number(weightWord), .number("÷ \(count(release.totals.persons)) = Anteil"),
      .number("× \(GermanNumber.short(terms.distributed)) = vor der Rundung"),
    ]
    guard isByRemainders else { return start + [.text("Letzter Schritt")] }
    return start + [
      .number(release.remarks.heldByMinimum.isEmpty ? "÷ \(GermanNumber.short(terms.step)) = Quote" : "Quote"),
      .number("ganze Ein\u{AD}heiten"), .number("Rang des Restes"), .number("weitere Ein\u{AD}heit"),
    ]
  }

  private func calculationCells(_ row: Release.Row) -> [HTML] {
    [.text(row.name), .text(count(row.persons)), .text(decimals(row.share.value)), .text(decimals(row.exact.value))]
      + (isByRemainders ? remainderCells(row) : [.text(lastStep(row))]) + [
        .text(row.handedOut.map { GermanNumber.text($0.units.value.rounded(digits: 0)) } ?? missing),
        .strong(positions(row.positions.value)),
      ]
  }

  private func remainderCells(_ row: Release.Row) -> [HTML] {
    guard let (_, base, trace) = row.handedOut else { return Array(repeating: .text(missing), count: 4) }
    guard case .remainder(let whole, let rank, _, let left, let tied) = trace else {
      return ["entfällt", "Mindest\u{AD}anteil", "entfällt", "entfällt"]
    }
    return [
      .text(decimals(base.value)), .text(GermanNumber.text(whole)),
      .text("\(rank)." + (tied ? " (Gleichstand)" : "")), .text(rank <= left ? "+\u{2009}1" : "nein"),
    ]
  }

  private func lastStep(_ row: Release.Row) -> String {
    row.handedOut.map { AllotmentWords.text($0.trace, base: $0.base, units: $0.units.value) } ?? missing
  }

  private func decimals(_ value: Ratio) -> String { GermanNumber.text(value.rounded(digits: 8)) }

  private var leftOver: [HTML] {
    for row in release.rows {
      guard case .remainder(_, _, let competing, let left, _)? = row.handedOut?.trace else { continue }
      guard left > 0 else { return [.p("Alle Quoten sind ganze Zahlen; es bleibt keine Einheit übrig.")] }
      return [
        .p(
          "Nach den ganzen Einheiten \(left == 1 ? "bleibt" : "bleiben") \(Phrase.units(left)) übrig; "
            + "\(left == 1 ? "sie geht an den Rang 1" : "sie gehen an die Ränge 1 bis \(left)") von \(competing).")
      ]
    }
    return []
  }
}
