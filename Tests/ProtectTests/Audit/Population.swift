import TestSupport

@testable import Protect

/// A population made up: how many persons there are of each combination of categories.
struct Population {
  /// How many categories each attribute has.
  let sizes: [Int]
  /// Persons per combination, the last attribute running quickest.
  let counts: [Int]

  init(_ sizes: [Int], _ counts: [Int]) { (self.sizes, self.counts) = (sizes, counts) }

  /// By lot, each number from one of the ranges.
  init(_ sizes: [Int], _ random: inout SplitMix64, from ranges: [ClosedRange<Int>]) {
    let counts = (0..<sizes.reduce(1, *)).map { _ in
      Int.random(in: ranges[Int.random(in: ranges.indices, using: &random)], using: &random)
    }
    self.init(sizes, counts)
  }

  /// The places of the combinations that a cell counts.
  func places(in cell: CellAddress) -> [Int] {
    zip(sizes, cell.extents).reduce([0]) { heads, attribute in
      heads.flatMap { head in attribute.1.map { head * attribute.0 + $0 } }
    }
  }

  /// The persons that a cell counts.
  func count(_ cell: CellAddress) -> Int { places(in: cell).reduce(0) { $0 + counts[$1] } }

  /// The cells of a cross-tabulation: per attribute the categories that it shows.
  func table(_ shown: [[[Int]]]) -> [CellAddress] {
    shown.reduce([[]]) { heads, next in heads.flatMap { head in next.map { head + [$0] } } }.map(CellAddress.init)
  }

  /// Every category of some attributes, with totals; of the others only the total.
  func table(over attributes: Int...) -> [CellAddress] {
    table(sizes.indices.map { attributes.contains($0) ? categories(of: $0) + [all(of: $0)] : [all(of: $0)] })
  }

  /// Each category of an attribute by itself.
  func categories(of attribute: Int) -> [[Int]] { (0..<sizes[attribute]).map { [$0] } }

  /// All categories of an attribute together.
  func all(of attribute: Int) -> [Int] { Array(0..<sizes[attribute]) }

  /// Everybody.
  var everybody: CellAddress { CellAddress(sizes.indices.map(all)) }
}
