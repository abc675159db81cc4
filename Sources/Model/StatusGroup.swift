/// The groups that residence titles fall into; the raw value is what pipeline files and registers call them.
public enum StatusGroup: String, CaseIterable, Sendable {
  case freeMovement = "eu-freizuegigkeit"
  case exempt = "befreit-heimatlos"
  case unlimited = "unbefristet"
  case limited = "befristet"
  case applied = "antrag"
  case tolerated = "duldung"
  case permitted = "gestattung"
  case untitled = "ohne"

  /// The code on the cube's status axis.
  public var code: Int { StatusGroup.allCases.firstIndex(of: self) ?? 0 }
}

/// Where a person stands to the ages of a target group, as far as the birth date is known.
public enum AgeClass: Int, CaseIterable, Sendable {
  case unknown, below, within, above
  /// The birth year or month leaves open on which side of the lower bound the person is.
  case maybeBelow
  /// The same at the upper bound.
  case maybeAbove
}

/// The axes of the cube that an export of the Ausländerzentralregister is counted into.
public enum AZRAxis {
  /// Places in `Kreis.municipalities`.
  public static let municipality = "gemeinde"
  /// Places in `Kreis.offices`.
  public static let office = "auslaenderbehoerde"
  /// Codes of `StatusGroup`, then one code for Germans.
  public static let status = "status"
  /// Raw values of `AgeClass`.
  public static let age = "alter"

  /// The code for Germans on the status axis: they have no title and are never counted.
  public static let german = StatusGroup.allCases.count

  /// An empty cube for this Kreis.
  public static func cube(for kreis: Kreis) -> Cube {
    Cube(axes: [
      Cube.Axis(municipality, size: kreis.municipalities.count), Cube.Axis(office, size: kreis.offices.count),
      Cube.Axis(status, size: german + 1), Cube.Axis(age, size: AgeClass.allCases.count),
    ])
  }
}
