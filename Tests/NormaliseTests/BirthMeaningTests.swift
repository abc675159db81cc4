import Model
import Testing

@testable import Normalise

/// Ages from birth months and years, by completed years on the Stichtag.
struct BirthMeaningTests {
  @Test(arguments: [
    // The Stichtag is the last of a month: a birth month leaves nothing open.
    ("200303", 18...18), ("200304", 17...17), ("198504", 35...35), ("198503", 36...36), ("202103", 0...0),
    // A year leaves open on which side of the birthday the Stichtag lies.
    ("2004", 16...17), ("2003", 17...18), ("2002", 18...19), ("1986", 34...35), ("1985", 35...36), ("1984", 36...37),
    ("2021", 0...0), ("200300", 17...18), ("198500", 35...36), (" 1990 ", 30...31),
    // The oldest who are believed.
    ("191004", 110...110), ("1911", 109...110),
  ])
  func `places a birth on a Stichtag at the end of a month`(_ text: String, _ ages: ClosedRange<Int>) throws {
    #expect(try meaning(text, "2021-03-31") == code(ages))
  }

  @Test(arguments: [
    ("200302", 18...18), ("200303", 17...18), ("200304", 16...17), ("198504", 34...35), ("198503", 35...36),
    ("198502", 36...36),
  ])
  func `places a birth on a Stichtag in the middle of a month`(_ text: String, _ ages: ClosedRange<Int>) throws {
    #expect(try meaning(text, "2021-03-15") == code(ages))
  }

  @Test func `tells the ages on both sides of a bound apart`() throws {
    let texts = ["200303", "200304", "2003", "198504", "198503", "1985", "2021", "1911", ""]
    #expect(
      try texts.map { try said(meaning($0, "2021-03-31")) } == [
        "18–26", "12–17", "12–26", "27–35", "36–64", "27–64", "0–5", "65–", "?",
      ])
  }

  @Test(arguments: ["", " "])
  func `an empty cell is an unknown age and no mistake`(_ text: String) throws {
    #expect(try meaning(text, "2021-03-31") == .code(AgeScale.unknown))
  }

  @Test(arguments: ["202104", "2022", "9999", "191003", "1910", "1850", "0001"])
  func `does not believe births to come or more than 110 years ago`(_ text: String) throws {
    let problem = Problem(.azrAgeImplausible, .birth)
    #expect(try meaning(text, "2021-03-31") == .flagged(AgeScale.unknown, problem))
  }

  @Test(arguments: ["0000", "000000", "200013", "90", "199", "2000-05", "05.2000", "20000512", "Mai 2000", "unbekannt"])
  func `does not repeat what is no birth`(_ text: String) throws {
    let problem = Problem(.azrBirthInvalid, .birth)
    #expect(try meaning(text, "2021-03-31") == .flagged(AgeScale.unknown, problem))
  }

  @Test(
    arguments: ["2021-03-31", "2021-07-15", "2020-02-29", "2021-02-28", "2021-01-01", "2021-12-31"], [18...35, 12...29])
  func `agrees with a count over every day of the month and of the year`(_ text: String, _ core: ClosedRange<Int>)
    throws
  {
    let stichtag = try day(text)
    let scale = AgeScale(splitAt: core)
    let meaning = BirthMeaning(ages: scale, day: stichtag)
    for bound in scale.starts {
      for year in (stichtag.year - bound - 2)...min(stichtag.year, stichtag.year - bound + 2) {
        let months = (1...12).map { month in Set(days(year, month, until: stichtag).map { age($0, stichtag) }) }
        for (place, seen) in months.enumerated() where !seen.isEmpty {
          let text = "\(year)\(place < 9 ? "0" : "")\(place + 1)"
          #expect(meaning.meaning(text) == code(seen, scale), "\(text)")
        }
        let seen = months.reduce(Set()) { $0.union($1) }
        #expect(meaning.meaning("\(year)") == code(seen, scale), "\(year)")
        #expect(meaning.meaning("\(year)00") == code(seen, scale), "\(year)")
      }
    }
  }

  private func days(_ year: Int, _ month: Int, until last: CalendarDate) -> [CalendarDate] {
    (1...31).compactMap { CalendarDate(year: year, month: month, day: $0) }.filter { $0 <= last }
  }

  // By birthdays that have come, the long way round.
  private func age(_ birth: CalendarDate, _ stichtag: CalendarDate) -> Int {
    ((birth.year + 1)...max(birth.year + 1, stichtag.year)).count { year in
      (year, birth.month, birth.day) <= (stichtag.year, stichtag.month, stichtag.day)
    }
  }

  private func code(_ ages: some Collection<Int>, _ scale: AgeScale = .standard) -> Meaning {
    .code(scale.code(youngest: ages.min() ?? 0, oldest: ages.max()))
  }

  private func said(_ meaning: Meaning) -> String {
    if case .code(let code) = meaning { ages(.standard, code) } else { "\(meaning)" }
  }

  private func meaning(_ text: String, _ stichtag: String) throws -> Meaning {
    BirthMeaning(ages: .standard, day: try day(stichtag)).meaning(text)
  }
}
