public import Compute
public import Model

/// What is needed to decide what of a population may be published.
public struct BreakdownEvidence: Sendable {
  /// The persons whom the formula counts.
  public let population: Population
  /// The day they were counted for.
  public let stichtag: CalendarDate
  /// The ages of the Kernzielgruppe, which tables keep apart even when they are made coarser.
  public let coreAges: ClosedRange<Int>
  /// How the Kreis protects.
  public let rule: ProtectionRule
  /// Needed by the method that shifts numbers.
  public let keys: CellKeys?
  /// Everything published about this Kreis before, other pipelines and replaced revisions among it.
  public let former: [FormerEdition]
  /// Whether all tables published for the same day are among it; unless they are, no more tables can be.
  public let isPastKnown: Bool

  /// Collected by the run.
  public init(
    population: Population, stichtag: CalendarDate, coreAges: ClosedRange<Int>, rule: ProtectionRule, keys: CellKeys?,
    former: [FormerEdition], isPastKnown: Bool = true
  ) {
    precondition(rule.method != .cellKey || keys != nil, "a method that needs keys was given none")
    self.population = population
    self.stichtag = stichtag
    self.coreAges = coreAges
    self.rule = rule
    self.keys = keys
    self.former = former
    self.isPastKnown = isPastKnown
  }
}
