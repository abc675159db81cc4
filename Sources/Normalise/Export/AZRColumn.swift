import Ingest

/// The columns of the canonical export of the Ausländerzentralregister.
enum AZRColumn: String, CaseIterable {
  case stichtag = "Stichtag"
  case person = "AZR-Nummer"
  case municipality = "Gemeindeschlüssel"
  case municipalityName = "Gemeinde"
  case nationality = "Staatsangehörigkeit"
  case birth = "Geburtsmonat"
  /// Where there is no birth: counted exports often say no more about ages.
  case ageGroup = "Altersgruppe"
  case sex = "Geschlecht"
  case title = "Aufenthaltstitel"
  case entry = "Ersteinreise"
  case office = "Ausländerbehörde"
  case count = "Anzahl"

  private var synonyms: [String] {
    switch self {
    case .municipality: ["AGS", "ARS", "Gemeindekennziffer", "Amtlicher Gemeindeschlüssel", "Regionalschlüssel"]
    case .birth: ["Geburtsjahr"]
    case .title: ["Aufenthaltsstatus"]
    case .office: ["ABH"]
    default: []
    }
  }

  /// What a person-level export must have: all but what only counted ones have.
  static let personWishes = allCases.map {
    ColumnWish($0.rawValue, synonyms: $0.synonyms, isRequired: ![.ageGroup, .count].contains($0))
  }

  /// What a counted export must have; attributes of persons may be left out of it.
  static let countWishes = allCases.map {
    ColumnWish(
      $0.rawValue, synonyms: $0.synonyms,
      isRequired: [.stichtag, .municipality, .title, .office, .count].contains($0))
  }
}

extension AZRColumn {
  /// The place of the AZR-Nummer among the wishes.
  static let personPlace = allCases.firstIndex(of: .person) ?? 0
  /// The place of the count among the wishes.
  static let countPlace = allCases.firstIndex(of: .count) ?? 0
}
