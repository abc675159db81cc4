import Foundation
import Testing

/// What one Stichtag published, taken apart for comparison.
struct Edition {
  let record: [String: Any]
  let publicRecord: [String: Any]
  let publicPage: String
  let ownPage: String
  let table: Sheet

  init(_ out: Tree, _ pipeline: String = Fixture.pipeline, _ period: String = "2021-03-31") throws {
    let (own, open) = (out.below("intern/\(pipeline)/\(period)"), out.below("oeffentlich/\(pipeline)/\(period)"))
    record = try Edition.object(own.files["protokoll.json"] ?? [])
    publicRecord = try Edition.object(open.files["run.json"] ?? [])
    publicPage = Edition.plain(open.text("index.html"))
    ownPage = Edition.plain(own.text("index.html"))
    table = Sheet(open.text("stellenanteile.csv"))
  }

  /// Severity, code and sentence of every finding in the record.
  var findings: [String] {
    (record["befunde"] as? [[String: Any]] ?? []).map { finding in
      ["schwere", "code", "text"].map { finding[$0] as? String ?? "" }.joined(separator: " | ")
    }
  }

  var accounts: [[String: Any]] { record["dateien"] as? [[String: Any]] ?? [] }

  static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The words of a page without its tags and soft hyphens, one blank between them.
  static func plain(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html.replacing("\u{AD}", with: "").replacing(/<style>[^<]*<\/style>/, with: "") {
      if character == "<" { (isTag, text) = (true, text + " ") }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A published CSV file by its own rules: BOM, semicolons, CRLF, quotes where needed.
struct Sheet: Equatable {
  let header: [String]
  let rows: [[String: String]]

  init(_ text: String) {
    let lines = text.drop { $0 == "\u{FEFF}" }.split(separator: "\r\n").map(Sheet.cells)
    let header = lines.first ?? []
    self.header = header
    rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  func column(_ name: String) -> [String] { rows.map { $0[name] ?? "" } }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

/// A German decimal number as a whole number of millionths, which no rounding can touch.
func millionths(_ text: String) -> Int? {
  let parts = text.replacingOccurrences(of: ".", with: "").split(separator: ",", omittingEmptySubsequences: false)
  guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
  let fraction = parts.count == 2 ? String(parts[1]) : ""
  guard fraction.count <= 6, let rest = Int(fraction + String(repeating: "0", count: 6 - fraction.count)) else {
    return nil
  }
  return whole * 1_000_000 + rest
}
