import Ingest
import Model

/// The rows of one register file, with the columns in the order in which they were asked for.
struct RegisterTable {
  let rows: [[String]]
  let name: String

  init(_ bytes: [UInt8], name: String, columns: [String]) throws {
    self.name = name
    let dialect = TableDialect(encoding: .utf8, firstBytes: Array(bytes.prefix(200)))
    guard var reader = try TableReader(MemorySource(name: name, bytes: bytes), dialect: dialect),
      reader.header == columns
    else { throw RegisterTable.broken(name, line: 1, "Kopfzeile") }
    var rows: [[String]] = []
    let places = Array(columns.indices)
    while let batch = try reader.nextBatch(columns: places) {
      for row in 0..<batch.rows { rows.append(places.map { TextEncoding.utf8.decode(batch.cell(row, $0)) }) }
    }
    if let (_, tally) = reader.faults.first { throw RegisterTable.broken(name, line: tally.lines[0], "Spaltenzahl") }
    self.rows = rows
  }

  /// The value, or the stop that names the row where it should have been.
  func value<Value>(_ value: Value?, row: Int, _ column: String) throws(Stop) -> Value {
    guard let value else { throw RegisterTable.broken(name, line: row + 2, column) }
    return value
  }

  /// The span of days in two cells, either of which may be empty.
  func validity(_ first: String, _ last: String, row: Int) throws(Stop) -> Validity {
    Validity(
      first: try first.isEmpty ? nil : value(CalendarDate(first), row: row, "gueltig_ab"),
      last: try last.isEmpty ? nil : value(CalendarDate(last), row: row, "gueltig_bis"))
  }

  private static func broken(_ name: String, line: Int, _ column: String) -> Stop {
    Stop(Finding(.registerInvalid, at: Location(file: "register/" + name, line: line, field: column)))
  }
}

/// Splits a cell that lists further names.
func names(in cell: String) -> [String] {
  cell.split(separator: "|").map(String.init)
}
