/// Whom the case management is for, in the three stages that the concept of the Kreis opens one after the other.
public struct TargetStages: Hashable, Sendable {
  /// Persons by age and residence status.
  public struct Group: Hashable, Sendable {
    /// What readers call it.
    public let title: String
    /// Completed years, both ends included.
    public let ages: ClosedRange<Int>
    /// Nil for all that are counted.
    public let statuses: Set<StatusGroup>?
    /// The first day on which it belongs to the target group.
    public let from: CalendarDate?

    /// As the pipeline file states it.
    public init(title: String, ages: ClosedRange<Int>, statuses: Set<StatusGroup>?, from: CalendarDate?) {
      (self.title, self.ages, self.statuses, self.from) = (title, ages, statuses, from)
    }

    /// Whether it holds persons of this status and age.
    public func contains(_ status: StatusGroup, _ age: Int) -> Bool {
      ages.contains(age) && (statuses?.contains(status) ?? true)
    }
  }

  /// The ages of the Kernzielgruppe.
  public let core: ClosedRange<Int>
  /// Whom the Landesinitiative serves, as far as residence status and age tell.
  public let initiative: Group
  /// Its last day, nil while nobody knows it.
  public let initiativeEnd: CalendarDate?
  /// What the third stage opens.
  public let further: [Group]
  /// Who is counted at all.
  public let counted: Set<StatusGroup>

  /// As the pipeline file states it.
  public init(
    core: ClosedRange<Int>, initiative: Group, initiativeEnd: CalendarDate?, further: [Group], counted: Set<StatusGroup>
  ) {
    (self.core, self.initiative, self.initiativeEnd) = (core, initiative, initiativeEnd)
    (self.further, self.counted) = (further, counted)
  }

  /// Foreign minors are shown beside, below this age.
  public var adulthood: Int { min(18, core.lowerBound) }

  /// Bands of ages fine enough for every group.
  public var ages: AgeScale {
    AgeScale(from: [12, 18, 23, adulthood], splitAt: [core, initiative.ages] + further.map(\.ages))
  }

  /// The stages that have begun on a day.
  public func begun(on day: CalendarDate) -> [Stage] {
    Stage.allCases.filter { stage in
      switch stage {
      case .first: true
      case .second: initiativeEnd.map { $0 < day } ?? false
      case .third: !open(on: day).isEmpty
      }
    }
  }

  /// The further groups that are open on a day.
  public func open(on day: CalendarDate) -> [Group] { further.filter { $0.from.map { $0 <= day } ?? true } }

  /// Where persons of a counted status and this age belong on a day: exactly one part.
  public func part(of status: StatusGroup, age: Int, on day: CalendarDate) -> StagePart {
    if initiative.contains(status, age) { return .initiative }
    if core.contains(age) { return .core }
    if open(on: day).contains(where: { $0.contains(status, age) }) { return .further }
    return age < adulthood ? .minors : .others
  }
}

/// A stage of the concept.
public enum Stage: Int, CaseIterable, Sendable {
  case first = 1
  case second, third

  /// The parts that it is made of: each stage holds those before it.
  public var parts: Set<StagePart> {
    switch self {
    case .first: [.core]
    case .second: [.core, .initiative]
    case .third: [.core, .initiative, .further]
    }
  }

  /// Names it in published files.
  public var id: String { "stufe-\(rawValue)" }
}

/// A part of all counted persons; nobody belongs to two.
public enum StagePart: String, CaseIterable, Sendable {
  case core = "kern"
  case initiative = "landesinitiative"
  case further = "weitere"
  case minors = "minderjaehrige"
  case others = "uebrige"
}
