public import Model

extension GermanTerms {
  /// What a breakdown is made by.
  public static func name(_ attribute: Attribute) -> String {
    switch attribute {
    case .municipality: "Gemeinde"
    case .age: "Alter"
    case .status: "Aufenthaltsstatus"
    case .nationality: "Staatsangehörigkeit"
    case .sex: "Geschlecht"
    }
  }

  /// A group of persons, as the head of a row or a column.
  public static func name(_ category: Category) -> String {
    switch category {
    case .municipality(_, let name): name
    case .ages(let first, let last): ages(first, last)
    case .ageUnclear: "ohne eindeutige Angabe"
    case .statuses(let groups): statuses(groups)
    case .nationalities(let groups): nationalities(groups)
    case .sexes(let sexes): alternatives(sexes.map(name))
    }
  }

  /// What readers call a sex.
  public static func name(_ sex: Sex) -> String {
    switch sex {
    case .male: "männlich"
    case .female: "weiblich"
    case .diverse: "divers"
    case .unknown: "ohne Angabe"
    }
  }

  /// What readers call a group of nationalities.
  public static func name(_ group: NationalityGroup) -> String {
    switch group {
    case .freeMovement: "EU, EWR, Schweiz"
    case .otherEurope: "übriges Europa"
    case .africa: "Afrika"
    case .america: "Amerika"
    case .asia: "Asien"
    case .oceania: "Australien, Ozeanien"
    case .unassigned: "staatenlos, ungeklärt, ohne Angabe"
    }
  }

  private static func ages(_ first: Int, _ last: Int?) -> String {
    guard let last else { return "\(first) und älter" }
    return first == 0 ? "unter \(last + 1)" : "\(first) bis \(last)"
  }

  private static func statuses(_ groups: [StatusGroup]) -> String {
    if groups.count > 1, groups.contains(.freeMovement) { return "mit Aufenthaltsrecht" }
    return alternatives(groups.map(name))
  }

  private static func nationalities(_ groups: [NationalityGroup]) -> String {
    groups.count > 1 ? "andere oder keine Angabe" : alternatives(groups.map(name))
  }

  static func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " oder " + last
  }
}
