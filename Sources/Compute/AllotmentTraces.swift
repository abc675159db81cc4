public import Model

extension Allotment {
  /// What the method did for each claim, in numbers that can be checked by hand.
  public func traces() -> [AllotmentTrace] {
    switch rule.method {
    case .hareNiemeyer: remainderTraces()
    case .sainteLague: divisorTraces(rounding: .nearest)
    case .dHondt: divisorTraces(rounding: .down)
    }
  }

  /// The units and the weight that the method itself distributed, after those at the minimum left.
  public var distributed: (units: Int, weight: Int128) {
    let taking = claims.indices.filter { !heldByMinimum.contains($0) }
    return (
      rule.units - heldByMinimum.count * rule.minimumUnits,
      taking.reduce(Int128(0)) { $0 + Int128(claims[$1].weight) }
    )
  }

  private func remainderTraces() -> [AllotmentTrace] {
    let (total, weight) = distributed
    let taking = claims.indices.filter { !heldByMinimum.contains($0) }
    func product(_ index: Int) -> Int128 { Int128(claims[index].weight) * Int128(total) }
    let divisor = max(1, weight)
    let left = total - taking.reduce(0) { $0 + Int(product($1) / divisor) }
    let order = taking.sorted {
      let (first, second) = (product($0) % divisor, product($1) % divisor)
      return first != second ? first > second : Claim.servedBefore(claims[$0], claims[$1])
    }
    return claims.indices.map { index in
      guard let rank = order.firstIndex(of: index) else { return .minimum(units: rule.minimumUnits) }
      return .remainder(
        whole: Int(product(index) / divisor), rank: rank + 1, of: order.count, left: left,
        tied: tie?.claims.contains(index) ?? false)
    }
  }

  private func divisorTraces(rounding: AllotmentTrace.Rounding) -> [AllotmentTrace] {
    let divisor = commonDivisor(rounding)
    return claims.indices.map { index in
      if heldByMinimum.contains(index) { return .minimum(units: rule.minimumUnits) }
      return .divisor(divisor, rounding: rounding, tied: tie?.claims.contains(index) ?? false)
    }
  }

  // Every number between the largest quotient that missed a unit and the smallest that won one gives all units at once;
  // of these the one with the fewest digits, since people divide by it.
  private func commonDivisor(_ rounding: AllotmentTrace.Rounding) -> Ratio {
    func quotient(_ index: Int, after units: Int) -> Ratio {
      switch rounding {
      case .down: Ratio(claims[index].weight, units + 1)
      case .nearest: Ratio(2 * claims[index].weight, 2 * units + 1)
      }
    }
    let missed = claims.indices.map { quotient($0, after: units[$0]) }.max() ?? Ratio(1)
    let won = claims.indices.filter { units[$0] > rule.minimumUnits }.map { quotient($0, after: units[$0] - 1) }.min()
    guard let won, missed < won else { return won ?? missed + Ratio(1) }
    for digits in 0...9 {
      let scale = Ratio(powerOfTen(digits))
      let candidate = Ratio((won * scale).floor) / scale
      if candidate > missed { return candidate }
    }
    return won
  }
}
