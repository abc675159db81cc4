extension FixedPoint {
  /// Nothing, without decimal digits.
  public static let zero = FixedPoint(units: 0, digits: 0)

  /// The same number written with more digits; traps on fewer, which would lose some.
  public func written(digits: Int) -> FixedPoint {
    precondition(digits >= self.digits, "digits would be lost")
    return FixedPoint(units: units * powerOfTen(digits - self.digits), digits: digits)
  }

  /// The number as an exact fraction, which tells 1.5 and 1.50 to be the same.
  public var ratio: Ratio { Ratio(units, powerOfTen(digits)) }

  /// The number without its sign.
  public var magnitude: FixedPoint { FixedPoint(units: abs(units), digits: digits) }

  /// Exactly, with as many digits as the longer of the two.
  public static func + (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    if left.digits == right.digits { return FixedPoint(units: left.units + right.units, digits: left.digits) }
    let digits = max(left.digits, right.digits)
    return FixedPoint(
      units: left.written(digits: digits).units + right.written(digits: digits).units, digits: digits)
  }

  /// Exactly, with as many digits as the longer of the two.
  public static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    left + FixedPoint(units: -right.units, digits: right.digits)
  }

  /// By value, however many digits are written.
  public static func < (left: FixedPoint, right: FixedPoint) -> Bool { (left - right).units < 0 }

  /// Whether both are the same number, however many digits are written.
  public func isSameNumber(as other: FixedPoint) -> Bool { (self - other).units == 0 }
}
