import Compute
import Model

/// Own counts of persons after the decision which of them may be seen: every number by the method of the Kreis, audited together with all
/// others of the same table and time and with what was said about them before.
struct ProtectedCounts {
  /// What is shown of a selection; the number is nil where it is withheld.
  private(set) var shown: [CellSelection: (status: Release.CellStatus, number: Int?)] = [:]
  /// Everything that is said by it, and what is withheld so that somebody stays unknown.
  private(set) var said: [SaidCell] = []
  /// How many numbers were checked.
  private(set) var audited = 0

  init(
    _ selections: Set<CellSelection>, _ tables: IndicatorTables, kreis: RegionKey, rule: ProtectionRule,
    former: [SaidCell], key: ((String) -> UInt32)?
  ) {
    var remembered = Dictionary(grouping: former, by: \.family)
    let groups = Dictionary(grouping: selections) { TrialName($0, tables.tables[$0.table]) }
    for (name, members) in groups.sorted(by: { $0.key < $1.key }) {
      guard let first = members.first else { continue }
      let source = tables.tables[name.table]
      let before = (remembered[name.family] ?? []).compactMap { cell in
        cell.selection(like: first, in: source).map { (selection: $0, range: cell.range) }
      }
      let trial = CountTrial(Set(members), source, kreis: kreis, rule: rule, before: before, key: key)
      let cells = trial.protected()
      audited += cells.count
      for cell in cells { shown[cell.selection] = (cell.status, cell.number) }
      let news = cells.filter(\.isRemembered).map { SaidCell($0.selection, in: source, range: $0.range) }
      said += news
      // Two deliveries about the same time are one surface.
      remembered[name.family, default: []] += news
    }
  }

  /// What is protected together: one table at one time.
  private struct TrialName: Hashable, Comparable {
    let family: String
    let table: Int

    init(_ selection: CellSelection, _ source: SourceTable) {
      (family, table) = (SaidCell.family(selection, in: source), selection.table)
    }

    static func < (left: Self, right: Self) -> Bool { (left.family, left.table) < (right.family, right.table) }
  }
}
