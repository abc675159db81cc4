import Model

/// Numbers of a Kreis for one value, all on one footing: cases of some municipalities never meet a whole of all of them.
struct KreisFooting {
  let tables: IndicatorTables
  let kreis: RegionKey
  let municipalities: [RegionKey]
  /// Whether these are all municipalities of the Kreis, so that its own row in a source is about the same people.
  let isWhole: Bool

  /// One number for each operand. `prefersRow` where the source is one of Kreise, so that a row is no makeshift.
  func amounts(_ asked: [(operand: Indicator.Operand, period: Period)], prefersRow: Bool) -> [Amount] {
    let rows = asked.map { tables.own($0.operand, kreis, $0.period).asOwnRow }
    let sums = asked.map { tables.sum($0.operand, municipalities, $0.period) }
    if prefersRow, rows.allSatisfy(\.isExact) { return rows }
    if sums.allSatisfy({ $0?.isExact ?? false }) { return sums.compactMap { $0 } }
    if prefersRow { return mixed(rows, sums, rowFirst: true) }
    if !isWhole { return sums.contains(nil) ? rows : sums.compactMap { $0 } }
    return rows.allSatisfy(\.isExact) ? rows : mixed(rows, sums, rowFirst: false)
  }

  // Each as far as it is known; only where both footings are about the same people.
  private func mixed(_ rows: [Amount], _ sums: [Amount?], rowFirst: Bool) -> [Amount] {
    zip(rows, sums).map { row, sum in
      guard isWhole, let sum else { return row }
      if rowFirst { return row.isExact || !sum.isExact ? row : sum }
      return sum.isExact || !row.isExact ? sum : row
    }
  }
}
