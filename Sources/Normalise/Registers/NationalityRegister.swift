public import Model

/// The three-digit nationality keys and, by date, what a nationality means for the right to stay.
public struct NationalityRegister: Sendable {
  /// What a nationality means for the right to stay.
  public enum Group: String, Sendable {
    case german = "deutsch"
    case europeanUnion = "eu"
    case economicAreaOrSwiss = "ewr-schweiz"
    case third = "drittstaat"
    case other = "sonstige"
  }

  /// One key during a span of days.
  public struct Entry: Hashable, Sendable {
    /// Three digits.
    public let key: String
    /// The state's name.
    public let name: String
    /// Its meaning during that span.
    public let group: Group
    /// When the entry holds.
    public let validity: Validity
  }

  /// In the order of the file: by key, then by date.
  public let entries: [Entry]
  private let byKey: [String: [Entry]]

  init(_ bytes: [UInt8]) throws {
    let table = try RegisterTable(
      bytes, name: "staatsangehoerigkeiten.csv",
      columns: ["schluessel", "name", "gruppe", "gueltig_ab", "gueltig_bis"])
    entries = try table.rows.enumerated().map { row, cells in
      Entry(
        key: cells[0], name: cells[1], group: try table.value(Group(rawValue: cells[2]), row: row, "gruppe"),
        validity: try table.validity(cells[3], cells[4], row: row))
    }
    byKey = Dictionary(grouping: entries, by: \.key)
  }

  /// The entry that holds on this day; a state that no longer exists gives its last one, marked as defunct.
  public func entry(_ key: String, on day: CalendarDate) -> (entry: Entry, isDefunct: Bool)? {
    guard let entries = byKey[key], let last = entries.last else { return nil }
    if let entry = entries.first(where: { $0.validity.contains(day) }) { return (entry, false) }
    return (last, true)
  }

  /// All keys, for suggestions.
  public var keys: [String] { Array(Set(entries.map(\.key))).sorted() }
}
