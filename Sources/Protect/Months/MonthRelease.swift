public import Model

/// The target groups of one month as one audience may see them.
public struct MonthRelease: Sendable {
  /// The numbers of the month.
  public let indicators: IndicatorRelease
  /// The numbers in the order of the report.
  public let figures: [MonthFigure]
  /// Whom the stages are about.
  public let stages: TargetStages
  /// The day for which persons were counted.
  public let day: CalendarDate
  /// Attributes that the exports tell.
  public let known: Set<MonthAttribute>
  /// Services that told whom they serve.
  public let services: [MonthService]
  /// Where the persons of each file went; only for the owner.
  public let accounts: [RowAccount]
  /// What earlier reports told this audience.
  public let series: MonthSeries
  // Where the numbers of a figure stand: a page and a table ask for each of them.
  private let places: [MonthFigure: Int]

  init(
    indicators: IndicatorRelease, figures: [MonthFigure], stages: TargetStages, day: CalendarDate,
    known: Set<MonthAttribute>, services: [MonthService], accounts: [RowAccount], series: MonthSeries
  ) {
    self.indicators = indicators
    self.figures = figures
    self.stages = stages
    self.day = day
    self.known = known
    self.services = services
    self.accounts = accounts
    self.series = series
    let known = Dictionary(indicators.entries.enumerated().map { ($1.indicator.id, $0) }) { first, _ in first }
    places = Dictionary(figures.compactMap { figure in known[figure.id].map { (figure, $0) } }) { first, _ in first }
  }

  /// For whom it is.
  public var audience: Audience { indicators.audience }
  /// What it is about.
  public var heading: ReportHeading { indicators.heading }
  /// The month.
  public var month: Period { indicators.heading.period }
  /// The stages that have begun.
  public var begun: [Stage] { stages.begun(on: day) }

  /// The same as an edition that replaces another.
  public func revised(_ revision: ReportRevision) -> MonthRelease {
    MonthRelease(
      indicators: indicators.revised(revision), figures: figures, stages: stages, day: day, known: known,
      services: services, accounts: accounts, series: series)
  }

  /// A number of this month; nil where the report does not have it.
  public func point(_ figure: MonthFigure, _ region: RegionKey) -> IndicatorRelease.Point? {
    places[figure].flatMap { indicators.entries[$0].points[region]?.first { $0.period == month } }
  }

  /// The same number in a month of the series, this one included; nil where nothing was said.
  public func value(_ figure: MonthFigure, _ region: RegionKey, in month: Period) -> MonthSeries.Value? {
    guard month == self.month else { return series.months[month]?[figure.id]?[region] }
    return point(figure, region).map { point in
      MonthSeries.Value(
        status: point.status, number: point.value.flatMap { $0.isWhole ? Int(exactly: $0.numerator) : nil })
    }
  }

  /// How much the number has changed since a month; nil where either of both is not shown.
  public func change(_ figure: MonthFigure, _ region: RegionKey, since month: Period?) -> Int? {
    guard let month, let now = value(figure, region, in: self.month)?.number,
      let old = value(figure, region, in: month)?.number
    else { return nil }
    return now - old
  }

  /// The month before, whether anything was said about it or not.
  public var monthBefore: Period? { MonthSeries.before(month).last }
  /// The same month of last year.
  public var yearBefore: Period? { MonthSeries.before(month).first }
}
