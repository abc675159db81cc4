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
    let most = max(1, allotment.claims.map(\.weight).reduce(0, max)) * 1000
    gainsAfter = Sensitivity.smallest(upTo: most) { (unitsWith(weight + $0) ?? units) > units }
    losesAfter = Sensitivity.smallest(upTo: weight) { (unitsWith(weight - $0) ?? units) < units }
  }

  // Binary search for the first change that matters; `matters` turns from false to true once at most.
  private static func smallest(upTo most: Int, where matters: (Int) -> Bool) -> Int? {
    guard most > 0, matters(most) else { return nil }
    var (low, high) = (0, most)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if matters(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
