/// One row of a person who stands in the exports more than once.
public struct PersonOccurrence: Hashable, Sendable {
  /// The place of the file in the run's list.
  public let file: Int
  /// The row's line.
  public let line: Int
  /// The place in the cube where the row was counted, nil when it was refused.
  public let place: Int?

  /// A row as the search found it.
  public init(file: Int, line: Int, place: Int?) {
    self.file = file
    self.line = line
    self.place = place
  }
}

/// What one export gave, after Normalise and before any rule of the Kreis.
public struct CountedExport: Hashable, Sendable {
  /// The file's path below the data directory.
  public let file: String
  /// The office that sent it: a place in `Kreis.offices`.
  public let sender: Int?
  /// Persons in the file.
  public let read: Int
  /// Persons in refused rows.
  public let rejected: [FindingCode: Int]
  /// All persons understood, by the axes of `AZRAxis`.
  public var cube: Cube
  /// Persons taken out of the cube because a decision lets another row of theirs count.
  public var decidedDuplicates = 0

  /// Nothing is decided yet.
  public init(file: String, sender: Int?, read: Int, rejected: [FindingCode: Int], cube: Cube) {
    self.file = file
    self.sender = sender
    self.read = read
    self.rejected = rejected
    self.cube = cube
  }
}

/// How the Kreis settled a finding that needs a human; printed in the report as it stands.
public struct Decision: Hashable, Sendable {
  /// The rules there are.
  public enum Rule: String, CaseIterable, Sendable {
    /// The row of the office that is responsible for the residence counts.
    case responsibleOffice = "zustaendige-behoerde"
    /// The row of a named office counts.
    case namedOffice = "vorrang"
    /// Equal rows of one file count once.
    case countOnce = "einmal-zaehlen"
    /// The refused rows stay out of the count.
    case exclude = "ausschliessen"
  }

  /// The finding it settles.
  public let finding: FindingCode
  /// The Stichtag it holds for.
  public let stichtag: CalendarDate
  /// The rule it follows.
  public let rule: Rule
  /// The office that goes first, for `namedOffice`.
  public let office: String?
  /// More persons than this are not what was decided about.
  public let limit: Int?
  /// Why.
  public let reason: String
  /// Who decided.
  public let decidedBy: String
  /// When.
  public let decidedOn: CalendarDate

  /// As kreis.json5 states it.
  public init(
    finding: FindingCode, stichtag: CalendarDate, rule: Rule, office: String?, limit: Int?, reason: String,
    decidedBy: String, decidedOn: CalendarDate
  ) {
    self.finding = finding
    self.stichtag = stichtag
    self.rule = rule
    self.office = office
    self.limit = limit
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
  }
}
