public import Ingest
public import Model
public import Notation

/// A file as the tool understands it, written as plain CSV row by row, so that memory stays flat whatever its size.
public struct FileShow {
  /// What was found, the table written all the same.
  public private(set) var findings: [Finding] = []
  /// How the file turned out to be written, for programs; nil where there is no table at all.
  public private(set) var dialect: JSONValue?

  private static let enough = 1 << 16

  /// Hands the table to `write` in pieces: one row of names where the file has any, then every row, ragged ones too.
  public init(
    _ source: any ByteSource, declared: TableDeclaration = TableDeclaration(), write: ([UInt8]) -> Void
  ) throws {
    switch try FileLook.understand(source, declared: declared) {
    case .failure(let stop): findings = stop.findings
    case .success(let look): try show(source, look, write)
    }
  }

  private mutating func show(_ source: any ByteSource, _ look: TableLook, _ write: ([UInt8]) -> Void) throws {
    findings = look.findings.map(FileShow.graded)
    var records = RecordWriter()
    if !look.header.lines.isEmpty { records.add(record: look.header.names) }
    guard var table = try TableReader(source, look: look) else {
      findings.append(Finding(.fileHeaderOnly, at: Location(file: source.name)))
      return
    }
    while try table.nextRow({ records.add($0) }) {
      records.endRecord()
      if records.bytes.count > FileShow.enough { write(records.take()) }
    }
    write(records.take())
    findings += table.findings + table.faultFindings
    dialect = FileShow.json(table)
  }

  // Letters that were lost before the file came leave the table itself whole; who publishes it has to stop, who looks at it not.
  private static func graded(_ finding: Finding) -> Finding {
    guard finding.code == .fileDestroyedLetters else { return finding }
    return Finding(finding.code, at: finding.location, severity: .warning, finding.facts)
  }

  private static func json(_ table: borrowing TableReader) -> JSONValue {
    let look = table.look
    let dialect = look.dialect
    func lines(_ first: Int?, _ count: Int) -> JSONValue {
      .object([("first_line", first.map(JSONValue.int) ?? .null), ("lines", .int(count))])
    }
    return .object([
      ("encoding", .string(name(of: dialect.encoding))), ("bom", .bool(dialect.encoding == .utf8WithMark)),
      ("delimiter", .string(dialect.fields.isEmpty ? String(Unicode.Scalar(dialect.delimiter)) : "")),
      ("skips_blanks", .bool(dialect.skipsBlanks)), ("quote", .string(String(Unicode.Scalar(dialect.quote)))),
      ("escape", .string(dialect.escape == .doubled ? "doubled" : "backslash")),
      ("line_ends", .string(dialect.lineEnd == .mixed ? "mixed" : dialect.lineEnd.rawValue)),
      ("preamble", lines(look.preambleLines > 0 ? 1 : nil, look.preambleLines)),
      ("header", lines(look.header.lines.first, look.header.lines.count)),
      ("footer", lines(table.footer?.firstLine, table.footer?.lines ?? 0)),
      ("first_row_line", .int(look.firstRowLine)), ("rows", .int(table.rows)), ("columns", .int(look.width)),
      ("repeated_headers", .int(table.repeatedHeaders.count)),
      ("evidence", .array(look.evidence.filter { !$0.isEmpty }.map(JSONValue.string))),
    ])
  }

  // As the registry of character sets has it, for programs.
  private static func name(of encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8, .utf8WithMark: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "windows-1252"
    case .iso88591: "ISO-8859-1"
    case .macRoman: "macintosh"
    case .cp850: "IBM850"
    }
  }
}
