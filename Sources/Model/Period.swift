/// What time a figure is about: a day, or a span that statistics are kept for.
public struct Period: Hashable, Sendable {
  /// The kinds of span, the longest first.
  public enum Kind: Int, CaseIterable, Comparable, Sendable {
    case schoolYear, year, halfYear, quarter, month, day

    /// Longer comes first.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// How long it is.
  public let kind: Kind
  /// Its first day. School years begin on 1 August in all Länder, by the Hamburger Abkommen.
  public let first: CalendarDate

  /// One day: a Stichtag.
  public static func day(_ day: CalendarDate) -> Period { Period(kind: .day, first: day) }

  /// Takes a month of 1 to 12.
  public static func month(_ month: Int, of year: Int) -> Period? { Period(.month, year, month: month) }

  /// Takes a quarter of 1 to 4.
  public static func quarter(_ quarter: Int, of year: Int) -> Period? {
    (1...4).contains(quarter) ? Period(.quarter, year, month: quarter * 3 - 2) : nil
  }

  /// Takes a half of 1 or 2.
  public static func halfYear(_ half: Int, of year: Int) -> Period? {
    (1...2).contains(half) ? Period(.halfYear, year, month: half * 6 - 5) : nil
  }

  /// A calendar year.
  public static func year(_ year: Int) -> Period? { Period(.year, year, month: 1) }

  /// The school year that begins in the summer of this year.
  public static func schoolYear(_ start: Int) -> Period? {
    start < 9999 ? Period(.schoolYear, start, month: 8) : nil
  }

  private init(kind: Kind, first: CalendarDate) {
    self.kind = kind
    self.first = first
  }

  private init?(_ kind: Kind, _ year: Int, month: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    self.init(kind: kind, first: first)
  }

  /// The year that it lies or begins in.
  public var year: Int { first.year }

  /// Which month, quarter or half of the year it is; 1 for whole years.
  public var part: Int {
    switch kind {
    case .day, .month: first.month
    case .quarter: (first.month + 2) / 3
    case .halfYear: (first.month + 5) / 6
    case .year, .schoolYear: 1
    }
  }
}

extension Period: Comparable {
  /// By first day; of those that begin together, the longer one first.
  public static func < (left: Period, right: Period) -> Bool {
    left.first == right.first ? left.kind < right.kind : left.first < right.first
  }
}

extension Period {
  /// Its last day.
  public var last: CalendarDate {
    let months =
      switch kind {
      case .day: 0
      case .month: 1
      case .quarter: 3
      case .halfYear: 6
      case .year, .schoolYear: 12
      }
    guard months > 0 else { return first }
    let end = first.month - 1 + months
    let next = CalendarDate(year: first.year + end / 12, month: end % 12 + 1, day: 1)
    return next?.dayBefore ?? CalendarDate(year: 9999, month: 12, day: 31) ?? first
  }

  /// Whether the other lies inside, from its first day to its last.
  public func contains(_ other: Period) -> Bool { self != other && first <= other.first && other.last <= last }
}
