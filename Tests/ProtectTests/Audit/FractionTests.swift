import Testing

@testable import Protect

/// Three groups, two of each three categories, of which each counts nobody or one: halves of persons would make 1.5 of
/// them together, whole ones make 1. Two such triangles allow 3 in halves and 2 in truth.
@Suite struct FractionTests {
  private static let publication: Publication = {
    let population = Population([6], [1, 0, 0, 1, 0, 0])
    let pairs = [[0, 1], [1, 2], [0, 2], [3, 4], [4, 5], [3, 5]]
    var publication = Publication(population, population.table([pairs + [population.all(of: 0)]]))
    publication.statements = publication.cells.map { $0 == population.everybody ? .hidden : .within(0...1) }
    return publication
  }()

  private static let everybody = publication.place([0, 1, 2, 3, 4, 5]) ?? 0

  private static var system: DeviationSystem {
    get throws {
      let sums = try #require(CellSums(throughCrossTabulationOf: publication.cells, limit: 6))
      let known = sums.addresses.indices.map { $0 < 7 ? publication.statements[$0].range : 0...100 }
      return DeviationSystem(truth: sums.addresses.map(publication.population.count), known: known, sums: sums.sums)
    }
  }

  @Test func `fractions allow more than whole numbers`() throws {
    let system = try Self.system
    var search = BoundSearch(system, isReleasable: system.low.map { _ in false })
    let pushed = search.push(Self.everybody, 1)
    let end = try #require(pushed)
    #expect(abs(end.deviation - 1) < BoundSearch.tolerance)
    #expect(!end.isWhole)
  }

  @Test func `trying finds the populations that there are, and no other`() throws {
    let system = try Self.system
    var search = WholeSearch(system)
    let isPossible = (-3...2).map { search.point(where: Self.everybody, is: $0) != nil }
    #expect(isPossible == [false, true, true, true, false, false])
    let found = search.point(where: Self.everybody, is: -1)
    let point = try #require(found)
    #expect(system.admits(point))
    #expect(point[Self.everybody] == -1)
  }

  @Test func `what was not found in time counts as impossible`() throws {
    var search = WholeSearch(try Self.system, limit: 1)
    let point = search.point(where: Self.everybody, is: -1)
    #expect(point == nil)
  }

  @Test func `the bounds are those of whole numbers`() {
    let bounds = Self.publication.view.bounds(Self.publication.statements)
    #expect(bounds[Self.everybody] == 0...2)
    #expect(Set(bounds) == [0...2, 0...1])
  }

  @Test func `a number that only fractions allow counts as unsafe, and any neighbour may help`() {
    let pairs = Set(0..<7).subtracting([Self.everybody]).sorted()
    let weaknesses = { (values: Int) in
      Self.publication.view.weaknesses(
        Self.publication.statements, (0..<7).map { $0 == Self.everybody ? Requirement(values: values) : nil },
        isReleasable: (0..<7).map { $0 != Self.everybody })
    }
    #expect(weaknesses(3) == [])
    #expect(weaknesses(4) == [Weakness(cell: Self.everybody, remedies: [pairs])])
  }
}
