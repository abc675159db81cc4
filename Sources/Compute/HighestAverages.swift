/// The row of numbers that a weight is divided by for its first, second, third … unit.
enum DivisorSeries {
  /// 1, 2, 3 … (D'Hondt)
  case natural
  /// 1, 3, 5 … (Sainte-Laguë)
  case odd

  /// The divisor that stands for the unit after `units` units.
  func after(_ units: Int) -> Int128 {
    switch self {
    case .natural: Int128(units) + 1
    case .odd: 2 * Int128(units) + 1
    }
  }

  /// The units whose quotients reach the average of total weight over total units, so that only a few are left to settle.
  func estimate(weight: Int, units: Int, totalWeight: Int128) -> Int {
    let product = Int128(weight) * Int128(units)
    switch self {
    case .natural: return Int(product / totalWeight)
    case .odd: return Int((2 * product + totalWeight) / (2 * totalWeight))
    }
  }
}

// D'Hondt and Sainte-Laguë: the units go to the largest quotients weight ÷ divisor. Handing out a billion units one by
// one would take minutes, so it starts from those quotients that lie above the average and settles the few left.
func highestAverages(_ claims: [Claim], _ rule: AllotmentRule, divisor: DivisorSeries) -> Distribution {
  var board = AveragesBoard(claims: claims, minimum: rule.minimumUnits, divisor: divisor)
  board.start(units: rule.units)
  var sum = board.units.reduce(0, +)
  while sum < rule.units, let next = board.largestNext() {
    board.units[next] += 1
    sum += 1
  }
  while sum > rule.units, let last = board.smallestLast() {
    board.units[last] -= 1
    sum -= 1
  }
  let tie = board.settleTie()
  return Distribution(units: board.units, tie: tie, heldByMinimum: board.heldByMinimum(tie: tie))
}

private struct AveragesBoard {
  let claims: [Claim]
  let minimum: Int
  let divisor: DivisorSeries
  var units: [Int] = []

  /// A quotient that is compared by cross-multiplication.
  struct Quotient {
    let weight: Int128
    let divisor: Int128

    static func < (left: Quotient, right: Quotient) -> Bool {
      left.weight * right.divisor < right.weight * left.divisor
    }
    static func == (left: Quotient, right: Quotient) -> Bool {
      left.weight * right.divisor == right.weight * left.divisor
    }
  }

  mutating func start(units total: Int) {
    units = claims.map { _ in minimum }
    var taking = Array(claims.indices)
    while !taking.isEmpty {
      let left = total - (claims.count - taking.count) * minimum
      let weight = taking.reduce(Int128(0)) { $0 + Int128(claims[$1].weight) }
      guard weight > 0 else { return }
      for index in taking {
        units[index] = divisor.estimate(weight: claims[index].weight, units: left, totalWeight: weight)
      }
      let below = Set(taking.filter { units[$0] < minimum })
      if below.isEmpty { return }
      for index in below { units[index] = minimum }
      taking.removeAll(where: below.contains)
    }
  }

  func next(_ index: Int) -> Quotient {
    Quotient(weight: Int128(claims[index].weight), divisor: divisor.after(units[index]))
  }

  func last(_ index: Int) -> Quotient? {
    guard units[index] > minimum else { return nil }
    return Quotient(weight: Int128(claims[index].weight), divisor: divisor.after(units[index] - 1))
  }

  func largestNext() -> Int? {
    claims.indices.max { next($0) < next($1) }
  }

  func smallestLast() -> Int? {
    claims.indices.filter { units[$0] > minimum }.min {
      guard let left = last($0), let right = last($1) else { return false }
      return left < right
    }
  }

  /// Hands the units at the boundary to the tied claims in the stated order.
  mutating func settleTie() -> Allotment.Tie? {
    guard let lowest = smallestLast().flatMap(last), let highest = largestNext().map(next), lowest == highest
    else { return nil }
    let served = claims.indices.filter { last($0).map { $0 == lowest } ?? false }
    let waiting = claims.indices.filter { next($0) == lowest }
    let order = (served + waiting).sorted { Claim.servedBefore(claims[$0], claims[$1]) }
    for index in served { units[index] -= 1 }
    for index in order.prefix(served.count) { units[index] += 1 }
    return Allotment.Tie(claims: order, served: served.count)
  }

  // Held: the last unit below the floor has a smaller quotient than every unit that the method handed out, or would have
  // taken part in the tie. Where the floor alone used up the units all are.
  func heldByMinimum(tie: Allotment.Tie?) -> Set<Int> {
    guard minimum > 0 else { return [] }
    guard let lowest = smallestLast().flatMap(last) else { return Set(claims.indices) }
    return Set(
      claims.indices.filter {
        let floor = Quotient(weight: Int128(claims[$0].weight), divisor: divisor.after(minimum - 1))
        return floor < lowest || (floor == lowest && tie != nil)
      })
  }
}
