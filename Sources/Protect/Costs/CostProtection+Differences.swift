import Model

extension CostProtection {
  /// Withholds amounts until no sum that is left gives few persons away beside a sum of another scenario.
  static func compare(_ sums: PaySums, _ scenarios: Int, _ threshold: Int, _ reasons: inout [Int: Reason]) {
    while let place = telling(sums, scenarios, threshold, reasons) { reasons[place] = .difference }
  }

  // The amount to withhold: of the two sums' own ones that with the fewest persons, and the later of equal ones.
  private static func telling(
    _ sums: PaySums, _ scenarios: Int, _ threshold: Int, _ reasons: [Int: Reason]
  ) -> Int? {
    let open = sums.pays.indices.filter { reasons[$0] == nil && sums.pays[$0].amount != Ratio(0) }
    for left in 0..<scenarios {
      for right in 0..<left {
        for one in sums.sums(of: left, among: open) {
          for other in sums.sums(of: right, among: open) where tells(sums, one, other, threshold) {
            return (one + other).filter { !sums.pays[$0].isPublic }.min { first, second in
              let (few, many) = (sums.pays[first].contributions?.count, sums.pays[second].contributions?.count)
              return (few ?? 0, -first) < (many ?? 0, -second)
            }
          }
        }
      }
    }
    return nil
  }

  // Two public papers are public, and so is their difference. A single sum was looked at by itself.
  private static func tells(_ sums: PaySums, _ left: [Int], _ right: [Int], _ threshold: Int) -> Bool {
    let places = left + right
    guard !left.isEmpty, !right.isEmpty, places.contains(where: { !sums.pays[$0].isPublic }) else { return false }
    guard let rest = sums.difference(left, right) else { return !isEqual(sums, left, right) }
    return dominance.isSensitive(rest, threshold: threshold)
  }

  // Of a public sum it is not told who is paid what. Beside the same amount nothing is left to tell.
  private static func isEqual(_ sums: PaySums, _ left: [Int], _ right: [Int]) -> Bool {
    func amount(_ places: [Int]) -> Ratio { places.reduce(Ratio(0)) { $0 + sums.pays[$1].amount } }
    return amount(left) == amount(right)
  }

  /// What must not be seen in a scenario beside these amounts of pay: parts of them, and what they are parts of.
  static func hidden(_ pay: Set<String>, _ comparison: CostComparison) -> Set<String> {
    var hidden = pay
    for item in comparison.rows where item.bases.contains(where: hidden.contains) { hidden.insert(item.id) }
    func hides(_ items: [CostItem]) -> Bool { items.contains { hidden.contains($0.id) } }
    let closing: [CostResultName] =
      (hides(comparison.items) ? [.total] : []) + (hides(comparison.refunds) ? [.refund] : [])
    return closing.isEmpty ? [] : hidden.union(closing.map(\.key) + [CostResultName.share.key])
  }
}
