import Model
import Testing

/// Rounds of a cycle of priorities.
struct PriorityCycleTests {
  static let round = PriorityCycle.Round(from: 2013, ["Bildung", "Öffnung"])
  static let cycle = PriorityCycle(from: 2013, every: 2, rounds: [round], documented: "turnus")

  @Test(arguments: [(2013, 2013...2014), (2014, 2013...2014), (2015, 2015...2016), (2022, 2021...2022)])
  func `a year lies in its round`(_ year: Int, _ span: ClosedRange<Int>) {
    #expect(Self.cycle.span(in: year) == span)
  }

  @Test func `there is no round before the first, and no priorities without a resolution`() {
    #expect(Self.cycle.span(in: 2012) == nil)
    #expect([2012, 2013, 2014, 2015].map { Self.cycle.round(in: $0) } == [nil, Self.round, Self.round, nil])
  }
}
