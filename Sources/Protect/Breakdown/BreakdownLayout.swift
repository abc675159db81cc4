import Compute
import Model

/// Which tables a breakdown has and how finely they divide.
struct BreakdownLayout: Sendable {
  /// Each step is tried only when the one before cannot be protected.
  enum Coarseness: Int, CaseIterable, Sendable {
    case fine, merged, withoutCrossTables, districtOnly
  }

  /// A table of two attributes, or of one where the second is missing.
  struct Plan: Sendable {
    let rows: Partition
    let columns: Partition?
  }

  let plans: [Plan]
  /// Attributes that the exports tell of too few persons.
  let untold: [Attribute]

  init(_ population: Population, _ coarseness: Coarseness, coreAges: ClosedRange<Int>) {
    let finest = Attribute.allCases.dropFirst().map { attribute in
      BreakdownLayout.partition(attribute, of: population, coarseness, coreAges)
    }
    untold = zip(Attribute.allCases.dropFirst(), finest).compactMap { $1 == nil ? $0 : nil }
    let told = finest.compactMap { $0 }
    let places = Partition.fine(.municipality, of: population)
    switch coarseness {
    case .fine, .merged:
      let crossed = told.indices.flatMap { first in
        told.indices.filter { $0 > first }.map { Plan(rows: told[first], columns: told[$0]) }
      }
      plans = told.map { Plan(rows: places, columns: $0) } + crossed
    case .withoutCrossTables: plans = told.map { Plan(rows: places, columns: $0) }
    case .districtOnly: plans = told.map { Plan(rows: $0, columns: nil) }
    }
  }

  // More than one person in twenty outside the fine age groups and the merged ones are told; more than every second
  // outside those, or without a sex or nationality, and there is nothing to tell.
  private static func partition(
    _ attribute: Attribute, of population: Population, _ coarseness: Coarseness, _ coreAges: ClosedRange<Int>
  ) -> Partition? {
    let merged = Partition.merged(attribute, of: population, coreAges: coreAges)
    let fine = Partition.fine(attribute, of: population)
    let unknown = unknownPersons(fine, of: population)
    let all = population.persons(population.codes)
    if attribute == .age {
      guard unknownPersons(merged, of: population) * 2 <= all else { return nil }
      return coarseness == .fine && unknown * 20 <= all ? fine : merged
    }
    guard unknown * 2 <= all else { return nil }
    return coarseness == .fine ? fine : merged
  }

  private static func unknownPersons(_ partition: Partition, of population: Population) -> Int {
    partition.groups.filter { $0.category.isUnknown }.reduce(0) { sum, group in
      let place = Attribute.allCases.firstIndex(of: partition.attribute) ?? 0
      var extents = population.codes
      extents[place] = group.codes
      return sum + population.persons(extents)
    }
  }
}

extension Category {
  /// Whether it stands for persons of whom the attribute is not known.
  var isUnknown: Bool {
    switch self {
    case .ageUnclear: true
    case .nationalities(let groups): groups == [.unassigned]
    case .sexes(let sexes): sexes == [.unknown]
    case .municipality, .ages, .statuses: false
    }
  }
}
