import Compute
import Model

/// Finds the codes of a group by the name that earlier editions called it by.
struct GroupNames {
  private let codes: [[String: [Int]]]
  private let all: [[Int]]

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

  /// The address with these groups, nil where one of them is not known any more.
  func address(_ names: [String?]) -> CellAddress? {
    guard names.count == all.count else { return nil }
    var extents = all
    for (place, name) in names.enumerated() {
      guard let name else { continue }
      guard let found = codes[place][name] else { return nil }
      extents[place] = found
    }
    return CellAddress(extents)
  }
}
