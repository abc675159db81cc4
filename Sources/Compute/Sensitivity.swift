/// How far a claim stands from one unit more or one less, while all others stay as they are.
public struct Sensitivity: Hashable, Sendable {
  /// The fewest persons more that bring a further unit, nil when it has all of them.
  public let gainsAfter: Int?
  /// The fewest persons less that cost a unit, nil when none can be lost.
  public let losesAfter: Int?

  /// Tries the rule itself on changed weights; a claim's units never fall when only its own weight grows.
  public init(of index: Int, in allotment: Allotment) {
    let weight = allotment.claims[index].weight
    let units = allotment.units[index]
    func unitsWith(_ changed: Int) -> Int? {
      var claims = allotment.claims
      claims[index] = Claim(key: claims[index].key, weight: changed)
      return try? Allotment(claims, by: allotment.rule).units[index]
    }
    gainsAfter = Sensitivity.smallest(upTo: Allotment.mostWeight - weight) { (unitsWith(weight + $0) ?? units) > units }
    losesAfter = Sensitivity.smallest(upTo: weight) { (unitsWith(weight - $0) ?? units) < units }
  }

  // Doubles the change until it matters, then searches between the last two; once it matters, any larger one does.
  private static func smallest(upTo most: Int, where matters: (Int) -> Bool) -> Int? {
    var (low, high) = (0, min(1, most))
    while high > low, !matters(high) { (low, high) = (high, min(high * 2, most)) }
    guard high > low else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if matters(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
