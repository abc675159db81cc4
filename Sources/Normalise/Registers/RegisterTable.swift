import Ingest
import Model

/// The rows of one register file, with the columns in the order in which they were asked for.
struct RegisterTable {
  let rows: [[String]]
  private let lines: [Int]
  private let file: String

  /// A register of the user's own may come from a spreadsheet, so its encoding is looked for as that of an export is.
  init(_ bytes: [UInt8], name: String, columns: [String]) throws {
    file = "register/" + name
    let source = MemorySource(name: file, bytes: bytes)
    var declared = TableDeclaration()
    (declared.headerRows, declared.firstLine) = (1, 1)
    let look = try FileLook.look(at: source, declared: declared).get()
    guard var reader = try TableReader(source, look: look), reader.header == columns else {
      throw RegisterTable.broken(file, line: 1, expected: "die Kopfzeile " + columns.joined(separator: ";"))
    }
    var (rows, lines): ([[String]], [Int]) = ([], [])
    let places = Array(columns.indices)
    while let batch = try reader.nextBatch(columns: places) {
      for row in 0..<batch.rows { rows.append(places.map { look.dialect.encoding.decode(batch.cell(row, $0)) }) }
      lines += batch.lines
    }
    if let line = reader.faults.values.compactMap(\.lines.first).min() {
      throw RegisterTable.broken(file, line: line, expected: "\(columns.count) Spalten")
    }
    (self.rows, self.lines) = (rows, lines)
  }

  /// The value, or the stop that names the row where it should have been.
  func value<Value>(_ value: Value?, row: Int, _ column: String) throws(Stop) -> Value {
    guard let value else {
      throw Stop(Finding(.registerInvalid, at: Location(file: file, line: lines[row], field: column)))
    }
    return value
  }

  /// The span of days in two cells, either of which may be empty.
  func validity(_ first: String, _ last: String, row: Int) throws(Stop) -> Validity {
    Validity(
      first: try first.isEmpty ? nil : value(CalendarDate(first), row: row, "gueltig_ab"),
      last: try last.isEmpty ? nil : value(CalendarDate(last), row: row, "gueltig_bis"))
  }

  private static func broken(_ file: String, line: Int, expected: String) -> Stop {
    Stop(Finding(.registerInvalid, at: Location(file: file, line: line), [.expected: .text(expected)]))
  }
}

/// Splits a cell that lists further names.
func names(in cell: String) -> [String] {
  cell.split(separator: "|").map(String.init)
}
