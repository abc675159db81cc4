import Compute
import Model

@testable import Protect

/// Breakdowns of invented persons, and what somebody makes of them who adds and subtracts.
enum Breakdowns {
  /// By municipality and status: persons with a limited title, with a Duldung, with an application.
  static func evidence(
    _ method: ProtectionRule.Method, _ persons: [[Int]], former: [FormerEdition] = []
  ) throws -> BreakdownEvidence {
    let statuses: [StatusGroup] = [.limited, .tolerated, .applied]
    let cells = persons.enumerated().flatMap { place, counts in
      zip(statuses, counts).map { Cell(municipality: place, status: $0.code, persons: $1) }
    }
    let question = try Run(cells: [cells, []]).question()
    let population = Compute.Population(
      question.exports, kreis: question.kreis, ages: .standard, counting: question.counting)
    return BreakdownEvidence(
      population: population, stichtag: question.day, coreAges: 18...35,
      rule: ProtectionRule(method: method, threshold: 3), keys: nil, former: former)
  }
}

extension StellenanteilQuestion {
  fileprivate var day: CalendarDate {
    guard let day = CalendarDate("2021-03-31") else { preconditionFailure("the day is misspelt") }
    return day
  }
}

extension ProtectedBreakdown {
  var cells: BreakdownCells? { attempt?.cells }

  var view: AttackerView? {
    cells.map { AttackerView($0.addresses) { evidence.population.persons($0.extents) } }
  }

  /// What is said about each cell when these are withheld.
  func statements(withholding withheld: Set<Int>) -> [Statement] {
    cells?.statements.enumerated().map { withheld.contains($0) ? .hidden : $1 } ?? []
  }

  /// The persons of a municipality with a status, by their place in the cells.
  func place(_ municipality: Int, _ status: StatusGroup) -> Int? {
    let whole = CellAddress(evidence.population.codes)
    return cells?.place(
      of: whole.with([municipality], at: Attribute.municipality.place).with([status.code], at: Attribute.status.place))
  }
}
