import Compute
import Model

/// The cells of one table and time, which are protected together.
struct CountTrial {
  /// One number after the decision.
  struct Cell {
    let selection: CellSelection
    let status: Release.CellStatus
    let number: Int?
    /// What a reader knows of it; nil where it is withheld.
    let range: ClosedRange<Int>?
    /// Whether later editions must know what happened to it: not where nothing of the table was said at all.
    let isRemembered: Bool
  }

  private let selections: [CellSelection]
  private let source: SourceTable
  private let rule: ProtectionRule
  private let key: ((String) -> UInt32)?
  private let space: CountSpace
  /// One selection for each address, so that the same persons have the same number wherever they are shown.
  private let names: [CellAddress: CellSelection]
  /// What was said before and still fits the table.
  private let known: [CellAddress: ClosedRange<Int>]
  /// What was withheld before: whoever has both editions must not subtract one from the other.
  private let silent: Set<CellAddress>

  init(
    _ selections: Set<CellSelection>, _ source: SourceTable, kreis: RegionKey, rule: ProtectionRule,
    before: [(selection: CellSelection, range: ClosedRange<Int>?)], key: ((String) -> UInt32)?
  ) {
    (self.source, self.rule, self.key) = (source, rule, key)
    let space = CountTrial.space(selections, before.map(\.selection), source, kreis)
    self.space = space
    names = Dictionary(space.addresses.map { ($1, $0) }) { left, right in
      SaidCell.cell(left, in: source) < SaidCell.cell(right, in: source) ? left : right
    }
    self.selections = selections.filter { space.addresses[$0] != nil }.sorted {
      (space.addresses[$0] ?? CellAddress([])) < (space.addresses[$1] ?? CellAddress([]))
    }
    var (known, silent): ([CellAddress: ClosedRange<Int>], Set<CellAddress>) = ([:], [])
    for (selection, range) in before {
      guard let address = space.addresses[selection], let truth = space.count(address) else { continue }
      if range == nil { silent.insert(address) }
      guard let range, range.contains(truth) else { continue }
      known[address] = known[address].map { $0.clamped(to: range) } ?? range
    }
    (self.known, self.silent) = (known, silent)
  }

  // The reading in which a reader can conclude the most, of those that the table does not contradict.
  private static func space(
    _ selections: Set<CellSelection>, _ before: [CellSelection], _ source: SourceTable, _ kreis: RegionKey
  ) -> CountSpace {
    let all = selections.union(before)
    let spaces = CountSpace.Reading.allCases.lazy.map {
      CountSpace(all, in: source.table, kreis: kreis, reading: $0)
    }
    return spaces.first { space in
      let countable = space.addresses.values.filter { space.count($0) != nil }
      return selections.allSatisfy { space.addresses[$0].flatMap(space.count) != nil }
        && isConsistent(CellSums(alongAttributesOf: Set(countable).sorted()), space)
    } ?? CountSpace(all, in: source.table, kreis: kreis, reading: .overlapping)
  }

  private static func isConsistent(_ sums: CellSums, _ space: CountSpace) -> Bool {
    let counts = sums.addresses.map(space.count)
    guard counts.allSatisfy({ $0 != nil }) else { return false }
    return sums.sums.allSatisfy { sum in counts[sum.total] == sum.parts.compactMap { counts[$0] }.reduce(0, +) }
  }

  /// Every number as it may be shown.
  func protected() -> [Cell] {
    let hidden = pattern()
    return selections.map { selection in
      guard let hidden, let address = space.addresses[selection], let truth = space.count(address),
        !hidden.contains(address)
      else {
        return Cell(selection: selection, status: .withheld, number: nil, range: nil, isRemembered: hidden != nil)
      }
      let number = self.number(truth, address)
      return Cell(
        selection: selection, status: rule.method == .suppression ? .open : .rounded, number: number,
        range: statement(number).range, isRemembered: true)
    }
  }

