import Model
import Testing

@Suite struct ValidityTests {
  private static func day(_ text: String?) throws -> CalendarDate? {
    try text.map { try #require(CalendarDate($0)) }
  }

  @Test(arguments: [
    ("2020-01-01", "2020-12-31", "2020-01-01", true), ("2020-01-01", "2020-12-31", "2020-12-31", true),
    ("2020-01-01", "2020-12-31", "2019-12-31", false), ("2020-01-01", "2020-12-31", "2021-01-01", false),
    (nil, "2020-12-31", "0001-01-01", true), (nil, "2020-12-31", "2021-01-01", false),
    ("2020-01-01", nil, "9999-12-31", true), ("2020-01-01", nil, "2019-12-31", false), (nil, nil, "2020-06-15", true),
  ])
  func `Both ends belong to the span`(first: String?, last: String?, day: String, holds: Bool) throws {
    let span = Validity(first: try Self.day(first), last: try Self.day(last))
    #expect(span.contains(try #require(CalendarDate(day))) == holds)
  }

  @Test(arguments: [
    ("2020-01-01", "2020-06-30", "2020-06-30", "2020-12-31", true),
    ("2020-01-01", "2020-06-30", "2020-07-01", "2020-12-31", false),
    ("2020-01-01", nil, nil, "2020-01-01", true), ("2020-01-02", nil, nil, "2020-01-01", false),
    (nil, nil, "2020-01-01", "2020-01-01", true), (nil, "2019-12-31", "2020-01-01", nil, false),
    (nil, nil, nil, nil, true),
  ])
  func `Spans overlap when a day lies in both`(
    first: String?, last: String?, otherFirst: String?, otherLast: String?, overlaps: Bool
  ) throws {
    let span = Validity(first: try Self.day(first), last: try Self.day(last))
    let other = Validity(first: try Self.day(otherFirst), last: try Self.day(otherLast))
    #expect(span.overlaps(other) == overlaps)
    #expect(other.overlaps(span) == overlaps)
  }
}
