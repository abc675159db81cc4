// Hare/Niemeyer: everyone gets the whole part of the quota, the units left over go to the largest remainders.
func largestRemainders(_ claims: [Claim], _ rule: AllotmentRule) -> Distribution {
  let held = heldByQuota(claims, rule)
  let taking = claims.indices.filter { !held.contains($0) }
  var distribution = largestRemainders(claims, among: taking, units: rule.units - held.count * rule.minimumUnits)
  for index in held { distribution.units[index] = rule.minimumUnits }
  distribution.heldByMinimum = held
  return distribution
}

// Whoever's quota lies below the minimum is set to it and leaves, and the others' quotas are taken of the rest: they
// only shrink by that, so nobody who left would come back. The quota decides and not the rounded units, because with
// those a recipient could lose a unit by having more persons.
private func heldByQuota(_ claims: [Claim], _ rule: AllotmentRule) -> Set<Int> {
  var held: Set<Int> = []
  while true {
    let taking = claims.indices.filter { !held.contains($0) }
    let left = Int128(rule.units - held.count * rule.minimumUnits)
    let weight = taking.reduce(Int128(0)) { $0 + Int128(claims[$1].weight) }
    let below = taking.filter { Int128(claims[$0].weight) * left < Int128(rule.minimumUnits) * weight }
    if below.isEmpty { return held }
    held.formUnion(below)
  }
}

private func largestRemainders(_ claims: [Claim], among taking: [Int], units total: Int) -> Distribution {
  var units = [Int](repeating: 0, count: claims.count)
  var remainders = [Int128](repeating: 0, count: claims.count)
  let weight = taking.reduce(Int128(0)) { $0 + Int128(claims[$1].weight) }
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
