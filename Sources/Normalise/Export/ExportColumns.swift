import Ingest
import Model
import Notation

/// Which columns of a file are those of the canonical export: by their names, or as a source definition says.
struct ExportColumns {
  /// The column of each `AZRColumn`, nil where it is missing.
  let columns: [Int?]
  /// Missing, double, renamed and unread columns.
  let findings: [Finding]

  init(_ look: TableLook, _ definition: SourceDefinition?, file: String) {
    let line = look.header.lines.last ?? look.preambleLines + 1
    guard let definition else {
      let match = ExportColumns.match(look.header.names.map(\.trimmed), file: file, line: line)
      columns = match.columns
      findings = ExportColumns.told(match.findings, match.columns, look, file: file)
      return
    }
    let declared = SourceColumns(definition, look, file: file)
    // What the definition gives another name appears to the matching under its canonical one.
    var names =
      look.header.paths.isEmpty ? [String](repeating: "", count: look.width) : look.header.names.map(\.trimmed)
    for (name, column) in declared.register { names[column] = name }
    for column in declared.unused { names[column] = "" }
    let match = ExportColumns.match(names, file: file, line: line)
    // A column missing under the name that the definition gives it is not missed again under its canonical one.
    let missed = Set(definition.columns.compactMap(\.meaning.registerName)).subtracting(declared.register.keys)
    columns = match.columns
    findings =
      declared.findings
      + match.findings.filter { $0.code != .columnMissing || !missed.contains($0.location.field ?? "") }
  }

  /// An export has one row of names, so that an odd first row is never taken for a second one; a definition may say otherwise.
  static func declaration(_ definition: SourceDefinition?) -> TableDeclaration {
    var declaration = definition?.table ?? TableDeclaration()
    if declaration.headerRows == nil, declaration.fields.isEmpty { declaration.headerRows = 1 }
    return declaration
  }

  /// One finding instead of a dozen where the first row has no name of a column at all.
  private static func told(_ findings: [Finding], _ columns: [Int?], _ look: TableLook, file: String) -> [Finding] {
    guard look.width >= 5, columns.allSatisfy({ $0 == nil }) else { return findings }
    return [
      Finding(.headerMissing, at: Location(file: file, line: look.header.lines.first), [.count: .count(look.width)])
    ]
  }

  private static func match(_ header: [String], file: String, line: Int) -> HeaderMatch {
    let counted = HeaderMatch(header: header, wishes: AZRColumn.countWishes, file: file, line: line)
    // The column Anzahl tells a counted export from one with a row per person.
    if counted.columns[AZRColumn.countPlace] != nil { return counted }
    return HeaderMatch(header: header, wishes: AZRColumn.personWishes, file: file, line: line)
  }
}

extension SourceDefinition.Column.Meaning {
  // The canonical name of an export's column.
  fileprivate var registerName: String? { if case .register(let name) = self { name } else { nil } }
}
