import Model

extension DemoStatistics {
  /// »sprachkurse«: participants by half-year, as the Volkshochschulen report to the Kreis in one wide sheet.
  static func languageCourses(_ district: StatisticsDistrict) -> [DemoTable] {
    DemoYear.delivered.map { year in
      var text = TableText(.sheet)
      text.add(["Integrations- und Sprachkurse im Kreisgebiet, Meldung der Kursträger – synthetisch"])
      text.add(["Gezählt am Kursort; die Spalten »darunter« überschneiden sich"])
      text.add([
        "Halbjahr", "AGS", "Kursort", "Teilnehmende", "darunter Mütter mit Kind unter drei Jahren",
        "darunter Geflüchtete", "Prüfungsteilnehmende", "darunter B1 bestanden",
      ])
      for half in 1...2 {
        for place in district.places {
          let key = ["\(half). Halbjahr \(year)", place.ags.description, place.name]
          text.add(key + courseCells(district, place, year, half))
        }
      }
      return DemoTable("sprachkurse", "\(year)", file: "sprachkurse-\(year)", text)
    }
  }

  private static func courseCells(
    _ district: StatisticsDistrict, _ place: StatisticsDistrict.Place, _ year: Int, _ half: Int
  ) -> [String] {
    let all = district.participants(place, year, half)
    let time = year * 2 + half
    let mothers = district.part(55 + 9 * (year - 2020), of: all, place, topic: 1_501, year: time)
    let refugees = district.part(330 + 25 * (year - 2020), of: all, place, topic: 1_502, year: time)
    let examined = district.part(450, of: all, place, topic: 1_503, year: time)
    let passed = district.part(590, of: examined, place, topic: 1_504, year: time)
    var cells = [all, mothers, refugees, examined, passed].map(DemoCell.count)
    // One provider did not yet ask who has small children.
    if place.ags == district.smallestCourseTown, year == 2021, half == 1 { cells[1] = DemoCell.secret }
    return cells
  }

  /// »kursangebot«: courses, which are no persons.
  static func courseOffers(_ district: StatisticsDistrict) -> [DemoTable] {
    DemoYear.delivered.map { year in
      var text = TableText(.modern)
      text.add(["Jahr", "AGS", "Kursort", "Sprachkurse", "darunter niederschwellige Kurse"])
      for place in district.places {
        let persons = district.participants(place, year, 1) + district.participants(place, year, 2)
        let courses = (persons + 17) / 18
        let low = district.part(180, of: courses, place, topic: 1_510, year: year)
        text.add(["\(year)", place.ags.description, place.name, DemoCell.count(courses), DemoCell.count(low)])
      }
      return DemoTable("kursangebot", "\(year)", file: "kursangebot-\(year)", text)
    }
  }
}

extension StatisticsDistrict {
  // Small municipalities have no courses of their own.
  private static let leastForeigners = 1_500

  fileprivate func participants(_ place: Place, _ year: Int, _ half: Int) -> Int {
    guard place.foreigners >= Self.leastForeigners else { return 0 }
    // In 2020 many courses did not take place.
    let perMille = year == 2020 ? 8 : 13
    return near(place.foreigners * perMille / 1000, place, topic: 1_500, year: year * 2 + half)
  }

  fileprivate var smallestCourseTown: AGS? {
    places.filter { $0.foreigners >= Self.leastForeigners }.min { ($0.foreigners, $0.ags) < ($1.foreigners, $1.ags) }?
      .ags
  }
}
