import Model

/// Counts persons and writes one row for each combination that occurs.
struct CountRows {
  private static let header = [
    "Stichtag", "Gemeindeschlüssel", "Gemeinde", "Altersgruppe", "Geschlecht", "Aufenthaltstitel", "Ausländerbehörde",
    "Anzahl",
  ]
  private static let ageGroups = ["unter 18", "18 bis 35", "über 35"]

  private let file: ExportFile

  init(_ file: ExportFile) { self.file = file }

  func bytes(_ persons: Int) -> [UInt8] {
    let dialect = file.office.dialect
    var bytes = dialect.byteOrderMark + dialect.headerRow(CountRows.header)
    for (place, count) in counted(persons).enumerated() where count > 0 {
      bytes += dialect.row(cells(of: Combination(place: place), count))
    }
    return bytes
  }

  private func cells(of combination: Combination, _ count: Int) -> [String] {
    let municipality = file.municipalities[combination.municipality]
    return [
      file.stichtag.description, municipality.ags.description, municipality.name,
      CountRows.ageGroups[combination.ageGroup], Sex.allCases[combination.sex].rawValue,
      TitleGroup.allCases[combination.group].name, file.office.name, String(count),
    ]
  }

  /// One number for each combination, in the order in which they are written.
  private func counted(_ persons: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: file.municipalities.count * Combination.perMunicipality)
    for slot in 0..<persons { counts[Combination(file.population.person(slot)).place] += 1 }
    return counts
  }
}

/// What the persons of one row have in common.
private struct Combination {
  static let perMunicipality = 3 * Sex.allCases.count * TitleGroup.allCases.count

  let municipality: Int
  let ageGroup: Int
  let sex: Int
  let group: Int

  init(_ person: Person) {
    municipality = person.municipality
    // The core target group of the KIM concept, 35 included, and those on either side of it.
    ageGroup = person.age < 18 ? 0 : person.age <= 35 ? 1 : 2
    sex = person.sex.code
    group = person.title.group.rawValue
  }

  init(place: Int) {
    group = place % TitleGroup.allCases.count
    sex = place / TitleGroup.allCases.count % Sex.allCases.count
    ageGroup = place / TitleGroup.allCases.count / Sex.allCases.count % 3
    municipality = place / Combination.perMunicipality
  }

  var place: Int {
    ((municipality * 3 + ageGroup) * Sex.allCases.count + sex) * TitleGroup.allCases.count + group
  }
}
