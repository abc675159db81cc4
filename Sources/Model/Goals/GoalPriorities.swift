/// A theme that was given weight, with the points it got.
public struct GoalPriority: Hashable, Sendable {
  /// The theme.
  public let title: String
  /// Its place; themes of equal points share one.
  public let rank: Int
  /// The documented value that holds the points, by its name.
  public let points: String

  /// A theme at its place.
  public init(_ title: String, rank: Int, points: String) {
    self.title = title
    self.rank = rank
    self.points = points
  }
}

/// The self-imposed rule to settle priorities anew every few years.
public struct PriorityCycle: Hashable, Sendable {
  /// What was settled for one round.
  public struct Round: Hashable, Sendable {
    /// Its first year.
    public let firstYear: Int
    /// The Handlungsfelder put first.
    public let priorities: [String]

    /// The priorities of the round that begins in this year.
    public init(from firstYear: Int, _ priorities: [String]) {
      self.firstYear = firstYear
      self.priorities = priorities
    }
  }

  /// The year in which the first round begins.
  public let firstYear: Int
  /// How many years a round lasts, at least one.
  public let years: Int
  /// What was settled, by round; rounds without a resolution are missing.
  public let rounds: [Round]
  /// The documented value that holds the rule, by its name.
  public let documented: String

  /// Takes rounds that begin where the cycle has them begin.
  public init(from firstYear: Int, every years: Int, rounds: [Round], documented: String) {
    self.firstYear = firstYear
    self.years = max(1, years)
    self.rounds = rounds
    self.documented = documented
  }

  /// The years of the round that this year lies in; nil before the cycle begins.
  public func span(in year: Int) -> ClosedRange<Int>? {
    guard year >= firstYear else { return nil }
    let start = firstYear + (year - firstYear) / years * years
    return start...(start + years - 1)
  }

  /// What was settled for the round that this year lies in; nil where no resolution is known.
  public func round(in year: Int) -> Round? {
    span(in: year).flatMap { span in rounds.first { $0.firstYear == span.lowerBound } }
  }
}

/// A report that somebody owes at intervals: a duty, not an indicator.
public struct ReportingDuty: Hashable, Sendable {
  /// The name by which readers ask for it.
  public let id: String
  /// What is reported.
  public let title: String
  /// How often, as the document says it.
  public let frequency: String
  /// To whom, if the document says.
  public let recipient: String?
  /// The report that it replaces, if any.
  public let replaces: String?
  /// The document's words.
  public let quotation: Quotation
  /// What a careful reader has to know.
  public let note: String?

  /// Whatever the document does not say stays nil.
  public init(
    id: String, title: String, frequency: String, recipient: String? = nil, replaces: String? = nil,
    quotation: Quotation, note: String? = nil
  ) {
    (self.id, self.title, self.frequency, self.recipient) = (id, title, frequency, recipient)
    (self.replaces, self.quotation, self.note) = (replaces, quotation, note)
  }
}
