@testable import Protect

/// The unknown numbers of a publication, and the sums between them as the tables show them.
///
/// The first unknowns are the persons who cannot be told apart because they are in the same cells; cells that count
/// more than one kind of them are unknowns of their own.
struct NaiveBlocks {
  /// The unknown of each published cell.
  let places: [Int]
  /// The true number of each unknown.
  let truth: [Int]
  /// Each an unknown and others of which it is the sum.
  let sums: [(total: Int, parts: [Int])]

  init(_ publication: Publication) {
    let population = publication.population
    var cellsOf = [[Int]](repeating: [], count: population.counts.count)
    for (number, cell) in publication.cells.enumerated() {
      for place in population.places(in: cell) { cellsOf[place].append(number) }
    }
    let kinds = Dictionary(grouping: cellsOf.indices.filter { !cellsOf[$0].isEmpty }) { cellsOf[$0] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    precondition(kinds.count <= 64, "more kinds than a word has bits")
    var members = [UInt64](repeating: 0, count: publication.cells.count)
    for (bit, kind) in kinds.enumerated() { for cell in kind.key { members[cell] |= 1 << UInt64(bit) } }

    var unknowns = kinds.indices.map { UInt64(1) << UInt64($0) }
    unknowns += Set(members).filter { $0.nonzeroBitCount > 1 }.sorted()
    let placeOf = Dictionary(uniqueKeysWithValues: zip(unknowns, unknowns.indices))
    places = members.compactMap { placeOf[$0] }
    let counts = kinds.map { kind in kind.value.reduce(0) { $0 + population.counts[$1] } }
    truth = unknowns.map { unknown in
      counts.indices.reduce(0) { unknown & (1 << UInt64($1)) == 0 ? $0 : $0 + counts[$1] }
    }
    sums = NaiveBlocks.sums(of: unknowns)
  }

  // Each unknown as the sum of any one that lies in it, of the largest that lie in the rest, and so on.
  private static func sums(of unknowns: [UInt64]) -> [(total: Int, parts: [Int])] {
    let largestFirst = unknowns.indices.sorted {
      (-unknowns[$0].nonzeroBitCount, $0) < (-unknowns[$1].nonzeroBitCount, $1)
    }
    var sums: [(total: Int, parts: [Int])] = []
    for (total, whole) in unknowns.enumerated() {
      let inside = largestFirst.filter { $0 != total && unknowns[$0] & whole == unknowns[$0] }
      var found: Set<[Int]> = []
      for first in inside {
        var parts = [first]
        var rest = whole & ~unknowns[first]
        for next in inside where rest != 0 && unknowns[next] & rest == unknowns[next] {
          parts.append(next)
          rest &= ~unknowns[next]
        }
        found.insert(parts.sorted())
      }
      sums += found.sorted { $0.lexicographicallyPrecedes($1) }.map { (total, $0) }
    }
    return sums
  }
}
