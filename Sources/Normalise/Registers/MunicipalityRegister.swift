public import Model
import Notation

/// All municipalities by key, the dissolved ones too, with the days on which each entry holds.
public struct MunicipalityRegister: Sendable {
  /// One entry: a key with its name during a span of days.
  public struct Entry: Hashable, Sendable {
    /// The municipality under the names of that time.
    public let municipality: Municipality
    /// Stadt, Gemeinde or kreisfreie Stadt.
    public let kind: String
    /// When the entry holds.
    public let validity: Validity
    /// The key that took over when this one was dissolved.
    public let successor: AGS?
    /// Names in use that the official name does not contain.
    public let synonyms: [String]
  }

  /// In the order of the file: by key, then by date.
  public let entries: [Entry]
  private let byKey: [AGS: [Entry]]

  init(_ bytes: [UInt8]) throws {
    let table = try RegisterTable(
      bytes, name: "gemeinden.csv",
      columns: ["ags", "name", "kurzname", "art", "gueltig_ab", "gueltig_bis", "nachfolger", "auch"])
    entries = try table.rows.enumerated().map { row, cells in
      Entry(
        municipality: Municipality(
          ags: try table.value(AGS(cells[0]), row: row, "ags"), name: cells[1], shortName: cells[2]),
        kind: cells[3],
        validity: try table.validity(cells[4], cells[5], row: row),
        successor: try cells[6].isEmpty ? nil : table.value(AGS(cells[6]), row: row, "nachfolger"),
        synonyms: names(in: cells[7]))
    }
    byKey = Dictionary(grouping: entries, by: \.municipality.ags)
  }

  /// The entry that holds on this day.
  public func entry(_ ags: AGS, on day: CalendarDate) -> Entry? {
    byKey[ags]?.first { $0.validity.contains(day) }
  }

  /// An entry of a key that once existed and was dissolved before this day.
  public func dissolved(_ ags: AGS, before day: CalendarDate) -> Entry? {
    byKey[ags]?.last { entry in entry.successor != nil && entry.validity.last.map { $0 < day } ?? false }
  }

  /// The municipalities of a Kreis on this day, by key.
  public func members(of kreis: KreisKey, on day: CalendarDate) -> [Municipality] {
    entries.filter { $0.municipality.ags.kreis == kreis && $0.validity.contains(day) }.map(\.municipality)
      .sorted { $0.ags < $1.ags }
  }

  /// Every folded name that a municipality goes by: with and without its designation, and the synonyms.
  public func foldedNames(of ags: AGS) -> Set<String> {
    let entries = byKey[ags] ?? []
    let all = entries.flatMap { entry in
      let short = entry.municipality.shortName
      return [entry.municipality.name, short, "Stadt " + short, short + ", Stadt", "Gemeinde " + short] + entry.synonyms
    }
    return Set(all.map(MunicipalityRegister.foldedName))
  }

  /// Folds a name further than a header: punctuation and brackets differ between sources as well.
  public static func foldedName(_ name: String) -> String {
    String(Nearest.fold(name).unicodeScalars.filter { $0.properties.isAlphabetic }.map(Character.init))
  }
}
