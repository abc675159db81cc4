import Model
import TestSupport
import Testing

@Suite struct StatisticTotalTests {
  private static func whole(_ units: Int) -> FixedPoint { FixedPoint(units: Int128(units), digits: 0) }

  @Test(arguments: [
    ([StatisticCell(3), StatisticCell(4)], StatisticTotal.Value.exact(whole(7))),
    ([StatisticCell(3), StatisticCell(.nothing)], .exact(whole(3))),
    ([StatisticCell(.nothing)], .exact(whole(0))),
    ([StatisticCell(3), StatisticCell(.unknown)], .atLeast(whole(3), unknownParts: 1)),
    (
      [StatisticCell(.nothing), StatisticCell(.notApplicable), StatisticCell(.empty)],
      .atLeast(whole(0), unknownParts: 2)
    ),
    ([StatisticCell(.unknown)], .unknown(parts: 1)),
    ([], .unknown(parts: 0)),
    ([StatisticCell(-3), StatisticCell(4)], .exact(whole(1))),
    ([StatisticCell(-3), StatisticCell(4), StatisticCell(.notYet)], .unknown(parts: 1)),
    (
      [StatisticCell(3), StatisticCell(.belowHalf), StatisticCell(.belowHalf)],
      .between(whole(3), FixedPoint(units: 40, digits: 1))
    ),
    ([StatisticCell(3), StatisticCell(.belowHalf), StatisticCell(.uncertain)], .atLeast(whole(3), unknownParts: 1)),
  ])
  func `A sum says what is known of it`(cells: [StatisticCell], value: StatisticTotal.Value) {
    #expect(StatisticTotal(cells).value == value)
  }

  @Test func `Less than half depends on the digits shown`() {
    var total = StatisticTotal()
    total.add(StatisticCell(.belowHalf), digits: 2)
    #expect(total.value == .between(FixedPoint(units: 0, digits: 0), FixedPoint(units: 5, digits: 3)))
  }

  @Test func `A missing cell is an unknown part`() {
    var total = StatisticTotal([StatisticCell(5)])
    total.addMissing()
    #expect(total.value == .atLeast(Self.whole(5), unknownParts: 1))
  }

  @Test func `The order of the parts changes nothing`() {
    cases(500) { random, seed in
      let cells = (0..<8).map { _ in
        Bool.random(using: &random)
          ? StatisticCell(Int.random(in: -2...50, using: &random))
          : StatisticCell(StatisticSymbol.allCases.randomElement(using: &random) ?? .empty)
      }
      #expect(StatisticTotal(cells) == StatisticTotal(cells.shuffled(using: &random)), seed)
    }
  }
}
