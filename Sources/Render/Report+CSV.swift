import Model
import Notation
import Protect

// The result for spreadsheets. No row of sums: whoever adds the column up would count twice.
extension Report {
  var csv: [UInt8] {
    var writer = CSVWriter(header: Report.columns.map(\.name))
    for row in release.rows { writer.add(csvCells(row)) }
    return writer.bytes
  }

  private func csvCells(_ row: Release.Row) -> [CSVWriter.Cell] {
    [
      .text(key(of: row.subject)), .text(row.subject.name), .number(row.persons.value.rounded(digits: 0)),
      .number(percent(row.share.value)), .number(row.exact.value.rounded(digits: 6)),
      .number(fixed(row.positions.value)),
      .number(fixed(row.coreMinimum.value)), row.previous.map { .number(fixed($0.value)) } ?? .text(missing),
      row.difference.map { .number(fixed($0.value)) } ?? .text(missing), .text(Release.CellStatus.open.rawValue),
    ]
  }

  // Who is no municipality has no key.
  private func key(of subject: Subject) -> String {
    switch subject {
    case .municipality(let ags, _): ags.description
    case .recipient, .kreis, .topic: ""
    }
  }
}
