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
  var dayOfReckoning: Int { kind == .schoolYear ? first.dayNumber + 75 : last.dayNumber }
}
