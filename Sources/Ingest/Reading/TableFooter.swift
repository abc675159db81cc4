import Notation

/// What stands behind a table and does not belong to it.
public struct TableFooter: Hashable, Sendable {
  /// Where it begins.
  public let firstLine: Int
  /// How many lines it has.
  public internal(set) var lines: Int
  /// Its first lines.
  public internal(set) var sample: String
  /// The first row in it that could be one of the table.
  public internal(set) var fullRow: Int?
}

/// Whether a row that fills a single cell is a note rather than data.
enum FooterNote {
  /// A line that only separates what follows.
  static func isMarker(_ text: String) -> Bool {
    text.utf8.count >= 4 && text.utf8.allSatisfy { $0 == UInt8(ascii: "_") }
  }

  private static let openings = [
    "quelle", "stand", "datenstand", "©", "(c)", "copyright", "anmerkung", "hinweis", "fußnote", "fussnote",
    "datenquelle",
    "herausgeber", "erstellt", "abruf", "legende", "zeichenerklärung", "erläuterung", "lizenz", "datenlizenz", "letzte",
    "bearbeitung", "statistik-", "source", "notes:", "note:", "nachrichtlich", "bemerkung", "ansprechpartner",
    "kontakt",
    "vervielfältigung", "nachdruck",
  ]

  /// A source, a date of issue, a footnote, or several lines in one cell.
  static func isNote(_ text: String) -> Bool {
    let text = text.trimmed
    guard text.utf8.contains(where: CellKind.isLetter) else { return false }
    if text.utf8.contains(where: isLineEnd) { return true }
    let lower = text.lowercased()
    if openings.contains(where: { lower.hasPrefix($0) }) { return true }
    if isFootnote(text) { return true }
    // A sentence: several words and an end, or many words.
    let words = text.utf8.split(separator: UInt8(ascii: " ")).count
    return words >= 8 || (words >= 4 && (text.utf8.last == UInt8(ascii: ".") || text.utf8.last == UInt8(ascii: ":")))
  }

  // »1)«, »(1)«, »*«, »1 « before a word; a bare number is data.
  private static func isFootnote(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes[0] == UInt8(ascii: "*") || text.unicodeScalars.first == "¹" || text.unicodeScalars.first == "²" {
      return true
    }
    let inner = bytes[0] == UInt8(ascii: "(") ? bytes.dropFirst() : bytes[...]
    let digits = inner.prefix { CellKind.isDigit($0) }
    return (1...2).contains(digits.count) && inner.dropFirst(digits.count).first == UInt8(ascii: ")")
  }
}
