import Compute
import Model

/// Makes values of amounts: what an audience may see of each number first, then the rate of what is left.
struct PointMaker {
  private let indicator: Indicator
  private let evidence: IndicatorEvidence
  private let audience: Audience
  private let shown: (CellSelection) -> (status: Release.CellStatus, number: Int?)?

  /// Of fewer cases than this a value stands on feet of clay.
  static let smallBase = 100

  init(
    _ indicator: Indicator, _ evidence: IndicatorEvidence, _ audience: Audience,
    _ shown: @escaping (CellSelection) -> (status: Release.CellStatus, number: Int?)?
  ) {
    self.indicator = indicator
    self.evidence = evidence
    self.audience = audience
    self.shown = shown
  }

  func point(_ point: IndicatorSeries.Point) -> IndicatorRelease.Point {
    // A lower bound is a value of its own for a count, and no part of a rate.
    let isRate = point.denominator != nil
    let amounts = [point.numerator, point.denominator].compactMap { $0 }
    let numbers = amounts.map { isRate && !$0.isExact ? .init(status: .missing, value: nil) : number($0) }
    var remarks = amounts.filter { !isRate || $0.isExact }.flatMap(remarks)
    if indicator.isSample { remarks.append(.sample) }
    if let period = point.denominatorPeriod, point.denominator?.value != nil {
      remarks.append(.denominatorPeriod(period))
    }
    var seen: Set<IndicatorRemark> = []
    remarks = remarks.filter { seen.insert($0).inserted }
    guard let whole = point.denominator, numbers.count == 2 else { return count(point, numbers[0], remarks) }
    return rate(point, numbers[0], numbers[1], whole, remarks)
  }

  private func count(
    _ point: IndicatorSeries.Point, _ numerator: IndicatorRelease.Number, _ remarks: [IndicatorRemark]
  ) -> IndicatorRelease.Point {
    IndicatorRelease.Point(
      period: point.period, status: numerator.status, value: numerator.value,
      figure: figure(point.numerator, numerator), numerator: numerator, denominator: nil, interval: nil, change: nil,
      absence: point.numerator.absence, remarks: remarks)
  }

  private func rate(
    _ point: IndicatorSeries.Point, _ numerator: IndicatorRelease.Number, _ denominator: IndicatorRelease.Number,
    _ whole: Amount, _ remarks: [IndicatorRemark]
  ) -> IndicatorRelease.Point {
    func result(
      _ status: Release.CellStatus, _ figure: Figure?, _ interval: ClosedRange<Ratio>? = nil, absence: Absence? = nil,
      _ more: [IndicatorRemark] = []
    ) -> IndicatorRelease.Point {
      IndicatorRelease.Point(
        period: point.period, status: status, value: figure?.value, figure: figure, numerator: numerator,
        denominator: denominator, interval: interval, change: nil, absence: absence, remarks: remarks + more)
    }
    if let absence = absence(point.numerator) ?? absence(whole) { return result(.missing, nil, absence: absence) }
    guard let cases = numerator.value, let all = denominator.value, isLargeEnough(all, whole) else {
      return result(.withheld, nil)
    }
    let isRounded = numerator.status == .rounded || denominator.status == .rounded
    guard all > Ratio(0) else {
      // An own count that was changed to 0 does not say that there is nobody.
      let isChanged = audience == .everyone && isOwnCount(whole) && denominator.status == .rounded
      return isChanged ? result(.withheld, nil) : result(.missing, nil, absence: .emptyWhole)
    }
    // Rounding up must not make more than all of them.
    let part = indicator.unit.isShare && isRounded ? min(cases, all) : cases
    let upper = figure(point.numerator, IndicatorRelease.Number(status: numerator.status, value: part))
    let lower = figure(whole, denominator)
    let value = upper.flatMap { upper in lower.map { rate(upper, by: $0) } }
    let isSmall = all < Ratio(PointMaker.smallBase)
    let interval =
      indicator.unit.isShare && (isSmall || indicator.isSample) ? WilsonInterval.of(cases: part, whole: all) : nil
    return result(
      isRounded ? .rounded : .open, value, interval.map(scaled), isSmall ? [.smallBase] : [])
  }

  private func isOwnCount(_ amount: Amount) -> Bool {
    amount.cells.map { evidence.tables.tables[$0.table].confidentiality == .persons } ?? false
  }

  // A rate of fewer persons would lead back to them.
  private func isLargeEnough(_ all: Ratio, _ whole: Amount) -> Bool {
    guard audience == .everyone, all > Ratio(0) else { return true }
    return !(isOwnCount(whole) || whole.marks.contains(.protected)) || all >= Ratio(Release.Rate.smallestWhole)
  }

  private func absence(_ amount: Amount) -> Absence? {
    amount.absence ?? (amount.unknownParts > 0 ? .partsUnknown(amount.unknownParts) : nil)
  }

  private func scaled(_ interval: ClosedRange<Ratio>) -> ClosedRange<Ratio> {
    let factor = Ratio(indicator.unit.factor)
    return (interval.lowerBound * factor)...(interval.upperBound * factor)
  }

