/// What a figure measures.
public enum Quantity: Hashable, Sendable {
  case persons, weight, share, exactPositions, quota, units, positions, coreGroupPositions, previousPositions
  case difference
  case grantedPositions, reservedPositions, distributedPositions, step, totalUnits, coreGroupShare
  case personsAndWeights, unitsAtMinimum, unitsAboveMinimum, personsAboveMinimum, shareAboveMinimum
  case documentedValue
  /// What a catalogue or a pipeline file calls it.
  case named(String)
  case cost(CostQuantity)
}

/// Whom a figure is about.
public enum Subject: Hashable, Sendable {
  case municipality(AGS, name: String)
  case recipient(name: String)
  case kreis(name: String)
  /// What a document speaks of: a goal, a reported number.
  case topic(name: String)

  /// What tells it to be the same at two Stichtage and breaks ties: the key, since names change; else the name.
  public var identity: String {
    switch self {
    case .municipality(let ags, _): ags.description
    case .recipient(let name), .kreis(let name), .topic(let name): name
    }
  }

  /// What readers call it.
  public var name: String {
    switch self {
    case .municipality(_, let name), .recipient(let name), .kreis(let name), .topic(let name): name
    }
  }
}
