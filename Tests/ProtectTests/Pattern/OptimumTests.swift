import TestSupport
import Testing

@testable import Protect

/// As few cells are hidden as possible.
@Suite struct OptimumTests {
  private static let mostlyLarge = [0...0, 1...2, 3...40, 3...40, 3...40, 3...40, 3...40, 3...40]

  private func check(_ publication: Publication, _ seed: Comment) -> Int {
    let search = publication.search
    guard let hidden = search.pattern() else {
      #expect(publication.isHopeless, seed)
      return 0
    }
    let besides = hidden.subtracting(search.forced)
    #expect(publication.isSafe(hiding: hidden), seed)
    guard !besides.isEmpty else { return 0 }
    let optimum = Optimum(publication, candidates: search.candidates)
    #expect(!optimum.exists(search.forced, besides: besides.count - 1), seed)
    return besides.count
  }

  @Test func `in tables of three by three to four by four`() {
    var besides = 0
    cases(60) { random, seed in
      let sizes = [Int.random(in: 3...4, using: &random), Int.random(in: 3...4, using: &random)]
      let population = Population(sizes, &random, from: Self.mostlyLarge)
      besides += check(Publication(population, population.table(over: 0, 1)), seed)
    }
    #expect(besides > 120)
  }

  @Test func `in tables of three attributes`() {
    var besides = 0
    cases(25) { random, seed in
      let population = Population([3, 3, 2], &random, from: Self.mostlyLarge)
      besides += check(Publication(population, population.table(over: 0, 1, 2)), seed)
    }
    #expect(besides > 75)
  }

  @Test func `in two tables that share an attribute`() {
    var besides = 0
    cases(60) { random, seed in
      let population = Population([3, 3, 2], &random, from: [0...0, 0...1, 0...1, 3...20])
      let pairs = Publication(population, population.table(over: 0, 1), population.table(over: 0, 2))
      besides += check(pairs, seed)
    }
    #expect(besides > 120)
  }
}
