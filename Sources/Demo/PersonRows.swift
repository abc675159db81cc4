import Model

/// Writes persons as rows. Bytes go straight into one buffer: a String per cell would cost more than the person.
struct PersonRows {
  private static let header = [
    "Stichtag", "AZR-Nummer", "Gemeindeschlüssel", "Gemeinde", "Staatsangehörigkeit", "Geburtsmonat", "Geschlecht",
    "Aufenthaltstitel", "Ersteinreise", "Ausländerbehörde",
  ]
  /// Large enough that a write to disk costs little, small enough for the processor's cache.
  private static let chunk = 1 << 18

  private let population: Population
  private let start: [UInt8]
  /// From the opening of the file to the first letters of the number.
  private let beforeNumber: [UInt8]
  /// From behind the number to the nationality, for each municipality.
  private let residence: [[UInt8]]
  private let nationality: [[UInt8]]
  private let between: [UInt8]
  private let sexes: [[UInt8]]
  /// From behind the entry to the end of the row.
  private let office: [UInt8]

  init(_ file: ExportFile) {
    let dialect = file.office.dialect
    let between = dialect.between
    population = file.population
    start = dialect.byteOrderMark + dialect.headerRow(PersonRows.header)
    beforeNumber = dialect.opening + dialect.cell(file.stichtag.description) + between + dialect.cell("SYN")
    residence = file.municipalities.map { municipality in
      between + dialect.cell(municipality.ags.description) + between + dialect.cell(municipality.name) + between
    }
    nationality = Nationality.all.map { dialect.cell(String($0.key)) }
    sexes = Sex.allCases.map { between + dialect.cell($0.rawValue) + between }
    office = between + dialect.cell(file.office.name) + dialect.closing
    self.between = between
  }

  func write(_ persons: Int, to sink: ([UInt8]) throws -> Void) rethrows {
    var buffer = start
    buffer.reserveCapacity(PersonRows.chunk + 1024)
    for slot in 0..<persons {
      append(population.person(slot), to: &buffer)
      if buffer.count >= PersonRows.chunk {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    if !buffer.isEmpty { try sink(buffer) }
  }

  private func append(_ person: Person, to buffer: inout [UInt8]) {
    buffer += beforeNumber
    buffer.append(person.number, digits: 9)
    buffer += residence[person.municipality]
    buffer += nationality[person.nationality]
    buffer += between
    buffer.append(person.birth.year, digits: 4)
    if !person.birthYearOnly { buffer.append(person.birth.number, digits: 2) }
    buffer += sexes[person.sex.code]
    if person.title.code > 0 { buffer.append(person.title.code, digits: 3) }
    buffer += between
    buffer.append(person.entryDay, digits: 2)
    buffer.append(UInt8(ascii: "."))
    buffer.append(person.entry.number, digits: 2)
    buffer.append(UInt8(ascii: "."))
    buffer.append(person.entry.year, digits: 4)
    buffer += office
  }
}

extension [UInt8] {
  /// Appends exactly so many decimal digits, zeros in front.
  fileprivate mutating func append(_ number: Int, digits: Int) {
    let end = count + digits
    append(contentsOf: repeatElement(0, count: digits))
    var rest = number
    for place in 1...digits {
      self[end - place] = UInt8(48 + rest % 10)
      rest /= 10
    }
  }
}
