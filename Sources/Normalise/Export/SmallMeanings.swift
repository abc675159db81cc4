import Model
import Notation

/// Understands the Stichtag of a row: the one asked for, or a mistake that stops the run.
struct StichtagMeaning {
  let day: CalendarDate

  func meaning(_ text: String) -> Meaning {
    guard let found = CalendarDate(text.trimmed) else {
      return .refused(Problem(.azrStichtag, .stichtag, [.expected: .date(day)]))
    }
    if found == day { return .code(0) }
    // A Stichtag is the last day of a month. Any other date may be a person's from a slipped column.
    let next = CalendarDate(year: found.year, month: found.month, day: found.day + 1)
    let facts: [FactName: Fact] = next == nil ? [.found: .date(found)] : [:]
    return .refused(Problem(.azrStichtag, .stichtag, facts.merging([.expected: .date(day)]) { $1 }))
  }
}

/// Understands the name of the responsible Ausländerbehörde.
struct OfficeMeaning {
  private let offices: [Office]
  private let places: [String: Int]

  init(offices: [Office]) {
    self.offices = offices
    var places: [String: Int] = [:]
    for (place, office) in offices.enumerated() {
      for name in [office.name, office.id] + office.synonyms { places[Nearest.fold(name)] = place }
    }
    self.places = places
  }

  func meaning(_ text: String) -> Meaning {
    let folded = Nearest.fold(text.trimmed)
    if let place = places[folded] { return .code(place) }
    // »ABH Neuss« and »Ausländerbehörde Stadt Neuss« are the same office.
    for prefix in ["auslaenderbehoerde", "abh"] where folded.hasPrefix(prefix) {
      if let place = places[String(folded.dropFirst(prefix.count))] { return .code(place) }
    }
    let nearest = Nearest.match(text, among: offices.map(\.name))
    return .refused(Problem(.azrOfficeUnknown, .office, nearest.map { [.nearest: .text($0)] } ?? [:]))
  }
}

/// Understands a sex, given as a letter or as a word.
enum SexMeaning {
  // An x is what passports have where no sex is stated.
  private static let known: [String: Sex] = [
    "m": .male, "w": .female, "d": .diverse, "u": .unknown, "maennlich": .male, "weiblich": .female,
    "divers": .diverse, "unbekannt": .unknown, "x": .unknown,
  ]

  static func meaning(_ text: String) -> Meaning {
    if let sex = known[Nearest.fold(text.trimmed)] { return .code(sex.code) }
    return .flagged(Sex.unknown.code, Problem(.azrSexUnknown, .sex))
  }
}

/// Checks the day of first entry, which may be missing, and codes the stay since then where it is counted.
struct EntryMeaning {
  let day: CalendarDate
  var countsStays = false

  func meaning(_ text: String) -> Meaning {
    let text = text.trimmed
    if text.isEmpty { return .code(0) }
    guard let entry = CalendarDate(text), entry <= day else { return .flagged(0, Problem(.azrEntryInvalid, .entry)) }
    return .code(countsStays ? StayBand(from: entry, until: day).code : 0)
  }
}

/// Finds the municipality that a name stands for; a name that contradicts the key is a warning, never a join.
struct MunicipalityNameMeaning {
  private let places: [String: Int]

  /// The code for a name that is not one of the Kreis's.
  static let other = -2

  init(kreis: Kreis, register: MunicipalityRegister) {
    var places: [String: Int] = [:]
    for (place, municipality) in kreis.municipalities.enumerated() {
      for name in register.foldedNames(of: municipality.ags) { places[name] = place }
    }
    self.places = places
  }

  func meaning(_ text: String) -> Meaning {
    let name = MunicipalityRegister.foldedName(text.trimmed)
    // An empty cell contradicts no key.
    return .code(name.isEmpty ? Int(AZRColumn.noName) : places[name] ?? MunicipalityNameMeaning.other)
  }
}
