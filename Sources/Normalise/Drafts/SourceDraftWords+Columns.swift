import Model
import Notation

extension DraftWords {
  /// Whether a column of this name holds keys of regions.
  static func namesKey(_ name: String) -> Bool {
    let folded = Nearest.fold(name)
    return keys.contains(folded) || ["schluessel", "kennziffer", "regkey"].contains { folded.contains($0) }
  }

  private static let keys: Set<String> = [
    "ags", "ars", "rs", "gkz", "kkz", "schl.", "schl", "gemeindenr", "kreisnr", "gemeindenummer", "kreisnummer",
    "agsars",
  ]

  /// Whether it holds names of regions.
  static func namesRegion(_ name: String) -> Bool {
    let folded = Nearest.fold(name)
    return ["gemeinde", "kommune", "kreis", "stadt", "bundesland", "land", "gebiet", "region", "raumeinheit", "ort"]
      .contains { word in ["", "n", "name", "sname"].contains { folded == word + $0 } }
      || ["gemeinden", "gebietseinheit"].contains { folded.hasPrefix($0) } || namesKreis(name)
  }

  /// Whether it holds names of Kreise, many of which are those of towns too.
  static func namesKreis(_ name: String) -> Bool {
    let folded = Nearest.fold(name)
    return folded == "kreis"
      || ["kreise", "kreis/", "kreisname", "landkreis", "kreisfreiestadt"].contains { folded.hasPrefix($0) }
  }

  /// Whether the text is the name of a region, by the words that only those have.
  static func isRegion(_ name: String) -> Bool {
    let lower = name.lowercased()
    return land(name) != nil
      || ["kreisfreie stadt", "krfr. stadt", "landkreis", ", kreis", "stadtkreis", "regierungsbezirk", "städteregion"]
        .contains { lower.contains($0) }
  }

  /// Whether it holds times.
  static func namesPeriod(_ name: String) -> Bool {
    let folded = Nearest.fold(name)
    return [
      "jahr", "zeit", "stichtag", "datum", "monat", "quartal", "semester", "year", "time", "date", "zeitraum",
      "periode",
    ].contains { folded == $0 || folded.hasSuffix($0) }
  }

  /// Whether it says what is counted, so that its numbers are no years.
  static func namesCount(_ name: String) -> Bool {
    let folded = Nearest.fold(name)
    return counts.contains { folded.hasPrefix($0) || folded.hasSuffix($0) } && !folded.hasSuffix("stand")
  }

  private static let counts = [
    "anzahl", "kinder", "faelle", "fallzahl", "personen", "plaetze", "einwohner", "bevoelkerung", "auslaender",
    "schueler", "schuelerinnen", "haushalte", "wohnungen", "betrag", "kosten", "summe", "wert",
  ]

  /// Whether its numbers only number the rows.
  static func namesNumbering(_ name: String) -> Bool {
    let folded = Nearest.fold(name)
    return ["id", "fid", "objectid", "plz", "postleitzahl", "nr", "reihenfolge"].contains(folded)
      || ["nummer", "nr.", "lfdnr", "reihenfolge"].contains { folded.hasSuffix($0) }
  }

  /// Whether it says what is counted.
  static func namesMeasure(_ name: String) -> Bool {
    ["messgroesse", "indikator", "kennzahl", "merkmal", "wertmerkmal", "variable"].contains(Nearest.fold(name))
  }

  /// Names of columns that are only there for people.
  static func namesRemark(_ name: String) -> Bool {
    ["bemerkung", "bemerkungen", "hinweis", "anmerkung", "fussnote", "fussnoten"].contains(Nearest.fold(name))
  }

  /// The Land of this name; Länder stand in tables without key more often than any other region.
  static func land(_ name: String) -> RegionKey? { lands[Nearest.fold(name)] }

  private static let lands = RegionNames.lands.reduce(into: ["germany": RegionKey.deutschland]) { lands, entry in
    lands[Nearest.fold(entry.name)] = RegionKey(entry.key)
  }
}
