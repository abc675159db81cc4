import Pipeline

/// What `check` says of several files: a line each, columns aligned.
struct CheckTable {
  let text: String

  init(_ checks: [FileCheck]) {
    let header = ["Datei", "Quelle", "Zeichensatz", "Zeilen", "Zeit", "Gebiete", "Befunde"]
    let rows = checks.map { check in
      let summary = check.summary
      return [check.path, summary.source, summary.dialect, summary.rows, summary.time, summary.regions, check.count]
    }
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    text = all.map { row in
      let cells = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
