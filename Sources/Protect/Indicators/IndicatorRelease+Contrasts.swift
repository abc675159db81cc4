import Compute
public import Model

extension IndicatorRelease {
  /// A rate of a municipality that differs from that of the Kreis by more than its number of cases explains.
  public struct Contrast: Sendable {
    /// What is measured.
    public let indicator: Indicator
    /// The value of the municipality.
    public let point: Point
    /// The value of the Kreis for the same time.
    public let kreis: Point
    /// How much higher the municipality is, in the unit of the indicator.
    public let difference: Ratio
  }

  /// The largest contrasts of a municipality, one for each family of indicators. Only what this audience may see is compared.
  public func contrasts(of region: RegionKey, most: Int) -> [Contrast] {
    let all = entries.compactMap { contrast($0, region) }.sorted { left, right in
      (right.size, left.indicator.id) < (left.size, right.indicator.id)
    }
    var families: Set<String> = []
    return Array(all.filter { families.insert($0.indicator.family.id).inserted }.prefix(most))
  }

  // Where there is not one case there is mostly no such school or course, which nobody needs to be told.
  private func contrast(_ entry: Entry, _ region: RegionKey) -> Contrast? {
    guard entry.indicator.unit.name == "%", let point = entry.newest(region), let kreis = entry.newest(regions.kreis),
      point.period == kreis.period, let value = point.value, value > Ratio(0), let whole = kreis.value,
      !point.remarks.contains(.smallBase), let interval = scatter(point, entry.indicator), !interval.contains(whole)
    else { return nil }
    return Contrast(indicator: entry.indicator, point: point, kreis: kreis, difference: value - whole)
  }

  private func scatter(_ point: Point, _ indicator: Indicator) -> ClosedRange<Ratio>? {
    guard let cases = point.numerator?.value, let all = point.denominator?.value,
      let interval = WilsonInterval.of(cases: min(cases, all), whole: all)
    else { return nil }
    let factor = Ratio(indicator.unit.factor)
    return (interval.lowerBound * factor)...(interval.upperBound * factor)
  }
}

extension IndicatorRelease.Contrast {
  fileprivate var size: Ratio { max(difference, Ratio(0) - difference) }
}
