public import Model

/// To which multiples a source has rounded its cells, each by itself. Länder round differently in one and the same table, so a base is
/// declared for a region and holds for all that lies in it.
public struct RoundingBases: Hashable, Sendable {
  /// The base of regions that none is declared for.
  public let everywhere: FixedPoint
  /// The bases declared.
  public let regions: [RegionKey: FixedPoint]

  /// A base of zero is a table that is not rounded.
  public init(everywhere: FixedPoint = .zero, regions: [RegionKey: FixedPoint] = [:]) {
    self.everywhere = everywhere
    self.regions = regions
  }

  /// The base declared for the narrowest region that this one is or lies in.
  public func base(for region: RegionKey) -> FixedPoint {
    for level in RegionKey.Level.allCases.sorted(by: >) {
      if let wider = region.above(at: level), let base = regions[wider] { return base }
    }
    return everywhere
  }
}
