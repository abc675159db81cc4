import Model

@testable import Ingest

/// What a reader made of a text, a line each: the header and the rows as `line cell|cell`, the faults as
/// `! CODE count: lines`, and `offen` where the last line has no end. Line ends in cells are written out.
func transcript(
  _ source: any ByteSource, encoding: TextEncoding = .utf8, dialect: TableDialect? = nil, window: Int = 1 << 20
) throws -> [String] {
  var head = [UInt8](repeating: 0, count: 1 << 16)
  let length = try head.withUnsafeMutableBytes { try source.read(into: $0, at: 0) }
  let dialect = dialect ?? TableDialect(encoding: encoding, firstBytes: Array(head[..<length]))
  guard var reader = try TableReader(source, dialect: dialect, windowSize: window) else { return ["nichts"] }
  var lines = [written(reader.headerLine, reader.header)]
  let columns = Array(reader.header.indices)
  var rows = 0
  while let batch = try reader.nextBatch(columns: columns) {
    rows += batch.rows
    for row in 0..<batch.rows {
      lines.append(written(batch.lines[row], columns.map { encoding.decode(batch.cell(row, $0)) }))
    }
  }
  for (code, tally) in reader.faults.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
    lines.append("! \(code.rawValue) \(tally.count): \(tally.lines.map(String.init).joined(separator: ","))")
    rows += tally.count
  }
  if !reader.endsWithLineEnd { lines.append("offen") }
  if rows != reader.rows { lines.append("\(reader.rows) statt \(rows) Zeilen") }
  return lines
}

func written(_ line: Int, _ cells: [String]) -> String {
  let text = cells.joined(separator: "|").unicodeScalars.map { scalar in
    switch scalar {
    case "\r": "<CR>"
    case "\n": "<LF>"
    default: String(scalar)
    }
  }
  return "\(line) \(text.joined())"
}

/// A reader of a source that has lines; `#require` cannot hand on what must not be copied.
func reader(_ source: any ByteSource, header: String) throws -> TableReader {
  struct NoLine: Error {}
  let dialect = TableDialect(encoding: .utf8, firstBytes: Array(header.utf8))
  guard let reader = try TableReader(source, dialect: dialect) else { throw NoLine() }
  return reader
}
