import Model
import Notation
import Testing

/// How numbers become German text.
struct GermanNumberTests {
  @Test(arguments: [
    (0, 0, "0"), (7, 0, "7"), (999, 0, "999"), (1000, 0, "1.000"), (66012, 0, "66.012"), (123_456, 0, "123.456"),
    (1_234_567, 0, "1.234.567"), (-1000, 0, "−1.000"), (105, 2, "1,05"), (-25, 2, "−0,25"), (5, 2, "0,05"),
    (0, 2, "0,00"),
    (123_456_789, 2, "1.234.567,89"), (-100_000, 2, "−1.000,00"), (1, 6, "0,000001"),
  ])
  func `groups thousands, writes a comma and a true minus`(_ units: Int, _ digits: Int, _ text: String) {
    #expect(GermanNumber.text(FixedPoint(units: Int128(units), digits: digits)) == text)
  }

  @Test(arguments: [(25, "+0,25"), (-25, "−0,25"), (0, "0,00"), (123_456, "+1.234,56")])
  func `shows the sign of a difference`(_ units: Int, _ text: String) {
    #expect(GermanNumber.text(FixedPoint(units: Int128(units), digits: 2), alwaysSigned: true) == text)
  }

  @Test(arguments: [
    (66012, 0, "66012"), (105, 2, "1,05"), (-25, 2, "-0,25"), (0, 2, "0,00"), (123_456_789, 2, "1234567,89"),
  ])
  func `writes cells as spreadsheets read them`(_ units: Int, _ digits: Int, _ text: String) {
    #expect(GermanNumber.cell(FixedPoint(units: Int128(units), digits: digits)) == text)
  }

  @Test func `writes counts`() {
    #expect(GermanNumber.text(66012) == "66.012")
    #expect(GermanNumber.text(-5) == "−5")
    #expect(GermanNumber.text(Int128(10) * 1_000_000_000_000_000_000) == "10.000.000.000.000.000.000")
  }

  @Test(arguments: [
    (Ratio(7), "7"), (Ratio(1, 20), "0,05"), (Ratio(1, 3), "0,333333"), (Ratio(2, 3), "0,666667"),
    (Ratio(-1, 4), "−0,25"),
    (Ratio(13, 2), "6,5"), (Ratio(1, 10_000_000), "0,000000"), (Ratio(12345, 1), "12.345"),
  ])
  func `writes a ratio with just the digits it needs`(_ ratio: Ratio, _ text: String) {
    #expect(GermanNumber.short(ratio) == text)
  }
}
