/// An office whose export the tests break.
enum Office: CaseIterable, Sendable {
  case neuss, dormagen, kreis

  var file: String {
    switch self {
    case .neuss: "synthetisch-abh-stadt-neuss.csv"
    case .dormagen: "synthetisch-abh-stadt-dormagen.csv"
    case .kreis: "synthetisch-abh-rhein-kreis-neuss.csv"
    }
  }

  /// As it stands in the column Ausländerbehörde.
  var name: String {
    switch self {
    case .neuss: "Stadt Neuss"
    case .dormagen: "Stadt Dormagen"
    case .kreis: "Rhein-Kreis Neuss"
    }
  }

  var responsibleFor: Set<String> {
    switch self {
    case .neuss: ["05162024"]
    case .dormagen: ["05162004"]
    case .kreis: ["05162008", "05162012", "05162016", "05162020", "05162022", "05162028"]
    }
  }

  /// The file as findings name it.
  var path: String { "rhein-kreis-neuss/azr/2021-03-31/" + file }
}

/// The columns of a person-level export, in their order.
enum Column: Int, CaseIterable, Sendable {
  case stichtag, number, municipality, place, nationality, birth, sex, title, entry, office
}

/// An export taken apart into cells, so that a test can say what it breaks. The made-up exports have no cell that
/// would need quoting.
struct Export: Equatable {
  var header: [String]
  var rows: [[String]]
  private let mark: [UInt8]
  private let delimiter: Character
  private let quote: String
  private let lineEnd: String

  init(_ bytes: [UInt8]) {
    mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let text = String(decoding: bytes.dropFirst(mark.count), as: UTF8.self)
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    quote = text.hasPrefix("\"") ? "\"" : ""
    delimiter = text.contains("\t") ? "\t" : ";"
    let (quote, delimiter) = (Character(quote.isEmpty ? "\u{0}" : quote), delimiter)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: delimiter, omittingEmptySubsequences: false).map { $0.filter { $0 != quote } }
        .map { String($0) }
    }
    (header, rows) = (lines.first ?? [], Array(lines.dropFirst()))
  }

  var bytes: [UInt8] {
    let lines = ([header] + rows).map { cells in
      cells.map { quote + $0 + quote }.joined(separator: String(delimiter)) + lineEnd
    }
    return mark + Array(lines.joined().utf8)
  }

  /// One cell, by row (0 is line 2 of the file) and column.
  subscript(row: Int, column: Column) -> String {
    get { rows[row][column.rawValue] }
    set { rows[row][column.rawValue] = newValue }
  }
}

extension Export {
  /// Whether the row counts in the formula: nobody German, nobody »ohne Aufenthaltsrecht«.
  func isCounted(_ row: Int) -> Bool {
    self[row, .nationality] != "000" && !(902...907).contains(Int(self[row, .title]) ?? 0)
  }
}
