import Model

/// What a comparison tells of pay: per scenario the sums of certain persons' pay that stand in it or can be added up in it.
struct PaySums {
  /// An amount of pay of one scenario.
  struct Pay {
    let scenario: Int
    let item: String
    /// In cents; nil where nobody told who is paid what.
    let contributions: [Int]?
    let persons: Int?
    let isPublic: Bool
    let amount: Ratio
  }

  /// In the order of the table, scenario by scenario.
  let pays: [Pay]

  init(_ comparison: CostComparison) {
    pays = comparison.scenarios.enumerated().flatMap { number, scenario in
      comparison.rows.filter(\.isPay).compactMap { item in
        scenario.entries[item.id].map { PaySums.pay(number, item, $0) }
      }
    }
  }

  private static func pay(_ scenario: Int, _ item: CostItem, _ entry: CostEntry) -> Pay {
    // Nobody is paid nothing.
    let contributions = entry.value == Ratio(0) ? [] : entry.pay?.contributions?.map(PaySums.cents)
    return Pay(
      scenario: scenario, item: item.id, contributions: contributions, persons: entry.pay?.persons,
      isPublic: entry.pay?.publishedIn != nil, amount: entry.value)
  }

  private static func cents(_ euros: Ratio) -> Int { Int(euros.rounded(digits: 2).units) }

  /// Those of one scenario among these places, in all their sums.
  func sums(of scenario: Int, among places: [Int]) -> [[Int]] {
    places.filter { pays[$0].scenario == scenario }.reduce([[]]) { sums, place in sums + sums.map { $0 + [place] } }
  }

  /// What is left of two sums when one is taken from the other, person by person. Nil where it is not told who is paid what.
  func difference(_ left: [Int], _ right: [Int]) -> [Int]? {
    guard let one = contributions(left), let other = contributions(right) else { return nil }
    return one.count < other.count ? PaySums.rest(one, other) : PaySums.rest(other, one)
  }

  private func contributions(_ places: [Int]) -> [Int]? {
    let told = places.compactMap { pays[$0].contributions }
    return told.count == places.count ? told.joined().sorted() : nil
  }

  // Nobody says who stands in both sums. Whoever asks takes it that all do who can, and that pay hardly changed: of all ways
  // to pair the fewer with as many of the others, the one that leaves least.
  private static func rest(_ few: [Int], _ many: [Int]) -> [Int] {
    var best: [(left: Int, rest: [Int])?] = [(0, [])] + few.map { _ in nil }
    for amount in many {
      for paired in best.indices.reversed() {
        let alone = best[paired].map { ($0.left + amount, $0.rest + [amount]) }
        let difference = paired == 0 ? 0 : abs(few[paired - 1] - amount)
        let pair = paired == 0 ? nil : best[paired - 1].map { ($0.left + difference, $0.rest + [difference]) }
        best[paired] = [alone, pair].compactMap { $0 }.min { $0.0 < $1.0 }
      }
    }
    return best[few.count]?.rest ?? []
  }
}
