/// One office's way of writing CSV: the Fachverfahren differ, and the tool has to read them all.
public struct DemoDialect: Hashable, Sendable {
  /// How letters become bytes.
  public enum Encoding: Hashable, Sendable { case utf8BOM, utf8, windows1252 }

  /// Which cells stand in quotation marks.
  public enum Quoting: Hashable, Sendable { case all, whenNeeded }

  /// Whether the header keeps its umlauts ("Gemeindeschlüssel") or is shouted without ("GEMEINDESCHLUESSEL").
  public enum HeaderSpelling: Hashable, Sendable { case canonical, capitals }

  let encoding: Encoding
  let delimiter: Unicode.Scalar
  let quoting: Quoting
  let lineEnd: String
  let header: HeaderSpelling

  /// The delimiter is an ASCII character; lines end with LF unless told otherwise.
  public init(
    encoding: Encoding, delimiter: Unicode.Scalar = ";", quoting: Quoting = .whenNeeded, lineEnd: String = "\n",
    header: HeaderSpelling = .canonical
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quoting = quoting
    self.lineEnd = lineEnd
    self.header = header
  }

  /// As a current Fachverfahren exports.
  public static let modern = DemoDialect(encoding: .utf8BOM)
  /// As an old Windows program exports.
  public static let windows = DemoDialect(
    encoding: .windows1252, quoting: .all, lineEnd: "\r\n", header: .capitals)
  /// As a database client copies.
  public static let tabs = DemoDialect(encoding: .utf8, delimiter: "\t")
  /// The three that the offices of the built-in districts take in this order.
  public static let inTurn = [modern, windows, tabs]
}

extension DemoDialect {
  /// What stands before the first cell of the file.
  var byteOrderMark: [UInt8] { encoding == .utf8BOM ? [0xEF, 0xBB, 0xBF] : [] }

  /// What stands before the first cell of a row.
  var opening: [UInt8] { quoting == .all ? bytes("\"") : [] }

  /// What stands between two cells.
  var between: [UInt8] { opening + bytes(String(Character(delimiter))) + opening }

  /// What stands behind the last cell of a row.
  var closing: [UInt8] { opening + bytes(lineEnd) }

  /// A cell without what stands around it, so that the writer can join cells that never change once and for all.
  func cell(_ text: String) -> [UInt8] {
    let special: Set<Unicode.Scalar> = [delimiter, "\"", "\r", "\n"]
    guard text.unicodeScalars.contains(where: special.contains) else { return bytes(text) }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return bytes(quoting == .all ? doubled : "\"" + doubled + "\"")
  }

  /// A row of cells from `opening` to `closing`.
  func row(_ cells: [String]) -> [UInt8] {
    opening + Array(cells.map(cell).joined(separator: between)) + closing
  }

  /// The file's first line in this office's spelling.
  func headerRow(_ names: [String]) -> [UInt8] {
    guard header == .capitals else { return row(names) }
    let transcribed: [Character: String] = ["Ä": "AE", "Ö": "OE", "Ü": "UE"]
    return row(names.map { $0.uppercased().map { transcribed[$0] ?? String($0) }.joined() })
  }

  private func bytes(_ text: String) -> [UInt8] {
    guard encoding == .windows1252 else { return Array(text.utf8) }
    // German names need no letter beyond Latin-1; one that does arrives as "?", as in the exports of old programs.
    // Titles have the dash, which tells Windows-1252 from ISO-8859-1.
    return text.unicodeScalars.map { scalar in
      scalar == "\u{2013}" ? 0x96 : scalar.value <= 0xFF ? UInt8(scalar.value) : UInt8(ascii: "?")
    }
  }
}
