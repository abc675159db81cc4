import Model

extension DemoStatistics {
  /// »sprachstand«: Delfin 4 of the Schulamt, UTF-8, one file for the years around the break of 2014, one for later
  /// ones, and a spreadsheet has eaten the leading zeros of the keys.
  static func languageTests(_ district: StatisticsDistrict) -> [DemoTable] {
    [2011...2016, 2017...2020, 2021...2021, 2022...2022].map { years in
      var text = TableText(.sheetUTF8)
      let header = ["Kindergartenjahr", "AGS", "Wohngemeinde", "Getestete Kinder", "darunter mit Sprachförderbedarf"]
      text.add(header)
      for year in years {
        for place in district.places {
          let key = [DemoYear.schoolYear(ending: year), "\(place.ags.number)", place.name]
          text.add(key + languageTestCells(district, place, ending: year))
        }
      }
      let period = DemoYear.schoolDirectory(ending: years.upperBound)
      return DemoTable("sprachstand", period, file: "delfin-4-bis-\(period)", text)
    }
  }

  private static func languageTestCells(
    _ district: StatisticsDistrict, _ place: StatisticsDistrict.Place, ending year: Int
  ) -> [String] {
    let children = district.steady(9, of: place.residents, place, topic: 1_300, year: year)
    // Until summer 2014 nearly all children of four years, since then only those outside a Kita or without documentation.
    let isResidual = year > 2014
    let tested = district.part(isResidual ? 60 : 960, of: children, place, topic: 1_301, year: year)
    let share = isResidual ? 460 : 250
    let inNeed = district.foreignPart(share, of: tested, place, topic: 1_302, year: year)
    let isSecret = place.ags == district.smallest && year == 2021
    return [DemoCell.count(tested), isSecret ? DemoCell.secret : DemoCell.count(inNeed)]
  }
}
