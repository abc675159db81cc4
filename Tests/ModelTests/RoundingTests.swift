import Model
import Testing

@Suite struct RoundingTests {
  @Test(arguments: [
    ("0,5", 0, 1), ("-0,5", 0, -1), ("1,5", 0, 2), ("-1,5", 0, -2), ("2,5", 0, 3), ("0,49", 0, 0), ("-0,49", 0, 0),
    ("0,005", 2, 1), ("-0,005", 2, -1), ("0,0049", 2, 0), ("1,005", 2, 101), ("2,675", 2, 268), ("-2,675", 2, -268),
    ("1/3", 2, 33), ("2/3", 2, 67), ("-2/3", 2, -67), ("1/6", 3, 167), ("7", 2, 700), ("0", 2, 0), ("0,999", 2, 100),
    ("0,125", 1, 1), ("0,15", 1, 2), ("0,25", 1, 3),
  ])
  func `A half is rounded away from zero`(text: String, digits: Int, units: Int) throws {
    let value = try #require(Ratio(text))
    #expect(value.rounded(digits: digits) == FixedPoint(units: Int128(units), digits: digits))
  }

  @Test func `Eighteen digits of a third are no trouble`() {
    #expect(Ratio(1, 3).rounded(digits: 18) == FixedPoint(units: 333_333_333_333_333_333, digits: 18))
  }
}
