import Compute
import Model

/// Own counts of persons after the decision which of them may be seen: every number by the method of the Kreis, audited together with all
/// others of the same table and with what was said about it before.
struct ProtectedCounts {
  /// What is shown of a selection; the number is nil where it is withheld.
  private(set) var shown: [CellSelection: (status: Release.CellStatus, number: Int?)] = [:]
  /// Everything that is said by it.
  private(set) var said: [SaidCell] = []
  /// Tables whose numbers were checked, and how many numbers were withheld.
  private(set) var audited = 0

  init(
    _ selections: Set<CellSelection>, _ tables: IndicatorTables, kreis: RegionKey, rule: ProtectionRule,
    former: [SaidCell], key: ((String) -> UInt32)?
  ) {
    let remembered = Dictionary(grouping: former, by: \.group)
    let groups = Dictionary(grouping: selections) { SaidCell.group($0, in: tables.tables[$0.table]) + "|\($0.table)" }
    for (_, members) in groups.sorted(by: { $0.key < $1.key }) {
      guard let first = members.first else { continue }
      let source = tables.tables[first.table]
      let before = remembered[SaidCell.group(first, in: source)] ?? []
      let known = before.compactMap { cell in cell.selection(like: first, in: source).map { ($0, cell.range) } }
      let moved = rule.method == .suppression ? SaidCell.monthBefore(first, in: source, former) : [:]
      let trial = CountTrial(Set(members), source, kreis: kreis, rule: rule, known: known, before: moved, key: key)
      for part in trial.parts { take(part.protected(), source) }
    }
  }

  private mutating func take(_ cells: [CountTrial.Cell], _ source: SourceTable) {
    audited += cells.count
    for cell in cells {
      shown[cell.selection] = (cell.status, cell.number)
      if let range = cell.range { said.append(SaidCell(cell.selection, in: source, range: range)) }
    }
  }
}

/// The cells of one table that are protected together.
struct CountTrial {
  /// One number after the decision.
  struct Cell {
    let selection: CellSelection
    let status: Release.CellStatus
    let number: Int?
    /// What a reader knows of it.
    let range: ClosedRange<Int>?
  }

  private let selections: Set<CellSelection>
  private let source: SourceTable
  private let kreis: RegionKey
  private let rule: ProtectionRule
  private let known: [(CellSelection, ClosedRange<Int>)]
  /// What was last said exactly about the same cells in an earlier month.
  private let before: [CellSelection: Int]
  private let key: ((String) -> UInt32)?
  private let space: CountSpace

  init(
    _ selections: Set<CellSelection>, _ source: SourceTable, kreis: RegionKey, rule: ProtectionRule,
    known: [(CellSelection, ClosedRange<Int>)], before: [CellSelection: Int] = [:], key: ((String) -> UInt32)?
  ) {
    (self.selections, self.source, self.kreis, self.rule) = (selections, source, kreis, rule)
    (self.known, self.before, self.key) = (known, before, key)
    space = CountSpace(selections.union(known.map(\.0)), in: source.table, kreis: kreis)
  }

  /// Itself, or one for each combination of members where groups overlap so that only sums of regions hold between them.
  var parts: [CountTrial] {
    let sums = CellSums(alongAttributesOf: Array(Set(space.addresses.values)).sorted())
    if sums.addresses.allSatisfy({ space.count($0) != nil }) { return [self] }
    let groups = Dictionary(grouping: selections) { $0.places }
    guard groups.count > 1 else { return [self] }
    return groups.sorted { "\($0.key)" < "\($1.key)" }.map { places, selections in
      CountTrial(
        Set(selections), source, kreis: kreis, rule: rule, known: known.filter { $0.0.places == places },
        before: before.filter { $0.key.places == places }, key: key)
    }
  }

  /// Every number as it may be shown.
  func protected() -> [Cell] {
    guard let hidden = pattern() else {
      let rest = coarser
      let dropped = rest.map { selections.subtracting($0.selections) } ?? selections
      return (rest?.protected() ?? [])
        + inOrder(dropped).map { Cell(selection: $0, status: .withheld, number: nil, range: nil) }
    }
    return inOrder(selections).map { selection in
      guard let address = space.addresses[selection], let truth = space.count(address), !hidden.contains(address) else {
        return Cell(selection: selection, status: .withheld, number: nil, range: nil)
      }
      let number = self.number(truth, selection)
      return Cell(
        selection: selection, status: rule.method == .suppression ? .open : .rounded, number: number,
        range: statement(number).range)
    }
  }

  private func inOrder(_ selections: Set<CellSelection>) -> [CellSelection] {
    selections.sorted { (space.addresses[$0] ?? CellAddress([])) < (space.addresses[$1] ?? CellAddress([])) }
  }

  // The same without its finest cells, those restricted in most ways, so that what can be protected is told; nil where all are alike.
  private var coarser: CountTrial? {
    let ranks = Dictionary(grouping: selections, by: fineness)
    guard ranks.count > 1, let finest = ranks.keys.max() else { return nil }
    return CountTrial(
      selections.subtracting(ranks[finest] ?? []), source, kreis: kreis, rule: rule, known: known, before: before,
      key: key)
  }

