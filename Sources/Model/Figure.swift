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
    case .given, .quoted, .sum, .quotient, .product, .difference, .allotted, .partRoundedUp, .scaled, .read:
      Figure(quantity, of: subject, value: value, from: derivation.mapping { $0.withoutParts() })
    }
  }
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
