import Model

extension CalendarDate {
  /// Days since a fixed day long ago, so that two of these can be subtracted. March is the first month, so that the
  /// leap day comes last.
  var dayNumber: Int {
    let years = month > 2 ? year : year - 1
    let daysBeforeMonth = (153 * ((month + 9) % 12) + 2) / 5
    return 365 * years + years / 4 - years / 100 + years / 400 + daysBeforeMonth + day
  }
}

extension Period {
  /// The day on which a value of this time is held against a deadline: the last day; for a school year the 15 October
  /// on which schools are counted.
  var dayOfReckoning: Int {
    switch kind {
    case .day: first.dayNumber
    case .schoolYear: first.dayNumber + 75
    case .year: first.dayNumber + (isLeap ? 365 : 364)
    case .month, .quarter, .halfYear: lastDay
    }
  }

  private var isLeap: Bool { CalendarDate(year: year, month: 2, day: 29) != nil }

  private var lastDay: Int {
    let months = kind == .month ? 1 : (kind == .quarter ? 3 : 6)
    let next = first.month + months
    let start = CalendarDate(year: next > 12 ? year + 1 : year, month: next > 12 ? next - 12 : next, day: 1)
    // Only the last month of the calendar has none behind it; it has 31 days.
    return start.map { $0.dayNumber - 1 } ?? first.dayNumber + 30
  }
}
