/// A cell that is the sum of others, as places in a list of addresses.
struct CellSum: Hashable, Sendable {
  let total: Int
  let parts: [Int]
}

/// All sums that hold between cells because of whom they count, whichever tables they stand in.
struct CellSums: Sendable {
  /// The published cells in the order given, then those that nobody published but that are needed as parts.
  private(set) var addresses: [CellAddress]
  private(set) var sums: [CellSum] = []
  /// Whether the sums go down to the finest groups at once.
  private(set) var isCrossTabulation = false
  private var places: [CellAddress: Int]

  /// Sums along one attribute at a time, as anybody finds who adds up rows and columns.
  init(alongAttributesOf published: [CellAddress]) {
    self.init(published)
    for attribute in published.first?.extents.indices ?? 0..<0 { add(along: attribute, of: published) }
  }

  /// Every cell as a sum of the finest cross-tabulation that the addresses allow: more than rows and columns tell, since
  /// tables that share attributes restrict each other through it. Nil where it has more than `limit` cells.
  init?(throughCrossTabulationOf published: [CellAddress], limit: Int) {
    guard let first = published.first else { return nil }
    let atoms = first.extents.indices.map { attribute in CellSums.atoms(published.map { $0.extents[attribute] }) }
    var size = 1
    for atoms in atoms {
      size *= max(1, atoms.count)
      if size > limit { return nil }
    }
    self.init(published)
    isCrossTabulation = true
    // The places of the finest groups, in the order in which the last attribute varies fastest.
    let base = CellSums.product(atoms).map { place(of: CellAddress($0)) }
    for (total, address) in published.enumerated() {
      let parts = CellSums.places(of: address, atoms).map { base[$0] }
      if parts != [total] { sums.append(CellSum(total: total, parts: parts)) }
    }
  }

  private static func places(of address: CellAddress, _ atoms: [[[Int]]]) -> [Int] {
    zip(address.extents, atoms).reduce([0]) { places, attribute in
      let codes = Set(attribute.0)
      let inside = attribute.1.indices.filter { codes.contains(attribute.1[$0].first ?? -1) }
      return places.flatMap { place in inside.map { place * attribute.1.count + $0 } }
    }
  }

  private init(_ published: [CellAddress]) {
    addresses = published
    places = Dictionary(published.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private mutating func add(along attribute: Int, of published: [CellAddress]) {
    let lines = Dictionary(grouping: published) { $0.with([], at: attribute) }
    for line in lines.sorted(by: { $0.key < $1.key }).map(\.value) where line.count > 1 {
      let atoms = CellSums.atoms(line.map { $0.extents[attribute] })
      for total in line {
        let codes = Set(total.extents[attribute])
        let parts = atoms.filter(codes.isSuperset)
        guard parts.count > 1 else { continue }
        let places = parts.map { place(of: total.with($0, at: attribute)) }
        sums.append(CellSum(total: place(of: total), parts: places))
      }
    }
  }

  private mutating func place(of address: CellAddress) -> Int {
    if let place = places[address] { return place }
    places[address] = addresses.count
    addresses.append(address)
    return addresses.count - 1
  }

  /// The coarsest sets of codes of which all the given sets are unions; groupings that overlap are cut where they do.
  static func atoms(_ sets: [[Int]]) -> [[Int]] {
    let distinct = Set(sets).sorted { $0.lexicographicallyPrecedes($1) }
    var members: [Int: [Int]] = [:]
    for (number, codes) in distinct.enumerated() {
      for code in codes { members[code, default: []].append(number) }
    }
    let classes = Dictionary(grouping: members.keys.sorted()) { members[$0] ?? [] }
    return classes.values.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func product(_ choices: [[[Int]]]) -> [[[Int]]] {
    choices.reduce([[]]) { done, next in done.flatMap { head in next.map { head + [$0] } } }
  }
}
