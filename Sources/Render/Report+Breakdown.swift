import Model
import Notation
import Protect

// Who the counted persons are: the tables that passed the gate, with a status for every cell.
extension Report {
  var breakdownSection: HTML? {
    release.breakdown.map { breakdown in
      .section(
        "aufgliederung", "Wer die gezählten Personen sind",
        introduction(breakdown) + (breakdown.tables.isEmpty ? [] : legend(breakdown.rule) + tables(breakdown)))
    }
  }

  /// The same tables with the exact numbers and how each is treated in public.
  var insideBreakdown: HTML? {
    release.breakdown.map { breakdown in
      .section(
        "aufgliederung", "Aufgliederung mit genauen Zahlen",
        breakdown.tables.isEmpty ? introduction(breakdown) : ownLegend + tables(breakdown))
    }
  }

  private func introduction(_ breakdown: Release.Breakdown) -> [HTML] {
    guard !breakdown.tables.isEmpty else {
      return [
        .p(
          "Eine Aufgliederung erscheint zu diesem Stichtag nicht: In jeder geprüften Form ließe sich zusammen mit früher "
            + "veröffentlichten Zahlen auf einzelne Personen schließen.")
      ]
    }
    let coarsened =
      breakdown.verdict.coarsened == 0
      ? ""
      : "Gruppen und Tabellen sind zusammengefasst, weil eine feinere Aufgliederung auf einzelne Personen schließen "
        + "ließe."
    return [
      "Die Tabellen gliedern die \(GermanTerms.persons(release.quality.counted)) auf, die in der Formel gezählt sind. "
        + "Genau sind nur die Zahlen, die die Formel braucht: alle gezählten Personen je Gemeinde und im Kreis.",
      methodSentences(breakdown.rule), coarsened, untoldSentence(breakdown.untold),
    ].filter { !$0.isEmpty }.map { .p($0) }
  }

  private func methodSentences(_ rule: ProtectionRule) -> String {
    switch rule.method {
    case .rounding:
      "Alle anderen Zahlen sind zum Schutz der Personen je für sich auf ein Vielfaches von 5 gerundet, wie es die "
        + "amtliche Statistik des Ausländerzentralregisters tut; 0, 1 und 2 erscheinen als 0. Deshalb ergeben gerundete "
        + "Zahlen zusammen nicht immer die Summe. Wo sich eine gerundete Zahl aus anderen genauer errechnen ließe, ist "
        + "sie oder eine andere gesperrt."
    case .suppression:
      "Zahlen unter \(rule.threshold) sind zum Schutz der Personen gesperrt, und dazu so viele andere, dass niemand sie "
        + "durch Abziehen errechnen kann. Eine 0 heißt, dass es niemanden gibt."
    case .cellKey:
      "Alle anderen Zahlen sind zum Schutz der Personen nach dem Cell-Key-Verfahren um höchstens \(CellKeys.reach) "
        + "verändert, dieselbe Zahl überall gleich; eine wahre 0 bleibt 0. Deshalb ergeben veränderte Zahlen zusammen "
        + "nicht immer die Summe."
    }
  }

  private func untoldSentence(_ untold: [Attribute]) -> String {
    untold.isEmpty
      ? ""
      : "Es fehlen Angaben zu: \(GermanTerms.list(untold.map(GermanTerms.name))). Die Exporte nennen sie für mehr als die "
        + "Hälfte der Personen nicht."
  }

  private func tables(_ breakdown: Release.Breakdown) -> [HTML] {
    breakdown.tables.enumerated().map { breakdownTable($1, $0).html }
  }

  private func title(_ table: Release.Table) -> String {
    let names = [table.rows, table.columns].compactMap { $0 }.map(GermanTerms.name)
    return names.joined(separator: " und ") + (table.rows == .municipality ? "" : " im Kreis")
  }

  private func breakdownTable(_ table: Release.Table, _ number: Int) -> Table {
    let columns = table.columnGroups.map { Table.Column.number(GermanTerms.name($0)) } + [.number("insgesamt")]
    let rows = zip(table.rowGroups, table.cells).map { group, cells in
      [HTML.text(Report.shortName(group))] + cells.map(StatusCell.html)
    }
    return Table(
      id: "tabelle-aufgliederung-\(number + 1)",
      caption: "Gezählte Personen nach \(title(table)), Stichtag \(heading.stichtag)",
      columns: [.text(GermanTerms.name(table.rows))] + columns, rows: rows,
      foot: ["Kreis"] + (table.cells.last ?? []).map(StatusCell.html), kind: "data dense")
  }

  // »Neuss« for »Neuss, Stadt«, as in the table of results.
  private static func shortName(_ group: Category) -> String {
    let name = GermanTerms.name(group)
    guard case .municipality = group, let comma = name.firstRange(of: ", ") else { return name }
    return String(name[..<comma.lowerBound])
  }
}
