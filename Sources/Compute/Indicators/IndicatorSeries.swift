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

  /// Reads an indicator that has operands; a difference is made of two others after protection. `isWhole` says whether the
  /// municipalities are all of the Kreis.
  public init(
    _ indicator: Indicator, _ tables: IndicatorTables, _ regions: IndicatorRegions, isWhole: Bool = true,
    until year: Int
  ) {
    self.indicator = indicator
    guard let numerator = indicator.operands.first else {
      points = [:]
      return
    }
    let denominator = indicator.operands.dropFirst().first
    let times = tables.periods(of: numerator, kind: indicator.reference).filter { $0.year <= year }.map { period in
      Time(period: period, whole: denominator.flatMap { tables.period(of: $0, for: period) })
    }
    func series(_ amounts: ([(operand: Indicator.Operand, period: Period)]) -> [Amount]) -> [Point] {
      times.map { $0.point(numerator, denominator, amounts) }
    }
    func own(_ region: RegionKey) -> [Point] {
      series { asked in asked.map { tables.own($0.operand, region, $0.period) } }
    }
    let footing = KreisFooting(
      tables: tables, kreis: regions.kreis, municipalities: regions.municipalities, isWhole: isWhole)
    var points: [RegionKey: [Point]] = [:]
    if indicator.hasMunicipalities { for region in regions.municipalities { points[region] = own(region) } }
    if case .published = indicator.formula {
      points[regions.kreis] = own(regions.kreis)
    } else {
      points[regions.kreis] = series { footing.amounts($0, prefersRow: !indicator.hasMunicipalities) }
    }
    for region in regions.compared {
      let own = own(region)
      if own.contains(where: { $0.numerator.value != nil }) { points[region] = own }
    }
    self.points = points
  }
}

/// The time of a value and that of its denominator.
private struct Time {
  let period: Period
  let whole: Period?

  func point(
    _ numerator: Indicator.Operand, _ denominator: Indicator.Operand?,
    _ amounts: ([(operand: Indicator.Operand, period: Period)]) -> [Amount]
  ) -> IndicatorSeries.Point {
    guard let denominator, let whole else {
      let missing: Amount? = denominator == nil ? nil : .missing(.noDenominator)
      return IndicatorSeries.Point(
        period: period, numerator: amounts([(numerator, period)])[0], denominator: missing, denominatorPeriod: nil)
    }
    let both = amounts([(numerator, period), (denominator, whole)])
    return IndicatorSeries.Point(
      period: period, numerator: both[0], denominator: both[1], denominatorPeriod: whole == period ? nil : whole)
  }
}
