import Model

/// Measures of one table that count parts of each other's persons, such as all who take a course and those who take the examination.
/// No source says so; but whoever reads the table sees it.
struct MeasureTree {
  /// Measures as members, by their places in the table.
  let dimension: StatisticTable.Dimension
  private let measures: [Int]
  private let table: StatisticTable
  private let period: Period

  init(_ measures: [Int], _ table: StatisticTable, _ period: Period) {
    (self.measures, self.table, self.period) = (measures, table, period)
    let numbers = Dictionary(
      uniqueKeysWithValues: measures.map { measure in
        (measure, table.regions.map { MeasureTree.number(table, $0, period, measure) })
      })
    dimension = StatisticTable.Dimension(
      "",
      members: table.measures.indices.map { measure in
        let parent = MeasureTree.parent(of: measure, numbers)
        return StatisticTable.Member(String(measure), subsetOf: parent.map(String.init))
      })
  }

  /// Whether nobody is left of members without some of their parts, in all regions and all measures asked for.
  func isNobody(whole: [Int], parts: [Int], of place: Int) -> Bool {
    var isAnybody = false
    for region in table.regions {
      for measure in place == 0 ? [0] : measures {
        func sum(_ members: [Int]) -> Ratio? {
          members.reduce(Ratio(0)) { sum, member in
            let number =
              place == 0
              ? MeasureTree.number(table, region, period, member)
              : MeasureTree.number(table, region, period, measure, member, of: place - 1)
            return sum.flatMap { sum in number.map { sum + $0 } }
          }
        }
        guard let all = sum(whole), let some = sum(parts) else { continue }
        if all != some { return false }
        isAnybody = isAnybody || all > Ratio(0)
      }
    }
    return isAnybody
  }

  private static func number(
    _ table: StatisticTable, _ region: RegionKey, _ period: Period, _ measure: Int, _ member: Int = 0,
    of dimension: Int? = nil
  ) -> Ratio? {
    let choices = table.dimensions.indices.map { place in
      place == dimension ? [member] : table.dimensions[place].total.map { [$0] } ?? table.dimensions[place].parts
    }
    let combinations = choices.reduce([[]]) { heads, next in heads.flatMap { head in next.map { head + [$0] } } }
    return combinations.reduce(Ratio(0)) { sum, members in
      sum.flatMap { sum in table[region, period, measure, members]?.number.map { sum + $0.ratio } }
    }
  }

  // The measure that it is one of two parts of in all regions; else the smallest that is nowhere smaller.
  private static func parent(of measure: Int, _ numbers: [Int: [Ratio?]]) -> Int? {
    guard let own = numbers[measure] else { return nil }
    func total(_ numbers: [Ratio?]) -> Ratio { numbers.compactMap { $0 }.reduce(Ratio(0), +) }
    let larger = numbers.filter { other, theirs in
      let pairs = zip(own, theirs).compactMap { own, other in own.flatMap { own in other.map { (own, $0) } } }
      guard !pairs.isEmpty, pairs.allSatisfy({ $0.0 <= $0.1 }) else { return false }
      return total(own) < total(theirs) || (total(own) == total(theirs) && other < measure)
    }.sorted { (total($0.value), $0.key) < (total($1.value), $1.key) }
    let sums = larger.first { whole, theirs in
      numbers.contains { other, others in
        other != whole && other != measure && total(others) > Ratio(0) && total(own) > Ratio(0)
          && zip(zip(own, others), theirs).allSatisfy { parts, sum in
            guard let first = parts.0, let second = parts.1, let sum else { return true }
            return first + second == sum
          }
      }
    }
    return (sums ?? larger.first)?.key
  }
}
