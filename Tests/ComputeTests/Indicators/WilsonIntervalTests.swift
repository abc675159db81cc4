import Compute
import Model
import Testing

@Suite struct WilsonIntervalTests {
  @Test(arguments: [
    (5, 10, 236_593, 763_407), (0, 20, 0, 161_126), (20, 20, 838_874, 1_000_000), (81, 263, 255_288, 366_210),
  ])
  func `the interval is what one works out by hand`(_ cases: Int, _ whole: Int, _ low: Int, _ high: Int) {
    let interval = WilsonInterval.of(cases: Ratio(Int128(cases)), whole: Ratio(Int128(whole)))
    #expect(interval == Ratio(Int128(low), 1_000_000)...Ratio(Int128(high), 1_000_000))
  }

  @Test func `more cases move both ends up, and a larger whole makes it narrower`() throws {
    let ends = try (0...40).map { try #require(WilsonInterval.of(cases: Ratio($0), whole: Ratio(40))) }
    for (before, after) in zip(ends, ends.dropFirst()) {
      #expect(before.lowerBound < after.lowerBound && before.upperBound < after.upperBound)
    }
    let widths = try [10, 100, 1_000, 10_000].map { whole in
      let interval = try #require(WilsonInterval.of(cases: Ratio(whole * 3, 10), whole: Ratio(whole)))
      return interval.upperBound - interval.lowerBound
    }
    #expect(widths == widths.sorted(by: >))
  }

  @Test func `there is none for an empty whole or more than all`() {
    #expect(WilsonInterval.of(cases: Ratio(0), whole: Ratio(0)) == nil)
    #expect(WilsonInterval.of(cases: Ratio(3), whole: Ratio(2)) == nil)
    #expect(WilsonInterval.of(cases: Ratio(-1), whole: Ratio(2)) == nil)
  }
}
