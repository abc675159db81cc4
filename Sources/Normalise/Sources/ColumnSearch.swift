import Ingest
import Model
import Notation

/// Finds the columns that the entries of a definition mean in the header of one file.
struct ColumnSearch {
  let file: String
  /// How findings name the columns.
  let titles: [String]
  private let header: TableHeader
  private let names: [String]
  private let fields: [FixedField]
  // Where folded names and folded titles right above the columns stand.
  private let placesByName: [String: [Int]]
  private let placesByTitle: [String: [Int]]

  init(_ definition: SourceDefinition, _ look: TableLook, file: String) {
    self.file = file
    header = look.header
    fields = definition.table.fields
    let given = look.header.names
    names = (0..<max(0, look.width)).map { $0 < given.count ? given[$0] : "" }
    titles = names.enumerated().map { $1.isEmpty ? "Spalte \($0 + 1)" : $1 }
    placesByName = Dictionary(grouping: names.indices) { [names] in Nearest.fold(names[$0]) }
    let paths = look.header.paths
    placesByTitle = Dictionary(grouping: paths.indices.filter { !paths[$0].isEmpty }) {
      Nearest.fold(paths[$0].last ?? "")
    }
  }

  /// The titles above a column, the topmost first.
  func path(_ column: Int) -> [String] { column < header.paths.count ? header.paths[column] : [] }

  /// Whether any title stands above a column; in a file without header all count as named.
  func isNamed(_ column: Int) -> Bool { header.lines.isEmpty || path(column).contains { !$0.isEmpty } }

  /// On which line a level of the header stands.
  func line(ofLevel level: Int) -> Int? { level < header.lines.count ? header.lines[level] : header.lines.last }

  /// Where a column stands that the file itself named.
  func place(_ reference: SourceDefinition.Column.Reference) -> Int? {
    switch reference {
    case .number(let number): number <= names.count ? number - 1 : nil
    case .field(let field): fields.firstIndex(of: field)
    case .name(let name): places(of: name).first
    }
  }

  /// The column of an entry, nil with the reason where there is none.
  func find(_ rule: SourceDefinition.Column) -> (Int?, [Finding]) {
    switch rule.reference {
    case .number(let number):
      return number <= names.count ? (number - 1, []) : (nil, [missing("Spalte \(number)")])
    case .field(let field):
      let place = fields.firstIndex(of: field)
      return place.map { $0 < names.count } == true ? (place, []) : (nil, [missing(field.name)])
    case .name(let name): return find(name, rule.synonyms)
    }
  }

  private func find(_ name: String, _ synonyms: [String]) -> (Int?, [Finding]) {
    for candidate in [name] + synonyms {
      let places = places(of: candidate)
      guard let place = places.first else { continue }
      if places.count > 1 {
        return (nil, [Finding(.columnTwice, at: location(candidate), [.count: .count(places.count)])])
      }
      if candidate == name { return (place, []) }
      let facts: [FactName: Fact] = [.expected: .text(name), .found: .text(candidate)]
      return (place, [Finding(.columnRenamed, at: location(name), facts)])
    }
    return (nil, [missing(name)])
  }

  // The whole path, as `show` prints it, or the title right above the column.
  private func places(of name: String) -> [Int] {
    let sought = Nearest.fold(name)
    return placesByName[sought] ?? placesByTitle[sought] ?? []
  }

  private func location(_ name: String) -> Location {
    Location(file: file, line: header.lines.first, field: name)
  }

  private func missing(_ name: String) -> Finding {
    let known = names + header.paths.compactMap(\.last)
    let nearest = Nearest.match(name, among: known.filter { !$0.isEmpty })
    return Finding(.columnMissing, at: location(name), nearest.map { [.nearest: .text($0)] } ?? [:])
  }

  /// Two entries that mean one column, such as one by name and one by number.
  func claimedTwice(_ column: Int) -> Finding {
    Finding(
      .configValue, at: location(titles[column]),
      [
        .name: "spalten", .found: .text("»\(titles[column])« in zwei Einträgen"),
        .expected: "jede Spalte in einem Eintrag",
      ])
  }

  /// A level more or less would give every title above the figures another meaning.
  func levelsDiffer(_ levels: Int) -> Finding? {
    guard levels > 0, levels != header.lines.count else { return nil }
    return Finding(
      .configValue, at: Location(file: file, line: header.lines.first),
      [
        .name: "kopf", .found: .text("eine Liste der Länge \(levels)"),
        .expected: .text("je Kopfzeile der Datei ein Eintrag, hier \(header.lines.count)"),
      ])
  }
}
