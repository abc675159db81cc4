import Compute
import Model
import TestSupport
import Testing

/// The inequality that defines a method: nobody who got a unit had less right to it than anybody who wants one more.
private struct Boundary {
  /// A right to a unit as a fraction, compared across.
  struct Right { let upper: Int128, lower: Int128 }

  let claims: [Claim]
  let units: [Int]
  /// The last units handed out and the next ones wanted, by claim.
  let last: [Int: Right]
  let next: [Int: Right]

  init(_ allotment: Allotment) {
    let (rule, claims, units) = (allotment.rule, allotment.claims, allotment.units)
    let isQuota = rule.method == .hareNiemeyer
    let taking = isQuota ? claims.indices.filter { !allotment.heldByMinimum.contains($0) } : Array(claims.indices)
    let weight = taking.reduce(Int128(0)) { $0 + Int128(claims[$1].weight) }
    let left = Int128(rule.units) - Int128(allotment.heldByMinimum.count) * Int128(rule.minimumUnits)
    func right(_ index: Int, _ nth: Int) -> Right {
      let own = Int128(claims[index].weight)
      switch rule.method {
      case .hareNiemeyer: return Right(upper: own * left - Int128(nth - 1) * weight, lower: 1)
      case .sainteLague: return Right(upper: own, lower: 2 * Int128(nth) - 1)
      case .dHondt: return Right(upper: own, lower: Int128(nth))
      }
    }
    let floor = isQuota ? 0 : rule.minimumUnits
    (self.claims, self.units) = (claims, units)
    last = Dictionary(
      uniqueKeysWithValues: taking.filter { units[$0] > floor }.map { ($0, right($0, units[$0])) })
    next = Dictionary(uniqueKeysWithValues: taking.map { ($0, right($0, units[$0] + 1)) })
  }

  var holds: Bool {
    last.values.allSatisfy { got in next.values.allSatisfy { Boundary.compare($0, got) <= 0 } }
  }

  /// Who got a unit of exactly the right that others wanted one by, and these others.
  var tied: (served: Set<Int>, waiting: Set<Int>) {
    var (served, waiting): (Set<Int>, Set<Int>) = ([], [])
    for (winner, got) in last {
      for (loser, wanted) in next where Boundary.compare(got, wanted) == 0 {
        served.insert(winner)
        waiting.insert(loser)
      }
    }
    return (served, waiting)
  }

  private static func compare(_ one: Right, _ other: Right) -> Int {
    let (left, right) = (one.upper * other.lower, other.upper * one.lower)
    return left < right ? -1 : left > right ? 1 : 0
  }
}

@Suite struct BoundaryTests {
  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `No unit could be moved to a better right`(method: AllotmentMethod, minimum: Bool) throws {
    try cases(400) { random, seed in
      let allotment = try RandomCase.any(&random, method, minimum: minimum).allotment
      #expect(Boundary(allotment).holds, seed)
    }
  }

  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `A tie is reported exactly when the boundary is tied, with its members in the stated order`(
    method: AllotmentMethod, minimum: Bool
  ) throws {
    var ties = 0
    try cases(400) { random, seed in
      let allotment = try RandomCase.any(&random, method, minimum: minimum).allotment
      let (served, waiting) = Boundary(allotment).tied
      ties += served.isEmpty ? 0 : 1
      #expect(Set(allotment.tie?.claims ?? []) == served.union(waiting), seed)
      guard let tie = allotment.tie else { return }
      #expect(tie.served == served.count, seed)
      #expect(Set(tie.claims.prefix(tie.served)) == served, seed)
      let order = tie.claims.map { (-allotment.claims[$0].weight, allotment.claims[$0].key) }
      #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 }, seed)
    }
    #expect(ties > 10)
  }
}
