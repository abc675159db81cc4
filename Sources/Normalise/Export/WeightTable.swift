public import Ingest
import Model
import Notation

/// A table of recipients and their weights, as `allocate` takes it: any delimiter, with or without a header.
public struct WeightTable: Hashable, Sendable {
  /// One recipient.
  public struct Entry: Hashable, Sendable {
    /// The first column.
    public let name: String
    /// The AGS where there is such a column, else the name: it breaks ties among equal weights.
    public let key: String
    /// A whole number from 0.
    public let weight: Int
  }

  /// In the order of the file.
  public let entries: [Entry]
  /// What the column of names is called, »empfaenger« where the file has no header.
  public let nameColumn: String
  /// What the column of weights is called, »gewicht« where the file has no header.
  public let weightColumn: String

  /// Reads the whole table; stops with every cell that is no weight.
  public init(_ source: any ByteSource) throws {
    var declared = TableDeclaration()
    declared.headerRows = 1
    let look = try FileLook.look(at: source, declared: declared).get()
    guard var reader = try TableReader(source, look: look) else {
      throw Stop(Finding(.fileEmpty, at: Location(file: source.name)))
    }
    var rows = try WeightTable.rows(&reader)
    if let (code, tally) = reader.faults.min(by: { $0.key.rawValue < $1.key.rawValue }) {
      let location = Location(file: source.name, line: tally.lines.first)
      throw Stop(Finding(code, at: location, [.count: .count(tally.count), .lines: .lines(tally.lines)]))
    }
    let hasHeader = !WeightTable.isData(reader.header)
    if !hasHeader { rows.insert((reader.headerLine, reader.header), at: 0) }
    guard !rows.isEmpty else { throw Stop(Finding(.fileHeaderOnly, at: Location(file: source.name))) }
    let header = hasHeader ? reader.header : []
    guard let column = WeightTable.weightColumn(header, rows.map(\.cells)) else {
      throw Stop(Finding(.weightColumnMissing, at: Location(file: source.name, line: reader.headerLine)))
    }
    let keyColumn = header.firstIndex { Nearest.fold($0) == "ags" } ?? 0
    var findings: [Finding] = []
    entries = rows.enumerated().compactMap { number, row in
      // A table of weights alone numbers its recipients.
      let name = row.cells.count == 1 ? String(number + 1) : row.cells[0]
      let location = Location(file: source.name, line: row.line, field: hasHeader ? header[column] : nil)
      switch WeightCell(row.cells[column], at: location) {
      case .weight(let weight):
        return Entry(name: name, key: row.cells.count == 1 ? name : row.cells[keyColumn], weight: weight)
      case .wrong(let finding):
        findings.append(finding)
        return nil
      }
    }
    guard findings.isEmpty else { throw Stop(findings) }
    nameColumn = hasHeader && header.count > 1 ? header[0] : "empfaenger"
    weightColumn = hasHeader ? header[column] : "gewicht"
  }

  private static func rows(_ reader: inout TableReader) throws -> [(line: Int, cells: [String])] {
    let columns = Array(reader.header.indices)
    var rows: [(line: Int, cells: [String])] = []
    while let batch = try reader.nextBatch(columns: columns) {
      for row in 0..<batch.rows {
        rows.append((batch.lines[row], columns.map { reader.dialect.encoding.decode(batch.cell(row, $0)).trimmed }))
      }
    }
    return rows
  }

  // A first row is data when a cell behind the name is a number, or when the only cell is one.
  private static func isData(_ cells: [String]) -> Bool {
    (cells.count == 1 ? cells[...] : cells.dropFirst()).contains { WeightCell.looksNumeric($0) }
      && !names.contains(Nearest.fold(cells[0]))
  }

  private static let names: Set<String> = [
    "name", "land", "gemeinde", "kommune", "ags", "empfaenger", "partei", "kreis", "key", "schluessel", "recipient",
  ]
  private static let weights = [
    "gewicht", "weight", "personen", "stimmen", "votes", "bevoelkerung", "population", "einwohner", "auslaender",
  ]
  private static let keys: Set<String> = ["ags", "ars", "plz", "schluessel", "gemeindeschluessel", "key"]

  // The column whose name says so, else the first behind the names that holds numbers and no keys.
  private static func weightColumn(_ header: [String], _ rows: [[String]]) -> Int? {
    let folded = header.map(Nearest.fold)
    let width = rows[0].count
    if width == 1 { return 0 }
    if let plain = folded.dropFirst().firstIndex(where: { $0 == "gewicht" || $0 == "weight" }) { return plain }
    let named = folded.indices.dropFirst().filter { column in weights.contains { folded[column].contains($0) } }
    // Two columns that could be meant are one too many: a silent choice would be a wrong result.
    if !named.isEmpty { return named.count == 1 ? named[0] : nil }
    return (1..<width).first { column in
      let isKey = folded.indices.contains(column) && keys.contains(folded[column])
      return !isKey && rows.allSatisfy { WeightCell.looksNumeric($0[column]) }
    } ?? (width == 2 ? 1 : nil)
  }
}
