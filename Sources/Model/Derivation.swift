/// Rows of one file that were counted into a figure.
public struct CountedCells: Hashable, Sendable {
  /// The file's path below the data directory.
  public let file: String
  /// Persons counted from it.
  public let persons: Int

  /// Persons that this file gave.
  public init(file: String, persons: Int) {
    self.file = file
    self.persons = persons
  }
}

/// The operation that gave a figure. A tree down to counted rows and to what the Kreis decided; never text.
public indirect enum Derivation: Hashable, Sendable {
  /// Counted rows; empty where the parts may not be shown.
  case counted([CountedCells])
  /// A decision of the Kreis: the key in its pipeline file.
  case given(key: String)
  /// What a document says: nobody counted it here, and no numerator stands behind it.
  case quoted(Quotation)
  case sum([Figure])
  case difference(Figure, minus: Figure)
  case quotient(Figure, by: Figure)
  case product(Figure, Figure)
  /// Whole units handed out by a method from this figure.
  case allotted(Figure, AllotmentTrace)
  /// A part of whole units, rounded up to the next unit.
  case partRoundedUp(of: Figure, part: Figure)
  /// As many times as a unit asks for: 100 for per cent.
  case scaled(Figure, by: Int)
  /// A cell of a table of statistics.
  case read(SourceCell)

  /// The figures that it was made from.
  public var parts: [Figure] {
    switch self {
    case .counted, .given, .quoted, .read: []
    case .sum(let parts): parts
    case .difference(let left, let right): [left, right]
    case .quotient(let upper, let lower): [upper, lower]
    case .product(let left, let right): [left, right]
    case .scaled(let figure, _): [figure]
    case .allotted(let base, _): [base]
    case .partRoundedUp(let whole, let part): [whole, part]
    }
  }

  func mapping(_ transform: (Figure) -> Figure) -> Derivation {
    switch self {
    case .counted, .given, .quoted, .read: self
    case .sum(let parts): .sum(parts.map(transform))
    case .difference(let left, let right): .difference(transform(left), minus: transform(right))
    case .quotient(let upper, let lower): .quotient(transform(upper), by: transform(lower))
    case .product(let left, let right): .product(transform(left), transform(right))
    case .allotted(let figure, let trace): .allotted(transform(figure), trace)
    case .scaled(let figure, let factor): .scaled(transform(figure), by: factor)
    case .partRoundedUp(let figure, let part): .partRoundedUp(of: transform(figure), part: transform(part))
    }
  }
}

/// What the method did for one recipient, in numbers that a reader can check with a pocket calculator.
public enum AllotmentTrace: Hashable, Sendable {
  /// The whole part of the quota, and the rank of its remainder among those that competed for the units left.
  case remainder(whole: Int, rank: Int, of: Int, left: Int, tied: Bool)
  /// A divisor that gives this recipient and all others their units at once.
  case divisor(Ratio, rounding: Rounding, tied: Bool)
  /// The recipient stands at the minimum.
  case minimum(units: Int)

  /// How a quotient becomes whole units.
  public enum Rounding: Hashable, Sendable { case down, nearest }
}
