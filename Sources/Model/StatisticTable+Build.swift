extension StatisticTable {
  /// Coordinates that the source gave a second time; the first cell stands in the table.
  public struct Repetition: Hashable, Sendable {
    /// Where in the table.
    public let coordinates: Coordinates
    /// The cell that came first.
    public let first: StatisticCell
    /// The cell that came again.
    public let second: StatisticCell

    /// Whether it only says the same again.
    public var isSame: Bool { first == second }
  }
}

/// The values met so far, each with its place in order of appearance.
struct Places<Value: Hashable & Comparable & Sendable>: Sendable {
  private var places: [Value: Int32] = [:]
  private var latest: (value: Value, place: Int32)?

  var count: Int { places.count }

  /// Rows of one file mostly repeat what stood in the row before.
  mutating func place(of value: Value) -> Int32 {
    if let latest, latest.value == value { return latest.place }
    let place = places[value] ?? Int32(places.count)
    places[value] = place
    latest = (value, place)
    return place
  }

  /// The values in order, and the rank of each by its place.
  func sorted() -> (values: [Value], ranks: [Int]) {
    let order = places.sorted { $0.key < $1.key }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, entry) in order.enumerated() { ranks[Int(entry.value)] = rank }
    return (order.map(\.key), ranks)
  }
}

extension StatisticTable.Builder {
  /// The table, and every coordinate that was given more than once; nil where the lists allow more coordinates than a number can tell
  /// apart, as only a damaged file's do.
  public func build() -> (table: StatisticTable, repetitions: [StatisticTable.Repetition])? {
    let dimensions = dimensionsWithTotals()
    guard let strides = strides(dimensions) else { return nil }
    let (regionOrder, periodOrder) = (regions.sorted(), periods.sorted())
    let totals = dimensions.map { $0.total ?? 0 }
    let ranks = (regionOrder.ranks, periodOrder.ranks)
    var rows = cells.indices.map { row in (key: key(ofRow: row, strides, ranks, totals), row: row) }
    rows.sort { $0.key == $1.key ? $0.row < $1.row : $0.key < $1.key }
    var keys: [Int] = []
    var kept: [StatisticCell] = []
    var repeated: [(key: Int, first: StatisticCell, second: StatisticCell)] = []
    for (key, row) in rows {
      if let first = kept.last, keys.last == key {
        repeated.append((key, first, cells[row]))
      } else {
        keys.append(key)
        kept.append(cells[row])
      }
    }
    let table = StatisticTable(
      regions: regionOrder.values, periods: periodOrder.values, measures: measures, dimensions: dimensions, keys: keys,
      cells: kept, strides: strides)
    let repetitions = repeated.map {
      StatisticTable.Repetition(coordinates: table.coordinates(of: $0.key), first: $0.first, second: $0.second)
    }
    return (table, repetitions)
  }

  private func key(
    ofRow row: Int, _ strides: StatisticTable.Strides, _ ranks: (regions: [Int], periods: [Int]), _ totals: [Int]
  ) -> Int {
    let start = row == 0 ? 0 : ends[row - 1]
    var key = ranks.regions[Int(codes[start])] * strides.region
    key += ranks.periods[Int(codes[start + 1])] * strides.period
    key += Int(codes[start + 2]) * strides.measure
    for dimension in totals.indices {
      let code = start + 3 + dimension
      let member = code < ends[row] ? Int(codes[code]) : -1
      key += (member < 0 ? totals[dimension] : member) * strides.members[dimension]
    }
    return key
  }

  private func dimensionsWithTotals() -> [StatisticTable.Dimension] {
    dimensions.indices.map { place in
      var dimension = dimensions[place]
      let isLacking = lacking.contains(place) || place >= fewestMembers
      if dimension.total == nil, isLacking { dimension.members.append(.total) }
      return dimension
    }
  }

  private func strides(_ dimensions: [StatisticTable.Dimension]) -> StatisticTable.Strides? {
    let sizes = [periods.count, measures.count] + dimensions.map { max(1, $0.members.count) }
    var strides = [Int](repeating: 1, count: sizes.count + 1)
    var hasOverflown = false
    func step(_ place: Int, _ size: Int) -> Int {
      let (product, overflow) = strides[place].multipliedReportingOverflow(by: max(1, size))
      if overflow { hasOverflown = true }
      return product
    }
    for place in sizes.indices.reversed() { strides[place] = step(place + 1, sizes[place]) }
    _ = step(0, regions.count)
    return hasOverflown
      ? nil
      : StatisticTable.Strides(
        region: strides[0], period: strides[1], measure: strides[2], members: Array(strides.dropFirst(3)))
  }
}
