import Compute
import Model
import TestSupport
import Testing

@testable import Protect

/// The index of earlier editions finds what looking up each of their cells by name finds.
struct FormerIndexTests {
  /// One earlier edition, looked up by name.
  private struct Plain {
    let known: [CellAddress: ClosedRange<Int>]
    let incomparable: Int

    init(_ edition: FormerEdition, _ evidence: BreakdownEvidence) {
      var known: [CellAddress: ClosedRange<Int>] = [:]
      for cell in edition.cells {
        if let address = Plain.address(
          cell.groups.split(separator: "|", omittingEmptySubsequences: false).map(String.init), evidence)
        {
          known[address] = cell.range
        }
      }
      (self.known, incomparable) = (known, edition.cells.count - known.count)
    }

    private static func address(_ names: [String], _ evidence: BreakdownEvidence) -> CellAddress? {
      let population = evidence.population
      let extents = zip(Attribute.allCases, names).enumerated().map { place, pair -> [Int]? in
        let groups =
          Partition.fine(pair.0, of: population).groups
          + Partition.merged(pair.0, of: population, coreAges: evidence.coreAges).groups
        return pair.1 == "*" ? population.codes[place] : groups.first { $0.category.id == pair.1 }?.codes
      }
      return extents.contains(nil) ? nil : CellAddress(extents.compactMap { $0 })
    }

    func movement(of place: Int, _ cells: BreakdownCells) -> Int {
      guard let before = known[cells.addresses[place]] else { return 0 }
      let now = cells.statements[place].range
      return max(0, now.lowerBound - before.upperBound, before.lowerBound - now.upperBound)
    }

    func revealingPopulations(_ cells: BreakdownCells, _ rule: ProtectionRule) -> Set<CellAddress> {
      Set(
        cells.populations.filter { population in
          guard let place = cells.place(of: population), let before = known[population], before.count == 1,
            abs(cells.truth[place] - before.lowerBound) < rule.threshold
          else { return false }
          let members = cells.addresses.indices.filter { cells.populations[$0] == population }
          let tables = Dictionary(grouping: members) { member in
            population.extents.indices.filter { cells.addresses[member].extents[$0] != population.extents[$0] }
          }
          let moved = tables.filter { !$0.key.isEmpty }.map { $0.value.reduce(0) { $0 + movement(of: $1, cells) } }
          return (moved.max() ?? 0) > 0 && (moved.max() ?? 0) < rule.threshold
        })
    }
  }

  private static func persons(_ random: inout SplitMix64) -> [[Int]] {
    (0..<3).map { _ in (0..<3).map { _ in Int.random(in: 0...40, using: &random) } }
  }

  // What the same persons had published if a few came or went; some cells were lost, others are not known any more.
  private static func edition(
    _ name: String, like persons: [[Int]], _ method: ProtectionRule.Method, _ random: inout SplitMix64
  ) throws -> FormerEdition {
    var persons = persons
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let (place, status) = (Int.random(in: 0..<3, using: &random), Int.random(in: 0..<3, using: &random))
      persons[place][status] = max(0, persons[place][status] + Int.random(in: -1...1, using: &random))
    }
    var cells = ProtectedBreakdown(try Breakdowns.evidence(method, persons)).said
    cells.removeAll { _ in Int.random(in: 0..<10, using: &random) == 0 }
    cells.append(FormerEdition.Cell(groups: ["05999999", nil, nil, nil, nil], range: 4...4))
    cells.append(FormerEdition.Cell(groups: [nil, "0-99", nil, nil, nil], range: 0...9))
    if let first = cells.first { cells.append(first) }
    let month = Int.random(in: 1...12, using: &random)
    let day = try #require(CalendarDate(year: 2020, month: month, day: 28))
    return FormerEdition(name: name, stichtag: day, cells: cells.shuffled(using: &random))
  }

  @Test(arguments: [ProtectionRule.Method.rounding, .suppression])
  func `both find the same in random editions`(_ method: ProtectionRule.Method) throws {
    var revealing = 0
    try cases(60) { random, seed in
      let persons = Self.persons(&random)
      var former: [FormerEdition] = []
      for number in 1...4 { former.append(try Self.edition("\(number)", like: persons, method, &random)) }
      let evidence = try Breakdowns.evidence(method, persons, former: former)
      let sayings = FormerSayings(evidence)
      for coarseness in BreakdownLayout.Coarseness.allCases {
        let layout = BreakdownLayout(evidence.population, coarseness, coreAges: evidence.coreAges)
        let cells = BreakdownCells(evidence, layout)
        let differences = Differences(cells: cells, rule: evidence.rule, names: sayings.names)
        for (edition, index) in zip(former, sayings.editions) {
          let plain = Plain(edition, evidence)
          let said = index.places.compactMap { place in index[place].map { (sayings.names.addresses[place], $0) } }
          #expect(Dictionary(uniqueKeysWithValues: said) == plain.known, seed)
          #expect(index.incomparable == plain.incomparable, seed)
          let found = differences.revealingPopulations(index)
          #expect(found == plain.revealingPopulations(cells, evidence.rule), seed)
          revealing += found.count
          let movements = cells.addresses.indices.map { differences.movement(of: $0, index) }
          #expect(movements == cells.addresses.indices.map { plain.movement(of: $0, cells) }, seed)
        }
      }
    }
    #expect(revealing > 20, "the cases are worth their time only if some editions single somebody out")
  }

  @Test(arguments: [
    "05162024|18-26|*|*|m|35|39", "*|*|*|*|*|0|0", "|||||1|2", "a|b|c|d|e|-1|7",
  ])
  func `a cell is read as it is written`(_ text: String) {
    #expect(FormerEdition.Cell(text)?.description == text)
  }

  @Test(arguments: [
    "", "*|*|*|*|*|1", "*|*|*|*|*|2|1", "*|*|*|*|*|*|1|2", "*|*|*|*|*|x|2", "*|*|*|*|*|1|", "*|*|*|*|1|2",
  ])
  func `what is no cell is refused`(_ text: String) {
    #expect(FormerEdition.Cell(text)?.description == nil)
  }
}
