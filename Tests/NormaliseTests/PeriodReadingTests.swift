import Model
import Normalise
import TestSupport
import Testing

@Suite struct PeriodReadingTests {
  @Test(arguments: [
    ("2023", "2023"), ("Jahr 2023", "2023"), ("31.12.2024", "2024-12-31"), ("1.3.2024", "2024-03-01"),
    ("2024-12-31", "2024-12-31"), ("2024-12-31T00:00:00", "2024-12-31"), ("2024-12-31 00:00:00", "2024-12-31"),
    ("20241231", "2024-12-31"), ("31. Dezember 2024", "2024-12-31"), ("Stichtag: 31.12.2024", "2024-12-31"),
    ("am 31.12.2024", "2024-12-31"), ("12/2023", "2023-12"), ("03.2023", "2023-03"), ("2023-03", "2023-03"),
    ("2010-11", "2010-11"), ("März 2021", "2021-03"), ("Maerz 2021", "2021-03"), ("MÄRZ 2021", "2021-03"),
    ("Mrz 21", "2021-03"), ("Mrz. 21", "2021-03"), ("Dez 99", "1999-12"), ("March 2021", "2021-03"),
    ("Okt-23", "2023-10"),
    ("2021 Mai", "2021-05"), ("2023M03", "2023-03"), ("202303", "2023-03"), ("1. Quartal 2023", "2023-Q1"),
    ("1.Quartal 2023", "2023-Q1"), ("IV. Quartal 2023", "2023-Q4"), ("2023Q1", "2023-Q1"), ("2023-Q4", "2023-Q4"),
    ("Q1/2023", "2023-Q1"), ("Q1 2023", "2023-Q1"), ("3. Vj. 2023", nil), ("3. Vj 2023", "2023-Q3"),
    ("2. Halbjahr 2022", "2022-H2"), ("2022H2", "2022-H2"), ("2020/21", "2020-2021"), ("2020/2021", "2020-2021"),
    ("2020/2021 ", "2020-2021"), ("SJ 2020/21", "2020-2021"), ("Schuljahr 2020/21", "2020-2021"),
    ("Schuljahr 20/21", "2020-2021"), ("Schuljahr 2010/2011", "2010-2011"), ("2010/11", "2010-2011"),
    ("1999/00", "1999-2000"), ("\u{A0}2023 ", "2023"),
  ])
  func `A period is read however it is written`(text: String, iso: String?) {
    #expect(PeriodReading.period(text)?.iso == iso)
  }

  @Test(arguments: [
    "", "x", "01/02", "31.12.24", "12/31/2024", "12-31-2024", "2024/12/31 13:00", "2024-12-31T13:00:00", "2023/25",
    "2023/03", "2020-2021", "2020-21", "20/21", "0500", "1899", "2172", "180112", "5162", "1.234", "13/2023", "202313",
    "20241331",
    "5. Quartal 2023",
    "3. Halbjahr 2023", "Insgesamt", "WS 2020/21", "30.02.2024", "Neuss 2023", "2023 2024", "Mai",
    "123456789012345678901",
    "Schuljahr 2020", "Schuljahr 2020/22",
  ])
  func `What names no period, or could name two, is none`(text: String) { #expect(PeriodReading.period(text) == nil) }

  @Test func `What a report writes is read again`() {
    cases(500) { random, seed in
      let year = Int.random(in: 1900...2099, using: &random)
      let all: [Period?] = [
        .year(year), .schoolYear(year), .halfYear(Int.random(in: 1...2, using: &random), of: year),
        .quarter(Int.random(in: 1...4, using: &random), of: year),
        .month(Int.random(in: 1...12, using: &random), of: year),
        CalendarDate(year: year, month: 2, day: Int.random(in: 1...28, using: &random)).map { .day($0) },
      ]
      for period in all.compactMap({ $0 }) { #expect(PeriodReading.period(period.description) == period, seed) }
    }
  }

  @Test func `No text makes the reading trap`() {
    let parts = [
      "1", "02", "2023", "/", ".", "-", " ", "Q", "Mai", "Schuljahr", "H", "999999999", "T", ":", "Stand", "ii", "?",
    ]
    cases(5000) { random, seed in
      let text = (0..<6).compactMap { _ in parts.randomElement(using: &random) }.joined()
      if let period = PeriodReading.period(text) { #expect((1900...2099).contains(period.year), seed) }
    }
  }
}