  private func rate(_ upper: Figure, by lower: Figure) -> Figure {
    let factor = indicator.unit.factor
    let scaled =
      factor == 1
      ? upper
      : Figure(
        .named("mal \(factor)"), of: upper.subject, value: upper.value * Ratio(factor), from: .scaled(upper, by: factor)
      )
    return Figure.quotient(.named(indicator.title), of: upper.subject, scaled, by: lower)
  }

  private func number(_ amount: Amount) -> IndicatorRelease.Number {
    guard let value = amount.value, let cells = amount.cells else {
      return IndicatorRelease.Number(status: .missing, value: nil)
    }
    let source = evidence.tables.tables[cells.table]
    if source.confidentiality == .persons, let shown = shown(cells) {
      return IndicatorRelease.Number(status: shown.status, value: shown.number.map { Ratio($0) })
    }
    let isRounded = source.isRounded || amount.marks.contains(.protected)
    return IndicatorRelease.Number(status: isRounded ? .rounded : .open, value: value)
  }

  private func remarks(_ amount: Amount) -> [IndicatorRemark] {
    var remarks: [IndicatorRemark] = []
    if amount.value != nil, amount.unknownParts > 0 { remarks.append(.lowerBound(unknown: amount.unknownParts)) }
    if amount.isOwnRow, amount.value != nil, indicator.hasMunicipalities { remarks.append(.ownRow) }
    let marks = amount.marks.subtracting(.protected)
    if !marks.isEmpty, amount.value != nil { remarks.append(.quality(marks)) }
    return remarks
  }
}

extension PointMaker {
  /// One indicator minus another, where both have values for the same time.
  func differences(
    _ first: IndicatorRelease.Entry?, _ second: IndicatorRelease.Entry?
  ) -> [RegionKey: [IndicatorRelease.Point]] {
    guard let first, let second else { return [:] }
    var points: [RegionKey: [IndicatorRelease.Point]] = [:]
    for (region, left) in first.points {
      guard let right = second.points[region] else { continue }
      points[region] = left.compactMap { point in
        right.first { $0.period == point.period }.map { difference(point, $0) }
      }
    }
    return points
  }

  private func difference(_ left: IndicatorRelease.Point, _ right: IndicatorRelease.Point) -> IndicatorRelease.Point {
    let statuses = [left.status, right.status]
    let figure = left.figure.flatMap { first in
      right.figure.map { Figure.difference(.named(indicator.title), of: first.subject, first, minus: $0) }
    }
    let status =
      [Release.CellStatus.missing, .withheld, .rounded].first(where: statuses.contains) ?? .open
    var seen: Set<IndicatorRemark> = []
    return IndicatorRelease.Point(
      period: left.period, status: status, value: figure?.value, figure: figure, numerator: nil, denominator: nil,
      interval: nil, change: nil, absence: status == .missing ? .sideMissing : nil,
      remarks: (left.remarks + right.remarks).filter { seen.insert($0).inserted })
  }

  // Sums of numbers that were rounded one by one are no derivation of the rounded sum.
  private func figure(_ amount: Amount, _ number: IndicatorRelease.Number) -> Figure? {
    guard let value = number.value, let cells = amount.cells else { return nil }
    let source = evidence.tables.tables[cells.table]
    let content = CellContent.text(cells.places, in: source.table)
    let cell = SourceCell(source: source.title, content: content, period: cells.period)
    let isAsRead = audience == .owner || source.confidentiality != .persons
    if isAsRead, cells.regions.count > 1, let parts = parts(cells, source, cell), parts.count > 1 {
      let sum = Figure.sum(.named(content), of: subject(evidence.regions.kreis), parts)
      if sum.value == value { return sum }
    }
    let region = cells.regions.count == 1 ? cells.regions[0] : evidence.regions.kreis
    return Figure(.named(content), of: subject(region), value: value, from: .read(cell))
  }

  private func parts(_ cells: CellSelection, _ source: SourceTable, _ cell: SourceCell) -> [Figure]? {
    cells.regions.compactMap { region in
      evidence.tables.value(
        CellSelection(table: cells.table, period: cells.period, places: cells.places, regions: [region])
      ).map { Figure(.named(cell.content), of: subject(region), value: $0, from: .read(cell)) }
    }
  }

  private func subject(_ region: RegionKey) -> Subject {
    let name = evidence.regions.names[region] ?? region.description
    if let ags = region.ags { return .municipality(ags, name: name) }
    return region == evidence.regions.kreis ? .kreis(name: name) : .recipient(name: name)
  }
}

/// What cells of a table hold, in the words of the table.
enum CellContent {
  /// The measure and the members that it is restricted to.
  static func text(_ places: CellPlaces, in table: StatisticTable) -> String {
    let members = zip(table.dimensions, places.members).compactMap { dimension, members -> String? in
      let isWhole = members == dimension.total.map { [$0] } || (dimension.total == nil && members == dimension.parts)
      guard !isWhole else { return nil }
      return dimension.name + " " + members.map { dimension.members[$0].label }.joined(separator: " + ")
    }
    let measure = table.measures[places.measure].name
    return ([measure.isEmpty ? "Wert" : measure] + members).joined(separator: ", ")
  }
}
