import Model

extension DemoStatistics {
  /// »schuleingang«: the Gesundheitsamt's program copies with tabs and writes regional keys of 12 digits.
  static func schoolEntry(_ district: StatisticsDistrict) -> [DemoTable] {
    DemoYear.delivered.map { year in
      var text = TableText(.tabs)
      text.add([
        "Einschulungsjahr", "Regionalschlüssel", "Wohngemeinde", "Untersuchte Kinder",
        "davon nichtdeutsche Erstsprache", "davon ohne oder mit geringen Deutschkenntnissen",
        "davon mit Sprachförderbedarf", "davon mit auffälliger Sprachentwicklung",
      ])
      for place in district.places {
        let key = ["\(year)", regionalKey(place.ags), place.shortName]
        text.add(key + schoolEntryCells(district, place, year))
      }
      return DemoTable("schuleingang", "\(year)", file: "schuleingangsuntersuchung-\(year)", text)
    }
  }

  // Municipalities of a Kreis in Nordrhein-Westfalen belong to no Verband: it bears their own number.
  private static func regionalKey(_ ags: AGS) -> String {
    let key = ags.description
    return key.prefix(5) + "0" + key.suffix(3) + key.suffix(3)
  }

  private static func schoolEntryCells(
    _ district: StatisticsDistrict, _ place: StatisticsDistrict.Place, _ year: Int
  ) -> [String] {
    // In 2021 the doctors were needed elsewhere, and the smallest municipality was not examined in full.
    if place.ags == district.smallest && year == 2021 { return Array(repeating: DemoCell.secret, count: 5) }
    let children = district.steady(10, of: place.residents, place, topic: 1_400, year: year)
    let language = district.foreignPart(310, of: children, place, topic: 1_401, year: year)
    let little = district.part(420, of: language, place, topic: 1_402, year: year)
    let need = district.foreignPart(240, of: children, place, topic: 1_403, year: year)
    let conspicuous = district.part(130, of: children, place, topic: 1_404, year: year)
    return [children, language, little, need, conspicuous].map { "\($0)" }
  }
}
