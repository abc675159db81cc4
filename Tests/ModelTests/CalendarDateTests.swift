import Model
import Testing

@Suite struct CalendarDateTests {
  @Test func `Both written forms are read and written`() throws {
    let date = try #require(CalendarDate(year: 2021, month: 3, day: 31))
    #expect(CalendarDate("2021-03-31") == date)
    #expect(CalendarDate("31.03.2021") == date)
    #expect(date.iso == "2021-03-31")
    #expect(date.description == "31.03.2021")
    let early = try #require(CalendarDate(year: 33, month: 4, day: 3))
    #expect(early.iso == "0033-04-03")
    #expect(early.description == "03.04.0033")
  }

  @Test(arguments: [
    "", "2021", "2021-03", "2021-03-31-01", "31.03.21", "31.03.2021.", ".03.2021", "31..2021", "2021-3-31",
    "21-03-2021",
    "31-03-2021", "2021.03.31", "2021/03/31", "31.03.2021 ", " 31.03.2021", "3l.03.2021", "-1.03.2021", "+1.03.2021",
    "2021-03-3１", "31,03,2021", "20210331", "2021-13-01", "00.01.2021", "32.01.2021", "29.02.2021", "31.04.2021",
    "01.00.2021", "01.01.0000", "2021--3-31", "001.03.2021", "0031.0003.2021", "2021-3-031", "2021-003-1",
    "31.03-2021", "31.03.02021", "99999999999999999999.03.2021",
  ])
  func `Anything else is refused`(text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: ["1.3.2021", "01.3.2021", "1.03.2021"])
  func `Days and months may lack their zero in the German form`(text: String) {
    #expect(CalendarDate(text) == CalendarDate(year: 2021, month: 3, day: 1))
  }

  @Test(arguments: [(2020, 29), (2021, 28), (2000, 29), (1900, 28), (2100, 28), (2400, 29), (4, 29), (9999, 28)])
  func `February has the days of its year`(year: Int, days: Int) {
    #expect((1...31).filter { CalendarDate(year: year, month: 2, day: $0) != nil } == Array(1...days))
  }

  @Test func `Four hundred years have 146097 days, in order`() {
    let days = (1601...2000).flatMap { year in
      (1...12).flatMap { month in (1...31).compactMap { CalendarDate(year: year, month: month, day: $0) } }
    }
    #expect(days.count == 146_097)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
    #expect(days.allSatisfy { CalendarDate($0.iso) == $0 && CalendarDate($0.description) == $0 })
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.iso < $1.iso })
  }

  @Test(
    arguments: [
      ("2021-03-31", 12, "2022-03-31"), ("2021-03-31", 6, "2021-09-30"), ("2020-01-31", 1, "2020-02-29"),
      ("2021-12-15", 1, "2022-01-15"), ("2021-03-31", 120, "2031-03-31"), ("9999-12-31", 1, nil),
    ] as [(String, Int, String?)])
  func `Months later it is the same day, or the last of a short month`(day: String, months: Int, later: String?) {
    #expect(CalendarDate(day)?.adding(months: months)?.iso == later)
  }

  @Test(arguments: [(0, 1, 1), (10000, 1, 1), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (2021, 1, 32), (2021, 6, 31)])
  func `The calendar has no such day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }
}
