import TestSupport
import Testing

@testable import Protect

@Suite struct CoverTests {
  private static func clauses(_ random: inout SplitMix64) -> [Clause] {
    (0..<Int.random(in: 1...9, using: &random)).map { _ in
      let trigger = Int.random(in: 0..<16, using: &random)
      let options = (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 0..<8, using: &random) }
      return Clause(trigger: trigger < 8 && !options.contains(trigger) ? trigger : nil, options: Set(options))
    }
  }

  private static func loss(_ pattern: Set<Int>, _ persons: [Int]) -> Loss {
    Loss(cells: pattern.count, persons: pattern.reduce(0) { $0 + persons[$1] })
  }

  @Test func `the exact cover is the cheapest of all sets that keep the clauses`() {
    let all = (0..<256).map { bits in Set((0..<8).filter { bits & (1 << $0) != 0 }) }
    cases(200) { random, seed in
      let clauses = Self.clauses(&random)
      let persons = (0..<8).map { _ in Int.random(in: 3...9, using: &random) }
      let kept = all.filter { pattern in !clauses.contains { $0.isBroken(by: pattern) } }
      let found = ExactCover.pattern(clauses, persons: persons, start: nil)
      #expect(found.map { Self.loss($0, persons) } == kept.map { Self.loss($0, persons) }.min(), seed)
      #expect(found.map(kept.contains) ?? true, seed)
    }
  }

  @Test func `the greedy cover keeps all clauses, also after it was pruned`() {
    cases(200) { random, seed in
      let clauses = Self.clauses(&random)
      let persons = (0..<8).map { _ in Int.random(in: 3...9, using: &random) }
      var cover = GreedyCover(persons: persons)
      let half = clauses.count / 2
      let isKept = [cover.add(Array(clauses[..<half])), cover.add(Array(clauses[half...]))]
      #expect(isKept == [true, true], seed)
      cover.prune()
      #expect(!clauses.contains { $0.isBroken(by: cover.pattern) }, seed)
    }
  }

  @Test func `a clause without options cannot be kept`() {
    var cover = GreedyCover(persons: [5, 6])
    let impossible = Clause(trigger: nil, options: [])
    let kept = cover.add([Clause(trigger: nil, options: [0])])
    #expect(kept)
    #expect(cover.pattern == [0])
    let keptBoth = cover.add([impossible])
    #expect(!keptBoth)
    #expect(ExactCover.pattern([impossible], persons: [5, 6], start: nil) == nil)
  }

  @Test func `a cell that nothing can be hidden with is given up`() {
    var cover = GreedyCover(persons: [5, 6])
    let kept = cover.add([Clause(trigger: nil, options: [0, 1]), Clause(trigger: 0, options: [])])
    #expect(kept)
    #expect(cover.pattern == [1])
  }
}
