import Model
import TestSupport
import Testing

@Suite struct RatioPropertyTests {
  private static func ratio(_ random: inout SplitMix64) -> Ratio {
    Ratio(Int.random(in: -60...60, using: &random), Int.random(in: 1...60, using: &random))
  }

  @Test func `The laws of fractions hold`() {
    cases(3000) { random, seed in
      let (a, b, c) = (Self.ratio(&random), Self.ratio(&random), Self.ratio(&random))
      #expect(a + b == b + a, seed)
      #expect((a + b) + c == a + (b + c), seed)
      #expect(a * (b + c) == a * b + a * c, seed)
      #expect(a - b + b == a, seed)
      if b != Ratio(0) { #expect(a / b * b == a, seed) }
      #expect([a < b, a == b, b < a].count { $0 } == 1, seed)
      #expect((a < b) == (a - b < Ratio(0)), seed)
    }
  }

  @Test func `Floor and ceiling enclose the value`() {
    cases(3000) { random, seed in
      let value = Self.ratio(&random)
      #expect(Ratio(value.floor) <= value && value < Ratio(value.floor) + Ratio(1), seed)
      #expect(Ratio(value.ceiling) >= value && value > Ratio(value.ceiling) - Ratio(1), seed)
    }
  }

  @Test func `Rounding goes to the nearest number, and a half goes away from zero`() {
    cases(5000) { random, seed in
      let value = Self.ratio(&random)
      let digits = Int.random(in: 0...4, using: &random)
      let rounded = value.rounded(digits: digits)
      #expect(rounded.digits == digits, seed)
      let off = Ratio(rounded.units) - value * Ratio(powerOfTen(digits))
      let half = Ratio(1, 2)
      if value < Ratio(0) {
        #expect(off >= Ratio(0) - half && off < half, seed)
      } else {
        #expect(off > Ratio(0) - half && off <= half, seed)
      }
    }
  }

  @Test func `Rounding does not depend on the sign`() {
    cases(2000) { random, seed in
      let value = Self.ratio(&random)
      let mirrored = (Ratio(0) - value).rounded(digits: 2)
      #expect(mirrored == FixedPoint(units: -value.rounded(digits: 2).units, digits: 2), seed)
    }
  }

  @Test func `A written decimal is read as what was written`() {
    cases(3000) { random, seed in
      let digits = Int.random(in: 1...17, using: &random)
      let units = Int128(Int.random(in: 0...999_999_999_999_999_999, using: &random))
      let (whole, rest) = units.quotientAndRemainder(dividingBy: powerOfTen(digits))
      let fraction = String(String(powerOfTen(digits) + rest).dropFirst())
      guard String(whole).count + digits <= 18 else { return }
      let sign = Bool.random(using: &random) ? "-" : ""
      let mark = Bool.random(using: &random) ? "," : "."
      let expected = Ratio(sign == "-" ? -units : units, powerOfTen(digits))
      #expect(Ratio(sign + String(whole) + mark + fraction) == expected, seed)
    }
  }
}
