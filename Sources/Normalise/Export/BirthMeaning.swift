import Model
import Notation

/// Understands a birth month (JJJJMM) or year (JJJJ) as the span of ages that it leaves open on a day.
struct BirthMeaning {
  let ages: AgeScale
  let day: CalendarDate

  // The oldest age ever proven is 122; registers hold older people who were never struck off.
  private static let oldestPlausible = 110

  func meaning(_ text: String) -> Meaning {
    let text = text.trimmed
    if text.isEmpty { return .code(AgeScale.unknown) }
    guard let (first, last) = span(text) else {
      return .flagged(AgeScale.unknown, Problem(.azrBirthInvalid, .birth))
    }
    guard first <= day, completedYears(since: first) <= BirthMeaning.oldestPlausible else {
      return .flagged(AgeScale.unknown, Problem(.azrAgeImplausible, .birth))
    }
    let youngest = completedYears(since: min(last, day))
    return .code(ages.code(youngest: youngest, oldest: completedYears(since: first)))
  }

  /// The first and last day on which the person may have been born; month 00 is how registers write an unknown one.
  private func span(_ text: String) -> (CalendarDate, CalendarDate)? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else { return nil }
    let (year, month): (Int, Int)
    switch text.utf8.count {
    case 4: (year, month) = (number, 0)
    case 6: (year, month) = (number / 100, number % 100)
    default: return nil
    }
    let months = month == 0 ? 1...12 : month...month
    guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let last = (28...31).reversed().lazy.compactMap({
        CalendarDate(year: year, month: months.upperBound, day: $0)
      }).first
    else { return nil }
    return (first, last)
  }

  private func completedYears(since birth: CalendarDate) -> Int {
    let isBeforeBirthday = (day.month, day.day) < (birth.month, birth.day)
    return day.year - birth.year - (isBeforeBirthday ? 1 : 0)
  }
}
