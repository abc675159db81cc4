import Compute
import Model

/// The groups into which tables divide an attribute, with the codes that belong to each.
struct Partition: Sendable {
  let attribute: Attribute
  let groups: [(category: Category, codes: [Int])]

  /// As fine as the register tells.
  static func fine(_ attribute: Attribute, of population: Population) -> Partition {
    switch attribute {
    case .municipality: municipalities(of: population)
    case .age: ages(population.ages.starts.indices.map { [$0] }, of: population)
    case .status: statuses(population.groups.map { [$0] })
    case .nationality: nationalities(NationalityGroup.allCases.map { [$0] })
    case .sex: sexes(Sex.allCases.map { [$0] })
    }
  }

  /// Few and large groups, for when finer ones cannot be protected or the exports do not tell them.
  static func merged(_ attribute: Attribute, of population: Population, coreAges: ClosedRange<Int>) -> Partition {
    switch attribute {
    case .municipality: return municipalities(of: population)
    case .age:
      let starts = population.ages.starts
      let below = starts.indices.filter { starts[$0] < coreAges.lowerBound }
      let core = starts.indices.filter { coreAges.contains(starts[$0]) }
      let above = starts.indices.filter { starts[$0] > coreAges.upperBound }
      return ages([below, core, above].filter { !$0.isEmpty }, of: population)
    case .status:
      let (without, with) = (
        population.groups.filter(\.isWithoutRight), population.groups.filter { !$0.isWithoutRight }
      )
      return statuses([with, without].filter { !$0.isEmpty })
    case .nationality:
      return nationalities([[.freeMovement], NationalityGroup.allCases.filter { $0 != .freeMovement }])
    case .sex: return sexes([[.male], [.female, .diverse, .unknown]])
    }
  }

  private static func municipalities(of population: Population) -> Partition {
    Partition(
      attribute: .municipality,
      groups: population.municipalities.enumerated().map { (.municipality($1.ags, name: $1.name), [$0]) })
  }

  // A span of ages belongs to a group that holds all of it; what lies across groups is unclear.
  private static func ages(_ groups: [[Int]], of population: Population) -> Partition {
    let scale = population.ages
    var rest = Set(0..<scale.codeCount)
    var ages: [(category: Category, codes: [Int])] = groups.map { bands in
      let codes = (0..<scale.codeCount).filter { code in
        scale.bands(of: code).map { bands.contains($0.lowerBound) && bands.contains($0.upperBound) } ?? false
      }
      rest.subtract(codes)
      let last = bands.last.map { scale.ages(of: $0).last } ?? nil
      return (.ages(first: bands.first.map { scale.ages(of: $0).first } ?? 0, last: last), codes)
    }
    ages.append((.ageUnclear(among: groups.count), rest.sorted()))
    return Partition(attribute: .age, groups: ages)
  }

  private static func statuses(_ groups: [[StatusGroup]]) -> Partition {
    Partition(attribute: .status, groups: groups.map { (.statuses($0), $0.map(\.code)) })
  }

  private static func nationalities(_ groups: [[NationalityGroup]]) -> Partition {
    Partition(attribute: .nationality, groups: groups.map { (.nationalities($0), $0.map(\.code)) })
  }

  private static func sexes(_ groups: [[Sex]]) -> Partition {
    Partition(attribute: .sex, groups: groups.map { (.sexes($0), $0.map(\.code)) })
  }
}

extension StatusGroup {
  /// Whether it stands for no right of residence, or none yet: to be known as one of these may harm.
  var isWithoutRight: Bool {
    switch self {
    case .applied, .tolerated, .permitted, .untitled: true
    case .freeMovement, .exempt, .unlimited, .limited: false
    }
  }
}
