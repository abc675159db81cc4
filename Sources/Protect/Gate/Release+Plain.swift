import Compute
public import Model

// What Release holds in words of Compute, in plain words, so that nothing else in Render needs Compute.
extension Release.Terms {
  /// Positions that the rule distributes: those granted without those kept back.
  public var distributed: Ratio { rule.positions }
  /// The smallest part of a position that is handed out.
  public var step: Ratio { rule.step }
  /// The distributed positions in steps.
  public var units: Int { rule.units }
  /// How remainders become units.
  public var method: AllotmentMethod { rule.method }
  /// What nobody falls below, nil without a floor.
  public var minimum: Ratio? { rule.minimumUnits > 0 ? Ratio(rule.minimumUnits) * rule.step : nil }
  /// Kept back from the grant, per recipient.
  public var kept: [(recipient: String, positions: Ratio)] { reserved.map { ($0.recipient, $0.positions) } }
}

extension Release.Inside {
  /// Counted persons by office (rows) and municipality (columns).
  public var sent: [[Int]] { reconciliation.persons }
  /// Of these the ones whose residence lies outside the responsibility of the office, per office.
  public var sentOutside: [Int] { reconciliation.outside }
  /// The fewest persons more, and less, that change a recipient's units, in the order of the rows.
  public var distances: [(gainsAfter: Int?, losesAfter: Int?)] { sensitivities.map { ($0.gainsAfter, $0.losesAfter) } }
  /// The size of the Kernzielgruppe, and who is shown beside it.
  public var coreGroupBounds: (members: ClosedRange<Int>, minors: ClosedRange<Int>, unknown: Int) {
    (
      coreGroup.atLeast...coreGroup.atMost, coreGroup.minorsAtLeast...coreGroup.minorsAtMost, coreGroup.unknown
    )
  }
}
