import Model

extension SumCheck {
  /// Every region against every deeper level that the table has in it. The narrowest go first: where a Kreis shows only some of its
  /// municipalities, it stands for itself when its Land is added up.
  static func ofRegions(in table: StatisticTable, _ bases: [FixedPoint]) -> [SumCheck] {
    let levels = Set(table.regions.map(\.level)).sorted()
    let present = Set(table.keys.map { $0 / table.strides.period })
    var incomplete = Set<Gap>()
    var checks: [SumCheck] = []
    for upper in levels.reversed() {
      for place in table.regions.indices where table.regions[place].level == upper {
        for level in levels where upper < level {
          let parts = self.parts(of: place, at: level, in: table.regions, incomplete)
          // A single city among Kreise does not make them a check of municipalities.
          guard parts.count(where: { table.regions[$0].level == level }) * 2 > parts.count else { continue }
          let found = check(place, level, parts, in: table, bases, present)
          if found.allSatisfy({ $0.obstacle != nil }) { incomplete.insert(Gap(region: place, level: level)) }
          checks += found
        }
      }
    }
    return checks
  }

  /// A region whose parts of a level are not all in the table.
  private struct Gap: Hashable {
    let region: Int
    let level: RegionKey.Level
  }

  /// The places of the regions that together make up one, none inside another: those of the level, and wider ones that the table does
  /// not break down that far. A list sorted by key has all that lies in a region right behind it.
  private static func parts(
    of whole: Int, at level: RegionKey.Level, in regions: [RegionKey], _ incomplete: Set<Gap>
  ) -> [Int] {
    var parts: [Int] = []
    var place = whole + 1
    while place < regions.count, regions[whole].contains(regions[place]) {
      let inner = regions[(place + 1)...].prefix { regions[place].contains($0) }
      let isWider = regions[place].level < level
      let isBrokenDown = isWider && inner.contains { $0.level <= level } && !isVerband(regions[place], below: level)
      if isBrokenDown, !incomplete.contains(Gap(region: place, level: level)) {
        place += 1
      } else {
        if regions[place].level <= level, !isVerband(regions[place], below: level) { parts.append(place) }
        place += 1 + (isWider ? inner.count : 0)
      }
    }
    return parts
  }

  /// A Verband has municipalities that its key does not tell, so beside those of its Kreis it would count twice.
  private static func isVerband(_ region: RegionKey, below level: RegionKey.Level) -> Bool {
    region.level == .gemeindeverband && level != .gemeindeverband
  }

  /// `present` holds the regions by period that have any cell: a Kreis dissolved since is no part of later years, and nothing is
  /// missing there.
  private static func check(
    _ whole: Int, _ level: RegionKey.Level, _ parts: [Int], in table: StatisticTable, _ bases: [FixedPoint],
    _ present: Set<Int>
  ) -> [SumCheck] {
    let stride = table.strides.region
    let rule = Rule.regions(of: table.regions[whole], level: level)
    var counts = table.measures.indices.map { SumCounting(rule, measure: $0) }
    var current = (period: -1, parts: parts)
    for index in table.places(from: whole * stride, to: (whole + 1) * stride) {
      let (key, cell) = (table.keys[index], table.cells[index])
      let period = key % stride / table.strides.period
      if current.period != period {
        current = (period, parts.filter { present.contains($0 * table.periods.count + period) })
      }
      let cells = current.parts.map { (cell: table[key: key + ($0 - whole) * stride], base: bases[$0]) }
      let sum = PartsSum(cells, total: cell, base: bases[whole])
      guard sum.isBrokenDown else { continue }
      let measure = key % table.strides.period / table.strides.measure
      counts[measure].add(cell, at: table.coordinates(of: key), parts: sum.total, tolerance: sum.tolerance)
    }
    return counts.compactMap { $0.finished(parts: parts.count) }
  }
}
