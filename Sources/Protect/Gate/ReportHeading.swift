public import Model

/// What a report about a span of time is about; nothing in it was counted.
public struct ReportHeading: Sendable {
  /// The title of the report, from the pipeline file.
  public let title: String
  /// The name of the district.
  public let kreis: String
  /// Its key.
  public let kreisKey: KreisKey
  /// `<kreis>/<pipeline>`, as users type it.
  public let pipeline: String
  /// The time that it is about.
  public let period: Period
  /// The date of publication that the pipeline file states.
  public let published: CalendarDate?
  /// Whether any figures are invented; every page says so.
  public let isSynthetic: Bool
  /// What this edition replaces, nil for a first one.
  public let revision: ReportRevision?

  /// As the pipeline file and the inputs state it.
  public init(
    title: String, kreis: String, kreisKey: KreisKey, pipeline: String, period: Period, published: CalendarDate?,
    isSynthetic: Bool, revision: ReportRevision?
  ) {
    self.title = title
    self.kreis = kreis
    self.kreisKey = kreisKey
    self.pipeline = pipeline
    self.period = period
    self.published = published
    self.isSynthetic = isSynthetic
    self.revision = revision
  }

  /// The same as the heading of a later revision.
  func revised(_ revision: ReportRevision) -> ReportHeading {
    ReportHeading(
      title: title, kreis: kreis, kreisKey: kreisKey, pipeline: pipeline, period: period, published: published,
      isSynthetic: isSynthetic, revision: revision)
  }
}

/// What an edition replaces: which public values differ, in the words that the edition before had.
public struct ReportRevision: Hashable, Sendable {
  /// 2 for the first replacement.
  public let number: Int
  /// What the pipeline file says about it, if anything.
  public let reason: String?
  /// Whether the record of the replaced edition is there.
  public let isComparable: Bool
  /// Values that differ: their names, before and now.
  public let changes: [Change]

  /// A value that differs.
  public struct Change: Hashable, Sendable {
    /// What it is a value of.
    public let name: String
    /// In the replaced edition, nil where it had none.
    public let before: String?
    /// In this edition.
    public let now: String?

    /// Both editions are public, and so is their difference.
    public init(name: String, before: String?, now: String?) {
      (self.name, self.before, self.now) = (name, before, now)
    }
  }

  /// Worked out by comparing records.
  public init(number: Int, reason: String?, isComparable: Bool, changes: [Change]) {
    self.number = number
    self.reason = reason
    self.isComparable = isComparable
    self.changes = changes
  }
}
