import Compute
public import Model

/// The goals of one report as one audience may see them: documents are public, values come from a release of indicators.
public struct GoalRelease: Sendable {
  /// What the documents say.
  public let programme: GoalProgramme
  /// How each goal stands that has a target, by its name.
  public let outcomes: [String: GoalOutcome]
  /// The values that goals rest on, and what is shown beside them.
  public let indicators: IndicatorRelease

  init(programme: GoalProgramme, outcomes: [String: GoalOutcome], indicators: IndicatorRelease) {
    self.programme = programme
    self.outcomes = outcomes
    self.indicators = indicators
  }

  /// For whom it is.
  public var audience: Audience { indicators.audience }

  /// What it is about.
  public var heading: ReportHeading { indicators.heading }

  /// The same as an edition that replaces another.
  public func revised(_ revision: ReportRevision) -> GoalRelease {
    GoalRelease(programme: programme, outcomes: outcomes, indicators: indicators.revised(revision))
  }

  /// The newest value of the Kreis that this audience may see; nil where there is none.
  public func newest(_ indicator: String) -> (indicator: Indicator, point: IndicatorRelease.Point)? {
    guard let entry = indicators.entries.first(where: { $0.indicator.id == indicator }) else { return nil }
    return entry.points[indicators.regions.kreis]?.last { $0.value != nil }.map { (entry.indicator, $0) }
  }

  /// The value that a goal stands by, with the derivation that this audience may see; nil where documents or nothing feed it.
  public func currentFigure(of goal: Goal) -> Figure? {
    guard case .indicator(let id) = goal.source, let period = outcomes[goal.id]?.current?.period else { return nil }
    let entry = indicators.entries.first { $0.indicator.id == id }
    return entry?.points[indicators.regions.kreis]?.first { $0.period == period }?.figure
  }
}