  // The addresses to withhold; nil where no choice protects everybody.
  private func pattern() -> Set<CellAddress>? {
    let published = Set(selections.compactMap { space.addresses[$0] })
    let all = published.union(known.keys)
    let lines = CellSums(alongAttributesOf: all.sorted())
    guard CountTrial.isConsistent(lines, space) else { return nil }
    let rests = self.rests(all, lines)
    let cells = all.union(rests).sorted()
    guard CountTrial.isConsistent(CellSums(alongAttributesOf: cells), space) else { return nil }
    let crossed = CellSums(throughCrossTabulationOf: cells, limit: AttackerView.crossTabulationLimit)
    let isWhole = crossed.map { CountTrial.isConsistent($0, space) } ?? false
    let view = AttackerView(cells, crossTabulationLimit: isWhole ? AttackerView.crossTabulationLimit : 0) {
      space.count($0) ?? 0
    }
    return search(view, published, rests).pattern().map { Set($0.map { view.cells[$0] }) }
  }

  // Few persons whom nobody counts, but who are what is left when one number is taken from another.
  private func rests(_ all: Set<CellAddress>, _ lines: CellSums) -> Set<CellAddress> {
    var rests = Set(lines.addresses)
    for attribute in (all.first?.extents.indices ?? 0..<0).dropFirst() {
      for line in Dictionary(grouping: all, by: { $0.with([], at: attribute) }).values where line.count > 1 {
        for whole in line {
          for part in line where part != whole {
            let inside = Set(part.extents[attribute])
            guard inside.isSubset(of: whole.extents[attribute]) else { continue }
            rests.insert(whole.with(whole.extents[attribute].filter { !inside.contains($0) }, at: attribute))
          }
        }
      }
    }
    return rests.subtracting(all).filter { space.count($0).map((1..<rule.threshold).contains) ?? false }
  }

  private func search(_ view: AttackerView, _ published: Set<CellAddress>, _ rests: Set<CellAddress>) -> PatternSearch {
    let isChanged = rule.method != .suppression
    let changed = Requirement(values: 3)
    let hidden = Requirement(values: ProtectionRule.openValues, reach: rule.threshold)
    let known = view.cells.map { self.known[$0].map(Statement.within) ?? .hidden }
    let statements = view.cells.indices.map { place -> Statement in
      guard published.contains(view.cells[place]) else { return known[place] }
      let said = statement(number(view.truth[place], view.cells[place]))
      return said.narrowed(by: known[place]) ?? said
    }
    let own = view.cells.indices.filter { published.contains(view.cells[$0]) && view.truth[$0] > 0 }
    return PatternSearch(
      view: view, statements: statements,
      required: view.cells.map { cell in
        if rests.contains(cell) { return isChanged ? changed : hidden }
        return isChanged && published.contains(cell) ? changed : nil
      },
      requiredIfHidden: hidden,
      forced: Set(own.filter { silent.contains(view.cells[$0]) || (!isChanged && view.truth[$0] < rule.threshold) }),
      candidates: Set(own.filter { known[$0].range.count > 1 }), knownIfHidden: known,
      exceptions: Dictionary(
        uniqueKeysWithValues: own.compactMap { place in exception(known[place]).map { (place, $0) } }))
  }

  // What was said by another method or with a lower threshold cannot be unsaid; but no more is said.
  private func exception(_ known: Statement) -> Requirement? {
    let isWide = known.range.count >= ProtectionRule.openValues
    let reaches = known.range.upperBound >= rule.threshold
    if isWide && reaches { return nil }
    return Requirement(
      values: min(known.range.count, ProtectionRule.openValues), reach: reaches ? rule.threshold : nil)
  }

  private func number(_ truth: Int, _ address: CellAddress) -> Int {
    switch rule.method {
    case .rounding: return RoundedCount(truth).value
    case .suppression: return truth
    case .cellKey:
      guard let key, let name = names[address] else { preconditionFailure("a method that needs keys was given none") }
      let text = SaidCell(name, in: source, range: truth...truth).description
      return CellKeys.shifted(truth, lot: Int(key(text) % 100))
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
