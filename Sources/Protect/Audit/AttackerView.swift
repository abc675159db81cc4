/// Everything that was published about one population, seen by somebody who adds and subtracts.
struct AttackerView: Sendable {
  /// The published cells, each once and sorted: what is found does not depend on how they came.
  let cells: [CellAddress]
  /// Their true numbers.
  let truth: [Int]
  /// Whether a cross-tabulation of all attributes was small enough to be part of the equations.
  let hasCrossTabulation: Bool
  private let systems: [System]

  /// One set of equations; the first cells are those published, in their order.
  private struct System {
    let places: [Int]
    let sums: [CellSum]
    let truth: [Int]
  }

  /// The largest cross-tabulation that is searched through.
  static let crossTabulationLimit = 2_000

  /// Finds all sums between the cells, which may come in any order and repeatedly; `count` tells the true number of any
  /// cell, published or not.
  init(_ published: [CellAddress], count: (CellAddress) -> Int) {
    let cells = Set(published).sorted()
    self.cells = cells
    truth = cells.map(count)
    func system(_ places: [Int], _ sums: CellSums) -> System {
      System(places: places, sums: sums.sums, truth: sums.addresses.map(count))
    }
    let all = Array(cells.indices)
    if let whole = CellSums(throughCrossTabulationOf: cells, limit: AttackerView.crossTabulationLimit) {
      systems = [system(all, whole)]
      hasCrossTabulation = true
    } else {
      systems = [system(all, CellSums(alongAttributesOf: cells))]
      hasCrossTabulation = false
    }
  }

  /// The cells whose numbers are not protected as required, given what is said about each.
  func weaknesses(_ statements: [Statement], _ required: [Requirement?], isReleasable: [Bool]) -> [Weakness] {
    systems.flatMap { system in
      var examination = examination(of: system, statements, isReleasable)
      return system.places.indices.compactMap { place -> Weakness? in
        guard let requirement = required[system.places[place]] else { return nil }
        return examination.remedies(for: place, requirement).map { remedies in
          Weakness(cell: system.places[place], remedies: remedies.map { $0.map { system.places[$0] } })
        }
      }
    }
  }

  /// The tightest bounds in whole numbers for each cell.
  func bounds(_ statements: [Statement]) -> [ClosedRange<Int>] {
    var bounds = statements.map(\.range)
    for system in systems {
      var examination = examination(of: system, statements, [Bool](repeating: false, count: cells.count))
      for (place, cell) in system.places.enumerated() where bounds[cell].count > 1 {
        let found = examination.bounds(of: place)
        let range = (truth[cell] + found.lowerBound)...(truth[cell] + found.upperBound)
        bounds[cell] = bounds[cell].clamped(to: range)
      }
    }
    return bounds
  }

  private func examination(of system: System, _ statements: [Statement], _ isReleasable: [Bool]) -> Examination {
    let unpublished = system.truth.count - system.places.count
    let known = system.places.map { statements[$0].range }
    let free = [ClosedRange<Int>](repeating: Statement.hidden.range, count: unpublished)
    let releasable = system.places.map { isReleasable[$0] } + [Bool](repeating: false, count: unpublished)
    return Examination(
      DeviationSystem(truth: system.truth, known: known + free, sums: system.sums), truth: system.truth,
      isReleasable: releasable)
  }
}
