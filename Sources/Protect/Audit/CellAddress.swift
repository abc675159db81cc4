/// Which persons a cell counts: per attribute the categories that it covers, all of them in a total.
///
/// Tables, titles and files do not occur in it: the same persons have the same address wherever they are shown, and so
/// one treatment everywhere.
public struct CellAddress: Hashable, Comparable, Sendable {
  /// Codes per attribute, sorted, never empty.
  public let extents: [[Int]]
  // Addresses are looked up far more often than made, and a total has dozens of codes.
  private let fingerprint: UInt64

  /// Takes the codes in any order.
  public init(_ extents: [[Int]]) {
    self.extents = extents.map { $0.sorted() }
    fingerprint = self.extents.reduce(14_695_981_039_346_656_037) { hash, codes in
      codes.reduce(hash &* 1_099_511_628_211 ^ 255) { ($0 ^ UInt64(truncatingIfNeeded: $1)) &* 1_099_511_628_211 }
    }
  }

  /// The same codes of every attribute.
  public static func == (left: CellAddress, right: CellAddress) -> Bool {
    left.fingerprint == right.fingerprint && left.extents == right.extents
  }

  /// Equal addresses have equal fingerprints.
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

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
