import Compute
import Model
import TestSupport
import Testing

@testable import Protect

/// What of a comparison of costs leaves the house.
struct CostReleaseTests {
  private static let items = [
    CostItem(id: "p", name: "Personal", rule: .amount, isPay: true),
    CostItem(id: "q", name: "Leitung", rule: .amount, isPay: true),
    CostItem(id: "g", name: "Gemein", rule: .percent(Ratio(30), of: ["p"]), isPay: false),
    CostItem(id: "r", name: "Raum", rule: .price(Ratio(5040), unit: "Büros"), isPay: false),
    CostItem(id: "s", name: "Zuschlag", rule: .percent(Ratio(5), of: ["g", "r"]), isPay: false),
  ]
  private static let refunds = [CostItem(id: "l", name: "Land", rule: .amount, isPay: false)]

  private static func entry(_ contributions: [Int], note: String? = nil, publishedIn: String? = nil) -> CostEntry {
    CostEntry(
      value: Ratio(contributions.reduce(0, +)), note: note,
      pay: .init(persons: nil, contributions: contributions.map { Ratio($0) }, publishedIn: publishedIn))
  }

  private static func result(_ scenarios: [(p: CostEntry, q: CostEntry, land: Int)]) throws -> CostResult {
    let day = try #require(CalendarDate("2024-01-01"))
    return CostResult(
      CostComparison(
        day: day, document: "synthetisch", items: items, refunds: refunds,
        scenarios: scenarios.enumerated().map { place, stated in
          CostScenario(
            id: "v\(place)", name: "V\(place)",
            entries: [
              "p": stated.p, "q": stated.q, "r": CostEntry(value: Ratio(2), note: "zwei", isEstimate: true),
              "l": CostEntry(value: Ratio(stated.land)),
            ])
        }, digits: 0))
  }

  private static let four = [60_000, 55_000, 50_000, 45_000]

  @Test func `everyone sees an open comparison as the owner does`() throws {
    let result = try Self.result([
      (Self.entry(Self.four), Self.entry([]), 0), (Self.entry(Self.four, publishedIn: "Vorlage 7"), Self.entry([]), 7),
    ])
    let (everyone, owner) = (
      Gate.costs(toEveryone: result, rule: .standard), Gate.costs(toOwner: result, rule: .standard)
    )
    #expect(!everyone.hasWithheld && everyone.addsUp)
    #expect(everyone.closing.map { $0.cells.map(\.figure) } == owner.closing.map { $0.cells.map(\.figure) })
    // 210.000 + 63.000 + 10.080 + 3.654
    #expect(everyone.closing[0].cells.map { $0.shown?.units } == [286_734, 286_734])
    #expect(everyone.closing[2].cells.map { $0.difference?.value } == [nil, Ratio(-7)])
    #expect(everyone.costs[3].cells.map(\.quantity) == [Ratio(2), Ratio(2)])
    #expect(everyone.costs[3].cells.map(\.note) == ["zwei", "zwei"])
    #expect(everyone.costs[3].cells.map(\.isEstimate) == [true, true])
    #expect(everyone.costs[0].cells.map(\.publishedIn) == [nil, "Vorlage 7"])
  }

  @Test func `beside a withheld amount stands nothing that could name it`() throws {
    let result = try Self.result([
      (Self.entry(Self.four), Self.entry([]), 0), (Self.entry([61_234], note: "61.234"), Self.entry([]), 500_000),
    ])
    let release = Gate.costs(toEveryone: result, rule: .standard)
    #expect(release.hasWithheld)
    #expect(release.costs.map { $0.cells[1].status } == [.withheld, .open, .withheld, .open, .withheld])
    #expect(release.refunds.map { $0.cells[1].status } == [.open])
    #expect(release.closing.map { $0.cells[1].status } == [.withheld, .open, .withheld])
    #expect(release.findings == [], "that more is refunded than spent tells of what is spent")
    let inside = Gate.costs(toOwner: result, rule: .standard)
    #expect(inside.findings.map(\.code) == [.costRefundAbove, .costWithheld])
    #expect(inside.costs[0].cells[1].note == "61.234")
  }

  @Test func `a threshold of the Kreis holds`() throws {
    let result = try Self.result([(Self.entry(Self.four), Self.entry([]), 0)])
    let rule = ProtectionRule(method: .rounding, threshold: 5)
    #expect(Gate.costs(toEveryone: result, rule: rule).costs[0].cells[0].status == .withheld)
  }

  @Test func `another pay of few persons would have made the very same release`() throws {
    try cases(200) { random, seed in
      let few = (0..<Int.random(in: 1...2, using: &random)).map { _ in Int.random(in: 30_000...90_000, using: &random) }
      let land = Int.random(in: 0...400_000, using: &random)
      let isLead = Bool.random(using: &random)
      let releases = try [0, 1, 777].map { more in
        let secret = Self.entry(few.map { $0 + more }, note: "\(more)")
        let other = Self.entry(isLead ? Self.four : [])
        let mine = (p: isLead ? other : secret, q: isLead ? secret : other, land: land)
        let result = try Self.result([(Self.entry(Self.four), Self.entry([]), 0), mine])
        return String(describing: Gate.costs(toEveryone: result, rule: .standard))
      }
      #expect(Set(releases).count == 1, seed)
    }
  }
}
