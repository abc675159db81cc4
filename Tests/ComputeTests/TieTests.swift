import Compute
import Model
import Testing

@Suite struct TieTests {
  /// A case with its result: the claims are called a, b, c … in their order.
  struct Case: Sendable {
    let method: AllotmentMethod
    let weights: [Int]
    let units: Int
    let gives: [Int]
    /// The tied in the order in which they are served, and how many are; empty without a tie.
    let tied: [Int]
    let served: Int

    init(
      _ method: AllotmentMethod, _ weights: [Int], _ units: Int, _ gives: [Int], tied: [Int] = [], served: Int = 0
    ) {
      (self.method, self.weights, self.units) = (method, weights, units)
      (self.gives, self.tied, self.served) = (gives, tied, served)
    }
  }

  @Test(arguments: [
    // Equal weights, fewer units than claims.
    Case(.hareNiemeyer, [5, 5], 1, [1, 0], tied: [0, 1], served: 1),
    Case(.sainteLague, [5, 5], 1, [1, 0], tied: [0, 1], served: 1),
    Case(.dHondt, [5, 5], 1, [1, 0], tied: [0, 1], served: 1),
    Case(.hareNiemeyer, [5, 5, 5], 2, [1, 1, 0], tied: [0, 1, 2], served: 2),
    Case(.sainteLague, [5, 5, 5], 2, [1, 1, 0], tied: [0, 1, 2], served: 2),
    Case(.dHondt, [5, 5, 5], 2, [1, 1, 0], tied: [0, 1, 2], served: 2),
    // All equals are served, or none.
    Case(.hareNiemeyer, [5, 5], 2, [1, 1]), Case(.sainteLague, [5, 5], 2, [1, 1]), Case(.dHondt, [5, 5], 2, [1, 1]),
    Case(.hareNiemeyer, [5, 5], 0, [0, 0]), Case(.sainteLague, [5, 5], 0, [0, 0]), Case(.dHondt, [5, 5], 0, [0, 0]),
    // Unequal weights whose rights are equal: the larger weight goes first.
    Case(.hareNiemeyer, [1, 3], 2, [0, 2], tied: [1, 0], served: 1),
    Case(.sainteLague, [1, 3], 2, [0, 2], tied: [1, 0], served: 1),
    Case(.dHondt, [1, 2], 2, [0, 2], tied: [1, 0], served: 1),
    Case(.sainteLague, [1, 3, 5], 4, [0, 1, 3], tied: [2, 1, 0], served: 1),
    Case(.sainteLague, [1, 3, 5], 5, [0, 2, 3], tied: [2, 1, 0], served: 2),
    Case(.sainteLague, [1, 3, 5], 6, [1, 2, 3]),
    // Others stand above and below the tie.
    Case(.hareNiemeyer, [10, 10, 70, 9], 10, [1, 1, 7, 1]),
    Case(.hareNiemeyer, [35, 35, 29, 1], 10, [4, 3, 3, 0], tied: [0, 1], served: 1),
    // One claim, and claims without weight.
    Case(.hareNiemeyer, [7], 5, [5]), Case(.sainteLague, [7], 5, [5]), Case(.dHondt, [7], 5, [5]),
    Case(.hareNiemeyer, [0, 7, 0], 5, [0, 5, 0]), Case(.sainteLague, [0, 7, 0], 5, [0, 5, 0]),
    Case(.dHondt, [0, 7, 0], 5, [0, 5, 0]),
  ])
  func `Ties are named and broken by weight, then key`(example: Case) throws {
    let claims = zip("abcdefgh", example.weights).map { Claim(key: String($0), weight: $1) }
    let rule = try AllotmentRule(positions: Ratio(example.units), step: Ratio(1), method: example.method)
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units == example.gives)
    #expect(allotment.tie?.claims ?? [] == example.tied)
    #expect(allotment.tie?.served ?? 0 == example.served)
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `The smaller AGS goes first, wherever it stands`(method: AllotmentMethod) throws {
    let claims = ["05162028", "05162004", "05162024"].map { Claim(key: $0, weight: 9) }
    let rule = try AllotmentRule(positions: Ratio(2), step: Ratio(1), method: method)
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units == [0, 1, 1])
    #expect(allotment.tie?.claims == [1, 2, 0])
    #expect(allotment.tie?.served == 2)
  }

  @Test func `Keys are compared byte by byte, not by a language`() throws {
    let claims = ["ä", "z", "Z", "10", "9"].map { Claim(key: $0, weight: 1) }
    let rule = try AllotmentRule(positions: Ratio(1), step: Ratio(1), method: .dHondt)
    let tie = try #require(try Allotment(claims, by: rule).tie)
    #expect(tie.claims.map { claims[$0].key } == ["10", "9", "Z", "z", "ä"])
  }
}
