/// A number of the monthly report: what it counts. Its name stands in published files and never changes.
public struct MonthFigure: Hashable, Sendable {
  /// What is counted of a stage, or beside the stages.
  public enum Kind: Hashable, Sendable {
    /// Everybody who surely belongs to the stage.
    case size
    /// Those and the ones whose birth date leaves it open.
    case most
    /// Of those who surely belong to it, one member of an attribute.
    case member(MonthAttribute, String)
    /// Of those, who entered Germany in this month.
    case arrivals
    /// The stage with those whom the Landesinitiative serves: what its own count is taken from.
    case withInitiative
    /// How many of them other services say that they serve.
    case served
    /// What is left without those.
    case unserved
    /// Persons outside of the stage that it is told with.
    case beside(StagePart)
  }

  /// What is counted.
  public let kind: Kind
  /// Of which stage; nil for what stands beside all of them.
  public let stage: Stage?

  /// Which of them a report has is for Compute to say.
  public init(_ kind: Kind, of stage: Stage?) { (self.kind, self.stage) = (kind, stage) }

  /// What it is called in files, and what users type.
  public var id: String {
    let name =
      switch kind {
      case .size: ""
      case .most: "hoechstens"
      case .member(let attribute, let code): attribute.rawValue + "-" + code
      case .arrivals: "eingereist"
      case .withInitiative: "mit-landesinitiative"
      case .served: "betreut"
      case .unserved: "nach-abzug"
      case .beside(let part): part.rawValue
      }
    return [stage?.id ?? "", name].filter { !$0.isEmpty }.joined(separator: "-")
  }
}

/// Who else serves persons of the target group, as the concept names them; the raw values are keys of pipeline files.
public enum MonthService: String, CaseIterable, Sendable {
  case initiative = "landesinitiative"
  case youthMigration = "jugendmigrationsdienst"
  case adultMigration = "mbe"

  /// Whether its persons are left out of a stage: what the Landesinitiative did passes to the case management when it ends.
  public func isLeftOut(of stage: Stage) -> Bool { self != .initiative || stage == .first }
}
