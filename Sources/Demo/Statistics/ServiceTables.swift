import Model

extension DemoStatistics {
  /// »migrationsdienste«: whom the Landesinitiative, the Jugendmigrationsdienst and the MBE serve of the target group, month by month. Only
  /// the Rhein-Kreis Neuss has an agreement with them; elsewhere the target group stays an upper bound.
  static func migrationServices(_ district: StatisticsDistrict) -> [DemoTable] {
    guard district.slug == "rhein-kreis-neuss" else { return [] }
    return DemoDistrict.monthEnds.compactMap { day -> DemoTable? in
      guard let month = Period.month(day.month, of: day.year) else { return nil }
      var text = TableText(.sheetUTF8)
      text.add(["Monat", "Gemeindeschlüssel", "Gemeinde", "Dienst", "Betreute der Zielgruppe"])
      for (number, service) in ["Landesinitiative", "Jugendmigrationsdienst", "MBE"].enumerated() {
        for place in district.places {
          let served = district.near(
            place.residents / [900, 700, 500][number], place, topic: 1_700 + number, year: day.month)
          text.add([month.iso, place.ags.description, place.name, service, "\(served)"])
        }
      }
      return DemoTable("migrationsdienste", month.iso, file: "migrationsdienste-\(month.iso)", text)
    }
  }
}
