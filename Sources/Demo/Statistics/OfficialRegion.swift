import Model

/// A region of an official table with its invented people: a municipality, the Kreis, Nordrhein-Westfalen or Germany.
struct OfficialRegion: Sendable {
  let key: String
  let name: String
  /// Whose numbers are drawn; wide regions have a place of their own that stands for them.
  let place: StatisticsDistrict.Place

  /// How the databases call its level and itself.
  var member: FlatTable.Member {
    let level: FlatTable.Named =
      switch key.utf8.count {
      case 8: ("GEMEIN", "Gemeinden")
      case 5: ("KREISE", "Kreise und kreisfreie Städte")
      default: key == "DG" ? ("DINSG", "Deutschland insgesamt") : ("DLAND", "Länder")
      }
    return (level, (key, name))
  }

  /// Its name with the blanks by which the tables set it below the region around it.
  var indentedName: String {
    let depth = [2: key == "DG" ? 0 : 2, 5: 6, 8: 8][key.utf8.count] ?? 0
    return String(repeating: " ", count: depth) + name
  }

  /// Foreigners grow in number from year to year, residents hardly do.
  func foreigners(_ year: Int) -> Int { place.foreigners * (1_000 + 32 * (year - 2020)) / 1_000 }

  /// So many of a thousand, more or less.
  func part(
    _ permille: Int, of whole: Int, _ district: StatisticsDistrict, topic: Int, year: Int
  ) -> Int {
    min(whole, district.near(whole * permille / 1_000, place, topic: topic, year: year))
  }
}

extension StatisticsDistrict {
  /// Germany, the Land and the Kreis, as tables without municipalities have them.
  var wideRegions: [OfficialRegion] {
    guard let first = places.first else { return [] }
    let wide = [("DG", "Deutschland", 83_100_000, 10_600_000), ("05", "Nordrhein-Westfalen", 17_900_000, 2_500_000)]
    let own = Place(
      ags: first.ags, name: name, residents: places.reduce(0) { $0 + $1.residents },
      foreigners: places.reduce(0) { $0 + $1.foreigners })
    return wide.map { key, name, residents, foreigners in
      OfficialRegion(
        key: key, name: name,
        place: Place(ags: first.ags, name: name, residents: residents, foreigners: foreigners))
    } + [OfficialRegion(key: kreis.description, name: name, place: own)]
  }

  var municipalRegions: [OfficialRegion] {
    places.map { OfficialRegion(key: $0.ags.description, name: $0.name, place: $0) }
  }

  /// The years that come with the tool.
  static let years = 2020...2022
}

extension Int {
  /// As the Ausländerzentralregister and the schools publish it; nothing is `-`.
  var roundedText: String { self < 3 ? "-" : String((self + 2) / 5 * 5) }

  /// Tenths with a comma before them.
  var tenths: String { "\(self / 10),\(self % 10)" }
}
