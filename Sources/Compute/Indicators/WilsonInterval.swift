public import Model

/// The 95 % interval of a share after Wilson, which stays between 0 and 1 and holds for small numbers too. In whole numbers throughout,
/// so that it is the same on every machine.
public enum WilsonInterval {
  /// Rounded outwards to six digits; nil unless the cases are a part of a whole that is not empty.
  public static func of(cases: Ratio, whole: Ratio) -> ClosedRange<Ratio>? {
    guard whole > Ratio(0), cases >= Ratio(0), cases <= whole else { return nil }
    // z² for 95 %: 1.959964² to seven digits.
    let square = Ratio(38_414_588, 10_000_000)
    let centre = cases * Ratio(2) + square
    let rest = square + Ratio(4) * cases * (whole - cases) / whole
    let root = squareRoot(square * rest)
    let divisor = Ratio(2) * (whole + square)
    let low = max(Ratio(0), (centre - root) / divisor)
    let high = min(Ratio(1), (centre + root) / divisor)
    return rounded(low, up: false)...rounded(high, up: true)
  }

  private static let precision: Int128 = 1_000_000

  private static func rounded(_ value: Ratio, up: Bool) -> Ratio {
    let scaled = value * Ratio(precision)
    return Ratio(up ? scaled.ceiling : scaled.floor, precision)
  }

  // To six digits, by Newton's method in whole numbers, rounded up.
  private static func squareRoot(_ value: Ratio) -> Ratio {
    let scaled = (value * Ratio(precision)).ceiling * precision
    guard scaled > 0 else { return Ratio(0) }
    var root = scaled
    while true {
      let next = (root + scaled / root) / 2
      if next >= root { break }
      root = next
    }
    return Ratio(root * root < scaled ? root + 1 : root, precision)
  }
}
