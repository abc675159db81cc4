import Model

extension DemoStatistics {
  /// »veranstaltungen«: information events, which are no persons, as the Kommunales Integrationszentrum keeps its list.
  static func events(_ district: StatisticsDistrict) -> [DemoTable] {
    DemoYear.delivered.map { year in
      var text = TableText(.sheetUTF8)
      text.add(["Veranstaltungen des Kommunalen Integrationszentrums und seiner Partner (synthetisch)"])
      text.add([
        "Jahr", "Schlüssel", "Gemeinde", "Infoveranstaltungen", "darunter in Vereinen", "weiterführende Schulen",
        "darunter mit Infoveranstaltung",
      ])
      for place in district.places {
        text.add(["\(year)", place.ags.description, place.name] + eventCells(district, place, year))
      }
      return DemoTable("veranstaltungen", "\(year)", file: "veranstaltungen-\(year)", text)
    }
  }

  private static func eventCells(
    _ district: StatisticsDistrict, _ place: StatisticsDistrict.Place, _ year: Int
  ) -> [String] {
    let events = district.near(place.residents / 12_000, place, topic: 1_600, year: year)
    let clubs = district.part(400, of: events, place, topic: 1_601, year: year)
    let forms = SchoolForm.secondary.filter { $0 != .foerderschule }
    let schools = forms.reduce(0) { $0 + district.schools($1, place) }
    let visited = district.part(500 + 120 * (year - 2020), of: schools, place, topic: 1_602, year: year)
    return [events, clubs, schools, visited].map(DemoCell.count)
  }

  /// »konferenz«: who came to the Integrationskonferenz, one row for the Kreis; in 2020 there was none.
  static func conference(_ district: StatisticsDistrict) -> [DemoTable] {
    [2018...2020, 2021...2021, 2022...2022].map { years in
      var text = TableText(.sheet)
      text.add(["Jahr", "Kreis", "Teilnehmende", "darunter mit Zuwanderungsgeschichte"])
      for year in years { text.add(["\(year)", district.name] + conferenceCells(district, year)) }
      return DemoTable("konferenz", "\(years.upperBound)", file: "integrationskonferenz-\(years.upperBound)", text)
    }
  }

  private static func conferenceCells(_ district: StatisticsDistrict, _ year: Int) -> [String] {
    guard year != 2020, let place = district.places.first else { return [DemoCell.meaningless, DemoCell.meaningless] }
    let all = district.near(125, place, topic: 1_610, year: year)
    return ["\(all)", "\(district.part(410 + 10 * (year - 2018), of: all, place, topic: 1_611, year: year))"]
  }
}
