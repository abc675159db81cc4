/// What has to come about for a goal to be reached, as far as the document says.
public enum GoalTarget: Hashable, Sendable {
  case atLeast(Ratio)
  case atMost(Ratio)
  /// The document leaves the number open, as in »um X %«: nothing can decide it.
  case open(wording: String, wanted: Direction?)
  /// Only a direction, no number.
  case direction(Direction)
  /// Either it is done or it is not.
  case yesNo

  /// Which way a value should move.
  public enum Direction: String, CaseIterable, Sendable {
    case rise = "steigen"
    case fall = "sinken"
  }

  /// Whether a value fulfils a number; nil where the target is none.
  public func isMet(by value: Ratio) -> Bool? {
    switch self {
    case .atLeast(let number): value >= number
    case .atMost(let number): value <= number
    case .open, .direction, .yesNo: nil
    }
  }
}

/// Where a goal started from.
public struct GoalBaseline: Hashable, Sendable {
  /// The value then.
  public let value: Ratio
  /// When it was so.
  public let day: CalendarDate

  /// A value on its day.
  public init(_ value: Ratio, on day: CalendarDate) {
    self.value = value
    self.day = day
  }
}

/// Whether a goal of the kind »done or not« was done, and what shows it.
public struct GoalEvidence: Hashable, Sendable {
  /// Whether it was done.
  public let isFulfilled: Bool
  /// The day on which this was so.
  public let day: CalendarDate
  /// What shows it.
  public let quotation: Quotation

  /// A statement with its source.
  public init(_ isFulfilled: Bool, on day: CalendarDate, _ quotation: Quotation) {
    self.isFulfilled = isFulfilled
    self.day = day
    self.quotation = quotation
  }
}
