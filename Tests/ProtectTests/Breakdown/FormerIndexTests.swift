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
      let (codes, groups) = (evidence.population.codes, FormerIndexTests.groups(evidence))
      var known: [CellAddress: ClosedRange<Int>] = [:]
      for cell in edition.cells {
        let names = cell.groups.split(separator: "|", omittingEmptySubsequences: false)
        let extents = names.enumerated().map { place, name in
          name == "*" ? codes[place] : groups[place].first { $0.name == name }?.codes
        }
        if !extents.contains(nil) { known[CellAddress(extents.compactMap { $0 })] = cell.range }
      }
      (self.known, incomparable) = (known, edition.cells.count - known.count)
    }

    func movement(of place: Int, _ cells: BreakdownCells) -> Int {
      guard let before = known[cells.addresses[place]] else { return 0 }
      let now = cells.statements[place].range
      return max(0, now.lowerBound - before.upperBound, before.lowerBound - now.upperBound)
    }

    func revealingPopulations(_ cells: BreakdownCells, _ rule: ProtectionRule) -> Set<CellAddress> {
      Set(
        Set(cells.populations).filter { population in
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

  // Per attribute all groups that any layout has.
  private static func groups(_ evidence: BreakdownEvidence) -> [[(name: String, codes: [Int])]] {
    Attribute.allCases.map { attribute in
      let fine = Partition.fine(attribute, of: evidence.population)
      let merged = Partition.merged(attribute, of: evidence.population, coreAges: evidence.coreAges)
      return (fine.groups + merged.groups).map { ($0.category.id, $0.codes) }
    }
  }

  private static func persons(_ random: inout SplitMix64) -> [[Int]] {
    (0..<3).map { _ in (0..<3).map { _ in Int.random(in: 0...40, using: &random) } }
  }

  // What the same persons might have published if a few came or went; some cells were lost, others are not known any more.
  private static func edition(
    _ name: String, like evidence: BreakdownEvidence, _ random: inout SplitMix64
  ) throws -> FormerEdition {
    let (population, groups) = (evidence.population, groups(evidence))
    var cells: [FormerEdition.Cell] = []
    for (municipality, places) in groups[0] + [("*", population.codes[0])] {
      for attribute in 1..<groups.count {
        for (group, codes) in groups[attribute] {
          var (names, extents) = ([municipality, "*", "*", "*", "*"], population.codes)
          (names[attribute], extents[0], extents[attribute]) = (group, places, codes)
          let persons = max(0, population.persons(extents) + Int.random(in: -1...1, using: &random))
          let range = persons...(persons + Int.random(in: 0...2, using: &random))
          cells.append(FormerEdition.Cell(groups: names, range: range))
        }
      }
      let persons = population.persons([places] + population.codes.dropFirst()) + Int.random(in: 0...3, using: &random)
      cells.append(FormerEdition.Cell(groups: [municipality, "*", "*", "*", "*"], range: persons...persons))
    }
    // Most say nothing about most cells.
    cells.removeAll { _ in Int.random(in: 0..<3, using: &random) == 0 }
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
    try cases(12) { random, seed in
      let persons = Self.persons(&random)
      let plain = try Breakdowns.evidence(method, persons)
      var former: [FormerEdition] = []
      for number in 1...4 { former.append(try Self.edition("\(number)", like: plain, &random)) }
      let evidence = try Breakdowns.evidence(method, persons, former: former)
      let sayings = FormerSayings(evidence)
      for coarseness in [BreakdownLayout.Coarseness.fine, .withoutCrossTables] {
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
    #expect(revealing > 5, "the cases are worth their time only if some editions single somebody out")
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
