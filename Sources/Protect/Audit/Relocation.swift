/// Other populations by hand: some persons move from one group of the finest cross-tabulation to another, and others move
/// to make up for what that would change in public. Where changed numbers leave room, such moves prove most cells safe
/// without any equation being solved.
struct Relocation {
  let system: DeviationSystem
  let truth: [Int]
  /// Per smallest group the cells that count it, itself among them.
  let holders: [[Int]]
  /// Per smallest group those that differ from it in one attribute only.
  let neighbours: [[Int]]
  /// Per cell the smallest groups in it.
  let members: [[Int]]

  /// The sums must be those of a cross-tabulation: every published cell as the sum of smallest groups.
  init(_ system: DeviationSystem, sums: CellSums, truth: [Int]) {
    self.system = system
    self.truth = truth
    var holders = system.low.indices.map { [$0] }
    var members = system.low.indices.map { [$0] }
    for sum in sums.sums {
      members[sum.total] = sum.parts
      for part in sum.parts { holders[part].append(sum.total) }
    }
    self.holders = holders
    self.members = members
    neighbours = Relocation.neighbours(Set(sums.sums.flatMap(\.parts)).sorted(), sums.addresses)
  }

  private static func neighbours(_ groups: [Int], _ addresses: [CellAddress]) -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: addresses.count)
    for attribute in addresses.first?.extents.indices ?? 0..<0 {
      let lines = Dictionary(grouping: groups) { addresses[$0].with([], at: attribute) }
      for line in lines.values {
        for group in line { neighbours[group] += line.filter { $0 != group } }
      }
    }
    return neighbours
  }

  /// Tries a few persons more and fewer in a cell until enough was seen.
  func look(at cell: Int, noting witnesses: inout Witnesses, until isEnough: (Witnesses) -> Bool) {
    for deviation in [1, -1, 2, -2, 3, -3, 4, -4] where !witnesses.hasSeen(cell, deviation) {
      for beginning in 0..<Relocation.beginnings {
        var attempt = RelocationAttempt(self, cell, beginning: beginning)
        guard attempt.reach(deviation) else { continue }
        for (changed, by) in attempt.deviations.enumerated() where by != 0 { witnesses.add(changed, by) }
        break
      }
      if isEnough(witnesses) { return }
    }
  }

  // The best first move is not always the one that can be made up for.
  private static let beginnings = 4
}
