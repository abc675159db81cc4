import Model

extension DemoStatistics {
  /// What the Bundesagentur für Arbeit counts of people who receive benefits by SGB II, by municipality and nationality.
  static func benefits(_ district: StatisticsDistrict) -> [DemoTable] {
    StatisticsDistrict.years.map { year in
      DemoTable(
        "sgb2", "\(year)", file: "ba-regelleistungsberechtigte-\(year)",
        agency(
          district, year, title: "Regelleistungsberechtigte im SGB II nach Gemeinden",
          counted: "Regelleistungsberechtigte", base: "Bevölkerung unter 65 Jahren", within: (790, 902),
          shares: (62, 174), topic: 110))
    }
  }

  /// Employees with social insurance by residence, and the residents of working age of whom they are a part.
  static func employment(_ district: StatisticsDistrict) -> [DemoTable] {
    StatisticsDistrict.years.map { year in
      DemoTable(
        "beschaeftigung", "\(year)", file: "ba-beschaeftigte-am-wohnort-\(year)",
        agency(
          district, year, title: "Sozialversicherungspflichtig Beschäftigte am Wohnort nach Gemeinden",
          counted: "Sozialversicherungspflichtig Beschäftigte", base: "Bevölkerung von 15 bis unter 65 Jahren",
          within: (628, 742), shares: (632, 521), topic: 120))
    }
  }

  /// Of thousand Germans and of thousand foreigners.
  private typealias Shares = (germans: Int, foreigners: Int)

  // A row for all, one for Germans and one for foreigners; below three the agency writes an asterisk.
  private static func agency(
    _ district: StatisticsDistrict, _ year: Int, title: String, counted: String, base: String, within: Shares,
    shares: Shares, topic: Int
  ) -> TableText {
    var text = TableText(.windows)
    text.add([title, "", "", "", "", ""])
    text.add(["Statistik der Bundesagentur für Arbeit (synthetisch)", "", "", "", "", ""])
    text.add(["Stichtag", "Schlüssel", "Gebiet", "Staatsangehörigkeit", counted, base])
    let places = district.municipalRegions.map { ($0, [$0]) }
    // In one year the smallest municipality must not show who of its few are foreigners.
    let smallest = district.places.min { $0.residents < $1.residents }?.ags.description
    let secret = year == 2021 ? smallest : nil
    let wide = district.wideRegions.suffix(2)
    let regions = wide.map { ($0, $0.key == "05" ? [$0] : district.municipalRegions) } + places
    for (region, parts) in regions {
      var sums = [0, 0, 0, 0]
      for part in parts {
        sums = zip(sums, figures(part, district, year, within, shares, topic)).map { $0 + $1 }
      }
      let rows = [
        ("Insgesamt", sums[0] + sums[2], sums[1] + sums[3]), ("Deutsche", sums[0], sums[1]),
        ("Ausländer", sums[2], sums[3]),
      ]
      for (nation, count, base) in rows {
        let cell = (1...2).contains(count) || (region.key == secret && nation != "Insgesamt") ? "*" : String(count)
        text.add(["31.12.\(year)", region.key, region.name, nation, cell, String(base)])
      }
    }
    return text
  }

  private static func figures(
    _ region: OfficialRegion, _ district: StatisticsDistrict, _ year: Int, _ within: Shares, _ shares: Shares,
    _ topic: Int
  ) -> [Int] {
    let germans = (region.place.residents - region.place.foreigners) * within.germans / 1_000
    let foreigners = region.foreigners(year) * within.foreigners / 1_000
    return [
      region.part(shares.germans, of: germans, district, topic: topic, year: year), germans,
      region.part(shares.foreigners, of: foreigners, district, topic: topic + 1, year: year), foreigners,
    ]
  }
}
