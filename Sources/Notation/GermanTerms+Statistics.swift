public import Model

extension GermanTerms {
  /// A symbol of official tables with what it means: »-« (nichts vorhanden).
  public static func name(_ symbol: StatisticSymbol) -> String {
    let meaning =
      switch symbol {
      case .nothing: "nichts vorhanden"
      case .belowHalf: "weniger als die Hälfte der Einheit"
      case .unknown: "unbekannt oder geheim"
      case .uncertain: "zu unsicher"
      case .notApplicable: "nicht sinnvoll"
      case .notYet: "noch nicht bekannt"
      case .empty: "leer"
      }
    return symbol == .empty ? meaning : "»\(symbol.rawValue)« (\(meaning))"
  }

  /// How many regions of a level: »396 Gemeinden«.
  public static func count(_ count: Int, of level: RegionKey.Level) -> String {
    let (one, many, _) = names(level)
    return level == .deutschland ? one : "\(GermanNumber.text(count)) \(count == 1 ? one : many)"
  }

  /// The regions of a level after »nach«: »Ländern«.
  public static func dative(_ level: RegionKey.Level) -> String { names(level).dative }

  private static func names(_ level: RegionKey.Level) -> (one: String, many: String, dative: String) {
    switch level {
    case .deutschland: ("Deutschland", "Deutschland", "Deutschland")
    case .land: ("Land", "Länder", "Ländern")
    case .regierungsbezirk: ("Regierungsbezirk", "Regierungsbezirke", "Regierungsbezirken")
    case .kreis: ("Kreis", "Kreise", "Kreisen")
    case .gemeindeverband: ("Gemeindeverband", "Gemeindeverbände", "Gemeindeverbänden")
    case .gemeinde: ("Gemeinde", "Gemeinden", "Gemeinden")
    }
  }
}
