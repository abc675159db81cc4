public import Compute
public import Model

/// What a run knows exactly before Protect decides who may see what of it.
public struct Evidence: Sendable {
  /// The exact result.
  public var result: Stellenanteile
  /// The exact result of the previous Stichtag.
  public var previous: Stellenanteile?
  /// Positions of the previous Stichtag by recipient as a council settled them; they go before the computed ones.
  public var settledBefore: [String: Ratio]?
  /// What the release is about.
  public var heading: Heading
  /// Ages of the Kernzielgruppe.
  public var coreAges: ClosedRange<Int>
  /// All findings of the run.
  public var findings: [Finding]
  /// Offices whose announced number of persons was met.
  public var provenOffices: Set<String>
  /// Whether all exports carried a key per person.
  public var duplicatesChecked: Bool
  /// Whether all exports told nationalities.
  public var nationalitiesKnown: Bool
  /// Decisions that settled something.
  public var decisions: [Decision]
  /// What this edition replaces.
  public var revision: Revision?
  /// The files as they were read.
  public var files: [InputFile]
  /// Who the counted persons are, after the decision what of it may be seen.
  public var breakdown: ProtectedBreakdown?

  /// The same as if there were no Stichtag before.
  var withoutComparison: Evidence {
    var evidence = self
    evidence.previous = nil
    evidence.settledBefore = nil
    evidence.heading = heading.withoutComparison
    evidence.findings.removeAll { $0.code == .azrJump }
    return evidence
  }

  /// Collected by the run.
  public init(
    result: Stellenanteile, previous: Stellenanteile?, settledBefore: [String: Ratio]? = nil, heading: Heading,
    coreAges: ClosedRange<Int>,
    findings: [Finding], provenOffices: Set<String>, duplicatesChecked: Bool, nationalitiesKnown: Bool = true,
    decisions: [Decision],
    revision: Revision?, files: [InputFile], breakdown: ProtectedBreakdown? = nil
  ) {
    self.result = result
    self.previous = previous
    self.settledBefore = settledBefore
    self.heading = heading
    self.coreAges = coreAges
    self.findings = findings
    self.provenOffices = provenOffices
    self.duplicatesChecked = duplicatesChecked
    self.nationalitiesKnown = nationalitiesKnown
    self.decisions = decisions
    self.revision = revision
    self.files = files
    self.breakdown = breakdown
  }
}
