/// Which persons a cell counts: per attribute the categories that it covers, all of them in a total.
///
/// Tables, titles and files do not occur in it: the same persons have the same address wherever they are shown, and so
/// one treatment everywhere.
public struct CellAddress: Hashable, Comparable, Sendable {
  /// Codes per attribute, sorted, never empty.
  public let extents: [[Int]]

  /// Takes the codes in any order.
  public init(_ extents: [[Int]]) { self.extents = extents.map { $0.sorted() } }

  /// By attribute, then by code, so that every search goes the same way.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    for (first, second) in zip(left.extents, right.extents) where first != second {
      return first.lexicographicallyPrecedes(second)
    }
    return false
  }

  /// The same with other categories of one attribute.
  func with(_ codes: [Int], at attribute: Int) -> CellAddress {
    var extents = extents
    extents[attribute] = codes
    return CellAddress(extents)
  }
}
