import Model

@testable import Ingest

/// What a reader made of a text, a line each: the header and the rows as `line cell|cell`, the faults as
/// `! CODE count: lines`, and `offen` where the last line has no end. Line ends in cells are written out.
func transcript(
  _ source: any ByteSource, declared: TableDeclaration = .oneHeaderRow, window: Int = 1 << 20, isPlain: Bool = false
)
  throws -> [String]
{
  let look = try FileLook.look(at: source, declared: declared).get()
  guard var reader = try TableReader(source, look: look, windowSize: window, isPlain: isPlain) else {
    return ["nichts"]
  }
  let encoding = look.dialect.encoding
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

extension TableDeclaration {
  /// The first line that is not blank names the columns.
  static var oneHeaderRow: TableDeclaration {
    var declared = TableDeclaration()
    (declared.headerRows, declared.firstLine) = (1, 1)
    return declared
  }
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
func reader(_ source: any ByteSource, declared: TableDeclaration = .oneHeaderRow) throws -> TableReader {
  struct NoLine: Error {}
  let look = try FileLook.look(at: source, declared: declared).get()
  guard let reader = try TableReader(source, look: look) else { throw NoLine() }
  return reader
}
