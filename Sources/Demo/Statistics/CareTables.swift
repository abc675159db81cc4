import Model

extension DemoStatistics {
  /// »altenpflege«: participants of the Altenpflegeseminare, which only larger towns have.
  static func careSeminars(_ district: StatisticsDistrict) -> [DemoTable] {
    DemoYear.delivered.map { year in
      var text = TableText(.windows)
      text.add(["JAHR", "AGS", "SEMINARORT", "TEILNEHMENDE", "DARUNTER MIT MIGRATIONSHINTERGRUND"])
      for place in district.places {
        text.add(["\(year)", place.ags.description, place.name] + careCells(district, place, year))
      }
      return DemoTable("altenpflege", "\(year)", file: "altenpflegeseminare-\(year)", text)
    }
  }

  private static func careCells(
    _ district: StatisticsDistrict, _ place: StatisticsDistrict.Place, _ year: Int
  ) -> [String] {
    guard place.residents >= 30_000 else { return [DemoCell.nothing, DemoCell.nothing] }
    let all = district.near(place.residents / 800, place, topic: 1_700, year: year)
    let with = district.part(340 + 20 * (year - 2020), of: all, place, topic: 1_701, year: year)
    return [DemoCell.count(all), DemoCell.count(with)]
  }
}
