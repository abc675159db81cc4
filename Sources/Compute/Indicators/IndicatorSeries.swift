public import Model

/// Numerators and denominators of one indicator by region and time, before anybody may see them.
public struct IndicatorSeries: Sendable {
  /// What one value is made from.
  public struct Point: Sendable {
    /// The time of the value.
    public let period: Period
    /// The cases, or a rate as its source publishes it.
    public let numerator: Amount
    /// The whole; nil for counts and published rates.
    public let denominator: Amount?
    /// The time of the whole, where it is another.
    public let denominatorPeriod: Period?
  }

  /// What it is a series of.
  public let indicator: Indicator
  /// By region, the earliest first; regions without any number are left out, municipalities and the Kreis never.
  public let points: [RegionKey: [Point]]

  /// Reads an indicator that has operands; a difference is made of two others after protection.
  public init(_ indicator: Indicator, _ tables: IndicatorTables, _ regions: IndicatorRegions, until year: Int) {
    self.indicator = indicator
    guard let numerator = indicator.operands.first else {
      points = [:]
      return
    }
    let periods = tables.periods(of: numerator, kind: indicator.reference).filter { $0.year <= year }
    let denominator = indicator.operands.dropFirst().first
    func series(_ amount: (Indicator.Operand, Period) -> Amount) -> [Point] {
      periods.map { IndicatorSeries.point($0, numerator, denominator, tables, amount) }
    }
    var points: [RegionKey: [Point]] = [:]
    if indicator.hasMunicipalities {
      for region in regions.municipalities {
        points[region] = series { tables.own($0, region, $1) }
      }
    }
    points[regions.kreis] = series { operand, period in
      if case .published = indicator.formula { return tables.own(operand, regions.kreis, period) }
      return tables.kreis(operand, regions.kreis, municipalities: regions.municipalities, period)
    }
    for region in regions.compared {
      let own = series { tables.own($0, region, $1) }
      if own.contains(where: { $0.numerator.value != nil }) { points[region] = own }
    }
    self.points = points
  }

  private static func point(
    _ period: Period, _ numerator: Indicator.Operand, _ denominator: Indicator.Operand?, _ tables: IndicatorTables,
    _ amount: (Indicator.Operand, Period) -> Amount
  ) -> Point {
    guard let denominator else {
      return Point(period: period, numerator: amount(numerator, period), denominator: nil, denominatorPeriod: nil)
    }
    let other = tables.period(of: denominator, for: period)
    return Point(
      period: period, numerator: amount(numerator, period),
      denominator: other.map { amount(denominator, $0) } ?? .missing(.noDenominator),
      denominatorPeriod: other == period ? nil : other)
  }
}
