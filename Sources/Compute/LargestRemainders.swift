// Hare/Niemeyer: everyone gets the whole part of the quota, the units left over go to the largest remainders.
// With a minimum, whoever would fall below it is set to it and leaves, and the rest is distributed again among the
// others: their quotas only shrink by that, so nobody who left would come back.
func largestRemainders(_ claims: [Claim], _ rule: AllotmentRule) -> Distribution {
  var taking = Array(claims.indices)
  var held: Set<Int> = []
  while true {
    let left = rule.units - held.count * rule.minimumUnits
    let round = largestRemainders(claims, among: taking, units: left)
    let below = taking.filter { round.units[$0] < rule.minimumUnits }
    if below.isEmpty {
      let units = claims.indices.map { held.contains($0) ? rule.minimumUnits : round.units[$0] }
      return Distribution(units: units, tie: round.tie, heldByMinimum: held)
    }
    held.formUnion(below)
    taking.removeAll(where: held.contains)
  }
}

private func largestRemainders(_ claims: [Claim], among taking: [Int], units total: Int) -> Distribution {
  var units = [Int](repeating: 0, count: claims.count)
  var remainders = [Int128](repeating: 0, count: claims.count)
  let weight = taking.reduce(Int128(0)) { $0 + Int128(claims[$1].weight) }
  // Without weight nobody is left: everyone stands at the minimum, and the minimum used up all units.
  guard weight > 0 else { return Distribution(units: units) }
  for index in taking {
    let (whole, remainder) = (Int128(claims[index].weight) * Int128(total)).quotientAndRemainder(dividingBy: weight)
    units[index] = Int(whole)
    remainders[index] = remainder
  }
  let left = total - units.reduce(0, +)
  let order = taking.sorted {
    remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : Claim.servedBefore(claims[$0], claims[$1])
  }
  for index in order.prefix(left) { units[index] += 1 }
  return Distribution(units: units, tie: tie(in: order, served: left) { remainders[$0] == remainders[$1] })
}

/// The claims that equal the last one served, if not all of them were served.
func tie(in order: [Int], served: Int, equal: (Int, Int) -> Bool) -> Allotment.Tie? {
  guard served > 0, served < order.count, equal(order[served - 1], order[served]) else { return nil }
  let tied = order.indices.filter { equal(order[$0], order[served]) }
  return Allotment.Tie(claims: tied.map { order[$0] }, served: served - (tied.first ?? 0))
}
