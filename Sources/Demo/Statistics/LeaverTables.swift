import Model

extension DemoStatistics {
  /// »schulabgaenge«: the Schulamt's own sheet, Windows-1252, wide, certificates over groups.
  static func leavers(_ district: StatisticsDistrict) -> [DemoTable] {
    DemoYear.delivered.map { year in
      let period = DemoYear.schoolDirectory(ending: year)
      return DemoTable("schulabgaenge", period, file: "abgaenge-\(period)", leaverText(district, ending: year))
    }
  }

  private static func leaverText(_ district: StatisticsDistrict, ending year: Int) -> TableText {
    var text = TableText(.windows)
    let titles = ["Insgesamt"] + Certificate.allCases.map(\.rawValue)
    text.add(["Schulamt: Abgängerinnen und Abgänger allgemeinbildender Schulen nach Abschluss"])
    text.add(["Synthetische Daten – Abgang am Ende des Schuljahres"])
    text.add([""])
    text.add(["Schuljahr", "AGS", "Schulort"] + titles.flatMap { [$0, ""] })
    text.add(["", "", ""] + titles.flatMap { _ in ["Insgesamt", "dar. mit Zuwanderungsgeschichte"] })
    for place in district.places {
      let key = [DemoYear.schoolYear(ending: year), place.ags.description, place.name]
      text.add(key + leaverCells(district, place, ending: year))
    }
    return text
  }

  private static func leaverCells(
    _ district: StatisticsDistrict, _ place: StatisticsDistrict.Place, ending year: Int
  ) -> [String] {
    let leavers = district.leavers(place, ending: year)
    let first = district.bySize.first { town in SchoolForm.secondary.contains { $0.exists(in: town) } }
    let isSecret = place.ags == first?.ags && year == 2021
    let cells = leavers.flatMap { [DemoCell.count($0.all), isSecret ? DemoCell.secret : DemoCell.count($0.with)] }
    let all = leavers.reduce(0) { $0 + $1.all }
    return [DemoCell.count(all), DemoCell.count(leavers.reduce(0) { $0 + $1.with })] + cells
  }
}

/// What pupils leave school with, the lowest first.
private enum Certificate: String, CaseIterable {
  case none = "ohne Hauptschulabschluss"
  case hauptschule = "Hauptschulabschluss"
  case middle = "Mittlerer Schulabschluss"
  case fachhochschule = "Fachhochschulreife"
  case abitur = "Allgemeine Hochschulreife"

  /// In a hundred leavers with and without Zuwanderungsgeschichte.
  var shares: (with: Int, without: Int) {
    switch self {
    case .none: (9, 4)
    case .hauptschule: (22, 13)
    case .middle: (41, 38)
    case .fachhochschule: (6, 7)
    case .abitur: (22, 38)
    }
  }
}

extension StatisticsDistrict {
  /// Leavers by certificate, all and among them those with Zuwanderungsgeschichte.
  fileprivate func leavers(_ place: Place, ending year: Int) -> [(all: Int, with: Int)] {
    let pupils = SchoolForm.secondary.reduce(Pupils()) { $0 + self.pupils($1, place, ending: year) }
    // A pupil stays for about seven years.
    return Certificate.allCases.enumerated().map { index, certificate in
      let shares = certificate.shares
      let with = part(shares.with * 10, of: pupils.withHistory / 7, place, topic: 1_100 + index, year: year)
      let without = part(shares.without * 10, of: pupils.withoutHistory / 7, place, topic: 1_110 + index, year: year)
      return pupils.all == 0 ? (0, 0) : (with + without, with)
    }
  }
}
