import Compute
import Model

/// The cells that earlier editions name, each with a place in one list: there are tens of thousands of numbers, but all editions name
/// the same few hundred cells again.
struct FormerNames {
  private let codes: [[String: [Int]]]
  private let all: [[Int]]
  private var known: [Substring: Int?] = [:]
  private var places: [CellAddress: Int] = [:]
  /// By place.
  private(set) var addresses: [CellAddress] = []

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

  /// The place of a cell, nil where no earlier edition named it.
  func place(of address: CellAddress) -> Int? { places[address] }

  /// The place of the cell with these groups, nil where one of them is not known any more.
  mutating func place(of groups: Substring) -> Int? {
    if let place = known[groups] { return place }
    let place = address(groups).map { add($0) }
    known[groups] = .some(place)
    return place
  }

  private mutating func add(_ address: CellAddress) -> Int {
    if let place = places[address] { return place }
    places[address] = addresses.count
    addresses.append(address)
    return addresses.count - 1
  }

  private func address(_ groups: Substring) -> CellAddress? {
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
