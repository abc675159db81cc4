public import Model

extension SumCheck {
  /// All checks that a table allows, per measure: first those of its dimensions, then those of its regions from the narrowest to the
  /// widest. A rule without a single total that is broken down gives none.
  public static func all(in table: StatisticTable, rounding: RoundingBases = RoundingBases()) -> [SumCheck] {
    let bases = table.regions.map { rounding.base(for: $0) }
    return table.dimensions.indices.flatMap { ofMembers(of: $0, in: table, bases) } + ofRegions(in: table, bases)
  }

  private static func ofMembers(of place: Int, in table: StatisticTable, _ bases: [FixedPoint]) -> [SumCheck] {
    let dimension = table.dimensions[place]
    let parts = dimension.parts
    guard let total = dimension.total, !parts.isEmpty else { return [] }
    var counts = table.measures.indices.map { SumCounting(.members(dimension: place), measure: $0) }
    let steps = parts.map { ($0 - total) * table.strides.members[place] }
    for (key, cell) in zip(table.keys, table.cells) where table.member(of: key, in: place) == total {
      let base = bases[key / table.strides.region]
      let sum = PartsSum(steps.map { (table[key: key + $0], base) }, total: cell, base: base)
      guard sum.isBrokenDown else { continue }
      let measure = key % table.strides.period / table.strides.measure
      counts[measure].add(cell, at: table.coordinates(of: key), parts: sum.total, tolerance: sum.tolerance)
    }
    return counts.compactMap { $0.finished(parts: parts.count) }
  }
}

/// The parts of one total, added, and how far rounding may have set them apart from it.
struct PartsSum {
  private(set) var total = StatisticTotal()
  /// Whether any part has a cell.
  private(set) var isBrokenDown = false
  /// What the bases of all cells that are rounded come to: each cell is off by half its base at most.
  private var width: FixedPoint

  init(_ parts: some Sequence<(cell: StatisticCell?, base: FixedPoint)>, total whole: StatisticCell, base: FixedPoint) {
    width = base
    let digits = whole.number?.digits ?? 0
    for (cell, base) in parts {
      guard let cell else {
        total.addMissing()
        continue
      }
      isBrokenDown = true
      total.add(cell, digits: digits)
      if cell.symbol == nil { width = width + base }
    }
  }

  var tolerance: FixedPoint { FixedPoint(units: width.units * 5, digits: width.digits + 1) }
}
