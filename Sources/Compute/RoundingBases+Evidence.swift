public import Model

extension RoundingBases {
  /// So many numbers are not all multiples of a base by chance.
  static let enoughNumbers = 20

  /// The bases that a table of whole numbers shows: all numbers of a Land's regions of one level are multiples of it. They are there to
  /// be shown and declared, for numbers that happen to be multiples prove nothing about how they came to be.
  public static func evident(in table: StatisticTable) -> RoundingBases {
    var groups: [Group: (divisor: Int128, numbers: Int)] = [:]
    for (key, cell) in zip(table.keys, table.cells) where cell.symbol == nil {
      guard let number = cell.number, number.units != 0 else { continue }
      let group = Group(table.regions[key / table.strides.region])
      let (divisor, numbers) = groups[group] ?? (0, 0)
      groups[group] = (number.digits == 0 ? commonDivisor(divisor, number.units) : 1, numbers + 1)
    }
    var bases: [RegionKey: FixedPoint] = [:]
    for region in table.regions {
      let (divisor, numbers) = groups[Group(region)] ?? (1, 0)
      let isEvident = divisor > 1 && numbers >= enoughNumbers
      bases[region] = isEvident ? FixedPoint(units: divisor, digits: 0) : .zero
    }
    return RoundingBases(regions: bases)
  }

  /// Offices round per Land, and some round the Kreise and not the Land's own total.
  private struct Group: Hashable {
    let land: RegionKey
    let level: RegionKey.Level

    init(_ region: RegionKey) {
      land = region.above(at: .land) ?? region
      level = region.level
    }
  }

  private static func commonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (a, b) = (abs(left), abs(right))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
