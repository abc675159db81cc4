public import Model

/// Everything that one audience may learn from a run. Render and `explain` accept nothing else, and only Protect makes one.
public struct Release: Sendable {
  /// For whom it is.
  public let audience: Audience
  /// What it is about.
  public let heading: Heading
  /// What the Kreis decided before anything was counted.
  public let terms: Terms
  /// One row per recipient: municipalities by key, then the others.
  public let rows: [Row]
  /// The sums of the rows.
  public let totals: Totals
  /// What happened to the result where the rule had to choose.
  public let remarks: Remarks
  /// The share of positions at the Kommunales Integrationszentrum, where a recommendation is checked.
  public let recommendation: RecommendationCheck?
  /// Where the persons come from.
  public let quality: Quality
  /// Who the counted persons are; nil where the run was not asked for it.
  public let breakdown: Breakdown?
  /// Settled findings, as the Kreis decided them.
  public let decisions: [Decision]
  /// What this edition replaces, nil for a first one.
  public let revision: Revision?
  /// What only the owner may see; nil in every other release.
  public let inside: Inside?

  init(
    audience: Audience, heading: Heading, terms: Terms, rows: [Row], totals: Totals, remarks: Remarks,
    recommendation: RecommendationCheck?, quality: Quality, breakdown: Breakdown?, decisions: [Decision],
    revision: Revision?, inside: Inside?
  ) {
    self.audience = audience
    self.heading = heading
    self.terms = terms
    self.rows = rows
    self.totals = totals
    self.remarks = remarks
    self.recommendation = recommendation
    self.quality = quality
    self.breakdown = breakdown
    self.decisions = decisions
    self.revision = revision
    self.inside = inside
  }
}