  private func fineness(_ selection: CellSelection) -> Int {
    let restricted = zip(source.table.dimensions, selection.places.members).filter { dimension, members in
      members != (dimension.total.map { [$0] } ?? dimension.parts)
    }
    return restricted.count + (selection.regions.count == 1 && selection.regions != [kreis] ? 1 : 0)
  }

  // The addresses to withhold; nil where no choice protects everybody.
  private func pattern() -> Set<CellAddress>? {
    let published = Set(selections.compactMap { space.addresses[$0] }).sorted()
    let remembered = Dictionary(
      known.compactMap { selection, range in space.addresses[selection].map { ($0, range) } }
    ) { $0.overlaps($1) ? $0.clamped(to: $1) : $1 }.filter { address, range in
      space.count(address).map(range.contains) ?? false
    }
    let all = Array(Set(published).union(remembered.keys)).sorted()
    let lines = CellSums(alongAttributesOf: all)
    guard lines.addresses.allSatisfy({ space.count($0) != nil }) else { return nil }
    let crossed = CellSums(throughCrossTabulationOf: all, limit: AttackerView.crossTabulationLimit)
    let isWhole = crossed?.addresses.allSatisfy { space.count($0) != nil } ?? false
    let view = AttackerView(all, crossTabulationLimit: isWhole ? AttackerView.crossTabulationLimit : 0) {
      space.count($0) ?? 0
    }
    return search(view, Set(published), remembered).pattern().map { Set($0.map { view.cells[$0] }) }
  }

  private func search(
    _ view: AttackerView, _ published: Set<CellAddress>, _ remembered: [CellAddress: ClosedRange<Int>]
  ) -> PatternSearch {
    let names = Dictionary(space.addresses.map { ($1, $0) }) { left, right in
      "\(left)" < "\(right)" ? left : right
    }
    let known = view.cells.map { remembered[$0].map(Statement.within) ?? .hidden }
    let statements = view.cells.indices.map { place -> Statement in
      guard published.contains(view.cells[place]), let selection = names[view.cells[place]] else { return known[place] }
      let said = statement(number(view.truth[place], selection))
      return said.narrowed(by: known[place]) ?? said
    }
    let isChanged = rule.method != .suppression
    let moves = smallMoves
    let own = view.cells.indices.filter { published.contains(view.cells[$0]) }
    return PatternSearch(
      view: view, statements: statements,
      required: view.cells.map { isChanged && published.contains($0) ? Requirement(values: 3) : nil },
      requiredIfHidden: Requirement(values: ProtectionRule.openValues, reach: rule.threshold),
      forced: isChanged ? [] : Set(own.filter { isPrimary(view, $0) || moves.contains(view.cells[$0]) }),
      candidates: Set(own.filter { view.truth[$0] > 0 && known[$0].range.count > 1 }), knownIfHidden: known)
  }

  // Too few persons, or too few others beside them in the group that they are a part of.
  private func isPrimary(_ view: AttackerView, _ place: Int) -> Bool {
    let few = 1..<rule.threshold
    if few.contains(view.truth[place]) { return true }
    let address = view.cells[place]
    return view.cells.indices.contains { other in
      few.contains(view.truth[other] - view.truth[place]) && isPart(address, of: view.cells[other])
    }
  }

  // Cells in which, since the last month that said their number, so few came or went that the difference is about them. Who is in a cell
  // is said month by month, so the months are one table, and this is its smallest cell.
  private var smallMoves: Set<CellAddress> {
    Set(
      before.compactMap { selection, number -> CellAddress? in
        guard let address = space.addresses[selection], let truth = space.count(address) else { return nil }
        return (1..<rule.threshold).contains(abs(truth - number)) ? address : nil
      })
  }

  // In one dimension fewer members, all else the same; regions are no groups that one belongs to without knowing.
  private func isPart(_ part: CellAddress, of whole: CellAddress) -> Bool {
    let different = part.extents.indices.filter { part.extents[$0] != whole.extents[$0] }
    guard different.count == 1, let attribute = different.first, attribute > 0 else { return false }
    return Set(part.extents[attribute]).isSubset(of: whole.extents[attribute])
  }

  private func number(_ truth: Int, _ selection: CellSelection) -> Int {
    switch rule.method {
    case .rounding: return RoundedCount(truth).value
    case .suppression: return truth
    case .cellKey:
      guard let key else { preconditionFailure("a method that needs keys was given none") }
      let name = SaidCell(selection, in: source, range: truth...truth).description
      return CellKeys.shifted(truth, lot: Int(key(name) % 100))
    }
  }

  private func statement(_ shown: Int) -> Statement {
    switch rule.method {
    case .rounding: .within(max(0, shown - 2)...(shown + 2))
    case .suppression: .exact(shown)
    case .cellKey: .within(CellKeys.range(of: shown))
    }
  }
}
