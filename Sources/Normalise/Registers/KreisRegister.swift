public import Model

/// All Kreise and cities that are their own Kreis.
public struct KreisRegister: Sendable {
  /// One entry: a key with its name during a span of days.
  public struct Entry: Hashable, Sendable {
    /// The five-digit key.
    public let key: KreisKey
    /// The name that readers see.
    public let name: String
    /// Kreis, kreisfreie Stadt or Städteregion.
    public let kind: String
    /// The name of its directories.
    public let slug: String
    /// When the entry holds.
    public let validity: Validity
  }

  /// In the order of the file: by key.
  public let entries: [Entry]

  init(_ bytes: [UInt8]) throws {
    let table = try RegisterTable(
      bytes, name: "kreise.csv",
      columns: ["kreis", "name", "art", "kurz", "gueltig_ab", "gueltig_bis", "nachfolger"])
    entries = try table.rows.enumerated().map { row, cells in
      Entry(
        key: try table.value(KreisKey(cells[0]), row: row, "kreis"), name: cells[1], kind: cells[2], slug: cells[3],
        validity: try table.validity(cells[4], cells[5], row: row))
    }
  }

  /// The newest entry of a key.
  public func entry(_ key: KreisKey) -> Entry? { entries.last { $0.key == key } }
}
