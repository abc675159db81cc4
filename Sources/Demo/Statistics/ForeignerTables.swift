extension DemoStatistics {
  /// Statistic 12521, from the Ausländerzentralregister and rounded to fives: by length of stay with the year before, by
  /// age and sex, and by nationality.
  static func foreigners(_ district: StatisticsDistrict) -> [DemoTable] {
    StatisticsDistrict.years.flatMap { year in
      [
        DemoTable("12521", "\(year)", file: "12521-aufenthaltsdauer-flat-\(year)", stays(district, year)),
        DemoTable("12521", "\(year)", file: "12521-alter-flat-\(year)", ages(district, year)),
        DemoTable("12521", "\(year)", file: "12521-0041-\(year)", nations(district, year)),
      ]
    }
  }

  private static let statistic: FlatTable.Named = ("12521", "Ausländerstatistik")
  private static let measure: FlatTable.Named = ("BEV033", "Ausländer")

  private static let stays: [(FlatTable.Named, Int)] = [
    (("AUFD00B01", "unter 1 Jahr"), 62), (("AUFD01B04", "1 bis unter 4 Jahre"), 151),
    (("AUFD04B06", "4 bis unter 6 Jahre"), 108), (("AUFD06B08", "6 bis unter 8 Jahre"), 123),
    (("AUFD08B10", "8 bis unter 10 Jahre"), 76), (("AUFD10B15", "10 bis unter 15 Jahre"), 97),
    (("AUFD15B20", "15 bis unter 20 Jahre"), 78), (("AUFD20B25", "20 bis unter 25 Jahre"), 84),
    (("AUFD25B30", "25 bis unter 30 Jahre"), 71), (("AUFD30B35", "30 bis unter 35 Jahre"), 50),
    (("AUFD35B40", "35 bis unter 40 Jahre"), 28), (("AUFD40UM", "40 Jahre und mehr"), 72),
  ]

  private static func stays(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    let attribute: FlatTable.Named = ("AUFDA1", "Aufenthaltsdauer")
    var table = FlatTable(statistic, time: ("STAG", "Stichtag"), attributes: 2)
    for region in district.wideRegions {
      for year in [year - 1, year] {
        let parts = stays.enumerated().map { place, stay in
          region.part(stay.1, of: region.foreigners(year), district, topic: 40 + place, year: year)
        }
        for (stay, part) in zip(stays, parts) {
          table.add("\(year)-12-31", region, [(attribute, stay.0)], part.roundedText, measure: measure)
        }
        table.add(
          "\(year)-12-31", region, [(attribute, ("", "Insgesamt"))], parts.reduce(0, +).roundedText, measure: measure)
      }
    }
    return table.text
  }

  // The same whole as by length of stay.
  private static func whole(_ region: OfficialRegion, _ district: StatisticsDistrict, _ year: Int) -> Int {
    stays.enumerated().reduce(0) { sum, entry in
      sum + region.part(entry.element.1, of: region.foreigners(year), district, topic: 40 + entry.offset, year: year)
    }
  }

  private static let ages: [(FlatTable.Named, Int)] = [
    (("ALT000B18", "unter 18 Jahre"), 158), (("ALT018B25", "18 bis unter 25 Jahre"), 101),
    (("ALT025B35", "25 bis unter 35 Jahre"), 224), (("ALT035B65", "35 bis unter 65 Jahre"), 419),
    (("ALT065UM", "65 Jahre und mehr"), 98),
  ]

  private static func ages(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    let (age, sex): (FlatTable.Named, FlatTable.Named) = (("ALTAZ1", "Altersgruppen"), ("GES", "Geschlecht"))
    var table = FlatTable(statistic, time: ("STAG", "Stichtag"), attributes: 3)
    for region in district.wideRegions {
      let all = whole(region, district, year)
      var left = all
      for (place, entry) in ages.enumerated() {
        let own =
          place == ages.count - 1 ? left : region.part(entry.1, of: all, district, topic: 60 + place, year: year)
        left -= own
        let women = own * 471 / 1_000
        for (member, count) in [
          (("GESM", "männlich"), own - women), (("GESW", "weiblich"), women), (("", "Insgesamt"), own),
        ] {
          table.add("\(year)-12-31", region, [(age, entry.0), (sex, member)], count.roundedText, measure: measure)
        }
      }
      table.add(
        "\(year)-12-31", region, [(age, ("", "Insgesamt")), (sex, ("", "Insgesamt"))], all.roundedText, measure: measure
      )
    }
    return table.text
  }

  private static let nations = [
    ("Europa", 671), ("EU-27 (seit 01.02.2020)", 402), ("Drittstaaten zu EU-27 (seit 01.02.2020)", 598), ("Afrika", 61),
    ("Amerika", 24), ("Asien", 232), ("Australien und Ozeanien", 1), ("Gastarbeiterländer", 355),
  ]

  // As GENESIS-Online writes it, with a mark of quality beside each figure; it has Kreise only.
  private static func nations(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var text = TableText(.modern)
    text.add(["Tabelle: 12521-0041"])
    text.add(["Ausländer: Kreise, Stichtag, Geschlecht,", "", "", "", "", "", ""])
    text.add(["Ländergruppierungen/Staatsangehörigkeit", "", "", "", "", "", ""])
    text.add(["Ausländerstatistik"] + Array(repeating: "", count: 9))
    text.add(["Ausländer (Anzahl)"] + Array(repeating: "", count: 9))
    text.add(["", "", "", "", "männlich", "männlich", "weiblich", "weiblich", "Insgesamt", "Insgesamt"])
    for region in district.wideRegions.suffix(1) {
      let all = whole(region, district, year)
      for (place, nation) in ([("Insgesamt", 1_000)] + nations).enumerated() {
        let own = place == 0 ? all : region.part(nation.1, of: all, district, topic: 70 + place, year: year)
        let women = own * 471 / 1_000
        let cells = [own - women, women, own].flatMap { [$0.roundedText, $0 < 3 ? "" : "e"] }
        text.add(["31.12.\(year)", region.key, region.name, nation.0] + cells)
      }
    }
    text.add(["__________"])
    text.add(["Synthetische Daten: alle Werte sind erfunden."])
    return text
  }
}
