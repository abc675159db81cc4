import TestSupport
import Testing

@testable import Protect

/// The bounds of the audit are those that are found by trying populations, in one table.
@Suite struct BoundComparisonTests {
  // Whole numbers small enough to be tried.
  private static let small = [0...9, 0...9, 0...2]

  @Test func `a table of any shape up to six by six`() {
    var comparison = BoundComparison()
    cases(144) { random, seed in
      let shape = Int(random.next() % 36)
      let population = Population([1 + shape / 6, 1 + shape % 6], &random, from: Self.small)
      var publication = Publication(population, population.table(over: 0, 1))
      publication.hide(Double.random(in: 0.2...0.6, using: &random), &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(144), "\(comparison)")
  }

  @Test func `a table of which some cells are rounded and some are exact`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let sizes = [Int.random(in: 2...4, using: &random), Int.random(in: 2...4, using: &random)]
      let population = Population(sizes, &random, from: Self.small)
      var publication = Publication(population, population.table(over: 0, 1))
      publication.round(Double.random(in: 0.3...1, using: &random), &random)
      publication.hide(0.2, &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }

  @Test func `a table with groups of categories between them and the total`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let population = Population([6, Int.random(in: 2...3, using: &random)], &random, from: Self.small)
      let groups = [[0, 1], [2, 3, 4], [2, 3, 4, 5]]
      let rows = population.categories(of: 0) + groups + [population.all(of: 0)]
      let columns = population.categories(of: 1) + [population.all(of: 1)]
      var publication = Publication(population, population.table([rows, columns]))
      publication.hide(Double.random(in: 0.3...0.7, using: &random), &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }

  @Test func `groupings that overlap, without the categories themselves`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let population = Population([6, 2], &random, from: Self.small)
      let groups = (0..<5).map { _ in population.all(of: 0).filter { _ in Bool.random(using: &random) } }
      let rows = groups.filter { !$0.isEmpty } + [population.all(of: 0)]
      let columns = population.categories(of: 1) + [population.all(of: 1)]
      var publication = Publication(population, population.table([rows, columns]))
      publication.hide(0.5, &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }

  @Test func `a table of which one category is not published`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let sizes = [Int.random(in: 3...5, using: &random), Int.random(in: 2...4, using: &random)]
      let population = Population(sizes, &random, from: Self.small)
      let rows = population.categories(of: 0).dropLast() + [population.all(of: 0)]
      let columns = population.categories(of: 1) + [population.all(of: 1)]
      var publication = Publication(population, population.table([Array(rows), columns]))
      publication.hide(Double.random(in: 0.3...0.7, using: &random), &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }
}
