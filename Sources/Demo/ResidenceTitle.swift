/// The groups into which the code list of 2020 sorts the residence titles.
enum TitleGroup: Int, CaseIterable, Sendable {
  case freeMovement, exempt, permanent, temporary, applied, tolerated, asylum, none

  /// As it stands in a counted export.
  var name: String {
    switch self {
    case .freeMovement: "EU-Freizügigkeit"
    case .exempt: "befreit oder heimatlos"
    case .permanent: "unbefristeter Aufenthaltstitel"
    case .temporary: "befristeter Aufenthaltstitel"
    case .applied: "Antrag gestellt"
    case .tolerated: "Duldung"
    case .asylum: "Aufenthaltsgestattung"
    case .none: "ohne Aufenthaltsrecht"
    }
  }
}

/// One person's title; code 0 is an empty cell.
struct ResidenceTitle: Sendable {
  let code: Int
  let group: TitleGroup
}

/// The titles held in one situation, each range of codes as often as its weight says.
struct TitleTable: Sendable {
  typealias Entry = (codes: ClosedRange<Int>, group: TitleGroup, weight: Int)

  private let entries: [Entry]
  private let choice: WeightedChoice

  init(_ entries: [Entry]) {
    self.entries = entries
    choice = WeightedChoice(entries.map(\.weight))
  }

  func pick(_ random: inout SeededGenerator) -> ResidenceTitle {
    let entry = entries[choice.pick(&random)]
    return ResidenceTitle(code: entry.codes.lowerBound + random.below(entry.codes.count), group: entry.group)
  }
}

/// Which table a person draws from. The weights are per mille and invented.
struct ResidenceTitles: Sendable {
  func title(of origin: Origin, age: Int, stay: Int, _ random: inout SeededGenerator) -> ResidenceTitle {
    table(of: origin, age: age, stay: stay).pick(&random)
  }

  /// Age in years, stay in months.
  private func table(of origin: Origin, age: Int, stay: Int) -> TitleTable {
    switch origin {
    case .freeMovement: freeMovement
    case .stateless: stateless
    case .refuge: stay <= 30 ? asylumSeekers : stay >= 180 || age >= 65 ? settled : refugees
    case .turkey, .elsewhere:
      if stay >= (origin == .turkey ? 60 : 96) || age >= 60 { settled } else if age < 18 { minors } else { adults }
    }
  }

  private let freeMovement = TitleTable([
    (0...0, .freeMovement, 640), (701...712, .freeMovement, 330), (721...722, .freeMovement, 20),
    (750...750, .freeMovement, 10),
  ])
  private let settled = TitleTable([
    (600...631, .permanent, 879), (541...558, .temporary, 60), (511...520, .temporary, 30), (804...805, .applied, 10),
    (902...907, .none, 11), (302...303, .permanent, 5), (101...114, .tolerated, 5),
  ])
  private let adults = TitleTable([
    (476...499, .temporary, 330), (426...450, .temporary, 227), (541...558, .temporary, 150),
    (401...425, .temporary, 110), (600...631, .permanent, 60), (501...508, .temporary, 40),
    (561...578, .temporary, 40), (804...805, .applied, 25), (902...907, .none, 18),
  ])
  private let minors = TitleTable([
    (476...499, .temporary, 600), (541...558, .temporary, 205), (600...631, .permanent, 100),
    (304...305, .temporary, 60), (804...805, .applied, 20), (902...907, .none, 15),
  ])
  private let asylumSeekers = TitleTable([
    (201...212, .asylum, 600), (451...475, .temporary, 250), (101...114, .tolerated, 110), (802...802, .applied, 20),
    (902...907, .none, 20),
  ])
  private let refugees = TitleTable([
    (451...475, .temporary, 557), (521...536, .temporary, 160), (600...631, .permanent, 130),
    (101...114, .tolerated, 120), (804...805, .applied, 15), (902...907, .none, 18),
  ])
  private let stateless = TitleTable([
    (451...475, .temporary, 500), (101...114, .tolerated, 250), (600...631, .permanent, 190),
    (803...803, .exempt, 30), (902...907, .none, 25), (801...801, .exempt, 5),
  ])
}
