/// Everything that was published about one population, seen by somebody who adds and subtracts.
struct AttackerView: Sendable {
  /// The published cells, each once and sorted: what is found does not depend on how they came.
  let cells: [CellAddress]
  /// Their true numbers.
  let truth: [Int]
  /// Whether the cross-tabulation of all attributes was small enough to be part of the equations.
  var hasCrossTabulation: Bool { systems.count > 1 }
  /// How many sets of equations there are, each sharper and slower than the one before: rows and columns are quickly added
  /// up, and only what withstands that is held against the cross-tabulation.
  var stages: Int { systems.count }
  private let systems: [System]

  /// One set of equations; the first cells are those published, in their order.
  private struct System {
    let sums: CellSums
    let truth: [Int]
    let neighbourhood: Neighbourhood?
  }

  /// The largest cross-tabulation that is searched through.
  static let crossTabulationLimit = 2_000

  /// Finds all sums between the cells, which may come in any order and repeatedly; `count` tells the true number of any
  /// cell, published or not.
  init(
    _ published: [CellAddress], crossTabulationLimit limit: Int = crossTabulationLimit,
    count: (CellAddress) -> Int
  ) {
    let cells = Set(published).sorted()
    self.cells = cells
    truth = cells.map(count)
    func system(_ sums: CellSums) -> System {
      System(
        sums: sums, truth: sums.addresses.map(count),
        neighbourhood: sums.isCrossTabulation ? Neighbourhood(sums) : nil)
    }
    let crossed = CellSums(throughCrossTabulationOf: cells, limit: limit)
    systems =
      [system(CellSums(alongAttributesOf: cells))] + (crossed.map { [system($0)] } ?? [])
  }

  /// The cells whose numbers are not protected as required, given what is said about each.
  func weaknesses(
    at stage: Int, _ statements: [Statement], _ required: [Requirement?], isReleasable: [Bool]
  ) -> [Weakness] {
    var examination = examination(of: systems[stage], statements, isReleasable)
    return cells.indices.compactMap { cell -> Weakness? in
      guard let requirement = required[cell] else { return nil }
      return examination.remedies(for: cell, requirement).map { Weakness(cell: cell, remedies: $0) }
    }
  }

  /// The tightest bounds in whole numbers for each cell.
  func bounds(_ statements: [Statement]) -> [ClosedRange<Int>] {
    var examination = examination(
      of: systems[systems.count - 1], statements, [Bool](repeating: false, count: cells.count))
    return cells.indices.map { cell in
      guard statements[cell].range.count > 1 else { return statements[cell].range }
      let found = examination.bounds(of: cell)
      return (truth[cell] + found.lowerBound)...(truth[cell] + found.upperBound)
    }
  }

  private func examination(of system: System, _ statements: [Statement], _ isReleasable: [Bool]) -> Examination {
    let unpublished = system.truth.count - cells.count
    let free = [ClosedRange<Int>](repeating: Statement.hidden.range, count: unpublished)
    let known = statements.map(\.range) + free
    return Examination(
      DeviationSystem(truth: system.truth, known: known, sums: system.sums.sums), truth: system.truth,
      isReleasable: isReleasable + [Bool](repeating: false, count: unpublished), neighbourhood: system.neighbourhood,
      lines: systems[0].sums)
  }
}
