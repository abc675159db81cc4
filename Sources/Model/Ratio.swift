/// An exact fraction in lowest terms; shares and positions are these until they are rounded once, at the edge.
public struct Ratio: Hashable, Comparable, Sendable {
  /// Carries the sign.
  public let numerator: Int128
  /// Always above zero.
  public let denominator: Int128

  /// Traps on a zero denominator: a caller divides only by what it has checked.
  public init(_ numerator: some BinaryInteger, _ denominator: some BinaryInteger) {
    precondition(denominator != 0, "a ratio needs a denominator")
    let sign: Int128 = (denominator < 0) ? -1 : 1
    let divisor = max(1, greatestCommonDivisor(Int128(numerator), Int128(denominator)))
    self.numerator = sign * Int128(numerator) / divisor
    self.denominator = sign * Int128(denominator) / divisor
  }

  /// A whole number as a fraction.
  public init(_ whole: some BinaryInteger) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Reads `7`, `0.05`, `0,05` or `1/3` exactly; no exponent, no thousands mark, at most 18 digits, 9 on
  /// either side of a slash, so that no later step of the arithmetic leaves 128 bits.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2 {
      guard halves.allSatisfy({ $0.utf8.count <= 9 }), let upper = Ratio(halves[0]), let lower = Ratio(halves[1]),
        lower.numerator != 0
      else { return nil }
      self = upper / lower
      return
    }
    var rest = text.utf8[...]
    let negative = rest.first == UInt8(ascii: "-")
    if negative { rest = rest.dropFirst() }
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    let digits = parts.joined()
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      digits.allSatisfy({ (48...57).contains($0) }), digits.count <= 18
    else { return nil }
    let number = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - 48) }
    self.init(negative ? -number : number, powerOfTen(parts.count == 2 ? parts[1].count : 0))
  }

  /// Whether nothing is left behind the decimal point.
  public var isWhole: Bool { denominator == 1 }

  /// The largest whole number not above it.
  public var floor: Int128 {
    let quotient = numerator / denominator
    return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
  }

  /// The smallest whole number not below it.
  public var ceiling: Int128 { -(Ratio(-numerator, denominator).floor) }

  /// Rounds to that many decimal digits, a half away from zero as the commercial rule has it.
  public func rounded(digits: Int) -> FixedPoint {
    let scaled = numerator.magnitude * UInt128(powerOfTen(digits))
    let divisor = denominator.magnitude
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let units = Int128(quotient) + (remainder * 2 >= divisor ? 1 : 0)
    return FixedPoint(units: numerator < 0 ? -units : units, digits: digits)
  }

  /// How many decimal digits write it exactly, nil when none do (a third).
  public var exactDigits: Int? {
    (0...18).first { powerOfTen($0) % denominator == 0 }
  }

  /// Exactly, in lowest terms.
  public static func + (left: Ratio, right: Ratio) -> Ratio {
    Ratio(
      left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
  }

  /// Exactly, in lowest terms.
  public static func - (left: Ratio, right: Ratio) -> Ratio { left + Ratio(-right.numerator, right.denominator) }

  /// Exactly, in lowest terms.
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// Exactly, in lowest terms; traps on a divisor of zero.
  public static func / (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  /// By cross-multiplication, so that nothing is rounded.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

/// A number with a fixed count of decimal digits, as it is printed: `units` steps of 10 to the power of -`digits`.
public struct FixedPoint: Hashable, Sendable {
  /// The number without its decimal point.
  public let units: Int128
  /// How many of the digits stand behind the point.
  public let digits: Int

  /// Takes the number without its point and the place of the point.
  public init(units: Int128, digits: Int) {
    self.units = units
    self.digits = digits
  }
}

/// Ten to that power, exactly.
public func powerOfTen(_ exponent: Int) -> Int128 {
  (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
}

func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
  var (a, b) = (left.magnitude, right.magnitude)
  while b != 0 { (a, b) = (b, a % b) }
  return Int128(a)
}
