import Model

/// The digits and marks of one number, before a convention says what the marks mean.
struct NumberShape: Hashable {
  /// What the marks between the digits allow.
  enum Marks: Hashable {
    /// Digits only, or groups made with blanks or apostrophes.
    case none
    /// The comma before decimals, or points between thousands.
    case decimalComma
    /// The point before decimals, or commas between thousands.
    case decimalPoint
    /// `1,234`: decimals in one convention, thousands in the other.
    case eitherComma
    /// `1.234`: the same with a point.
    case eitherPoint
  }

  /// Why digits and marks make no number.
  enum Failure: Error { case notANumber, brokenGroups, leadingZero, tooManyDigits }

  let marks: Marks
  /// Whether a mark stands between thousands in the only reading there is.
  let isGrouped: Bool
  private let digits: [UInt8]
  private let decimals: Int

  /// Takes the text between sign and unit.
  init(_ text: Substring) throws(Failure) {
    var symbols = Array(text.unicodeScalars)
    guard symbols.contains(where: { $0.isDigit }), symbols.allSatisfy({ $0.isDigit || $0.isMark || $0.isSpacer }) else {
      throw .notANumber
    }
    let hasSpacers = symbols.contains { $0.isSpacer }
    if hasSpacers { symbols = try NumberShape.withoutSpacers(symbols) }
    let commas = symbols.count { $0 == "," }
    let points = symbols.count { $0 == "." }
    let split = try NumberShape.split(symbols, commas: commas, points: points, isSpaced: hasSpacers)
    digits = symbols.filter { $0.isDigit }.map { UInt8($0.value - 48) }
    (marks, isGrouped, decimals) = (split.marks, split.isGrouped || hasSpacers, split.decimals)
    guard digits.count <= 18 else { throw .tooManyDigits }
    let whole = digits.dropLast(marks == .none ? 0 : decimals)
    if whole.count > 1, whole.first == 0 { throw .leadingZero }
  }

  /// The number with its mark between thousands or, if `asDecimal`, before decimals.
  func number(asDecimal: Bool, isNegative: Bool) -> FixedPoint {
    let units = digits.reduce(Int128(0)) { $0 * 10 + Int128($1) }
    return FixedPoint(units: isNegative ? -units : units, digits: asDecimal ? decimals : 0)
  }

  /// Whether digits stand behind a mark that may stand before decimals.
  var hasDecimals: Bool { decimals > 0 }

  private typealias Split = (marks: Marks, isGrouped: Bool, decimals: Int)

  private static func split(
    _ symbols: [Unicode.Scalar], commas: Int, points: Int, isSpaced: Bool
  ) throws(Failure) -> Split {
    guard let last = symbols.lastIndex(where: { $0.isMark }) else { return (.none, false, 0) }
    let decimals = symbols.count - last - 1
    let mark = symbols[last]
    let decimalMarks: Marks = mark == "," ? .decimalComma : .decimalPoint
    if commas > 0, points > 0 {
      let groups = symbols[..<last]
      guard decimals > 0, !isSpaced, !groups.contains(mark), areGroups(groups) else { throw .brokenGroups }
      return (decimalMarks, true, decimals)
    }
    if commas + points > 1 {
      guard !isSpaced, areGroups(symbols[...]) else { throw .brokenGroups }
      return (mark == "," ? .decimalPoint : .decimalComma, true, 0)
    }
    guard decimals > 0 else { throw .notANumber }
    // A group never begins with a zero, never follows more than three digits, and is not mixed with blanks.
    let couldBeGroup = decimals == 3 && (1...3).contains(last) && symbols[0] != "0" && !isSpaced
    if couldBeGroup { return (mark == "," ? .eitherComma : .eitherPoint, false, decimals) }
    return (decimalMarks, false, decimals)
  }

  /// Whether marks cut the digits into one to three and then threes.
  private static func areGroups(_ symbols: ArraySlice<Unicode.Scalar>) -> Bool {
    let groups = symbols.split(omittingEmptySubsequences: false) { !$0.isDigit }
    guard let head = groups.first, (1...3).contains(head.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func withoutSpacers(_ symbols: [Unicode.Scalar]) throws(Failure) -> [Unicode.Scalar] {
    let end = symbols.firstIndex { $0.isMark } ?? symbols.endIndex
    guard areGroups(symbols[..<end]), symbols[end...].allSatisfy({ !$0.isSpacer }),
      Set(symbols.filter { $0.isSpacer }.map { $0 == "'" || $0 == "’" }).count == 1
    else { throw .brokenGroups }
    return symbols.filter { !$0.isSpacer }
  }
}

extension String {
  /// The count that a text of plain digits is, without asking Unicode: most cells are that, and there may be a million.
  var plainCount: Int64? {
    guard (1...18).contains(utf8.count), utf8.first != UInt8(ascii: "0") else { return nil }
    var number: Int64 = 0
    for byte in utf8 {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int64(byte - 48)
    }
    return number
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (48...57).contains(value) }
  fileprivate var isMark: Bool { self == "," || self == "." }

  /// What may stand between thousands in any convention: blanks of every width that typesetters use, and Swiss apostrophes.
  fileprivate var isSpacer: Bool {
    switch self {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "’": true
    default: false
    }
  }
}
