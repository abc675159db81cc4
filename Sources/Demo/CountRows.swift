import Model

/// Counts persons and writes one row for each combination that occurs.
struct CountRows {
  private static let header = [
    "Stichtag", "Gemeindeschlüssel", "Gemeinde", "Altersgruppe", "Geschlecht", "Aufenthaltstitel", "Ausländerbehörde",
    "Anzahl",
  ]

  private let file: ExportFile
  private let ages: CountedAges

  init(_ file: ExportFile, ages: CountedAges) { (self.file, self.ages) = (file, ages) }

  func bytes(_ persons: Int) -> [UInt8] {
    let dialect = file.office.dialect
    var bytes = dialect.byteOrderMark + dialect.headerRow(CountRows.header)
    for (place, count) in counted(persons).enumerated() where count > 0 {
      bytes += dialect.row(cells(of: Combination(place: place, ages), count))
    }
    return bytes
  }

  private func cells(of combination: Combination, _ count: Int) -> [String] {
    let municipality = file.municipalities[combination.municipality]
    return [
      file.stichtag.description, municipality.ags.description, municipality.name,
      ages.names[combination.ageGroup], Sex.allCases[combination.sex].rawValue,
      TitleGroup.allCases[combination.group].name, file.office.name, String(count),
    ]
  }

  /// One number for each combination, in the order in which they are written.
  private func counted(_ persons: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: file.municipalities.count * Combination.perMunicipality(ages))
    for slot in 0..<persons { counts[Combination(file.population.person(slot), ages).place] += 1 }
    return counts
  }
}

/// The age groups that an office counts by.
struct CountedAges {
  /// The first age of each group.
  let starts: [Int]
  /// As they stand in the rows.
  let names: [String]

  /// The core target group of the KIM concept, 35 included, and those on either side of it.
  static let coarse = CountedAges(starts: [0, 18, 36], names: ["unter 18", "18 bis 35", "über 35"])
  /// Cut where the services for young migrants begin and end, as monthly reports need.
  static let fine = CountedAges(
    starts: [0, 12, 18, 23, 28, 36, 51],
    names: ["unter 12", "12 bis 17", "18 bis 22", "23 bis 27", "28 bis 35", "36 bis 50", "ab 51"])
}

/// What the persons of one row have in common.
private struct Combination {
  static func perMunicipality(_ ages: CountedAges) -> Int {
    ages.starts.count * Sex.allCases.count * TitleGroup.allCases.count
  }

  let municipality: Int
  let ageGroup: Int
  let sex: Int
  let group: Int

  private let groups: Int

  init(_ person: Person, _ ages: CountedAges) {
    groups = ages.starts.count
    municipality = person.municipality
    ageGroup = ages.starts.lastIndex { $0 <= person.age } ?? 0
    sex = person.sex.code
    group = person.title.group.rawValue
  }

  init(place: Int, _ ages: CountedAges) {
    groups = ages.starts.count
    group = place % TitleGroup.allCases.count
    sex = place / TitleGroup.allCases.count % Sex.allCases.count
    ageGroup = place / TitleGroup.allCases.count / Sex.allCases.count % groups
    municipality = place / Combination.perMunicipality(ages)
  }

  var place: Int {
    ((municipality * groups + ageGroup) * Sex.allCases.count + sex) * TitleGroup.allCases.count + group
  }
}
