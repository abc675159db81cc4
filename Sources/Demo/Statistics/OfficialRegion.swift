import Model

/// A region of an official table with its invented people: a municipality, the Kreis, Nordrhein-Westfalen or Germany.
struct OfficialRegion: Sendable {
  let key: String
  let name: String
  /// Whose numbers are drawn; wide regions have a place of their own that stands for them.
  let place: StatisticsDistrict.Place
  /// What the numbers of a wide region are drawn from; those of a municipality are the district's.
  var generator: SeededGenerator?

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
    min(whole, near(whole * permille / 1_000, district, topic: topic, year: year))
  }

  /// A number near the expected one; wide regions have a level of their own and move little from year to year.
  func near(_ expected: Int, _ district: StatisticsDistrict, topic: Int, year: Int) -> Int {
    guard let generator else { return district.near(expected, place, topic: topic, year: year) }
    var (level, own) = (generator.branch(topic), generator.branch(topic).branch(year))
    let base = expected * (950 + level.below(101)) / 1_000
    let span = base / 30 + 2
    return max(0, base - span / 2 + own.below(span + 1))
  }
}

extension StatisticsDistrict {
  /// Germany, the Land and the Kreis, as tables without municipalities have them; the first two are the same for every
  /// Kreis.
  var wideRegions: [OfficialRegion] {
    guard let first = places.first else { return [] }
    let own = Place(
      ags: first.ags, name: name, residents: places.reduce(0) { $0 + $1.residents },
      foreigners: places.reduce(0) { $0 + $1.foreigners })
    let all = [
      ("DG", Place(ags: first.ags, name: "Deutschland", residents: 83_100_000, foreigners: 10_600_000), 1),
      ("05", Place(ags: first.ags, name: "Nordrhein-Westfalen", residents: 17_900_000, foreigners: 2_500_000), 2),
      (kreis.description, own, near(1_000_000_000, first, topic: 9, year: 0)),
    ]
    return all.map { key, place, seed in
      OfficialRegion(key: key, name: place.name, place: place, generator: SeededGenerator(seed: UInt64(seed)))
    }
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
