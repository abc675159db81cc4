public import Model

/// What a release is about; nothing in it was counted.
public struct Heading: Sendable {
  /// The title of the report, from the pipeline file.
  public let title: String
  /// The name of the district.
  public let kreis: String
  /// Its key.
  public let kreisKey: KreisKey
  /// `<kreis>/<pipeline>`, as users type it.
  public let pipeline: String
  /// The day for which persons were counted.
  public let stichtag: CalendarDate
  /// The day before it that it is compared with, if data lie there.
  public let previousStichtag: CalendarDate?
  /// The date of publication that the pipeline file states.
  public let published: CalendarDate?
  /// Whether the persons are invented; every page says so.
  public let isSynthetic: Bool
  /// What the council settled, if it did.
  public let settled: Settled?

  /// A result that a council has taken note of; it is not revised any more.
  public struct Settled: Hashable, Sendable {
    /// Who settled it.
    public let body: String
    /// When.
    public let date: CalendarDate

    /// As the pipeline file states it.
    public init(body: String, date: CalendarDate) {
      self.body = body
      self.date = date
    }
  }

  /// The same as if there were no Stichtag before.
  var withoutComparison: Heading {
    Heading(
      title: title, kreis: kreis, kreisKey: kreisKey, pipeline: pipeline, stichtag: stichtag, previousStichtag: nil,
      published: published, isSynthetic: isSynthetic, settled: settled)
  }

  /// All of it comes from pipeline files and directory names.
  public init(
    title: String, kreis: String, kreisKey: KreisKey, pipeline: String, stichtag: CalendarDate,
    previousStichtag: CalendarDate?, published: CalendarDate?, isSynthetic: Bool, settled: Settled?
  ) {
    self.title = title
    self.kreis = kreis
    self.kreisKey = kreisKey
    self.pipeline = pipeline
    self.stichtag = stichtag
    self.previousStichtag = previousStichtag
    self.published = published
    self.isSynthetic = isSynthetic
    self.settled = settled
  }
}

/// What this edition replaces and why.
public struct Revision: Hashable, Sendable {
  /// 2 for the first replacement.
  public let number: Int
  /// What the pipeline file says about it, if anything.
  public let reason: String?
  /// Whether the record of the replaced edition is there, so that the two below mean anything.
  public let isComparable: Bool
  /// Which inputs differ, in the words of the record: file names or keys, no figures.
  public let changedInputs: [String]
  /// Positions of recipients that changed: name, before, now.
  public let changes: [Change]

  /// The same without the names of files and of what offices announced, which are the owner's.
  var withoutInputs: Revision {
    let settings = changedInputs.filter { name in !name.contains { $0 == "/" || $0 == "[" || $0 == "." } }
    let hasOthers = settings.count < changedInputs.count
    return Revision(
      number: number, reason: reason, isComparable: isComparable,
      changedInputs: settings + (hasOthers ? ["eingaben"] : []), changes: changes)
  }

  /// A recipient whose positions changed.
  public struct Change: Hashable, Sendable {
    /// The recipient.
    public let name: String
    /// In the replaced edition, nil when it was not there.
    public let before: Ratio?
    /// In this edition.
    public let now: Ratio?

    /// Both editions are public, and so is their difference.
    public init(name: String, before: Ratio?, now: Ratio?) {
      self.name = name
      self.before = before
      self.now = now
    }
  }

  /// Worked out by comparing records.
  public init(number: Int, reason: String?, isComparable: Bool = true, changedInputs: [String], changes: [Change]) {
    self.number = number
    self.reason = reason
    self.isComparable = isComparable
    self.changedInputs = changedInputs
    self.changes = changes
  }
}
