import Compute
import Model
import TestSupport
import Testing

@Suite struct TraceTests {
  private func traces(_ method: AllotmentMethod, _ weights: [Int], units: Int, minimum: Int? = nil) throws
    -> [AllotmentTrace]
  {
    let claims = weights.enumerated().map { Claim(key: String(100 + $0), weight: $1) }
    let rule = try AllotmentRule(
      positions: Ratio(units), step: Ratio(1), method: method, minimum: minimum.map { Ratio($0) })
    return try Allotment(claims, by: rule).traces()
  }

  @Test func `Hare and Niemeyer: whole part, rank of the remainder, units left`() throws {
    // Quotas 2 2/9, 1 3/9, 4/9.
    #expect(
      try traces(.hareNiemeyer, [5, 3, 1], units: 4) == [
        .remainder(whole: 2, rank: 3, of: 3, left: 1, tied: false),
        .remainder(whole: 1, rank: 2, of: 3, left: 1, tied: false),
        .remainder(whole: 0, rank: 1, of: 3, left: 1, tied: false),
      ])
    #expect(
      try traces(.hareNiemeyer, [35, 35, 29, 1], units: 10) == [
        .remainder(whole: 3, rank: 2, of: 4, left: 2, tied: true),
        .remainder(whole: 3, rank: 3, of: 4, left: 2, tied: true),
        .remainder(whole: 2, rank: 1, of: 4, left: 2, tied: false),
        .remainder(whole: 0, rank: 4, of: 4, left: 2, tied: false),
      ])
    #expect(
      try traces(.hareNiemeyer, [140, 41, 19], units: 10, minimum: 2) == [
        .remainder(whole: 6, rank: 1, of: 1, left: 0, tied: false), .minimum(units: 2), .minimum(units: 2),
      ])
  }

  @Test func `Divisor methods: one divisor with few digits for all`() throws {
    // D'Hondt: the smallest quotient that won is 5/3, the largest that did not 3/2.
    #expect(
      try traces(.dHondt, [5, 3, 1], units: 4)
        == [AllotmentTrace](repeating: .divisor(Ratio(8, 5), rounding: .down, tied: false), count: 3))
    // Sainte-Laguë: all three stand at 1 for the last unit, so the divisor lies on the edge.
    #expect(
      try traces(.sainteLague, [5, 3, 1], units: 4)
        == [AllotmentTrace](repeating: .divisor(Ratio(2), rounding: .nearest, tied: true), count: 3))
    #expect(
      try traces(.sainteLague, [100, 10, 1], units: 10, minimum: 2) == [
        .divisor(Ratio(18), rounding: .nearest, tied: false), .minimum(units: 2), .minimum(units: 2),
      ])
  }

  @Test(arguments: AllotmentMethod.divisorMethods)
  func `Where the minimum used up all units, everybody stands at it`(method: AllotmentMethod) throws {
    #expect(
      try traces(method, [100, 1, 0], units: 6, minimum: 2)
        == [AllotmentTrace](repeating: .minimum(units: 2), count: 3))
  }

  @Test(arguments: [false, true])
  func `Whole parts and units left add up to all units`(minimum: Bool) throws {
    try cases(400) { random, seed in
      let question = try RandomCase.any(&random, .hareNiemeyer, minimum: minimum)
      let allotment = try question.allotment
      var (given, leftOver, ranks) = (0, Set<Int>(), Set<Int>())
      for (index, trace) in allotment.traces().enumerated() {
        switch trace {
        case .minimum(let units):
          #expect(allotment.heldByMinimum.contains(index) && allotment.units[index] == units, seed)
          given += units
        case .remainder(let whole, let rank, let count, let left, let tied):
          #expect(allotment.units[index] == whole + (rank <= left ? 1 : 0), seed)
          #expect(count == question.claims.count - allotment.heldByMinimum.count, seed)
          #expect(tied == allotment.tie?.claims.contains(index) ?? false, seed)
          #expect(rank <= count, seed)
          given += whole
          leftOver.insert(left)
          ranks.insert(rank)
        case .divisor: Issue.record("\(seed): no divisor here")
        }
      }
      #expect(leftOver.count == 1, seed)
      #expect(given + leftOver.reduce(0, +) == question.rule.units, seed)
      #expect(ranks.count == question.claims.count - allotment.heldByMinimum.count, seed)
    }
  }

  @Test func `Quotas are what the whole parts say`() throws {
    try cases(400) { random, seed in
      let question = try RandomCase.any(&random, .hareNiemeyer, minimum: true)
      let allotment = try question.allotment
      let rest = allotment.distributed
      for (index, trace) in allotment.traces().enumerated() {
        guard case .remainder(let whole, _, _, _, _) = trace else { continue }
        let quota = Ratio(question.claims[index].weight, rest.weight) * Ratio(rest.units)
        #expect(quota.floor == Int128(whole), seed)
        #expect(whole >= question.rule.minimumUnits, seed)
      }
    }
  }

  @Test(arguments: AllotmentMethod.divisorMethods, [false, true])
  func `The divisor gives every claim its units`(method: AllotmentMethod, minimum: Bool) throws {
    try cases(400) { random, seed in
      let question = try RandomCase.any(&random, method, minimum: minimum)
      let allotment = try question.allotment
      var divisors: Set<Ratio> = []
      for (index, trace) in allotment.traces().enumerated() {
        guard case .divisor(let divisor, let rounding, let tied) = trace else {
          #expect(trace == .minimum(units: question.rule.minimumUnits), seed)
          #expect(allotment.heldByMinimum.contains(index), seed)
          continue
        }
        divisors.insert(divisor)
        #expect(rounding == (method == .dHondt ? .down : .nearest), seed)
        #expect(tied == allotment.tie?.claims.contains(index) ?? false, seed)
        let quotient = Ratio(question.claims[index].weight) / divisor
        let edge = rounding == .nearest ? quotient + Ratio(1, 2) : quotient
        // A tied quotient lies exactly on the edge and is rounded up for those who were served.
        let isServed = allotment.tie.map { $0.claims.prefix($0.served).contains(index) } ?? false
        #expect(!tied || edge.isWhole, seed)
        #expect(Int128(allotment.units[index]) == edge.floor - (tied && !isServed ? 1 : 0), seed)
      }
      #expect(divisors.count <= 1, seed)
    }
  }

  @Test(arguments: AllotmentMethod.divisorMethods)
  func `Those at the minimum would have had no more by the divisor`(method: AllotmentMethod) throws {
    try cases(400) { random, seed in
      let question = try RandomCase.any(&random, method, minimum: true)
      let allotment = try question.allotment
      let found = allotment.traces().compactMap { trace in
        if case .divisor(let divisor, _, _) = trace { divisor } else { nil }
      }
      guard let divisor = found.first else { return }
      for index in allotment.heldByMinimum {
        let quotient = Ratio(question.claims[index].weight) / divisor
        let units = (method == .dHondt ? quotient : quotient + Ratio(1, 2)).floor
        #expect(units <= Int128(question.rule.minimumUnits), seed)
      }
    }
  }
}
