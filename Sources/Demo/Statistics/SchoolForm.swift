import Model

/// The kinds of school of Nordrhein-Westfalen. Small municipalities have few of them and send their pupils to the neighbours.
enum SchoolForm: String, CaseIterable {
  case grundschule = "Grundschule"
  case hauptschule = "Hauptschule"
  case realschule = "Realschule"
  case sekundarschule = "Sekundarschule"
  case gesamtschule = "Gesamtschule"
  case gymnasium = "Gymnasium"
  case foerderschule = "Förderschule"

  /// All that pupils leave with or without a certificate.
  static let secondary = allCases.filter { $0 != .grundschule }

  /// How many residents a municipality has that has such a school.
  private var residents: Range<Int> {
    switch self {
    case .grundschule: 0..<Int.max
    case .sekundarschule: 9_000..<22_000
    case .gesamtschule: 20_000..<Int.max
    case .gymnasium: 14_000..<Int.max
    case .realschule: 26_000..<Int.max
    case .foerderschule: 28_000..<Int.max
    case .hauptschule: 38_000..<Int.max
    }
  }

  func exists(in place: StatisticsDistrict.Place) -> Bool { residents.contains(place.residents) }

  /// Pupils for a thousand residents; pupils with Zuwanderungsgeschichte in a thousand; pupils of one school.
  var profile: (pupils: Int, withHistory: Int, ofOneSchool: Int) {
    switch self {
    case .grundschule: (37, 400, 240)
    case .hauptschule: (6, 630, 280)
    case .realschule: (17, 440, 560)
    case .sekundarschule: (21, 390, 430)
    case .gesamtschule: (27, 450, 980)
    case .gymnasium: (32, 290, 860)
    case .foerderschule: (5, 380, 150)
    }
  }

  /// Pupils of the whole Land, invented like all others.
  var pupilsOfTheLand: Int {
    switch self {
    case .grundschule: 641_000
    case .hauptschule: 54_000
    case .realschule: 204_000
    case .sekundarschule: 55_000
    case .gesamtschule: 332_000
    case .gymnasium: 508_000
    case .foerderschule: 74_000
    }
  }

  private var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The topics of the random numbers of this form.
  var topic: Int { 1_000 + 10 * number }
}

/// The pupils of one kind of school: »Ausländer« have no German citizenship, »Zuwanderungsgeschichte« asks for birth
/// and language too, so neither is a part of the other.
struct Pupils: Equatable {
  var all = 0
  var foreign = 0
  var withHistory = 0
  var withoutHistory: Int { all - withHistory }

  static func + (left: Pupils, right: Pupils) -> Pupils {
    Pupils(
      all: left.all + right.all, foreign: left.foreign + right.foreign,
      withHistory: left.withHistory + right.withHistory)
  }
}

extension StatisticsDistrict {
  /// The pupils of a form in the school year that ends in the given one, none where there is no such school.
  func pupils(_ form: SchoolForm, _ place: Place, ending year: Int) -> Pupils {
    guard form.exists(in: place) else { return Pupils() }
    let profile = form.profile
    let all = steady(profile.pupils, of: place.residents, place, topic: form.topic, year: year)
    // The share with Zuwanderungsgeschichte grows by about one per cent of the pupils a year.
    let share = profile.withHistory + 10 * (year - 2021)
    let with = foreignPart(share, of: all, place, topic: form.topic + 1, year: year)
    return Pupils(
      all: all, foreign: part(370, of: with, place, topic: form.topic + 2, year: year), withHistory: with)
  }

  /// How many schools of the form there are.
  func schools(_ form: SchoolForm, _ place: Place) -> Int {
    let pupils = pupils(form, place, ending: 2021).all
    return (pupils + form.profile.ofOneSchool - 1) / form.profile.ofOneSchool
  }
}
