public import Model

/// Which mark of a file stands before decimals; the other one then stands between thousands. Blanks and apostrophes between
/// thousands are the same in all conventions.
public enum NumberConvention: String, CaseIterable, Sendable {
  /// `1.234,5`, as German offices write.
  case decimalComma
  /// `1,234.5`, as programs and English sources write.
  case decimalPoint
  /// Neither is declared nor proven: `1.234` has two readings.
  case open
}

/// A unit sign that stood in the cell beside the number.
public enum NumberUnit: String, CaseIterable, Sendable {
  case percent = "%"
  case permille = "‰"
  case euro = "€"
}

/// The two numbers that a text such as `1.234` can be.
public struct NumberReadings: Hashable, Sendable {
  /// The text as it stands in the file.
  public let text: String
  /// With the mark between thousands.
  public let grouped: FixedPoint
  /// With the mark before decimals.
  public let decimal: FixedPoint

  /// Both readings of one text.
  public init(text: String, grouped: FixedPoint, decimal: FixedPoint) {
    self.text = text
    self.grouped = grouped
    self.decimal = decimal
  }
}
