extension DemoStatistics {
  /// Statistic 12511: naturalisations by continent, rounded to fives; the latest year flat, those before classic.
  static func naturalisations(_ district: StatisticsDistrict) -> [DemoTable] {
    StatisticsDistrict.years.map { year in
      year < StatisticsDistrict.years.upperBound
        ? DemoTable("12511", "\(year)", file: "12511-01-01-4-\(year)", classic(district, year))
        : DemoTable("12511", "\(year)", file: "12511-01-01-4-flat-\(year)", flat(district, year))
    }
  }

  private static let continents: [(FlatTable.Named, Int)] = [
    (("ST2", "Afrika"), 3), (("ST3", "Amerika"), 1), (("ST4", "Asien"), 6), (("ST5", "Australien und Ozeanien"), 0),
    (("ST1", "Europa"), 11), (("ST997", "Staatenlos, unbekannt, ungeklärt, ohne Angabe"), 0),
  ]

  private static func counts(_ region: OfficialRegion, _ district: StatisticsDistrict, _ year: Int) -> [Int] {
    let parts = continents.enumerated().map { place, continent in
      region.part(continent.1, of: region.foreigners(year), district, topic: 80 + place, year: year)
    }
    return [parts.reduce(0, +)] + parts
  }

  private static func classic(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var table = GenesisTable(
      "12511-01-01-4",
      title: [
        "Einbürgerungen von Ausländern nach Kontinenten", "- Jahr - regionale Tiefe: Kreise und krfr. Städte",
        "Einbürgerungsstatistik",
      ], width: 10)
    table.add(["", "", ""] + Array(repeating: "Einbürgerungen von Ausländern", count: 7))
    table.add(["", "", ""] + Array(repeating: "Kontinente (einschl. staatenlos etc.)", count: 7))
    table.add(["", "", "", "Insgesamt"] + continents.map(\.0.label))
    table.add(["", "", ""] + Array(repeating: "Anzahl", count: 7))
    for region in district.wideRegions {
      table.add(
        ["\(year)", region.key, region.indentedName] + counts(region, district, year).map(\.roundedText))
    }
    return table.closed()
  }

  private static func flat(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var table = FlatTable(("12511", "Einbürgerungsstatistik"), time: ("JAHR", "Jahr"), attributes: 2)
    let attribute: FlatTable.Named = ("STAKNW", "Kontinente (einschl. staatenlos etc.)")
    for region in district.wideRegions {
      for (member, count) in zip([("", "Insgesamt")] + continents.map(\.0), counts(region, district, year)) {
        table.add(
          "\(year)", region, [(attribute, member)], count.roundedText,
          measure: ("BEV008", "Einbürgerungen von Ausländern"))
      }
    }
    return table.text
  }
}
