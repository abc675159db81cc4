extension DemoStatistics {
  /// Statistic 21111 at the place of the school: leavers by certificate, and pupils by kind of school.
  static func generalSchools(_ district: StatisticsDistrict) -> [DemoTable] {
    StatisticsDistrict.years.flatMap { year in
      [
        DemoTable("21111", "\(year)", file: "21111-02-06-4-\(year)", leavers(district, year)),
        DemoTable("21111", "\(year)", file: "21111-01-03-4-\(year)", pupils(district, year)),
      ]
    }
  }

  private static let certificates = [
    ("ohne Hauptschulabschluss", 58), ("mit Hauptschulabschluss", 149), ("mit Mittlerem Abschluss", 421),
    ("dar. schulischer Teil der Fachhochschulreife", 33), ("mit Fachhochschulreife", 2),
    ("mit allgemeiner Hochschulreife", 0),
  ]

  private static func leavers(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var table = GenesisTable(
      "21111-02-06-4",
      title: [
        "Absolvierende/Abgehende allgemeinbildender Schulen nach",
        "Geschlecht und Abschlussarten - Schuljahr - regionale Tiefe:", "Kreise und krfr. Städte",
        "Statistik der allgemeinbildenden Schulen", "Absolvierende/Abgehende (Anzahl)",
      ], width: 17)
    let title = "Absolvierende/Abgehende allgemeinbildender Schulen nach dem Abschluss"
    table.add(["", "", ""] + Array(repeating: title, count: 14))
    table.add(["", "", ""] + (["Insgesamt"] + certificates.map(\.0)).flatMap { [$0, $0] })
    table.add(["", "", ""] + (0..<7).flatMap { _ in ["Insgesamt", "weiblich"] })
    for region in district.wideRegions {
      let all = region.part(9, of: region.place.residents, district, topic: 90, year: year)
      var parts = certificates.enumerated().map {
        region.part($1.1, of: all, district, topic: 91 + $0, year: year)
      }
      // The others have the Abitur; those »dar.« are counted with the certificate before them.
      parts[5] = all - parts[0] - parts[1] - parts[2] - parts[4]
      let cells = ([all] + parts).flatMap { [$0.roundedText, ($0 * 49 / 100).roundedText] }
      table.add(["\(year)", region.key, region.indentedName] + cells)
    }
    return table.closed()
  }

  private static let kinds = [
    ("Grundschulen", 366, 158), ("Hauptschulen", 28, 330), ("Realschulen", 108, 165), ("Gymnasien", 281, 62),
    ("Integrierte Gesamtschulen", 180, 172), ("Sonderschulen/Förderschulen", 37, 150),
  ]

  private static func pupils(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var table = GenesisTable(
      "21111-01-03-4",
      title: [
        "Schulen, Schülerinnen und Schüler nach Schularten -",
        "Stichtag: Schuljahresbeginn - regionale Tiefe: Kreise und",
        "krfr. Städte", "Statistik der allgemeinbildenden Schulen",
      ], width: 10)
    let title = "Schülerinnen und Schüler an allgemeinbildenden Schulen"
    let grade = "Klassenstufe / Jahrgangsstufe / Schulbesuchsjahr"
    table.add(["", "", "", "", "Allgemeinbildende Schulen"] + Array(repeating: title, count: 5))
    table.add(["", "", "", "", "", "Geschlecht", "Geschlecht", "Nationalität", grade, grade])
    table.add(
      [
        "", "", "", "", "", "Insgesamt", "weiblich", "ausländisch", "7. Klassenstufe",
        "11. Jahrgangsstufe / Einführungsphase",
      ])
    table.add(["", "", "", ""] + Array(repeating: "Anzahl", count: 6))
    for region in district.wideRegions {
      let all = region.part(105, of: region.place.residents, district, topic: 100, year: year)
      var sums = [0, 0, 0, 0, 0]
      for (place, kind) in kinds.enumerated() {
        let own = all * kind.1 / 1_000
        let foreign = region.part(kind.2, of: own, district, topic: 101 + place, year: year)
        let grades = place == 0 ? [0, 0] : [own / 7, place == 3 ? own / 8 : 0]
        let figures = [own, own * 49 / 100, foreign] + grades
        sums = zip(sums, figures).map { $0 + $1 }
        let texts = figures.prefix(3).map(\.roundedText) + (place == 0 ? ["x", "x"] : grades.map(\.roundedText))
        table.add(
          ["\(year)", region.key, region.indentedName, kind.0, String(max(1, own / 280))] + texts)
      }
      table.add(["\(year)", region.key, region.indentedName, "Insgesamt", "x"] + sums.map(\.roundedText))
    }
    return table.closed()
  }
}
