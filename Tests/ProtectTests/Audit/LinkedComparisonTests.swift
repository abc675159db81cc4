import TestSupport
import Testing

@testable import Protect

/// The bounds of the audit are those that are found by trying populations, in tables that share attributes.
@Suite struct LinkedComparisonTests {
  private static let small = [0...9, 0...4, 0...2]

  private static func population(_ random: inout SplitMix64, _ most: Int) -> Population {
    let sizes = (0..<3).map { _ in Int.random(in: 2...most, using: &random) }
    return Population(sizes, &random, from: small)
  }

  @Test func `two tables that share one attribute`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let population = Self.population(&random, 3)
      var publication = Publication(population, population.table(over: 0, 1), population.table(over: 0, 2))
      publication.hide(Double.random(in: 0.4...0.8, using: &random), &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }

  @Test func `all three pairs of three attributes, nothing finer`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let population = Self.population(&random, 3)
      var publication = Publication(
        population, population.table(over: 0, 1), population.table(over: 0, 2), population.table(over: 1, 2))
      publication.hide(Double.random(in: 0.4...0.8, using: &random), &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }

  @Test func `all three attributes at once`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let population = Self.population(&random, 3)
      var publication = Publication(population, population.table(over: 0, 1, 2))
      publication.hide(Double.random(in: 0.4...0.8, using: &random), &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }

  @Test func `pairs of three attributes, partly rounded`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let population = Self.population(&random, 2)
      var publication = Publication(population, population.table(over: 0, 1), population.table(over: 0, 2))
      publication.round(0.6, &random)
      publication.hide(0.3, &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }

  @Test func `one table with the categories, another with groups of them`() {
    var comparison = BoundComparison()
    cases(100) { random, seed in
      let population = Population([4, 2, 2], &random, from: Self.small)
      let groups = [[0, 1], [2, 3], population.all(of: 0)]
      let coarse = population.table([groups, [population.all(of: 1)], [[0], [1], [0, 1]]])
      var publication = Publication(population, population.table(over: 0, 1), coarse)
      publication.hide(Double.random(in: 0.4...0.8, using: &random), &random)
      comparison.check(publication, seed)
    }
    #expect(comparison.isWorthIts(100), "\(comparison)")
  }
}
