import Model
import Notation
import Protect

// The table that is disputed: a row per recipient, from persons to positions.
extension Report {
  var tableSection: HTML {
    .section("tabelle", "Stellenanteile je \(recipientWord)", [resultTable.html] + tableNotes)
  }

  var resultTable: Table {
    Table(
      id: "tabelle-ergebnis", caption: "Stellenanteile zum Stichtag \(heading.stichtag)",
      columns: [.text(recipientWord)] + resultColumns.map(Table.Column.number), rows: release.rows.map(resultCells),
      foot: resultFoot, isKeptWhole: true)
  }

  private var resultColumns: [String] {
    [
      weightWord, "Anteil in\u{A0}%", "Stellen\u{AD}anteil vor der Rundung", "Stellen\u{AD}anteil",
      "davon mindestens Kern\u{AD}ziel\u{AD}gruppe",
    ] + (hasComparison ? [previousWord, "Ver\u{AD}änderung"] : [])
  }

  private func resultCells(_ row: Release.Row) -> [HTML] {
    let cells: [HTML] = [
      .text(row.name), .text(count(row.persons)), .text(GermanNumber.text(percent(row.share.value))),
      .text(GermanNumber.text(row.exact.value.rounded(digits: 6))), .strong(positions(row.positions.value)),
      .text(positions(row.coreMinimum.value)),
    ]
    guard hasComparison else { return cells }
    return cells + [
      .text(row.previous.map { positions($0.value) } ?? missing),
      .text(row.difference.map { change($0.value) } ?? missing),
    ]
  }

  private var resultFoot: [HTML] {
    let totals = release.totals
    let cells: [HTML] = [
      "Zusammen", .text(count(totals.persons)), "100,00",
      .text(GermanNumber.text(terms.distributed.rounded(digits: 6))), .strong(positions(totals.positions)),
      .text(positions(totals.coreMinimum)),
    ]
    guard hasComparison else { return cells }
    return cells + [
      .text(totals.previous.map(positions) ?? missing),
      .text(totals.previous.map { change(totals.positions - $0) } ?? missing),
    ]
  }

  private var tableNotes: [HTML] {
    [
      .p("Die Stellenanteile ergeben zusammen genau \(Phrase.positions(release.totals.positions)).", percentNote),
      .p(
        "»Davon mindestens Kernzielgruppe« ist je Zeile aufgerundet; die Summe kann deshalb über "
          + "\(Phrase.part(terms.coreShare)) der Stellen liegen."),
      .p(comparisonNote),
    ]
  }

  // The sum of what is printed, as a reader with a pocket calculator gets it.
  private var percentNote: String {
    let sum = release.rows.reduce(Int128(0)) { $0 + percent($1.share.value).units }
    guard sum != 10_000 else { return "" }
    let printed = GermanNumber.text(FixedPoint(units: sum, digits: 2))
    return "Die Anteile in Prozent sind je Zeile kaufmännisch gerundet; gerundet ergeben sie zusammen "
      + "\(printed)\u{A0}% statt 100,00\u{A0}%."
  }

  private var comparisonNote: String {
    guard hasComparison else {
      return "Ein Vergleich fehlt, weil für einen früheren Stichtag kein Ergebnis vorliegt."
    }
    let new = release.rows.filter { $0.previous == nil }.map(\.name)
    guard !new.isEmpty else { return "" }
    return "»\(missing)«: Für \(GermanTerms.list(new)) gab es am vorigen Stichtag keinen Stellenanteil."
  }
}
