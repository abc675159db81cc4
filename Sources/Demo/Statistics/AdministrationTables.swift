import Model

extension DemoStatistics {
  /// The Kreisverwaltung's voluntary survey of its own staff.
  static func staff(_ district: StatisticsDistrict) -> [DemoTable] {
    guard let kreis = district.wideRegions.last else { return [] }
    return StatisticsDistrict.years.map { year in
      var text = TableText(.modern)
      text.add([
        "Jahr", "Kreis", "Beschäftigte", "Befragte", "Befragte mit Migrationshintergrund",
        "Beschäftigte mit Publikumskontakt", "davon interkulturell geschult",
      ])
      let staff = district.near(1_150, kreis.place, topic: 130, year: 0)
      let asked = staff * (38 + 3 * (year - 2020)) / 100
      let contact = staff * 46 / 100
      text.add([
        "\(year)", kreis.key, String(staff), String(asked),
        String(kreis.part(164, of: asked, district, topic: 131, year: year)), String(contact),
        String(kreis.part(90 + 55 * (year - 2020), of: contact, district, topic: 132, year: year)),
      ])
      return DemoTable("verwaltungspersonal", "\(year)", file: "personalbefragung-\(year)", text)
    }
  }

  /// The Rhein-Sieg-Kreis reports each month how far the planned measures of its Integrationszentrum have come.
  static func programme(_ district: StatisticsDistrict) -> [DemoTable] {
    guard district.kreis.description == "05382", let kreis = district.wideRegions.last else { return [] }
    let fields = [("Integration durch Bildung", 14), ("Integration als Querschnittsaufgabe", 22)]
    return (1...12).map { month in
      var text = TableText(.modern)
      text.add(["Monat", "Kreis", "Schwerpunkt", "geplant", "begonnen", "abgeschlossen"])
      for (place, field) in fields.enumerated() {
        let begun = min(field.1, district.near(field.1 * month / 12, kreis.place, topic: 140 + place, year: 0))
        let finished = min(begun, field.1 * max(0, month - 2) / 12)
        text.add([
          "2022-" + (month < 10 ? "0" : "") + String(month), kreis.key, field.0, String(field.1), String(begun),
          String(finished),
        ])
      }
      let period = "2022-" + (month < 10 ? "0" : "") + String(month)
      return DemoTable("foerderplancontrolling", period, file: "foerderplancontrolling-" + period, text)
    }
  }
}
