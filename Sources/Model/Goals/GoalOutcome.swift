/// How a goal stands on a day, by which rule, and on which value that rests.
public struct GoalOutcome: Hashable, Sendable {
  /// The status.
  public let verdict: Verdict
  /// The rule that decided it, with what it compared.
  public let rule: Rule
  /// The value that was looked at; nil where there is none.
  public let current: Reading?

  /// A status with its reason.
  public init(_ verdict: Verdict, by rule: Rule, current: Reading? = nil) {
    self.verdict = verdict
    self.rule = rule
    self.current = current
  }

  /// A value and the time it is about.
  public struct Reading: Hashable, Sendable {
    /// The time.
    public let period: Period
    /// The value then.
    public let value: Ratio

    /// A value of its time.
    public init(_ period: Period, _ value: Ratio) {
      self.period = period
      self.value = value
    }
  }

  /// How a value moved between two readings.
  public enum Movement: Hashable, Sendable { case up, down, same, undecided }

  /// The words that readers get.
  public enum Verdict: Hashable, Sendable {
    case reached, onCourse, missed, noData
    case targetOpen
    case directionOnly(Movement)
    case yes, no
  }

  /// The rules, each with what it compared.
  public enum Rule: Hashable, Sendable {
    /// The deadline is to come, or there is none, and the newest value meets the target.
    case met
    /// Some of the way is made: this part of it, where that part of the time has passed.
    case proportion(made: Ratio, due: Ratio)
    /// The value is no nearer to the target than the baseline, which lay beyond it.
    case behindBaseline
    /// The newest value does not meet the target, and the document sets no deadline.
    case notMetWithoutDeadline
    /// The deadline has passed: the newest value until then counts.
    case atDeadline
    /// The deadline has passed without a value: the first one after it counts.
    case afterDeadline
    case noValue
    /// Not met yet, and without a baseline nobody can say how much of the way is made.
    case noBaseline
    /// Not met yet, and the newest value is not younger than the baseline.
    case noValueSinceBaseline
    /// The document leaves the number open.
    case openTarget
    /// The two newest comparable values.
    case compared(Reading, Reading)
    /// Fewer than two comparable values.
    case nothingToCompare
    /// A statement of that day.
    case stated(CalendarDate)
    /// Done, but only after the deadline.
    case statedLate(CalendarDate)
    /// »Not yet« from before the deadline says nothing about the deadline.
    case statedTooEarly(CalendarDate)
    case nothingStated
  }
}
