/// One cell of an official table: a number or the symbol that stands in its place, and the marks beside it. Tables hold a million of
/// these, so a cell takes 16 bytes.
public struct StatisticCell: Hashable, Sendable {
  /// What stands in a cell; a symbol is never turned into a number.
  public enum Value: Hashable, Sendable {
    /// Boxed, since Swift 6.3 misaligns a 128-bit number beside other cases of an enum and crashes in debug builds.
    indirect case number(FixedPoint)
    case symbol(StatisticSymbol)
  }

  private let units: Int64
  /// The digits behind the point; for a symbol 32 and its place among all.
  private let form: UInt8
  /// How far the office vouches for it.
  public let marks: QualityMarks

  /// Takes a number of at most 18 digits; traps on one that 64 bits cannot hold. Most cells bear no mark.
  public init(_ number: FixedPoint, marks: QualityMarks = []) {
    units = Int64(number.units)
    form = UInt8(number.digits)
    self.marks = marks
  }

  /// Takes the symbol that stands in the place of a number.
  public init(_ symbol: StatisticSymbol, marks: QualityMarks = []) {
    units = 0
    form = 32 + UInt8(StatisticSymbol.allCases.firstIndex(of: symbol) ?? 0)
    self.marks = marks
  }

  /// A whole number without marks, as counts are.
  public init(_ count: some BinaryInteger) { self.init(FixedPoint(units: Int128(count), digits: 0)) }

  /// The number or symbol.
  public var value: Value { symbol.map { .symbol($0) } ?? .number(written) }

  /// The symbol, nil for a number.
  public var symbol: StatisticSymbol? { form < 32 ? nil : StatisticSymbol.allCases[Int(form) - 32] }

  /// The exact number: that of the cell, or zero where the office says that there is nothing; nil where it is not known exactly.
  public var number: FixedPoint? {
    switch symbol {
    case nil: written
    case .nothing: .zero
    default: nil
    }
  }

  private var written: FixedPoint { FixedPoint(units: Int128(units), digits: Int(form)) }
}

/// The symbols that German statistical offices put in the place of a number; the raw value is how they print it.
public enum StatisticSymbol: String, CaseIterable, Sendable {
  /// Nothing there: exactly zero.
  case nothing = "-"
  /// More than nothing, less than half of the smallest unit shown.
  case belowHalf = "0"
  /// The number is unknown or kept secret.
  case unknown = "."
  /// Not published, since the number is not certain enough.
  case uncertain = "/"
  /// The cell is blocked because a number would make no sense.
  case notApplicable = "x"
  /// The number comes later.
  case notYet = "..."
  /// The office wrote nothing, so nobody knows why.
  case empty = ""
}

/// What an office says beside a number.
public struct QualityMarks: OptionSet, Hashable, Sendable {
  /// One bit per mark.
  public let rawValue: UInt8

  /// Takes bits as they are stored.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `( )`: of limited value, since it is statistically uncertain.
  public static let limited = QualityMarks(rawValue: 1)
  /// `p`: provisional.
  public static let provisional = QualityMarks(rawValue: 2)
  /// `r`: corrected.
  public static let revised = QualityMarks(rawValue: 4)
  /// `s`: estimated.
  public static let estimated = QualityMarks(rawValue: 8)
  /// `e`: final. Not estimated, which is `s` in Germany, though Eurostat writes `e` for it.
  public static let final = QualityMarks(rawValue: 16)
  /// Changed to protect persons before it was published: rounded or shifted.
  public static let protected = QualityMarks(rawValue: 32)

  /// The letters, in the order that offices list them.
  public static let letters: [(letter: Character, mark: QualityMarks)] = [
    ("p", .provisional), ("r", .revised), ("s", .estimated), ("e", .final),
  ]
}
