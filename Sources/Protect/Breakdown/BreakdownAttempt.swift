import Compute
import Model

/// One layout on trial: what must be withheld from it so that nobody can be found in it.
struct BreakdownAttempt {
  let layout: BreakdownLayout
  let cells: BreakdownCells
  /// The cells that are too small or too telling by themselves.
  let primary: Set<Int>
  private let evidence: BreakdownEvidence
  private let former: FormerSayings
  // Those of the same day: what they said is known of the very same persons.
  private let ofToday: [FormerCells]

  init(_ evidence: BreakdownEvidence, _ coarseness: BreakdownLayout.Coarseness, _ former: FormerSayings) {
    self.evidence = evidence
    self.former = former
    ofToday = former.editions.filter { $0.stichtag == evidence.stichtag }
    layout = BreakdownLayout(evidence.population, coarseness, coreAges: evidence.coreAges)
    cells = BreakdownCells(evidence, layout)
    primary =
      evidence.rule.method == .suppression
      ? PrimaryCells.places(cells, layout, threshold: evidence.rule.threshold) : []
  }

  /// The cells to withhold; nil where no choice protects everybody.
  func pattern() -> (withheld: Set<Int>, hasCrossTabulation: Bool)? {
    let remembered = remembered
    let view = AttackerView(cells.addresses + remembered.keys) { evidence.population.persons($0.extents) }
    // Per cell of the view its place here; nil for one that only an earlier edition has shown.
    let places = view.cells.map(cells.place)
    let others = view.cells.map { remembered[$0].map(Statement.within) ?? .hidden }
    let silent = silent
    func viewed(_ isMeant: (Int) -> Bool) -> Set<Int> {
      Set(places.indices.filter { places[$0].map(isMeant) ?? false })
    }
    let search = PatternSearch(
      view: view, statements: zip(places, others).map { $0.map(narrowed) ?? $1 },
      required: places.map { $0.flatMap(requirement) },
      requiredIfHidden: Requirement(values: ProtectionRule.openValues, reach: evidence.rule.threshold),
      forced: viewed { primary.contains($0) || silent.contains($0) }, candidates: viewed(isCandidate),
      knownIfHidden: zip(places, others).map { $0.map(known) ?? $1 })
    return search.pattern().map { (Set($0.compactMap { places[$0] }), view.hasCrossTabulation) }
  }

  // As many numbers as rounding leaves open where it shows a 0.
  private let changed = Requirement(values: 3)

  // A number that was changed must not be led back to one or two; one that is shown as it is has nothing to hide.
  private func requirement(_ place: Int) -> Requirement? {
    cells.isPopulation(place) || evidence.rule.method == .suppression ? nil : changed
  }

  // Cells that would single somebody out beside an earlier edition. A 0 that does not show any movement stays: nobody can
  // be withheld behind it.
  private var silent: Set<Int> {
    let differences = Differences(cells: cells, rule: evidence.rule, names: former.names)
    var silent: Set<Int> = []
    for former in former.editions {
      let telling = differences.revealingPopulations(former)
      guard !telling.isEmpty else { continue }
      silent.formUnion(
        cells.addresses.indices.filter { place in
          telling.contains(cells.populations[place]) && !cells.isPopulation(place)
            && (cells.shown[place] > 0 || differences.movement(of: place, former) > 0)
        })
    }
    return silent
  }

  // Zeros are no partners: everybody guesses them. Nor is what an earlier edition gave away.
  private func isCandidate(_ place: Int) -> Bool {
    guard !cells.isPopulation(place), cells.shown[place] > 0, cells.truth[place] > 0 else { return false }
    return known(place).range.count > 1
  }

  private func narrowed(_ place: Int) -> Statement {
    cells.statements[place].narrowed(by: known(place)) ?? cells.statements[place]
  }

  /// What editions of the same day say about a cell, where nothing tells that its population has changed since.
  private func known(_ place: Int) -> Statement {
    ofToday.filter { isUnchanged(cells.populations[place], $0) }
      .compactMap { $0[former.names.place(of: cells.addresses[place])] }.map(Statement.within)
      .reduce(Statement.hidden) { $0.narrowed(by: $1) ?? $0 }
  }

  private func isUnchanged(_ population: CellAddress, _ former: FormerCells) -> Bool {
    guard let before = former[self.former.names.place(of: population)], let place = cells.place(of: population) else {
      return false
    }
    return before == cells.truth[place]...cells.truth[place]
  }

  // Cells that an edition of the same day has shown and this one does not: they are known all the same.
  private var remembered: [CellAddress: ClosedRange<Int>] {
    var found: [CellAddress: ClosedRange<Int>] = [:]
    for edition in ofToday {
      for place in edition.places {
        let address = former.names.addresses[place]
        guard let range = edition[place], cells.place(of: address) == nil else { continue }
        let population = CellAddress([address.extents[0]] + evidence.population.codes.dropFirst())
        let persons = evidence.population.persons(address.extents)
        if isUnchanged(population, edition), range.contains(persons) {
          found[address] = found[address].map { $0.clamped(to: range) } ?? range
        }
      }
    }
    return found
  }
}
