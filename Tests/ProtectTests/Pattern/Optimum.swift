@testable import Protect

/// The fewest cells to hide besides, found by trying: every choice that leaves no hidden cell alone in a line, judged
/// by the naive attacker.
struct Optimum {
  private let publication: Publication
  private let candidates: Set<Int>
  private let lines: [Set<Int>]

  init(_ publication: Publication, candidates: Set<Int>) {
    (self.publication, self.candidates) = (publication, candidates)
    lines = Optimum.lines(publication)
  }

  /// Whether so many cells, or fewer, can be hidden besides the forced ones so that all are safe.
  func exists(_ forced: Set<Int>, besides count: Int) -> Bool { search(forced, count, without: []) }

  private func search(_ hidden: Set<Int>, _ left: Int, without: Set<Int>) -> Bool {
    let lonely = lines.first { $0.intersection(hidden).count == 1 }
    if lonely == nil, publication.isSafe(hiding: hidden) { return true }
    guard left > 0 else { return false }
    // What was tried with a cell need not be tried with it again.
    var excluded = without
    for cell in (lonely ?? candidates).intersection(candidates).subtracting(hidden).subtracting(without).sorted() {
      if search(hidden.union([cell]), left - 1, without: excluded) { return true }
      excluded.insert(cell)
    }
    return false
  }

  // A total of one attribute and its single categories, all else being equal.
  private static func lines(_ publication: Publication) -> [Set<Int>] {
    let population = publication.population
    return population.sizes.indices.flatMap { attribute in
      Dictionary(grouping: publication.cells.indices) { publication.cells[$0].with([], at: attribute) }.values
        .filter { line in line.count == population.sizes[attribute] + 1 }.map(Set.init)
    }
  }
}
