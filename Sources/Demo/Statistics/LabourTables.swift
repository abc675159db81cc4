extension DemoStatistics {
  /// Statistic 13211: unemployed and rates of the Kreis, the Land and Germany; the latest year flat, those before classic.
  static func unemployment(_ district: StatisticsDistrict) -> [DemoTable] {
    StatisticsDistrict.years.map { year in
      year < StatisticsDistrict.years.upperBound
        ? DemoTable("13211", "\(year)", file: "13211-02-05-4-\(year)", classic(district, year))
        : DemoTable("13211", "\(year)", file: "13211-02-05-4-flat-\(year)", flat(district, year))
    }
  }

  private static let groups = [
    ("Ausländer", 318), ("schwerbehindert", 68), ("15 bis unter 20 Jahre", 17), ("15 bis unter 25 Jahre", 88),
    ("55 bis unter 65 Jahre", 205), ("langzeitarbeitslos", 371),
  ]

  private static let rates = [
    ("", 58), ("Männer", 61), ("Frauen", 55), ("Ausländer", 154), ("15 bis unter 25 Jahre", 47),
  ]

  private static func counts(_ region: OfficialRegion, _ district: StatisticsDistrict, _ year: Int) -> [Int] {
    let all = region.part(32, of: region.place.residents, district, topic: 20, year: year)
    return [all] + groups.enumerated().map { region.part($1.1, of: all, district, topic: 21 + $0, year: year) }
  }

  private static func percentages(_ region: OfficialRegion, _ district: StatisticsDistrict, _ year: Int) -> [Int] {
    rates.enumerated().map { region.near($1.1, district, topic: 30 + $0, year: year) }
  }

  private static func classic(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var table = GenesisTable(
      "13211-02-05-4",
      title: [
        "Arbeitslose nach ausgewählten Personengruppen sowie",
        "Arbeitslosenquoten - Jahresdurchschnitt - (ab 2009) regionale Tiefe:", "Kreise und krfr. Städte",
        "Arbeitsmarktstatistik der Bundesagentur für Arbeit",
      ], width: 16)
    let (dependent, all) = (
      "Arbeitslosenquote bez. abh. zivile Erwerbspers.", "Arbeitslosenquote bez. auf alle zivile Erwerbsp."
    )
    table.add(["", "", ""] + Array(repeating: "Arbeitslose", count: 7) + [dependent] + rates.map { _ in all })
    table.add(["", "", "", ""] + groups.map(\.0) + [""] + rates.map(\.0))
    table.add(["", "", ""] + Array(repeating: "Anzahl", count: 7) + Array(repeating: "Prozent", count: 6))
    for region in district.wideRegions {
      let percentages = percentages(region, district, year)
      table.add(
        ["\(year)", region.key, region.indentedName] + counts(region, district, year).map(String.init)
          + ([percentages[0] + 6] + percentages).map(\.tenths))
    }
    return table.closed()
  }

  // The databases set different attributes into one column, row by row.
  private static func attribute(_ group: String) -> FlatTable.Member? {
    switch group {
    case "": nil
    case "Ausländer": (("NAT", "Nationalität"), ("NATA", "Ausländer(innen)"))
    case "Männer": (("GES", "Geschlecht"), ("GESM", "männlich"))
    case "Frauen": (("GES", "Geschlecht"), ("GESW", "weiblich"))
    case "15 bis unter 20 Jahre": (("ALTAL1", "Altersgruppen"), ("ALT015B20", group))
    case "15 bis unter 25 Jahre": (("ALTAL1", "Altersgruppen"), ("ALT015B25", group))
    case "55 bis unter 65 Jahre": (("ALTAL1", "Altersgruppen"), ("ALT055B65", group))
    default: (("ARBGR1", "Ausgewählte Personengruppen"), (group == "schwerbehindert" ? "ARBGR01" : "ARBGR02", group))
    }
  }

  private static func flat(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var table = FlatTable(
      ("13211", "Arbeitsmarktstatistik der Bundesagentur für Arbeit"), time: ("JAHR", "Jahr"), attributes: 2)
    for region in district.wideRegions {
      let counted = zip([""] + groups.map(\.0), counts(region, district, year))
      for (group, count) in counted {
        table.add(
          "\(year)", region, attribute(group).map { [$0] } ?? [], String(count), measure: ("ERWP06", "Arbeitslose"))
      }
      for (group, percentage) in zip(rates.map(\.0), percentages(region, district, year)) {
        table.add(
          "\(year)", region, attribute(group).map { [$0] } ?? [], percentage.tenths, unit: "%",
          measure: ("ERWP10", "Arbeitslosenquote bez. auf alle zivile Erwerbsp."))
      }
    }
    return table.text
  }
}
