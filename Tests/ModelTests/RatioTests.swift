import Model
import Testing

@Suite struct RatioTests {
  @Test(arguments: [
    (Ratio(2, 4), 1, 2), (Ratio(-2, 4), -1, 2), (Ratio(2, -4), -1, 2), (Ratio(-2, -4), 1, 2), (Ratio(0, -7), 0, 1),
    (Ratio(7, 1), 7, 1), (Ratio(7), 7, 1), (Ratio(6, 3), 2, 1),
  ])
  func `A ratio stands in lowest terms with its sign above`(ratio: Ratio, numerator: Int, denominator: Int) {
    #expect(ratio.numerator == Int128(numerator))
    #expect(ratio.denominator == Int128(denominator))
  }

  @Test(arguments: [
    ("7", Ratio(7)), ("0", Ratio(0)), ("-0", Ratio(0)), ("007", Ratio(7)), ("-7", Ratio(-7)), ("0.05", Ratio(1, 20)),
    ("0,05", Ratio(1, 20)), ("-1,50", Ratio(-3, 2)), ("1/3", Ratio(1, 3)), ("-1/3", Ratio(-1, 3)),
    ("0,5/1,5", Ratio(1, 3)), ("1.234", Ratio(1234, 1000)), ("999999999999999999", Ratio(999_999_999_999_999_999)),
    ("0,00000000000000001", Ratio(1, 100_000_000_000_000_000)),
  ])
  func `It is read exactly`(text: String, ratio: Ratio) { #expect(Ratio(text) == ratio) }

  @Test(arguments: [
    "", "-", "+1", "--1", "1-", ".5", "5.", ",", "1,2,3", "1.234,5", "1 000", " 1", "1e3", "1_0", "0x1", "½", "١",
    "1/0",
    "1/", "/2", "1/2/3", "1/0,0", "1000000000000000000", "0,000000000000000001", "NaN", "−1",
  ])
  func `What is no plain number is refused`(text: String) { #expect(Ratio(text) == nil) }

  @Test(arguments: [
    (Ratio(7, 2), 3, 4), (Ratio(-7, 2), -4, -3), (Ratio(4), 4, 4), (Ratio(-4), -4, -4), (Ratio(0), 0, 0),
    (Ratio(1, 1000), 0, 1), (Ratio(-1, 1000), -1, 0),
  ])
  func `Floor and ceiling stay on their side of a negative number too`(ratio: Ratio, floor: Int, ceiling: Int) {
    #expect(ratio.floor == Int128(floor))
    #expect(ratio.ceiling == Int128(ceiling))
  }

  @Test func `Whole numbers know that they are`() {
    #expect(Ratio(4, 2).isWhole)
    #expect(!Ratio(1, 2).isWhole)
  }

  @Test(arguments: [
    (Ratio(7), 0), (Ratio(1, 2), 1), (Ratio(1, 4), 2), (Ratio(1, 20), 2), (Ratio(-1, 8), 3), (Ratio(1, 3), nil),
    (Ratio(7, 30), nil), (Ratio(1, powerOfTen(18)), 18), (Ratio(1, powerOfTen(19)), nil),
  ])
  func `The digits that write it exactly are counted`(ratio: Ratio, digits: Int?) {
    #expect(ratio.exactDigits == digits)
  }

  @Test func `Arithmetic is exact`() {
    #expect(Ratio(1, 3) + Ratio(1, 6) == Ratio(1, 2))
    #expect(Ratio(1, 3) - Ratio(1, 2) == Ratio(-1, 6))
    #expect(Ratio(-2, 3) * Ratio(3, 4) == Ratio(-1, 2))
    #expect(Ratio(1, 2) / Ratio(-1, 4) == Ratio(-2))
    #expect((1...10).reduce(Ratio(0)) { sum, _ in sum + Ratio(1, 10) } == Ratio(1))
  }

  @Test func `Fractions are ordered by their value`() {
    let sorted = [Ratio(1, 2), Ratio(-1, 2), Ratio(1, 3), Ratio(0), Ratio(-1, 3), Ratio(2)].sorted()
    #expect(sorted == [Ratio(-1, 2), Ratio(-1, 3), Ratio(0), Ratio(1, 3), Ratio(1, 2), Ratio(2)])
  }

  @Test func `Weights of ten to the fifteenth over units of ten to the ninth keep their last digit`() {
    let weight = 1_000_000_000_000_000
    #expect(Ratio(weight, 1_000_000_000) * Ratio(1_000_000_000) == Ratio(weight))
    #expect(Ratio(weight, weight - 1) > Ratio(weight + 1, weight))
  }

  @Test func `Ten to a power`() {
    #expect(powerOfTen(0) == 1)
    #expect(powerOfTen(3) == 1000)
    #expect(powerOfTen(18) == 1_000_000_000_000_000_000)
  }
}
