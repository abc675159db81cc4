import TestSupport
import Testing

@testable import Protect

/// Districts are protected by the search and attacked by somebody else.
@Suite struct DistrictAttackTests {
  @Test(arguments: [(700, false), (300, true)])
  func `nobody learns a hidden number of a thousand districts`(_ count: Int, withFinestTable isWhole: Bool) {
    var hopeless = 0
    cases(count) { random, seed in
      // Zeros, ones and twos are as frequent as they are in tables of small municipalities.
      let sizes = [isWhole ? 3 : Int.random(in: 3...4, using: &random), 2, 2]
      let population = Population(sizes, &random, from: [0...0, 0...2, 1...2, 1...9, 3...40])
      let pairs = population.table(over: 0, 1) + population.table(over: 0, 2) + population.table(over: 1, 2)
      let district = Publication(population, pairs, isWhole ? population.table(over: 0, 1, 2) : [])
      let search = district.search
      guard let hidden = search.pattern() else {
        #expect(district.isHopeless, seed)
        hopeless += 1
        return
      }
      #expect(hidden.isSuperset(of: search.forced), seed)
      #expect(hidden.subtracting(search.forced).isSubset(of: search.candidates), seed)
      #expect(district.isSafe(hiding: hidden), seed)
    }
    #expect(hopeless * 10 < count)
  }
}
