import Compute
import Model
import Notation
import Store

@testable import Pipeline
@testable import Protect

/// What a protected breakdown costs its readers: numbers that are missing and numbers that are not the true ones.
struct ProtectionCost {
  let cells: Int
  let withheld: Int
  /// How often the tables were made coarser, nil where none are shown.
  let step: Int?
  /// How far the shown numbers lie from the true ones, a number per shown cell.
  let deviations: [Int]
  /// Municipalities, and the Kreis, of which nothing is shown but the exact population and zeros.
  let silenced: Int
  /// Whether the gate would refuse the report because a municipality is too small.
  let isRefused: Bool

  init(_ breakdown: ProtectedBreakdown) {
    isRefused = breakdown.said.contains { cell in
      cell.groups.dropFirst().allSatisfy { $0 == nil } && cell.range.upperBound < breakdown.evidence.rule.threshold
    }
    step = breakdown.verdict.coarsened
    cells = breakdown.verdict.cells
    withheld = breakdown.verdict.withheld
    guard let cells = breakdown.attempt?.cells else {
      (deviations, silenced) = ([], 0)
      return
    }
    let hidden = breakdown.withheld
    deviations = cells.addresses.indices.filter { !hidden.contains($0) }.map { abs(cells.shown[$0] - cells.truth[$0]) }
    let inside = Dictionary(grouping: cells.addresses.indices.filter { !cells.isPopulation($0) }) {
      cells.populations[$0]
    }
    silenced =
      inside.values.filter { places in
        places.allSatisfy { hidden.contains($0) || cells.shown[$0] == 0 }
      }.count
  }

  /// Two digits, as the document has it.
  static func decimal(_ value: Ratio) -> String { GermanNumber.text(value.rounded(digits: 2)) }

  /// A part of a whole in per cent with one digit.
  static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : GermanNumber.text((Ratio(part, whole) * Ratio(100)).rounded(digits: 1)) + " %"
  }

  /// The mean of the deviations.
  static func mean(_ deviations: [Int]) -> String {
    deviations.isEmpty ? "–" : decimal(Ratio(deviations.reduce(0, +), deviations.count))
  }
}

/// The censuses of a pipeline, protected by each method as if the Kreis had chosen it.
struct ProtectionTrial {
  private let pipeline: LoadedPipeline
  private let censuses: Censuses
  private let rule: ProtectionRule
  private var former: [FormerEdition] = []

  init(_ pipeline: LoadedPipeline, _ censuses: Censuses, _ method: ProtectionRule.Method) {
    (self.pipeline, self.censuses) = (pipeline, censuses)
    rule = ProtectionRule(method: method, threshold: ProtectionRule.standard.threshold)
  }

  /// Protects the next Stichtag, beside everything that was said about those before.
  mutating func publish(_ day: CalendarDate) throws -> ProtectionCost {
    let census = try censuses.census(day)
    let definition = pipeline.definition
    let population = Population(
      census.exports, kreis: census.kreis, ages: AgeScale(splitAt: definition.coreAges), counting: definition.counting)
    let keys = CellKeys(population) { name in
      SHA256.hash(Array("erfundener Schlüssel|\(name)".utf8)).bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
    let breakdown = ProtectedBreakdown(
      BreakdownEvidence(
        population: population, stichtag: day, coreAges: definition.coreAges, rule: rule, keys: keys, former: former))
    former.append(
      FormerEdition(name: "\(pipeline.name)/\(day.iso)/1", stichtag: day, cells: breakdown.said))
    return ProtectionCost(breakdown)
  }
}
