import Model
import Notation
import Protect

/// The comparison for spreadsheets: a row per scenario and number, amounts as the page prints them.
enum CostCSV {
  /// Names, types and meanings of the columns, for `csv-metadata.json`.
  static let columns: [Report.ResultColumn] = [
    Report.ResultColumn(name: "variante", type: .string("string"), meaning: "Kennung der Variante"),
    Report.ResultColumn(name: "bezeichnung", type: .string("string"), meaning: "Name der Variante"),
    Report.ResultColumn(
      name: "zeile", type: .string("string"),
      meaning: "Kennung des Postens oder der Erstattung, sonst gesamtkosten, erstattung oder kreisanteil"),
    Report.ResultColumn(name: "posten", type: .string("string"), meaning: "Name der Zeile"),
    Report.ResultColumn(name: "anzahl", type: Report.decimal, meaning: "Anzahl bei Posten mit Preis"),
    Report.ResultColumn(name: "preis", type: Report.decimal, meaning: "Preis für eines in Euro"),
    Report.ResultColumn(name: "betrag", type: Report.decimal, meaning: "Euro im Jahr"),
    Report.ResultColumn(name: "status", type: .string("string"), meaning: "offen oder gesperrt"),
    Report.ResultColumn(
      name: "unterschied", type: Report.decimal, meaning: "Euro im Jahr mehr als in der ersten Variante"),
    Report.ResultColumn(name: "geschaetzt", type: .string("string"), meaning: "ja, wenn der Wert geschätzt ist"),
    Report.ResultColumn(name: "erlaeuterung", type: .string("string"), meaning: "was das Dokument dazu sagt"),
  ]

  /// What tells a row from all others.
  static let key = ["variante", "zeile"]

  static func bytes(_ release: CostRelease) -> [UInt8] {
    var writer = CSVWriter(header: columns.map(\.name))
    for (place, scenario) in release.scenarios.enumerated() {
      for row in release.costs + release.refunds + release.closing {
        writer.add([.text(scenario.id), .text(scenario.name)] + cells(row, row.cells[place], place))
      }
    }
    return writer.bytes
  }

  private static func cells(_ row: CostRelease.Row, _ cell: CostRelease.Cell, _ place: Int) -> [CSVWriter.Cell] {
    let price: Ratio? = if case .price(let price, _)? = row.rule { price } else { nil }
    let isOpen = cell.status == .open
    return [
      .text(row.result.key), .text(CostTable.name(row)), cell.quantity.map(plain) ?? "", price.map(plain) ?? "",
      cell.shown.map(CSVWriter.Cell.number) ?? .text(cell.status.rawValue), .text(cell.status.rawValue),
      cell.difference.flatMap { figure in cell.shown.map { .number(figure.value.rounded(digits: $0.digits)) } }
        ?? (place == 0 ? "" : .text(Release.CellStatus.withheld.rawValue)),
      isOpen ? (cell.isEstimate ? "ja" : "nein") : .text(cell.status.rawValue), .text(cell.note ?? ""),
    ]
  }

  private static func plain(_ value: Ratio) -> CSVWriter.Cell { .number(value.rounded(digits: value.exactDigits ?? 2)) }
}
