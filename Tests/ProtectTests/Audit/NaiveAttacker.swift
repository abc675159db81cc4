@testable import Protect

/// The attacker once more, as plain as the definition: a population fits if each published cell counts as many persons
/// as was said, and what is possible is found by trying. It shares nothing with the room but the words.
struct NaiveAttacker {
  /// The numbers found to be possible, per published cell.
  private(set) var seen: [Set<Int>]
  private let blocks: NaiveBlocks
  private var search: NaiveSearch

  init(_ publication: Publication) {
    blocks = NaiveBlocks(publication)
    let free = [ClosedRange<Int>](repeating: 0...NaiveSearch.unlimited, count: blocks.truth.count)
    var ranges = free
    for (place, statement) in zip(blocks.places, publication.statements) {
      switch statement {
      case .exact(let count): ranges[place] = ranges[place].clamped(to: count...count)
      case .within(let range): ranges[place] = ranges[place].clamped(to: range)
      case .hidden: break
      }
    }
    seen = publication.truth.map { [$0] }
    search = NaiveSearch(near: blocks.truth, ranges, blocks.sums, first: Set(blocks.places))
  }

  /// The smallest and the largest number that each cell can have; nil where that takes too long.
  mutating func bounds() -> [ClosedRange<Int>]? {
    var all: [ClosedRange<Int>] = []
    for cell in seen.indices {
      all.append(bounds(of: cell))
      if search.hasGivenUp { return nil }
    }
    return all
  }

  private mutating func bounds(of cell: Int) -> ClosedRange<Int> {
    var range = search.range(of: blocks.places[cell])
    var known: ClosedRange<Int> { (seen[cell].min() ?? 0)...(seen[cell].max() ?? 0) }
    while range.lowerBound < known.lowerBound, !search.hasGivenUp {
      let middle = (range.lowerBound + known.lowerBound) / 2
      if !isPossible(cell, range.lowerBound...middle) { range = (middle + 1)...range.upperBound }
    }
    while known.upperBound < range.upperBound, !search.hasGivenUp {
      let middle = (known.upperBound + range.upperBound + 1) / 2
      if !isPossible(cell, middle...range.upperBound) { range = range.lowerBound...(middle - 1) }
    }
    return known
  }

  /// Whether a cell keeps so many possible numbers, one of them as large as `reach`; false where that takes too long.
  mutating func isSafe(_ cell: Int, _ requirement: Requirement) -> Bool {
    let range = search.range(of: blocks.places[cell])
    let (own, reach) = (blocks.truth[blocks.places[cell]], requirement.reach ?? 0)
    guard range.count >= requirement.values, range.upperBound >= reach else { return false }
    for number in range.sorted(by: { abs($0 - own) < abs($1 - own) }) where seen[cell].count < requirement.values {
      _ = isPossible(cell, number...number)
    }
    guard seen[cell].count >= requirement.values else { return false }
    return own >= reach || isPossible(cell, reach...range.upperBound)
  }

  // Whether a population fits in which the cell's number is one of these; remembers what the other cells count in it.
  private mutating func isPossible(_ cell: Int, _ range: ClosedRange<Int>) -> Bool {
    if seen[cell].contains(where: range.contains) { return true }
    guard let point = search.point(where: blocks.places[cell], isIn: range) else { return false }
    for other in seen.indices { seen[other].insert(point[blocks.places[other]]) }
    return true
  }
}
