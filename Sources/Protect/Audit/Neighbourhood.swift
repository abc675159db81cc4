/// The finest groups of a cross-tabulation, who counts them, and what changes when a person moves from one to another that
/// differs in one attribute only. It depends on the cells alone, so one serves all examinations.
struct Neighbourhood: Sendable {
  /// A move of one person: the cells that lose it and those that gain it.
  struct Move: Sendable {
    let from: Int
    let to: Int
    let losing: [Int]
    let gaining: [Int]
  }

  /// All moves.
  let moves: [Move]
  /// Per cell the places of the moves out of it, and into it.
  let outOf: [[Int]]
  let into: [[Int]]

  /// The sums must be those of a cross-tabulation: every published cell as the sum of smallest groups.
  init(_ sums: CellSums) {
    var holders = sums.addresses.indices.map { [$0] }
    for sum in sums.sums {
      for part in sum.parts { holders[part].append(sum.total) }
    }
    let sets = holders.map(Set.init)
    var moves: [Move] = []
    for (from, to) in Neighbourhood.pairs(Set(sums.sums.flatMap(\.parts)).sorted(), sums.addresses) {
      moves.append(
        Move(
          from: from, to: to, losing: holders[from].filter { !sets[to].contains($0) },
          gaining: holders[to].filter { !sets[from].contains($0) }))
    }
    var outOf = [[Int]](repeating: [], count: sums.addresses.count)
    var into = outOf
    for (number, move) in moves.enumerated() {
      for cell in move.losing { outOf[cell].append(number) }
      for cell in move.gaining { into[cell].append(number) }
    }
    (self.moves, self.outOf, self.into) = (moves, outOf, into)
  }

  private static func pairs(_ groups: [Int], _ addresses: [CellAddress]) -> [(from: Int, to: Int)] {
    var pairs: [(from: Int, to: Int)] = []
    for attribute in addresses.first?.extents.indices ?? 0..<0 {
      let lines = Dictionary(grouping: groups) { addresses[$0].with([], at: attribute) }
      for line in lines.sorted(by: { $0.key < $1.key }).map(\.value) {
        for from in line { pairs += line.filter { $0 != from }.map { (from, $0) } }
      }
    }
    return pairs
  }
}
