import Model
import Notation
import Protect

// The breakdown for spreadsheets and programs: every cell once, whichever tables show it.
extension Report {
  static let breakdownColumns: [ResultColumn] = [
    ResultColumn(name: "ags", type: .string("string"), meaning: "Schlüssel der Gemeinde, fünfstellig der des Kreises"),
    ResultColumn(name: "gebiet", type: .string("string"), meaning: "amtlicher Name"),
    ResultColumn(name: "alter", type: .string("string"), meaning: "vollendete Lebensjahre"),
    ResultColumn(name: "aufenthalt", type: .string("string"), meaning: "Gruppe des Aufenthaltsstatus"),
    ResultColumn(
      name: "staatsangehoerigkeit", type: .string("string"), meaning: "Gruppe der Staatsangehörigkeit"),
    ResultColumn(name: "geschlecht", type: .string("string"), meaning: "Geschlecht"),
    ResultColumn(name: "personen", type: .string("integer"), meaning: "gezählte Personen am Stichtag"),
    ResultColumn(name: "status", type: .string("string"), meaning: "offen, gerundet, gesperrt oder fehlt"),
    ResultColumn(
      name: "anteil_prozent", type: decimal,
      meaning: "Anteil an allen gezählten Personen des Gebiets in Prozent, aus den genannten Zahlen"),
    ResultColumn(name: "anteil_status", type: .string("string"), meaning: "offen, gerundet, gesperrt oder fehlt"),
  ]

  /// Nil where there are no tables.
  var breakdownCSV: [UInt8]? {
    guard let tables = release.breakdown?.tables, !tables.isEmpty else { return nil }
    var writer = CSVWriter(header: Report.breakdownColumns.map(\.name))
    var written: Set<[String?]> = []
    for cell in tables.flatMap(\.cells).joined() where written.insert(cell.groups.map { $0?.id }).inserted {
      writer.add(csvCells(cell))
    }
    return writer.bytes
  }

  private func csvCells(_ cell: Release.Cell) -> [CSVWriter.Cell] {
    let groups = cell.groups.dropFirst().map { group in
      CSVWriter.Cell.text(group.map(GermanTerms.name) ?? "insgesamt")
    }
    let place: [CSVWriter.Cell] =
      if case .municipality(let ags, let name)? = cell.groups.first ?? nil {
        [.text(ags.description), .text(name)]
      } else {
        [.text(heading.kreisKey.description), .text(heading.kreis)]
      }
    return place + groups + [
      cell.persons.map(CSVWriter.Cell.count) ?? .text(cell.status.rawValue), .text(cell.status.rawValue),
      cell.share.value.map { .number(percent($0)) } ?? .text(cell.share.status.rawValue),
      .text(cell.share.status.rawValue),
    ]
  }
}
