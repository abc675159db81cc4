import Compute
import Model
import Testing

/// Twelve positions over eight invented municipalities: what rounding each row by itself misses, the methods meet.
@Suite struct NaiveRoundingTests {
  private static let persons = [25_058, 9926, 5207, 6425, 3879, 4951, 3747, 1797]

  private let claims = persons.enumerated().map { Claim(key: "0599900\($0)", weight: $1) }

  @Test(arguments: [(Ratio(1, 2), Ratio(25, 2)), (Ratio(1, 10), Ratio(121, 10)), (Ratio(1, 100), Ratio(1198, 100))])
  func `Rows rounded by themselves miss the total`(step: Ratio, sum: Ratio) {
    let total = Self.persons.reduce(0, +)
    let rounded = Self.persons.map { persons in
      Ratio((Ratio(12 * persons, total) / step).rounded(digits: 0).units) * step
    }
    #expect(rounded.reduce(Ratio(0), +) == sum)
  }

  @Test(arguments: [
    (AllotmentMethod.hareNiemeyer, Ratio(1, 2), [10, 4, 2, 3, 1, 2, 1, 1]),
    (.sainteLague, Ratio(1, 2), [10, 4, 2, 2, 2, 2, 1, 1]), (.dHondt, Ratio(1, 2), [11, 4, 2, 3, 1, 2, 1, 0]),
    (.hareNiemeyer, Ratio(1, 10), [49, 19, 10, 13, 8, 10, 7, 4]),
    (.sainteLague, Ratio(1, 10), [49, 19, 10, 13, 8, 10, 7, 4]),
    (.dHondt, Ratio(1, 10), [50, 20, 10, 13, 7, 10, 7, 3]),
    (.hareNiemeyer, Ratio(1, 100), [493, 195, 103, 127, 76, 97, 74, 35]),
    (.sainteLague, Ratio(1, 100), [493, 195, 103, 127, 76, 97, 74, 35]),
    (.dHondt, Ratio(1, 100), [494, 196, 102, 126, 76, 97, 74, 35]),
  ])
  func `Every method meets it`(method: AllotmentMethod, step: Ratio, units: [Int]) throws {
    let rule = try AllotmentRule(positions: Ratio(12), step: step, method: method)
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units == units)
    #expect(allotment.units.indices.reduce(Ratio(0)) { $0 + allotment.positions($1) } == Ratio(12))
  }
}
