import Model

extension StatisticsDistrict.Place {
  /// As offices write it in their own tables: without what follows the comma.
  var shortName: String { String(name.prefix { $0 != "," }) }

  /// Foreigners in a thousand residents, by which shares differ between municipalities.
  var foreignersPerMille: Int { foreigners * 1000 / max(1, residents) }
}

extension StatisticsDistrict {
  /// A part of a whole: near so many of a thousand, and never more than the whole.
  func part(_ perMille: Int, of whole: Int, _ place: Place, topic: Int, year: Int) -> Int {
    min(whole, near(whole * perMille / 1000, place, topic: topic, year: year))
  }

  /// The same for a part that is larger where more foreigners live; an average place has 140 in a thousand.
  func foreignPart(_ perMille: Int, of whole: Int, _ place: Place, topic: Int, year: Int) -> Int {
    part(perMille * (place.foreignersPerMille + 140) / 280, of: whole, place, topic: topic, year: year)
  }

  /// A whole that changes little from year to year: it differs by lot between places, and grows by half a per cent.
  func steady(_ perMille: Int, of whole: Int, _ place: Place, topic: Int, year: Int) -> Int {
    near(whole * perMille / 1000, place, topic: topic, year: 0) * (200 + year - 2020) / 200
  }

  /// The municipality with the fewest residents, where offices keep figures secret first.
  var smallest: AGS? { bySize.first?.ags }

  /// The municipalities, those with the fewest residents first.
  var bySize: [Place] { places.sorted { ($0.residents, $0.ags) < ($1.residents, $1.ags) } }
}

/// How years stand in file names, directories and cells.
enum DemoYear {
  /// The years in which school years ended, calendar years and half-years lay that offices deliver.
  static let delivered = [2020, 2021, 2022]

  /// "2021-2022", the directory of the school year that ends in the given one.
  static func schoolDirectory(ending year: Int) -> String { "\(year - 1)-\(year)" }

  /// "2021/22", as schools write it.
  static func schoolYear(ending year: Int) -> String { "\(year - 1)/\(year % 100)" }
}

/// How numbers stand in cells: official symbols for what is not there.
enum DemoCell {
  /// Nothing there, which is zero.
  static let nothing = "-"
  /// Unknown or secret.
  static let secret = "."
  /// Not certain enough to be told.
  static let uncertain = "/"
  /// Not applicable.
  static let meaningless = "x"

  /// Official tables write no 0 where there is nothing.
  static func count(_ number: Int) -> String { number == 0 ? nothing : "\(number)" }
}

extension DemoDialect {
  /// As a spreadsheet saves "CSV (MS-DOS)" for an old program: no quotation marks.
  static let sheet = DemoDialect(encoding: .windows1252, lineEnd: "\r\n")
  /// As a spreadsheet saves "CSV UTF-8".
  static let sheetUTF8 = DemoDialect(encoding: .utf8BOM, lineEnd: "\r\n")
  /// As a data portal writes.
  static let portal = DemoDialect(encoding: .utf8, delimiter: ",")
}
