public import Compute
public import Model

extension Release {
  /// What the Kreis decided before anything was counted.
  public struct Terms: Sendable {
    /// All positions of the grant.
    public let granted: Ratio
    /// Kept back, per recipient.
    public let reserved: [StellenanteilQuestion.Reserved]
    /// What the rule distributes, in which steps, by which method, with which floor.
    public let rule: AllotmentRule
    /// Status groups that count, in the order in which reports list them.
    public let countedGroups: [StatusGroup]
    /// Status groups that do not.
    public let uncountedGroups: [StatusGroup]
    /// Ages of the Kernzielgruppe in completed years.
    public let coreAges: ClosedRange<Int>
    /// The part of each share that serves it at least.
    public let coreShare: Ratio
  }

  /// One recipient.
  public struct Row: Sendable {
    /// A municipality or another recipient.
    public let subject: Subject
    /// Counted persons or weight, with the derivation that the audience may see. The same holds for all figures here.
    public let persons: Figure
    /// Of all counted persons.
    public let share: Figure
    /// The formula's result before rounding.
    public let exact: Figure
    /// The result.
    public let positions: Figure
    /// What of it serves the Kernzielgruppe at least.
    public let coreMinimum: Figure
    /// Positions at the previous Stichtag, nil when there are none to compare with.
    public let previous: Figure?
    /// Positions now minus positions then.
    public let difference: Figure?
    /// Positions under each method, the chosen one among them.
    public let byMethod: [AllotmentMethod: Ratio]
    /// How the change of persons compares, for remarks about jumps: counted persons at the previous Stichtag.
    public let previousPersons: Int?
  }

  /// The sums of the rows.
  public struct Totals: Sendable {
    /// Counted persons of the Kreis, other weights included.
    public let persons: Figure
    /// Positions distributed; equals the sum of the rows exactly.
    public let positions: Ratio
    /// The sum of the minimum for the Kernzielgruppe.
    public let coreMinimum: Ratio
    /// Positions distributed at the previous Stichtag.
    public let previous: Ratio?
  }

  /// What happened to the result where the rule had to choose.
  public struct Remarks: Sendable {
    /// Recipients that stood equal, in the order in which they were served, and how many were.
    public let tie: (names: [String], served: Int)?
    /// Who would lose a unit if there were one more.
    public let losersByOneMore: [String]
    /// Recipients that stand at the minimum.
    public let heldByMinimum: [String]
  }

  /// The recommendation of the Land about where positions are located.
  public struct RecommendationCheck: Sendable {
    /// The recommended share.
    public let share: Ratio
    /// Positions at the Kommunales Integrationszentrum.
    public let located: Ratio
    /// All positions of the grant.
    public let granted: Ratio
    /// Whether the share is reached.
    public let isMet: Bool
  }

  /// Where the persons come from and how sure that is, for the Kreis as a whole.
  public struct Quality: Sendable {
    /// Offices in the order of kreis.json5, each with whether the number of its persons was announced and met.
    public let offices: [(id: String, name: String, isProven: Bool)]
    /// Persons in the formula: the one population that is published exactly.
    public let counted: Int
    /// Persons left out per rule, rounded.
    public let excluded: [(reason: RowAccount.Exclusion, persons: RoundedCount)]
    /// Persons left out by a decision because their row could not be understood, rounded.
    public let rejected: RoundedCount
    /// Kinds of findings; their counts concern few persons and stay inside.
    public let findings: [FindingCode]
    /// Findings about municipalities whose population is public: jumps against the previous Stichtag.
    public let jumps: [Finding]
    /// Whether persons could be compared across exports.
    public let duplicatesChecked: Bool
    /// Whether all exports tell nationalities; without them Germans among the rows would go unseen.
    public let nationalitiesKnown: Bool
  }

  /// What only the owner may see.
  public struct Inside: Sendable {
    /// Where all rows of each file went.
    public let accounts: [RowAccount]
    /// All findings with their places.
    public let findings: [Finding]
    /// Counted persons by office and municipality.
    public let reconciliation: Reconciliation
    /// Offices, in the order of the reconciliation.
    public let offices: [Office]
    /// Municipalities, in the order of the reconciliation.
    public let municipalities: [Municipality]
    /// How far each recipient stands from a unit more or less, in the order of the rows.
    public let sensitivities: [Sensitivity]
    /// The size of the Kernzielgruppe.
    public let coreGroup: CoreGroupSize
    /// The files as they were read.
    public let files: [InputFile]
  }
}
