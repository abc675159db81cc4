import Model
import Testing

@testable import Normalise

/// Ages from birth months and years, by completed years on the Stichtag.
struct BirthMeaningTests {
  @Test(arguments: [
    // The Stichtag is the last of a month: a birth month leaves nothing open.
    ("200303", AgeClass.within), ("200304", .below), ("198504", .within), ("198503", .above), ("202103", .below),
    // A year leaves open on which side of the birthday the Stichtag lies.
    ("2004", .below), ("2003", .maybeBelow), ("2002", .within), ("1986", .within), ("1985", .maybeAbove),
    ("1984", .above),
    ("2021", .below), ("200300", .maybeBelow), ("198500", .maybeAbove), (" 1990 ", .within), ("", .unknown),
    (" ", .unknown),
    // The oldest who are believed.
    ("191004", .above), ("1911", .above),
  ])
  func `places a birth on a Stichtag at the end of a month`(_ text: String, _ ageClass: AgeClass) throws {
    #expect(try meaning(text, "2021-03-31") == .code(ageClass.rawValue))
  }

  @Test(arguments: [
    ("200302", AgeClass.within), ("200303", .maybeBelow), ("200304", .below), ("198504", .within),
    ("198503", .maybeAbove),
    ("198502", .above),
  ])
  func `places a birth on a Stichtag in the middle of a month`(_ text: String, _ ageClass: AgeClass) throws {
    #expect(try meaning(text, "2021-03-15") == .code(ageClass.rawValue))
  }

  @Test(arguments: ["202104", "2022", "9999", "191003", "1910", "1850", "0001"])
  func `does not believe births to come or more than 110 years ago`(_ text: String) throws {
    let problem = Problem(.azrAgeImplausible, .birth)
    #expect(try meaning(text, "2021-03-31") == .flagged(AgeClass.unknown.rawValue, problem))
  }

  @Test(arguments: ["0000", "000000", "200013", "90", "199", "2000-05", "05.2000", "20000512", "Mai 2000", "unbekannt"])
  func `does not repeat what is no birth`(_ text: String) throws {
    let problem = Problem(.azrBirthInvalid, .birth)
    #expect(try meaning(text, "2021-03-31") == .flagged(AgeClass.unknown.rawValue, problem))
  }

  @Test(
    arguments: ["2021-03-31", "2021-07-15", "2020-02-29", "2021-02-28", "2021-01-01", "2021-12-31"], [18...35, 12...27])
  func `agrees with a count over every day of the month and of the year`(_ text: String, _ ages: ClosedRange<Int>)
    throws
  {
    let stichtag = try day(text)
    let meaning = BirthMeaning(ages: ages, day: stichtag)
    for bound in [ages.lowerBound, ages.upperBound + 1] {
      for year in (stichtag.year - bound - 2)...(stichtag.year - bound + 2) {
        let classes = (1...12).map { month in Set(days(year, [month], until: stichtag).map { age($0, stichtag, ages) })
        }
        for (place, seen) in classes.enumerated() where !seen.isEmpty {
          let month = place + 1
          #expect(
            meaning.meaning("\(year)\(month < 10 ? "0" : "")\(month)") == .code(merged(seen).rawValue),
            "\(year)-\(month)")
        }
        let seen = classes.reduce(Set()) { $0.union($1) }
        #expect(meaning.meaning("\(year)") == .code(merged(seen).rawValue), "\(year)")
        #expect(meaning.meaning("\(year)00") == .code(merged(seen).rawValue), "\(year)")
      }
    }
  }

  private func days(_ year: Int, _ months: [Int], until last: CalendarDate) -> [CalendarDate] {
    months.flatMap { month in (1...31).compactMap { CalendarDate(year: year, month: month, day: $0) } }
      .filter { $0 <= last }
  }

  // By birthdays that have come, the long way round.
  private func age(_ birth: CalendarDate, _ stichtag: CalendarDate, _ ages: ClosedRange<Int>) -> AgeClass {
    let birthdays = ((birth.year + 1)...max(birth.year + 1, stichtag.year)).filter { year in
      (year, birth.month, birth.day) <= (stichtag.year, stichtag.month, stichtag.day)
    }
    return birthdays.count < ages.lowerBound ? .below : birthdays.count > ages.upperBound ? .above : .within
  }

  private func merged(_ seen: Set<AgeClass>) -> AgeClass {
    if seen.count == 1, let only = seen.first { return only }
    return seen.contains(.below) ? .maybeBelow : .maybeAbove
  }

  private func meaning(_ text: String, _ stichtag: String) throws -> Meaning {
    BirthMeaning(ages: 18...35, day: try day(stichtag)).meaning(text)
  }
}
