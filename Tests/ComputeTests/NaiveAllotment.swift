import Compute
import Model

/// The methods once more, as slow and plain as their definitions, sharing nothing with the room but its words: unit after
/// unit goes to the claim that has the best right to its next one.
struct NaiveAllotment {
  let claims: [Claim]
  let rule: AllotmentRule
  private(set) var units: [Int]
  private(set) var held: Set<Int> = []

  init(_ claims: [Claim], by rule: AllotmentRule) {
    self.claims = claims
    self.rule = rule
    units = claims.map { _ in 0 }
    if rule.method == .hareNiemeyer { holdTheLightest() }
    let floor = rule.method == .hareNiemeyer ? held : Set(claims.indices)
    for index in floor { units[index] = rule.minimumUnits }
    while units.reduce(0, +) < rule.units, let best = taking.min(by: goesFirst) { units[best] += 1 }
    if rule.method != .hareNiemeyer { findHeld() }
  }

  /// A claim's right to one of its units, as a fraction.
  struct Right: Comparable {
    let upper: Int128
    let lower: Int128

    static func < (left: Right, right: Right) -> Bool { left.upper * right.lower < right.upper * left.lower }
    static func == (left: Right, right: Right) -> Bool { left.upper * right.lower == right.upper * left.lower }
  }

  /// The right to the unit after `units` units: the quotient, or for Hare/Niemeyer what the quota exceeds them by.
  func right(_ index: Int, after units: Int) -> Right {
    let weight = Int128(claims[index].weight)
    switch rule.method {
    case .dHondt: return Right(upper: weight, lower: Int128(units + 1))
    case .sainteLague: return Right(upper: weight, lower: Int128(units + units + 1))
    case .hareNiemeyer:
      let total = taking.reduce(Int128(0)) { $0 + Int128(claims[$1].weight) }
      let left = rule.units - held.count * rule.minimumUnits
      return Right(upper: weight * Int128(left) - total * Int128(units), lower: total)
    }
  }

  /// The result with ties looked for at the boundary.
  var outcome: Outcome {
    let keys = claims.map(\.key)
    var outcome = Outcome(
      units: Dictionary(uniqueKeysWithValues: zip(keys, units)), tied: [], served: 0, held: Set(held.map { keys[$0] }))
    let floor = rule.method == .hareNiemeyer ? 0 : rule.minimumUnits
    let served = taking.filter { units[$0] > floor }
    guard let least = served.map({ right($0, after: units[$0] - 1) }).min() else { return outcome }
    let winners = served.filter { right($0, after: units[$0] - 1) == least }
    let losers = taking.filter { right($0, after: units[$0]) == least }
    guard !losers.isEmpty else { return outcome }
    outcome.tied = (winners + losers).sorted(by: precedes).map { keys[$0] }
    outcome.served = winners.count
    return outcome
  }

  private var taking: [Int] {
    rule.method == .hareNiemeyer ? claims.indices.filter { !held.contains($0) } : Array(claims.indices)
  }

  private func goesFirst(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (right(one, after: units[one]), right(other, after: units[other]))
    return first == second ? precedes(one, other) : first > second
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    (-claims[one].weight, claims[one].key) < (-claims[other].weight, claims[other].key)
  }

  // The lightest claims leave one after the other until the quota of the next reaches the minimum.
  private mutating func holdTheLightest() {
    let lightestFirst = claims.indices.sorted { claims[$0].weight < claims[$1].weight }
    for index in lightestFirst {
      if right(index, after: rule.minimumUnits).upper >= 0 { return }
      held.insert(index)
    }
  }

  // Whose last unit of the minimum has less right than any unit beyond it, or would be in the tie.
  private mutating func findHeld() {
    guard rule.minimumUnits > 0 else { return }
    let served = claims.indices.filter { units[$0] > rule.minimumUnits }
    guard let least = served.map({ right($0, after: units[$0] - 1) }).min() else {
      held = Set(claims.indices)
      return
    }
    let isTied = claims.indices.contains { right($0, after: units[$0]) == least }
    held = Set(
      claims.indices.filter {
        let last = right($0, after: rule.minimumUnits - 1)
        return isTied ? last <= least : last < least
      })
  }
}
