import Compute
import Model
import Testing

@testable import Protect

struct PrimaryCellTests {
  private func attempt(_ persons: [[Int]], counting groups: Set<StatusGroup>) throws -> BreakdownAttempt {
    let plain = try Breakdowns.evidence(.suppression, persons)
    let question = try Run(
      cells: [
        persons.enumerated().flatMap { place, counts in
          zip([StatusGroup.limited, .tolerated, .applied], counts).map {
            Cell(municipality: place, status: $0.code, persons: $1)
          }
        }, [],
      ]
    ).question()
    let population = Compute.Population(
      question.exports, kreis: question.kreis, ages: .standard, counting: CountingRule(groups: groups))
    let evidence = BreakdownEvidence(
      population: population, stichtag: plain.stichtag, coreAges: 18...35, rule: plain.rule, keys: nil, former: [])
    return BreakdownAttempt(evidence, .fine, FormerSayings(evidence))
  }

  @Test func `all of a municipality in a harmful group are primary however many they are`() throws {
    let all = try attempt([[0, 80, 0], [50, 30, 20], [60, 25, 30]], counting: Set(StatusGroup.allCases))
    #expect(all.primary.map { all.cells.truth[$0] } == [80])
    let most = try attempt([[3, 80, 0], [50, 30, 20], [60, 25, 30]], counting: Set(StatusGroup.allCases))
    #expect(most.primary == [])
    let harmless = try attempt([[80, 0, 0], [50, 30, 20], [60, 25, 30]], counting: Set(StatusGroup.allCases))
    #expect(harmless.primary == [])
  }

  @Test func `where only harmful groups count their total is not itself a secret`() throws {
    let attempt = try attempt([[9, 80, 9], [50, 30, 20], [60, 25, 30]], counting: [.tolerated])
    #expect(attempt.primary == [])
  }

  @Test func `a population that gives its group away is told for the Kreis only`() throws {
    let persons = [[0, 80, 0], [50, 30, 20], [60, 25, 30]]
    let breakdown = ProtectedBreakdown(try Breakdowns.evidence(.suppression, persons))
    #expect(breakdown.verdict.coarsened == BreakdownLayout.Coarseness.districtOnly.rawValue)
    let release = Gate.breakdown(breakdown, for: .everyone)
    #expect(release.tables.map(\.rows) == [.age, .status, .nationality, .sex])
    #expect(release.tables.allSatisfy { $0.columns == nil })
  }
}
