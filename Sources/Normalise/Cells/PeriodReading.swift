public import Model
import Notation

/// How sources write periods, and which period each text is. German and ISO order only: a day never stands behind its month and before
/// its year, as Americans write it. What can be read in two ways is no period.
public enum PeriodReading {
  /// The period that a cell names, nil where it names none or more than one could be meant.
  public static func period(_ text: some StringProtocol) -> Period? {
    let trimmed = text.trimmed
    guard trimmed.utf8.count <= 60 else { return nil }
    let words = PeriodWords(trimmed)
    return plain(words) ?? named(words)
  }

  /// Numbers and marks, possibly behind a word that says what they are.
  private static func plain(_ words: PeriodWords) -> Period? {
    let numbers = words.numbers
    return switch words.pattern {
    case "4", "J4", "J 4": year(numbers[0]).flatMap { .year($0) }
    case "2.2.4", "1.1.4", "1.2.4", "2.1.4": day(numbers[2], numbers[1], numbers[0])
    case "2. 2. 4", "1. 1. 4": day(numbers[2], numbers[1], numbers[0])
    case "4-2-2", "4-2-2T2:2:2", "4-2-2 2:2:2", "4-2-2 2:2":
      numbers.dropFirst(3).allSatisfy { $0 == 0 } ? day(numbers[0], numbers[1], numbers[2]) : nil
    case "2/4", "1/4", "2.4", "2-4": year(numbers[1]).flatMap { .month(numbers[0], of: $0) }
    case "4-2", "4M2", "4-M2": year(numbers[0]).flatMap { .month(numbers[1], of: $0) }
    case "8": day(numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100)
    case "6": year(numbers[0] / 100).flatMap { .month(numbers[0] % 100, of: $0) }
    case "4/2", "4/4", "S4/2", "S4/4", "S 4/2", "S 4/4", "S 4-4", "4/ 2", "4 / 4", "S 4-2":
      schoolYear(numbers[0], end: numbers[1])
    case "S2/2", "S 2/2": schoolYear(century(numbers[0]), end: numbers[1])
    default: nil
    }
  }

  /// Months, quarters and halves by name.
  private static func named(_ words: PeriodWords) -> Period? {
    let numbers = words.numbers
    switch words.pattern {
    case "N 4", "N4", "N. 4", "N/4", "N-4", "N.4":
      return year(numbers[0]).flatMap { .month(words.month, of: $0) }
    case "4 N", "4N", "4-N", "4/N":
      return year(numbers[0]).flatMap { .month(words.month, of: $0) }
    // A month's name leaves no doubt that what follows is a year.
    case "N 2", "N. 2", "N-2", "N/2", "N.2": return .month(words.month, of: century(numbers[0]))
    case "1. N 4", "2. N 4", "1.N 4", "2.N 4", "1 N 4", "2 N 4": return day(numbers[1], words.month, numbers[0])
    case "1. Q 4", "1.Q 4", "1. Q/4", "1.Q/4", "1.Q4", "1Q 4", "1Q4", "1 Q 4", "Q1/4", "Q1 4", "Q1-4", "Q 1/4", "Q 1 4":
      return year(numbers[1]).flatMap { .quarter(numbers[0], of: $0) }
    case "4Q1", "4-Q1", "4 Q1", "4/Q1", "4 Q 1": return year(numbers[0]).flatMap { .quarter(numbers[1], of: $0) }
    case "1. H 4", "1.H 4", "1. H/4", "1.H/4", "1.H4", "1H 4", "1H4", "1 H 4", "H1/4", "H1 4", "H1-4", "H 1/4", "H 1 4":
      return year(numbers[1]).flatMap { .halfYear(numbers[0], of: $0) }
    case "4H1", "4-H1", "4 H1", "4/H1", "4 H 1": return year(numbers[0]).flatMap { .halfYear(numbers[1], of: $0) }
    default: return nil
    }
  }

  /// Years that statistics are about; other numbers of four digits are counts or keys.
  private static func year(_ number: Int) -> Int? { (1900...2099).contains(number) ? number : nil }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Period? {
    self.year(year).flatMap { CalendarDate(year: $0, month: month, day: day) }.map { .day($0) }
  }

  /// Two digits of a year: 70 to 99 are the last century's.
  private static func century(_ number: Int) -> Int { number + (number < 70 ? 2000 : 1900) }

  /// A school year ends in the year after it began; anything else is a span of years or a month.
  private static func schoolYear(_ start: Int, end: Int) -> Period? {
    guard let start = year(start), end == start + 1 || end == (start + 1) % 100 else { return nil }
    return .schoolYear(start)
  }
}
