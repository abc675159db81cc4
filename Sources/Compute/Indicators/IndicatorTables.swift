public import Model

/// All tables that indicators are read from, and where the cells of each operand stand in them.
public struct IndicatorTables: Sendable {
  /// In any order that does not change: selections name them by place.
  public let tables: [SourceTable]
  // Per operand the tables that have it, the newest delivery first.
  private let operands: [Indicator.Operand: [(table: Int, places: CellPlaces)]]

  /// `places` says where an operand stands in the table of that number, nil where the table does not have it.
  public init(
    _ tables: [SourceTable], _ operands: some Sequence<Indicator.Operand>,
    places: (Indicator.Operand, Int) -> CellPlaces?
  ) {
    self.tables = tables
    let newest = tables.indices.sorted {
      (tables[$1].delivered, $1) < (tables[$0].delivered, $0)
    }
    var found: [Indicator.Operand: [(table: Int, places: CellPlaces)]] = [:]
    for operand in Set(operands) {
      found[operand] = newest.filter { tables[$0].source == operand.source }.compactMap { index in
        places(operand, index).map { (index, $0) }
      }
    }
    self.operands = found
  }

  /// Whether any table has it.
  public func has(_ operand: Indicator.Operand) -> Bool { operands[operand]?.isEmpty == false }

  /// The periods of this kind for which any table has a cell, in order.
  public func periods(of operand: Indicator.Operand, kind: Period.Kind? = nil) -> [Period] {
    let all = (operands[operand] ?? []).flatMap { entry in tables[entry.table].table.periods }
    return Set(all).filter { kind == nil || $0.kind == kind }.sorted()
  }

  /// The time of the denominator that belongs to this time of the numerator: the same, else the last of the same year, or of the
  /// year before where the operand asks for it.
  public func period(of operand: Indicator.Operand, for period: Period) -> Period? {
    let known = periods(of: operand)
    if !operand.isYearBefore, known.contains(period) { return period }
    let year = period.year - (operand.isYearBefore ? 1 : 0)
    let candidates = known.filter { $0.year == year }
    return candidates.last { $0.kind == period.kind } ?? candidates.max { $0.last < $1.last }
  }

  /// The number that a table has for a region itself: of the newest delivery that has the cell.
  public func own(_ operand: Indicator.Operand, _ region: RegionKey, _ period: Period) -> Amount {
    guard let entries = operands[operand], !entries.isEmpty else { return .missing(.noData) }
    for (table, places) in entries {
      if let amount = amount(CellSelection(table: table, period: period, places: places, regions: [region])) {
        return amount
      }
    }
    return .missing(.noCell)
  }

  /// Municipalities added up; where not all are known, those that are known whole are a lower bound. Nil where no table has any of
  /// them.
  func sum(_ operand: Indicator.Operand, _ regions: [RegionKey], _ period: Period) -> Amount? {
    for (table, places) in operands[operand] ?? [] {
      let known = tables[table].table.regions
      guard regions.contains(where: known.contains) else { continue }
      let selection = CellSelection(table: table, period: period, places: places, regions: regions)
      if let amount = amount(selection) { return narrowed(amount, selection) }
    }
    return nil
  }

  // A lower bound is the sum of the regions that are known whole.
  private func narrowed(_ amount: Amount, _ selection: CellSelection) -> Amount {
    guard amount.value != nil, !amount.isExact else { return amount }
    func part(_ region: RegionKey) -> CellSelection {
      CellSelection(table: selection.table, period: selection.period, places: selection.places, regions: [region])
    }
    let known = selection.regions.filter { self.amount(part($0))?.isExact ?? false }
    guard !known.isEmpty else { return .missing(.partsUnknown(selection.regions.count)) }
    let cells = CellSelection(
      table: selection.table, period: selection.period, places: selection.places, regions: known)
    return Amount(
      self.amount(cells)?.value, unknownParts: selection.regions.count - known.count, marks: amount.marks, cells: cells)
  }

  /// What the cells of a selection come to, as far as it is known.
  public func value(_ selection: CellSelection) -> Ratio? { amount(selection)?.value }

  /// The cells of a selection added up; nil where the table has none of them.
  func amount(_ selection: CellSelection) -> Amount? {
    var total = StatisticTotal()
    var marks: QualityMarks = []
    var (isThere, symbol) = (false, StatisticSymbol.empty)
    for cell in cells(selection) {
      guard let cell else {
        total.addMissing()
        continue
      }
      isThere = true
      marks.formUnion(cell.marks)
      if cell.number == nil { symbol = cell.symbol ?? symbol }
      total.add(cell)
    }
    guard isThere else { return nil }
    return switch total.value {
    case .exact(let number): Amount(number.ratio, marks: marks, cells: selection)
    // Less than half a unit is nothing in this unit.
    case .between(let low, _): Amount(low.ratio, marks: marks, cells: selection)
    case .atLeast(let known, let unknown):
      Amount(known.ratio, unknownParts: unknown, marks: marks, cells: selection)
    case .unknown(let parts): .missing(parts > 1 ? .partsUnknown(parts) : .symbol(symbol))
    }
  }

  private func cells(_ selection: CellSelection) -> [StatisticCell?] {
    let table = tables[selection.table].table
    let combinations = selection.places.members.reduce([[]]) { heads, members in
      heads.flatMap { head in members.map { head + [$0] } }
    }
    return selection.regions.flatMap { region in
      combinations.map { table[region, selection.period, selection.places.measure, $0] }
    }
  }
}
