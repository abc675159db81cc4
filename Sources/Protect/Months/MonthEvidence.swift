public import Model

/// What a run knows about a month before Protect decides who may see what of it.
public struct MonthEvidence: Sendable {
  /// The numbers of the month as indicators, each named as its figure.
  public let indicators: IndicatorEvidence
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
  /// Where the persons of each file went.
  public let accounts: [RowAccount]
  /// What earlier reports told everyone.
  public let saidToEveryone: MonthSeries
  /// What earlier reports told the owner.
  public let saidToOwner: MonthSeries

  /// Collected by the run.
  public init(
    indicators: IndicatorEvidence, figures: [MonthFigure], stages: TargetStages, day: CalendarDate,
    known: Set<MonthAttribute>, services: [MonthService], accounts: [RowAccount], saidToEveryone: MonthSeries,
    saidToOwner: MonthSeries
  ) {
    self.indicators = indicators
    self.figures = figures
    self.stages = stages
    self.day = day
    self.known = known
    self.services = services
    self.accounts = accounts
    self.saidToEveryone = saidToEveryone
    self.saidToOwner = saidToOwner
  }
}
