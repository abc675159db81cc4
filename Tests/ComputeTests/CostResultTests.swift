import Compute
import Model
import Testing

/// Districts worked out by hand.
struct CostResultTests {
  private func comparison(
    _ items: [CostItem], _ refunds: [CostItem], _ entries: [String: Ratio], digits: Int,
    expected: [CostScenario.Expectation] = []
  ) throws -> CostComparison {
    CostComparison(
      day: try #require(CalendarDate("2024-01-01")), document: "synthetisch", items: items, refunds: refunds,
      scenarios: [
        CostScenario(id: "v", name: "V", entries: entries.mapValues { CostEntry(value: $0) }, expected: expected)
      ], digits: digits)
  }

  private let pay = CostItem(id: "p", name: "Personal", rule: .amount, isPay: true)
  private let overhead = CostItem(id: "g", name: "Gemein", rule: .percent(Ratio(25, 2), of: ["p"]), isPay: false)
  private let land = CostItem(id: "l", name: "Land", rule: .amount, isPay: false)

  // 61.234,56 + 12,5 % (7.654,32) = 68.888,88; 40.000 refunded leave 28.888,88.
  @Test func `cents are exact`() throws {
    let entries = ["p": Ratio(6_123_456, 100), "l": Ratio(40_000)]
    let result = CostResult(try comparison([pay, overhead], [land], entries, digits: 2))
    let figures = result.scenarios[0]
    #expect(figures.amounts["g"]?.value == Ratio(765_432, 100))
    #expect(figures.total.value == Ratio(6_888_888, 100))
    #expect(result.shown(figures.share) == FixedPoint(units: 2_888_888, digits: 2))
    #expect(result.addsUp(0))
  }

  // 4 and 4 at 12,5 % are 0,5: each rounds up to 1, their sum 1 stays 1.
  @Test func `each number is rounded once, a half up, from its exact value`() throws {
    let second = CostItem(id: "h", name: "Zweite", rule: .percent(Ratio(25, 2), of: ["p"]), isPay: false)
    let result = CostResult(try comparison([pay, overhead, second], [], ["p": Ratio(4)], digits: 0))
    let figures = result.scenarios[0]
    #expect(["p", "g", "h"].compactMap { figures.amounts[$0] }.map { result.shown($0).units } == [4, 1, 1])
    #expect(result.shown(figures.total).units == 5)
    #expect(!result.addsUp(0))
  }

  // 80 % of pay and overheads: 0,8 × (48.000 + 6.000) = 43.200.
  @Test func `a refund may be a part of several items`() throws {
    let refund = CostItem(id: "l", name: "Land", rule: .percent(Ratio(80), of: ["p", "g"]), isPay: false)
    let figures = CostResult(try comparison([pay, overhead], [refund], ["p": Ratio(48_000)], digits: 0)).scenarios[0]
    #expect(figures.refund.value == Ratio(43_200))
    #expect(figures.share.value == Ratio(10_800))
    guard case .product(let base, let rate)? = figures.amounts["l"]?.derivation else {
      Issue.record("not a product")
      return
    }
    #expect([base.quantity, rate.quantity] == [.cost(.base(of: "Land")), .cost(.rate(of: "Land"))])
    #expect([base.value, rate.value] == [Ratio(54_000), Ratio(4, 5)])
  }

  @Test func `a refund above the costs is a warning`() throws {
    let result = CostResult(try comparison([pay], [land], ["p": Ratio(100), "l": Ratio(101)], digits: 0))
    #expect(result.findings == [Finding(.costRefundAbove, [.name: "V"])])
    #expect(result.scenarios[0].share.value == Ratio(-1))
    #expect(result.findings.map(\.severity) == [.warning])
  }

  @Test func `a number of the document is compared as it is shown`() throws {
    let place = Location(file: "a.json5", line: 3, column: 5)
    let expected = [CostScenario.Expectation(.total, Ratio(5), at: place), .init(.item("g"), Ratio(1, 2), at: place)]
    let result = CostResult(
      try comparison([pay, overhead], [], ["p": Ratio(4)], digits: 0, expected: expected))
    let half = FixedPoint(units: 5, digits: 1)
    #expect(
      result.findings == [
        Finding(
          .costDiffers, at: place,
          [.name: "V", .other: "g", .expected: .number(half), .found: .number(FixedPoint(units: 1, digits: 0))])
      ])
  }
}
