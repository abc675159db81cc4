import Compute
import Model

extension Gate {
  /// The indicators for everyone: own counts of persons pass the audit first, rates are made of what is left.
  public static func release(toEveryone evidence: IndicatorEvidence) -> (release: IndicatorRelease, said: [SaidCell]) {
    let counts = ProtectedCounts(
      evidence.confidential, evidence.tables, kreis: evidence.regions.kreis, rule: evidence.rule,
      former: evidence.former, key: evidence.key)
    let release = build(evidence, for: .everyone, audited: counts.audited) { selection in
      counts.shown[selection] ?? (.withheld, nil)
    }
    return (release, counts.said.sorted())
  }

  /// The indicators for the owner: everything, exactly.
  public static func release(toOwner evidence: IndicatorEvidence) -> IndicatorRelease {
    build(evidence, for: .owner, audited: 0) { _ in nil }
  }

  // `shown` tells what is shown of own counts; nil where they are shown as they are.
  private static func build(
    _ evidence: IndicatorEvidence, for audience: Audience, audited: Int,
    shown: @escaping (CellSelection) -> (status: Release.CellStatus, number: Int?)?
  ) -> IndicatorRelease {
    var entries: [IndicatorRelease.Entry] = []
    for series in evidence.series {
      let maker = PointMaker(series.indicator, evidence, audience, shown)
      var points = series.points.mapValues { $0.map(maker.point) }
      if case .difference(let first, let second) = series.indicator.formula {
        points = maker.differences(
          entries.first { $0.indicator.id == first }, entries.first { $0.indicator.id == second })
      }
      points = points.mapValues { IndicatorRelease.Point.compared($0, series.indicator) }
      let ranks = IndicatorRanks.of(points, series.indicator, evidence.regions)
      entries.append(IndicatorRelease.Entry(indicator: series.indicator, points: points, ranks: ranks))
    }
    let isPublic = audience == .everyone
    return IndicatorRelease(
      audience: audience, heading: evidence.heading, regions: evidence.regions, entries: entries,
      sources: evidence.sources.map { isPublic ? $0.withoutFiles : $0 }, rule: evidence.rule, audited: audited,
      findings: isPublic ? [] : evidence.findings)
  }
}

extension IndicatorRelease.Point {
  /// The same with breaks and with changes against the time before; nothing is compared across a break or with a lower bound.
  static func compared(_ points: [Self], _ indicator: Indicator) -> [Self] {
    var before: Self?
    return points.map { point in
      let found = before.flatMap { indicator.breakBetween($0.period, point.period) }
      let change = found == nil ? before?.exact.flatMap { old in point.exact.map { $0 - old } } : nil
      before = point
      return point.with(change, found.map { [.seriesBreak($0.reason)] } ?? [])
    }
  }

  private var exact: Ratio? { remarks.contains(where: \.isLowerBound) ? nil : value }

  private func with(_ change: Ratio?, _ more: [IndicatorRemark]) -> Self {
    Self(
      period: period, status: status, value: value, figure: figure, numerator: numerator, denominator: denominator,
      interval: interval, change: change, absence: absence, remarks: more + remarks)
  }
}

/// The order of municipalities, where it means something.
enum IndicatorRanks {
  /// Empty unless one way is better, an order is asked for, and at least three municipalities have values that rest on enough cases.
  static func of(
    _ points: [RegionKey: [IndicatorRelease.Point]], _ indicator: Indicator, _ regions: IndicatorRegions
  ) -> [RegionKey: Int] {
    guard indicator.isRanked, let direction = indicator.direction,
      let newest = points[regions.kreis]?.last?.period
    else { return [:] }
    let values = regions.municipalities.compactMap { region -> (region: RegionKey, value: Ratio)? in
      guard let point = points[region]?.last, point.period == newest, let value = point.value,
        !point.remarks.contains(.smallBase), !point.remarks.contains(where: \.isLowerBound)
      else { return nil }
      return (region, value)
    }
    guard values.count >= 3 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: values.map { entry in
        let better = values.filter { direction == .higher ? $0.value > entry.value : $0.value < entry.value }
        return (entry.region, better.count + 1)
      })
  }
}

extension IndicatorRemark {
  fileprivate var isLowerBound: Bool { if case .lowerBound = self { true } else { false } }
}
