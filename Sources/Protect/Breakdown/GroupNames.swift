import Compute
import Model

/// Finds the codes of a group by the name that earlier editions called it by.
struct GroupNames {
  private let codes: [[String: [Int]]]
  private let all: [[Int]]
  // Every edition says the same names again.
  private var known: [Substring: CellAddress?] = [:]

  /// Knows the groups of every layout.
  init(_ population: Population, coreAges: ClosedRange<Int>) {
    all = population.codes
    codes = Attribute.allCases.map { attribute in
      let partitions = [
        Partition.fine(attribute, of: population), .merged(attribute, of: population, coreAges: coreAges),
      ]
      return Dictionary(partitions.flatMap(\.groups).map { ($0.category.id, $0.codes) }) { first, _ in first }
    }
  }

  /// The address of these groups, nil where one of them is not known any more.
  mutating func address(_ groups: Substring) -> CellAddress? {
    if let known = known[groups] { return known }
    let address = found(groups)
    known[groups] = .some(address)
    return address
  }

  private func found(_ groups: Substring) -> CellAddress? {
    let names = groups.split(separator: FormerEdition.Cell.separator, omittingEmptySubsequences: false).map(String.init)
    guard names.count == all.count else { return nil }
    var extents = all
    for (place, name) in names.enumerated() where name != FormerEdition.Cell.all {
      guard let found = codes[place][name] else { return nil }
      extents[place] = found
    }
    return CellAddress(extents)
  }
}
