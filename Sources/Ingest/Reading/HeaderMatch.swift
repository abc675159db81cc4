public import Model
import Notation

/// A column that a source definition asks for.
public struct ColumnWish: Hashable, Sendable {
  /// The name that the report uses.
  public let name: String
  /// Other names for the same content.
  public let synonyms: [String]
  /// Whether the table is useless without it.
  public let isRequired: Bool

  /// Names are matched without regard to case, umlaut spelling, spaces and hyphens.
  public init(_ name: String, synonyms: [String] = [], isRequired: Bool = true) {
    self.name = name
    self.synonyms = synonyms
    self.isRequired = isRequired
  }
}

/// Which column of a file fulfils which wish.
public struct HeaderMatch: Sendable {
  /// The column per wish, nil where it is missing.
  public let columns: [Int?]
  /// Missing, double and unread columns.
  public let findings: [Finding]

  /// Compares a file's header with what is asked for. A header that lacks much may be a row of data: its cells are
  /// quoted only where they resemble a column's name.
  public init(header: [String], wishes: [ColumnWish], file: String, line: Int) {
    let folded = header.map(Nearest.fold)
    let found = wishes.map { wish in
      let names = Set(([wish.name] + wish.synonyms).map(Nearest.fold))
      return folded.indices.filter { names.contains(folded[$0]) }
    }
    columns = found.map(\.first)
    let used = Set(found.joined())
    var findings: [Finding] = []
    for (wish, places) in zip(wishes, found) {
      let location = Location(file: file, line: line, field: wish.name)
      if places.count > 1 {
        findings.append(Finding(.columnTwice, at: location, [.count: .count(places.count)]))
      } else if places.isEmpty, wish.isRequired {
        let free = header.indices.filter { !used.contains($0) }.map { header[$0] }
        let nearest = Nearest.match(wish.name, among: free)
        findings.append(Finding(.columnMissing, at: location, nearest.map { [.nearest: .text($0)] } ?? [:]))
      }
    }
    if findings.isEmpty {
      // A header that ends in a delimiter has a last column without a name.
      let unread = header.indices.filter { !used.contains($0) && !header[$0].isEmpty }.map { header[$0] }
      let location = Location(file: file, line: line)
      if !unread.isEmpty { findings.append(Finding(.columnUnread, at: location, [.found: .list(unread)])) }
    }
    self.findings = findings
  }
}
