/// A day of the calendar without clock or time zone: what a Stichtag, a decree or a birth is dated by.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Refuses days that the calendar does not have.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021-03-31`, `31.03.2021` or `1.3.2021`, and nothing else. Exports hold tens of thousands of these, so no part of the
  /// text is copied.
  public init?(_ text: some StringProtocol) {
    var numbers = (0, 0, 0)
    var digits = (0, 0, 0)
    var mark: UInt8?
    var part = 0
    for byte in text.utf8 {
      if byte == mark || (mark == nil && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"))) {
        mark = byte
        part += 1
        if part > 2 { return nil }
        continue
      }
      guard (48...57).contains(byte) else { return nil }
      let digit = Int(byte) - 48
      switch part {
      case 0: (numbers.0, digits.0) = (numbers.0 * 10 + digit, digits.0 + 1)
      case 1: (numbers.1, digits.1) = (numbers.1 * 10 + digit, digits.1 + 1)
      default: (numbers.2, digits.2) = (numbers.2 * 10 + digit, digits.2 + 1)
      }
      if max(digits.0, digits.1, digits.2) > 4 { return nil }
    }
    if mark == UInt8(ascii: "-"), digits == (4, 2, 2) {
      self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    } else if mark == UInt8(ascii: "."), (1...2).contains(digits.0), (1...2).contains(digits.1), digits.2 == 4 {
      self.init(year: numbers.2, month: numbers.1, day: numbers.0)
    } else {
      return nil
    }
  }

  /// The form that sorts and names directories: `2021-03-31`.
  public var iso: String { padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2) }

  /// The form that German readers write: `31.03.2021`.
  public var description: String { padded(day, to: 2) + "." + padded(month, to: 2) + "." + padded(year, to: 4) }

  /// By year, month and day.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day before; nil only for the first day of all.
  var dayBefore: CalendarDate? {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
  }

  /// The same day so many months later, or the last one of a month that is too short for it; nil after the year 9999.
  public func adding(months: Int) -> CalendarDate? {
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(day, CalendarDate.days(in: month, of: year)))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

/// The days from `first` to `last` on which an entry of a register holds; an open end is nil.
public struct Validity: Hashable, Sendable {
  /// The first day, nil when it has held since before the register begins.
  public let first: CalendarDate?
  /// The last day, nil while it holds.
  public let last: CalendarDate?

  /// Both ends belong to the span.
  public init(first: CalendarDate?, last: CalendarDate?) {
    self.first = first
    self.last = last
  }

  /// Whether the entry holds on this day.
  public func contains(_ day: CalendarDate) -> Bool {
    if let first, day < first { return false }
    if let last, day > last { return false }
    return true
  }

  /// Whether a day exists on which both hold.
  public func overlaps(_ other: Validity) -> Bool {
    let ordered = { (end: CalendarDate?, start: CalendarDate?) in
      guard let end, let start else { return true }
      return start <= end
    }
    return ordered(last, other.first) && ordered(other.last, first)
  }
}
