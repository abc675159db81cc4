/// What a figure measures.
public enum Quantity: Hashable, Sendable {
  case persons, weight, share, exactPositions, quota, units, positions, coreGroupPositions, previousPositions
  case difference
  case grantedPositions, reservedPositions, distributedPositions, step, totalUnits, coreGroupShare
  case unitsAtMinimum, unitsAboveMinimum, personsAboveMinimum, shareAboveMinimum
}

/// Whom a figure is about.
public enum Subject: Hashable, Sendable {
  case municipality(AGS, name: String)
  case recipient(name: String)
  case kreis(name: String)

  /// What tells it to be the same at two Stichtage and breaks ties: the key, since names change; else the name.
  public var identity: String {
    switch self {
    case .municipality(let ags, _): ags.description
    case .recipient(let name), .kreis(let name): name
    }
  }

  /// What readers call it.
  public var name: String {
    switch self {
    case .municipality(_, let name), .recipient(let name), .kreis(let name): name
    }
  }
}

/// A value that knows how it came about: a quantity of a subject and the operation on other figures that gave it.
public struct Figure: Hashable, Sendable {
  /// What is measured.
  public let quantity: Quantity
  /// About whom.
  public let subject: Subject
  /// The exact value.
  public let value: Ratio
  /// Where it comes from.
  public let derivation: Derivation

  /// The value must be the one that the derivation gives; the operations below see to that.
  public init(_ quantity: Quantity, of subject: Subject, value: Ratio, from derivation: Derivation) {
    self.quantity = quantity
    self.subject = subject
    self.value = value
    self.derivation = derivation
  }

  /// The figure with its derivation cut off at the counted cells: for readers who may not see the parts.
  public func withoutParts() -> Figure {
    switch derivation {
    case .counted: Figure(quantity, of: subject, value: value, from: .counted([]))
    case .given, .sum, .quotient, .product, .difference, .allotted, .partRoundedUp:
      Figure(quantity, of: subject, value: value, from: derivation.mapping { $0.withoutParts() })
    }
  }
}

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
  case sum([Figure])
  case difference(Figure, minus: Figure)
  case quotient(Figure, by: Figure)
  case product(Figure, Figure)
  /// Whole units handed out by a method from this figure.
  case allotted(Figure, AllotmentTrace)
  /// A part of whole units, rounded up to the next unit.
  case partRoundedUp(of: Figure, part: Figure)

  func mapping(_ transform: (Figure) -> Figure) -> Derivation {
    switch self {
    case .counted, .given: self
    case .sum(let parts): .sum(parts.map(transform))
    case .difference(let left, let right): .difference(transform(left), minus: transform(right))
    case .quotient(let upper, let lower): .quotient(transform(upper), by: transform(lower))
    case .product(let left, let right): .product(transform(left), transform(right))
    case .allotted(let figure, let trace): .allotted(transform(figure), trace)
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

extension Figure {
  /// The sum of the parts.
  public static func sum(_ quantity: Quantity, of subject: Subject, _ parts: [Figure]) -> Figure {
    Figure(quantity, of: subject, value: parts.reduce(Ratio(0)) { $0 + $1.value }, from: .sum(parts))
  }

  /// One figure divided by another that is not zero.
  public static func quotient(_ quantity: Quantity, of subject: Subject, _ upper: Figure, by lower: Figure) -> Figure {
    Figure(quantity, of: subject, value: upper.value / lower.value, from: .quotient(upper, by: lower))
  }

  /// One figure times another.
  public static func product(_ quantity: Quantity, of subject: Subject, _ left: Figure, _ right: Figure) -> Figure {
    Figure(quantity, of: subject, value: left.value * right.value, from: .product(left, right))
  }

  /// One figure minus another.
  public static func difference(_ quantity: Quantity, of subject: Subject, _ left: Figure, minus right: Figure)
    -> Figure
  {
    Figure(quantity, of: subject, value: left.value - right.value, from: .difference(left, minus: right))
  }

  /// What the Kreis decided under this key of its pipeline file.
  public static func given(_ quantity: Quantity, of subject: Subject, _ value: Ratio, key: String) -> Figure {
    Figure(quantity, of: subject, value: value, from: .given(key: key))
  }
}
