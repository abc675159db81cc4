import Model

extension DemoStatistics {
  /// Statistic 12411: the municipalities flat, by sex and by nationality, and the Kreis by age in the classic layout.
  static func population(_ district: StatisticsDistrict) -> [DemoTable] {
    StatisticsDistrict.years.flatMap { year in
      [
        DemoTable("12411", "\(year)", file: "12411-gemeinden-flat-\(year)", municipalities(district, year)),
        DemoTable("12411", "\(year)", file: "12411-03-03-4-\(year)", ages(district, year)),
      ]
    }
  }

  // The sums of a Kreis are those of its municipalities.
  private static func people(_ region: OfficialRegion, _ district: StatisticsDistrict, _ year: Int) -> [[Int]] {
    if region.key == district.kreis.description {
      return district.municipalRegions.map { people($0, district, year) }
        .reduce([[0, 0], [0, 0]]) { sum, own in zip(sum, own).map { zip($0, $1).map { $0 + $1 } } }
    }
    let foreigners = region.foreigners(year)
    let germans = region.place.residents - region.place.foreigners
    let foreignWomen = region.part(472, of: foreigners, district, topic: 10, year: year)
    let germanWomen = region.part(512, of: germans, district, topic: 11, year: year)
    return [[germans - germanWomen, germanWomen], [foreigners - foreignWomen, foreignWomen]]
  }

  private static func municipalities(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var table = FlatTable(
      ("12411", "Fortschreibung des Bevölkerungsstandes"), time: ("STAG", "Stichtag"), attributes: 3)
    let sex: FlatTable.Named = ("GES", "Geschlecht")
    let nationality: FlatTable.Named = ("NAT", "Nationalität")
    let all: FlatTable.Named = ("", "Insgesamt")
    for region in district.wideRegions + district.municipalRegions {
      let people = people(region, district, year)
      let women = people[0][1] + people[1][1]
      let whole = people.joined().reduce(0, +)
      let rows: [(FlatTable.Named, FlatTable.Named, Int)] = [
        (all, all, whole), (("GESM", "männlich"), all, whole - women), (("GESW", "weiblich"), all, women),
        (all, ("NATD", "Deutsche"), people[0].reduce(0, +)),
        (all, ("NATA", "Ausländer(innen)"), people[1].reduce(0, +)),
      ]
      for (member, nation, count) in rows {
        table.add(
          "\(year)-12-31", region, [(sex, member), (nationality, nation)], String(count),
          measure: ("BEVSTD", "Bevölkerungsstand"))
      }
    }
    return table.text
  }

  private static let ageGroups = [
    ("unter 18 Jahre", 172), ("18 bis unter 25 Jahre", 75), ("25 bis unter 65 Jahre", 541), ("65 Jahre und mehr", 212),
  ]

  private static func ages(_ district: StatisticsDistrict, _ year: Int) -> TableText {
    var table = GenesisTable(
      "12411-03-03-4",
      title: [
        "Bevölkerungsstand: Bevölkerung nach Geschlecht, Nationalität",
        "und Altersgruppen - Stichtag 31.12. - (ab 2011)",
        "regionale Tiefe: Kreise und krfr. Städte", "Fortschreibung des Bevölkerungsstandes",
        "Bevölkerungsstand (Anzahl)",
      ], width: 13)
    let sexes = ["Insgesamt", "männlich", "weiblich"]
    let nations = ["Insgesamt", "Deutsche", "Ausländer(innen)"]
    table.add(["", "", "", ""] + nations.flatMap { [$0, $0, $0] })
    table.add(["", "", "", ""] + nations.flatMap { _ in sexes })
    for region in district.wideRegions {
      let people = people(region, district, year)
      // What rounding leaves over is counted with those of working age.
      var rest = people
      var rows: [(String, [[Int]])] = ageGroups.map { label, permille in
        let own = people.map { $0.map { $0 * permille / 1_000 } }
        rest = zip(rest, own).map { zip($0, $1).map { $0 - $1 } }
        return (label, own)
      }
      rows[2].1 = zip(rows[2].1, rest).map { zip($0, $1).map { $0 + $1 } }
      for (label, counts) in rows + [("Insgesamt", people)] {
        let all = zip(counts[0], counts[1]).map { $0 + $1 }
        let cells = [all, counts[0], counts[1]].flatMap { [$0[0] + $0[1], $0[0], $0[1]] }
        table.add(["31.12.\(year)", region.key, region.indentedName, label] + cells.map(String.init))
      }
    }
    return table.closed()
  }
}
