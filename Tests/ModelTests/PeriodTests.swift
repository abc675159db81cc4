import Model
import TestSupport
import Testing

@Suite struct PeriodTests {
  private static let examples: [(Period?, String, String)] = [
    (CalendarDate("2024-12-31").map { .day($0) }, "31.12.2024", "2024-12-31"),
    (.month(3, of: 2021), "März 2021", "2021-03"), (.quarter(1, of: 2021), "1. Quartal 2021", "2021-Q1"),
    (.quarter(4, of: 2021), "4. Quartal 2021", "2021-Q4"), (.halfYear(1, of: 2021), "1. Halbjahr 2021", "2021-H1"),
    (.halfYear(2, of: 2022), "2. Halbjahr 2022", "2022-H2"), (.year(2023), "2023", "2023"),
    (.schoolYear(2020), "Schuljahr 2020/21", "2020-2021"), (.schoolYear(2010), "Schuljahr 2010/11", "2010-2011"),
    (.schoolYear(1999), "Schuljahr 1999/00", "1999-2000"),
  ]

  @Test(arguments: examples)
  func `A period is written for readers and for directories`(period: Period?, german: String, iso: String) {
    #expect(period?.description == german)
    #expect(period?.iso == iso)
    #expect(Period(iso: iso) == period)
  }

  @Test(arguments: [
    "", "-", "23", "20231", "2023-", "2023-13", "2023-00", "2023-3", "2023-Q5", "2023-Q0", "2023-H3", "2023-X1",
    "2023-Q",
    "2020-2022", "2020-2020", "2024-02-30", "2024-12-31-", "31.12.2024", "2023 ", "２０２３", "2023-Q１", "2023-+1", "0000",
    "9999-10000", "2020-21",
  ])
  func `Only what a period writes is read`(text: String) { #expect(Period(iso: text) == nil) }

  @Test func `Parts that a year does not have are refused`() {
    #expect(Period.month(13, of: 2021) == nil)
    #expect(Period.quarter(0, of: 2021) == nil)
    #expect(Period.halfYear(3, of: 2021) == nil)
    #expect(Period.schoolYear(9999) == nil)
    #expect(Period.year(0) == nil)
  }

  @Test func `Periods are ordered by their first day, the longer one first`() {
    let texts = [
      "2022-2023", "2023", "2023-H1", "2023-Q1", "2023-01", "2023-01-01", "2023-01-02", "2023-02", "2023-Q2",
    ]
    #expect(texts.reversed().compactMap { Period(iso: $0) }.sorted().map(\.iso) == texts)
  }

  @Test func `Every period reads what it writes`() {
    cases(1000) { random, seed in
      let year = Int.random(in: 1...9998, using: &random)
      let all: [Period?] = [
        .year(year), .schoolYear(year), .halfYear(Int.random(in: 1...2, using: &random), of: year),
        .quarter(Int.random(in: 1...4, using: &random), of: year),
        .month(Int.random(in: 1...12, using: &random), of: year),
        CalendarDate(year: year, month: 2, day: Int.random(in: 1...28, using: &random)).map { .day($0) },
      ]
      for period in all { #expect(period.flatMap { Period(iso: $0.iso) } == period, seed) }
      #expect(Set(all.compactMap { $0?.iso }).count == 6, seed)
    }
  }
}
