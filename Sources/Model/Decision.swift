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
