public import Ingest
public import Model
import Normalise

/// A proposal for a source definition, made from a file that no definition fits yet.
public struct FileDraft {
  /// The definition as a commented file.
  public let text: String
  /// What was odd about the file.
  public let findings: [Finding]

  private static let mostRows = 5000

  /// Reads the head of the file; without an identifier the file's name becomes one.
  public init(_ source: any ByteSource, id: String? = nil) throws {
    let look = try FileLook.look(at: source).get()
    let rows = try FileDraft.rows(source, look)
    let isExport =
      ExportPeek.looksLikeExport(look.header) && !look.header.names.contains(where: PersonSigns.speaksOfPerson)
    if !isExport { try FileKind.refusePersons(rows, look, source.name) }
    if !rows.joined().contains(where: { $0.contains(where: \.isNumber) }) {
      throw Stop(Finding(.valuesMissing, at: Location(file: source.name)))
    }
    let draft = SourceDraft(look: look, rows: rows, file: id ?? source.name)
    (text, findings) = (draft.text, look.findings)
  }

  /// The first rows as texts.
  static func rows(_ source: any ByteSource, _ look: TableLook) throws -> [[String]] {
    guard var table = try TableReader(source, look: look) else { return [] }
    var rows: [[String]] = []
    while rows.count < mostRows, let row = try table.nextRow() {
      if row.fault == nil { rows.append(row.cells) }
    }
    return rows
  }
}
