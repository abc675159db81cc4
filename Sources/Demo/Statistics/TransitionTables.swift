import Model

extension DemoStatistics {
  /// »uebergaenge«: a long table from the Schulamt's database, comma-separated, municipalities by name only.
  static func transitions(_ district: StatisticsDistrict) -> [DemoTable] {
    DemoYear.delivered.map { year in
      var text = TableText(.portal)
      text.add(["Schuljahr", "Gemeinde der Grundschule", "Schulform danach", "Zuwanderungsgeschichte", "Kinder"])
      for place in district.places {
        for row in transitionRows(district, place, into: year) {
          text.add([DemoYear.schoolYear(ending: year), place.shortName] + row)
        }
      }
      let period = DemoYear.schoolDirectory(ending: year)
      return DemoTable("uebergaenge", period, file: "uebergaenge-\(period)", text)
    }
  }

  private static func transitionRows(
    _ district: StatisticsDistrict, _ place: StatisticsDistrict.Place, into year: Int
  ) -> [[String]] {
    // Those who left the fourth class in the summer before.
    let pupils = district.pupils(.grundschule, place, ending: year - 1)
    let with = Transition.split(pupils.withHistory / 4, by: \.with, district, place, topic: 1_200, year)
    let without = Transition.split(pupils.withoutHistory / 4, by: \.without, district, place, topic: 1_210, year)
    let all = zip(with, without).map(+)
    let isSecret = place.ags == district.smallest && year == 2020
    return (["Insgesamt"] + Transition.all.map(\.name)).enumerated().flatMap { index, name in
      let total = index == 0 ? all.reduce(0, +) : all[index - 1]
      let part = index == 0 ? with.reduce(0, +) : with[index - 1]
      return [
        [name, "insgesamt", DemoCell.count(total)],
        [name, "mit", isSecret && index > 0 ? DemoCell.secret : DemoCell.count(part)],
      ]
    }
  }
}

/// Where children go after the Grundschule, in a thousand with and without Zuwanderungsgeschichte.
private struct Transition {
  let name: String
  let with: Int
  let without: Int

  static let all = [
    Transition(name: "Hauptschule", with: 60, without: 20), Transition(name: "Realschule", with: 240, without: 190),
    Transition(name: "Sekundarschule", with: 80, without: 60), Transition(name: "Gymnasium", with: 270, without: 460),
    Transition(name: "sonstige Schulform", with: 20, without: 15),
    Transition(name: "Gesamtschule", with: 330, without: 255),
  ]

  /// The last one takes those who are left.
  static func split(
    _ children: Int, by share: KeyPath<Transition, Int>, _ district: StatisticsDistrict,
    _ place: StatisticsDistrict.Place, topic: Int, _ year: Int
  ) -> [Int] {
    var left = children
    return all.enumerated().map { index, transition in
      let own = district.part(transition[keyPath: share], of: children, place, topic: topic + index, year: year)
      let taken = index == all.count - 1 ? left : min(left, own)
      left -= taken
      return taken
    }
  }
}
