import Compute
public import Model

/// The indicators of one report as one audience may see them.
public struct IndicatorRelease: Sendable {
  /// For whom it is.
  public let audience: Audience
  /// What it is about.
  public let heading: ReportHeading
  /// The Kreis, its municipalities, and what they are compared with.
  public let regions: IndicatorRegions
  /// In the order of the catalogue.
  public let entries: [Entry]
  /// The sources that were read or missing.
  public let sources: [IndicatorSource]
  /// How numbers of persons are protected.
  public let rule: ProtectionRule
  /// How many numbers of persons were checked before anything was released.
  public let audited: Int
  /// What was found; with places only for the owner.
  public let findings: [Finding]

  init(
    audience: Audience, heading: ReportHeading, regions: IndicatorRegions, entries: [Entry], sources: [IndicatorSource],
    rule: ProtectionRule, audited: Int, findings: [Finding]
  ) {
    self.audience = audience
    self.heading = heading
    self.regions = regions
    self.entries = entries
    self.sources = sources
    self.rule = rule
    self.audited = audited
    self.findings = findings
  }

  /// The same as an edition that replaces another; what changed between public values is public too.
  public func revised(_ revision: ReportRevision) -> IndicatorRelease {
    IndicatorRelease(
      audience: audience, heading: heading.revised(revision), regions: regions, entries: entries, sources: sources,
      rule: rule, audited: audited, findings: findings)
  }

  /// One indicator.
  public struct Entry: Sendable {
    /// What it is.
    public let indicator: Indicator
    /// Its values by region, the earliest first.
    public let points: [RegionKey: [Point]]
    /// The rank of municipalities at the newest time, the best first; empty where an order means nothing.
    public let ranks: [RegionKey: Int]

    /// The newest value of a region.
    public func newest(_ region: RegionKey) -> Point? { points[region]?.last }
  }

  /// The value of one region at one time.
  public struct Point: Sendable {
    /// The time.
    public let period: Period
    /// What readers are told about the value.
    public let status: Release.CellStatus
    /// Exact, in the unit of the indicator; nil where it is withheld or missing.
    public let value: Ratio?
    /// The value with the derivation that this audience may see.
    public let figure: Figure?
    /// The cases.
    public let numerator: Number?
    /// The whole.
    public let denominator: Number?
    /// Between what the value lies with 95 % certainty, where it is from a sample or the whole is small.
    public let interval: ClosedRange<Ratio>?
    /// Against the time before, nil across a break.
    public let change: Ratio?
    /// Why there is no value.
    public let absence: Absence?
    /// What else is to be known.
    public let remarks: [IndicatorRemark]
  }

  /// A number as it may be shown.
  public struct Number: Hashable, Sendable {
    /// What readers are told about it.
    public let status: Release.CellStatus
    /// Nil where it is withheld or missing.
    public let value: Ratio?
  }
}
