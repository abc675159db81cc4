public import Compute
public import Model

/// What a run knows exactly about indicators before Protect decides who may see what of it.
public struct IndicatorEvidence: Sendable {
  /// What the release is about.
  public let heading: ReportHeading
  /// The regions of the report.
  public let regions: IndicatorRegions
  /// In the order of the catalogue; a difference without points.
  public let series: [IndicatorSeries]
  /// Everything that was read.
  public let tables: IndicatorTables
  /// The sources.
  public let sources: [IndicatorSource]
  /// How the Kreis protects persons.
  public let rule: ProtectionRule
  /// What was said before about the same numbers.
  public var former: [SaidCell]
  /// Turns the name of a cell into bits, where the Kreis protects by keys.
  public let key: (@Sendable (String) -> UInt32)?
  /// All findings of the run.
  public let findings: [Finding]

  /// Collected by the run.
  public init(
    heading: ReportHeading, regions: IndicatorRegions, series: [IndicatorSeries], tables: IndicatorTables,
    sources: [IndicatorSource], rule: ProtectionRule, former: [SaidCell],
    key: (@Sendable (String) -> UInt32)?, findings: [Finding]
  ) {
    self.heading = heading
    self.regions = regions
    self.series = series
    self.tables = tables
    self.sources = sources
    self.rule = rule
    self.former = former
    self.key = key
    self.findings = findings
  }

  /// The sources and times, as `SaidCell.family` names them, that the indicators take own counts of persons from.
  public var confidentialFamilies: Set<String> {
    Set(confidential.map { SaidCell.family($0, in: tables.tables[$0.table]) })
  }

  // Every selection of own counts of persons that any value is made from.
  var confidential: Set<CellSelection> {
    let amounts = series.flatMap { $0.points.values.joined() }.flatMap { [$0.numerator, $0.denominator] }
    return Set(amounts.compactMap { $0?.cells }.filter { tables.tables[$0.table].confidentiality == .persons })
  }
}
