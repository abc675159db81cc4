public import Model

/// The one place where numbers become German text: points between thousands, a comma before decimals, a true minus sign.
public enum GermanNumber {
  /// What a report prints: `66.012`, `1,05`, `−0,25`.
  public static func text(_ number: FixedPoint, alwaysSigned: Bool = false) -> String {
    let (whole, fraction) = parts(number)
    return sign(number, minus: "−", plus: alwaysSigned ? "+" : "") + grouped(whole) + fraction
  }

  /// What a report prints for a count: `66.012`.
  public static func text(_ count: some BinaryInteger) -> String {
    text(FixedPoint(units: Int128(count), digits: 0))
  }

  /// What a CSV cell holds, so that a spreadsheet reads a number: `66012`, `1,05`, `-0,25`.
  public static func cell(_ number: FixedPoint) -> String {
    let (whole, fraction) = parts(number)
    return sign(number, minus: "-", plus: "") + whole + fraction
  }

  /// Writes a ratio with just the digits it needs, at most six: `7`, `0,05`, `0,333333`.
  public static func short(_ ratio: Ratio) -> String {
    text(ratio.rounded(digits: min(6, ratio.exactDigits ?? 6)))
  }

  private static func sign(_ number: FixedPoint, minus: String, plus: String) -> String {
    number.units < 0 ? minus : (number.units > 0 ? plus : "")
  }

  private static func parts(_ number: FixedPoint) -> (whole: String, fraction: String) {
    let digits = String(number.units.magnitude)
    guard number.digits > 0 else { return (digits, "") }
    let padded = String(repeating: "0", count: max(0, number.digits + 1 - digits.count)) + digits
    let split = padded.index(padded.endIndex, offsetBy: -number.digits)
    return (String(padded[..<split]), "," + padded[split...])
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(".") }
      result.append(digit)
    }
    return result
  }
}
