import Compute
import Model
import Normalise
import Notation

/// Looks for what indicators ask for in all tables of their sources.
struct OperandSearch {
  let operands: Set<Indicator.Operand>
  /// Per operand the tables that have it, by number, and where.
  private(set) var places: [Indicator.Operand: [Int: CellPlaces]] = [:]
  private var problems: [Indicator.Operand: [OperandPlaces.Problem]] = [:]
  private let tables: [SourceTable]

  init(_ operands: Set<Indicator.Operand>, _ inputs: IndicatorInputs) {
    self.operands = operands
    tables = inputs.tables.map(\.source)
    for operand in operands {
      for (index, table) in inputs.tables.enumerated() where table.source.source == operand.source {
        let search = OperandPlaces(table.source.table, incomplete: table.incomplete)
        do {
          places[operand, default: [:]][index] = try search.places(of: operand)
        } catch {
          problems[operand, default: []].append(error)
        }
      }
    }
  }

  /// What keeps indicators from their data, each once. A table that lacks something is no matter where another one has it; adding up
  /// what overlaps is, wherever it happens.
  func findings(_ indicators: [Indicator]) -> [Finding] {
    indicators.flatMap { indicator in indicator.operands.flatMap { findings(indicator, $0) } }
  }

  private func findings(_ indicator: Indicator, _ operand: Indicator.Operand) -> [Finding] {
    let location = Location(file: "indikatoren")
    let problems = problems[operand] ?? []
    let overlaps = problems.compactMap { problem -> Finding? in
      guard case .overlap(let whole, let part, _) = problem else { return nil }
      return Finding(
        .indicatorOverlap, at: location, [.name: .text(indicator.id), .found: .text(part), .other: .text(whole)])
    }
    if let overlap = overlaps.first { return [overlap] }
    let misplaced = tables.first { table in
      table.source == operand.source && table.place.map { $0 != indicator.place } ?? false
    }
    if let place = misplaced?.place {
      let facts: [FactName: Fact] = [
        .name: .text(indicator.id), .expected: .text(indicator.place.rawValue), .other: .text(operand.source),
        .found: .text(place.rawValue),
      ]
      return [Finding(.indicatorPlace, at: location, facts)]
    }
    guard places[operand] == nil, let problem = problems.last else { return [] }
    return [Finding(.indicatorNoData, at: location, facts(problem, indicator, operand))]
  }

  private func facts(
    _ problem: OperandPlaces.Problem, _ indicator: Indicator, _ operand: Indicator.Operand
  ) -> [FactName: Fact] {
    let (what, found, known) =
      switch problem {
      case .measure(let name, let known): ("die Messgröße", name, known)
      case .measureOpen(let known): ("ohne »messgroesse« die Messgröße", "", known)
      case .dimension(let name, let known): ("das Merkmal", name, known)
      case .member(let name, let dimension, let known): ("beim Merkmal »\(dimension)« die Ausprägung", name, known)
      case .noTotal(let dimension): ("die Summe über das Merkmal", dimension, [])
      case .overlap(_, let part, _): ("", part, [])
      }
    var facts: [FactName: Fact] = [
      .name: .text(indicator.id), .other: .text(operand.source), .reason: .text(what), .found: .text(found),
    ]
    if !known.isEmpty { facts[.expected] = .list(Array(known.prefix(12))) }
    facts[.nearest] = Nearest.match(found, among: known).map { .text($0) }
    return facts
  }
}
