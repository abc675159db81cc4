public import Model
import Notation

/// One cell's text understood: a cell of a table and the unit sign that stood beside the number.
public struct StatisticCellReading: Hashable, Sendable {
  /// The number or symbol with its marks.
  public let cell: StatisticCell
  /// The unit sign, nil where none stood there.
  public let unit: NumberUnit?

  /// Reads a text exactly. `symbolsDeclared` says that the source uses the offices' symbols for zero too: `0` is then less than half
  /// a unit, since those offices write `-` for nothing.
  public init(_ text: String, convention: NumberConvention, symbolsDeclared: Bool) throws(StatisticCellProblem) {
    if let count = text.plainCount {
      (cell, unit) = (StatisticCell(count), nil)
      return
    }
    let trimmed = text.trimmed
    if let symbol = StatisticSymbol(cell: trimmed) {
      (cell, unit) = (StatisticCell(symbol), nil)
      return
    }
    let parts = NumberText(trimmed)
    if parts.unit == nil, let symbol = StatisticSymbol(cell: String(parts.body)), symbol != .empty {
      (cell, unit) = (StatisticCell(symbol, marks: parts.marks), nil)
      return
    }
    let shape: NumberShape
    do { shape = try NumberShape(parts.body) } catch { throw StatisticCellProblem(error) }
    let asDecimal = try StatisticCellReading.isDecimal(shape, convention, parts)
    let number = shape.number(asDecimal: asDecimal, isNegative: parts.isNegative)
    unit = parts.unit
    cell =
      number.units == 0 && symbolsDeclared
      ? StatisticCell(.belowHalf, marks: parts.marks) : StatisticCell(number, marks: parts.marks)
  }

  /// Whether the last mark stands before decimals.
  private static func isDecimal(
    _ shape: NumberShape, _ convention: NumberConvention, _ parts: NumberText
  ) throws(StatisticCellProblem) -> Bool {
    switch (shape.marks, convention) {
    case (.none, _): return false
    case (.eitherComma, .decimalComma), (.eitherPoint, .decimalPoint): return true
    case (.eitherComma, .decimalPoint), (.eitherPoint, .decimalComma): return false
    case (.eitherComma, .open), (.eitherPoint, .open): throw .twoReadings(readings(shape, parts))
    case (.decimalComma, .decimalPoint), (.decimalPoint, .decimalComma): throw .otherDecimalMark(convention)
    case (.decimalComma, _), (.decimalPoint, _): return shape.hasDecimals
    }
  }

  static func readings(_ shape: NumberShape, _ parts: NumberText) -> NumberReadings {
    NumberReadings(
      text: String(parts.body), grouped: shape.number(asDecimal: false, isNegative: parts.isNegative),
      decimal: shape.number(asDecimal: true, isNegative: parts.isNegative))
  }
}

/// Why a cell's text is neither a number nor a symbol.
public enum StatisticCellProblem: Error, Hashable, Sendable {
  /// Letters, a power of ten, a date.
  case notANumber
  /// Marks that cut the digits into other groups than threes: `1.23.456`.
  case brokenGroups
  /// Digits with a zero in front, which a number does not have and a key does.
  case leadingZero
  /// More than 18 digits.
  case tooManyDigits
  /// A mark that the source's convention has another use for; the convention is the one that was broken.
  case otherDecimalMark(NumberConvention)
  /// Nothing declares or proves what the mark means.
  indirect case twoReadings(NumberReadings)

  init(_ failure: NumberShape.Failure) {
    self =
      switch failure {
      case .notANumber: .notANumber
      case .brokenGroups: .brokenGroups
      case .leadingZero: .leadingZero
      case .tooManyDigits: .tooManyDigits
      }
  }
}
