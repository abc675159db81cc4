public import Model

extension GermanTerms {
  /// What readers call a stage.
  public static func name(_ stage: Stage) -> String { "Stufe \(stage.rawValue)" }

  /// What a stage is broken down by.
  public static func name(_ attribute: MonthAttribute) -> String {
    switch attribute {
    case .age: "Alter"
    case .status: "Aufenthaltsstatus"
    case .nationality: "Staatsangehörigkeit"
    case .sex: "Geschlecht"
    case .stay: "Aufenthaltsdauer seit der ersten Einreise"
    }
  }

  /// What readers call a length of stay.
  public static func name(_ band: StayBand) -> String {
    switch band {
    case .unknown: "ohne Angabe"
    case .thisMonth: "im Berichtsmonat eingereist"
    case .underOne: "unter 1 Jahr"
    case .oneToThree: "1 bis unter 3 Jahre"
    case .threeToFive: "3 bis unter 5 Jahre"
    case .fiveToEight: "5 bis unter 8 Jahre"
    case .eightAndMore: "8 Jahre und länger"
    }
  }

  /// A member of an attribute, by its name in files.
  public static func name(_ code: String, of attribute: MonthAttribute) -> String {
    switch attribute {
    case .age: ageBand(code)
    case .status: StatusGroup(rawValue: code).map(name) ?? code
    case .nationality: NationalityGroup(rawValue: code).map(name) ?? code
    case .sex: Sex(rawValue: code).map(name) ?? code
    case .stay: StayBand(rawValue: code).map(name) ?? code
    }
  }

  private static func ageBand(_ code: String) -> String {
    if code == MonthTable.ageOpen { return "Altersgruppe nicht eindeutig" }
    let ages = code.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ages.count == 2, let first = ages[0] else { return code }
    return name(Category.ages(first: first, last: ages[1]))
  }

  /// What a number of a month counts.
  public static func name(_ figure: MonthFigure) -> String {
    let stage = figure.stage.map(name) ?? ""
    switch figure.kind {
    case .size: return stage
    case .most: return stage + ", höchstens (Geburtsdatum lässt es offen)"
    case .member(let attribute, let code): return "\(stage), \(name(attribute)): \(name(code, of: attribute))"
    case .arrivals: return stage + ", im Berichtsmonat eingereist (Näherung)"
    case .withInitiative: return stage + " mit denen der Landesinitiative"
    case .served: return stage + ", von anderen Diensten betreut"
    case .unserved: return stage + ", nach Abzug der anderweitig Betreuten"
    case .beside(.initiative): return "Landesinitiative (Näherung, in Stufe 1 nicht enthalten)"
    case .beside(.minors): return "ausländische Minderjährige (daneben, nie addiert)"
    case .beside(let part): return part.rawValue
    }
  }

  /// Persons of one part, or of one of several, nobody knows which.
  public static func name(_ parts: Set<StagePart>) -> String {
    let names = StagePart.allCases.filter(parts.contains).map { part in
      switch part {
      case .core: "Kernzielgruppe ohne Landesinitiative"
      case .initiative: "Landesinitiative"
      case .further: "weitere Gruppen der Stufe 3"
      case .minors: "Minderjährige"
      case .others: "übrige"
      }
    }
    return names.count > 1 ? "(" + names.joined(separator: " oder ") + ")" : names.first ?? ""
  }

  /// What readers call a service.
  public static func name(_ service: MonthService) -> String {
    switch service {
    case .initiative: "Landesinitiative »Durchstarten in Ausbildung und Arbeit«"
    case .youthMigration: "Jugendmigrationsdienst"
    case .adultMigration: "Migrationsberatung für erwachsene Zuwanderer (MBE)"
    }
  }

  /// »18 bis 35 Jahre« or »ab 36 Jahren«, with the residence statuses where they matter.
  public static func name(_ group: TargetStages.Group) -> String {
    let statuses = group.statuses.map { set in
      " mit " + alternatives(StatusGroup.allCases.filter(set.contains).map(name))
    }
    return "\(group.ages.lowerBound) bis \(group.ages.upperBound) Jahre" + (statuses ?? "")
  }
}
