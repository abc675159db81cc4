import Compute
import Model

extension Gate {
  /// The tables as this audience may see them.
  static func breakdown(_ breakdown: ProtectedBreakdown, for audience: Audience) -> Release.Breakdown {
    let layout = breakdown.attempt?.layout
    let cells = breakdown.attempt.map { Gate.cells($0, breakdown, audience) } ?? [:]
    let whole = CellAddress(breakdown.evidence.population.codes)
    return Release.Breakdown(
      rule: breakdown.evidence.rule,
      tables: layout?.plans.map { plan in
        Release.Table(
          rows: plan.rows.attribute, columns: plan.columns?.attribute, rowGroups: plan.rows.groups.map(\.category),
          columnGroups: plan.columns?.groups.map(\.category) ?? [],
          cells: plan.addresses(in: whole).map { $0.compactMap { cells[$0] } })
      } ?? [],
      untold: layout?.untold ?? [], verdict: breakdown.verdict)
  }

  private static func cells(
    _ attempt: BreakdownAttempt, _ breakdown: ProtectedBreakdown, _ audience: Audience
  ) -> [CellAddress: Release.Cell] {
    let groups = breakdown.groups(of: attempt)
    let cells = attempt.cells
    var released: [CellAddress: Release.Cell] = [:]
    for (place, address) in cells.addresses.enumerated() {
      let (status, persons) = shown(place, attempt, breakdown, audience)
      let all = cells.place(of: cells.populations[place]).map { cells.truth[$0] }
      released[address] = Release.Cell(
        groups: groups[address] ?? [], status: status, persons: persons,
        share: Release.Rate(status, persons, of: .open, all),
        treatment: audience == .owner ? treatment(place, attempt, breakdown) : nil)
    }
    return released
  }

  private static func shown(
    _ place: Int, _ attempt: BreakdownAttempt, _ breakdown: ProtectedBreakdown, _ audience: Audience
  ) -> (Release.CellStatus, Int?) {
    if audience == .owner { return (.open, attempt.cells.truth[place]) }
    if breakdown.withheld.contains(place) { return (.withheld, nil) }
    if case .exact(let persons) = attempt.cells.statements[place] { return (.open, persons) }
    return (.rounded, attempt.cells.shown[place])
  }

  private static func treatment(
    _ place: Int, _ attempt: BreakdownAttempt, _ breakdown: ProtectedBreakdown
  ) -> Release.Treatment {
    if breakdown.withheld.contains(place) { return attempt.primary.contains(place) ? .primary : .secondary }
    guard case .exact(let persons) = attempt.cells.statements[place] else { return .rounded }
    return persons == 0 ? .zero : .open
  }
}
