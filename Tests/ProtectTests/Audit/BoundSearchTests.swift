import TestSupport
import Testing

@testable import Protect

/// Shortcuts of the search give what the long way gives.
struct BoundSearchTests {
  private static func system(_ random: inout SplitMix64) -> DeviationSystem {
    let population = Population([3, 3, 2], &random, from: [0...9, 0...3])
    var publication = Publication(population, population.table(over: 0, 1), population.table(over: 1, 2))
    publication.hide(0.7, &random)
    let sums = CellSums(alongAttributesOf: publication.cells)
    let truth = sums.addresses.map(population.count)
    let rest = [ClosedRange<Int>](repeating: Statement.hidden.range, count: truth.count - publication.cells.count)
    return DeviationSystem(truth: truth, known: publication.statements.map(\.range) + rest, sums: sums.sums)
  }

  @Test func `a search that goes back is as if it had just begun`() {
    cases(60) { random, seed in
      let system = Self.system(&random)
      let start = BoundSearch(system, isReleasable: system.low.map { _ in false })
      var used = start
      for _ in 0..<6 {
        let variable = Int.random(in: system.low.indices, using: &random)
        let direction = Bool.random(using: &random) ? 1.0 : -1.0
        var fresh = start
        let (first, second) = (fresh.push(variable, direction), used.push(variable, direction))
        #expect(first?.deviation == second?.deviation && first?.bindings == second?.bindings, seed)
        #expect(used.table == fresh.table && used.value == fresh.value && used.basis == fresh.basis, seed)
        #expect(used.witnesses.least == fresh.witnesses.least && used.witnesses.most == fresh.witnesses.most, seed)
        used.begin(like: start, Witnesses(count: system.low.count))
        #expect(used.table == start.table && used.value == start.value && used.columns == start.columns, seed)
      }
    }
  }

  @Test func `what a few changes do to a point is what the whole point says`() {
    var answers = [true: 0, false: 0]
    cases(200) { random, seed in
      let population = Population([3, 3], &random, from: [2...9])
      let cells = population.table(over: 0, 1).sorted()
      let known = cells.map { cell in
        cell == population.everybody
          ? population.count(cell)...population.count(cell) : 0...(population.count(cell) + 2)
      }
      let system = DeviationSystem(
        truth: cells.map(population.count), known: known, sums: CellSums(alongAttributesOf: cells).sums)
      var point = [Int](repeating: 0, count: cells.count)
      for _ in 0..<20 {
        // Somebody moves from one group to another; now and then one number is wrong besides.
        let (from, to) = (Int.random(in: 0..<9, using: &random), Int.random(in: 0..<9, using: &random))
        var next = zip(point, cells).map { deviation, cell in
          let places = population.places(in: cell)
          return deviation - (places.contains(from) ? 1 : 0) + (places.contains(to) ? 1 : 0)
        }
        if Int.random(in: 0..<4, using: &random) == 0 { next[Int.random(in: next.indices, using: &random)] += 1 }
        let changes = next.indices.filter { next[$0] != point[$0] }.map {
          DeviationSystem.Change(variable: $0, from: point[$0], to: next[$0])
        }
        let isAdmitted = system.admits(next)
        #expect(system.admits(changes) == isAdmitted, seed)
        if isAdmitted { point = next }
        answers[isAdmitted, default: 0] += 1
      }
    }
    #expect(answers.values.allSatisfy { $0 > 400 }, "\(answers)")
  }
}
