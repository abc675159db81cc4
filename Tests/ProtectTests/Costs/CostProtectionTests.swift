import Compute
import Model

import Testing

@testable import Protect

/// Sums of pay that tell what somebody is paid are withheld, with all that they could be worked out from.
struct CostProtectionTests {
  private typealias Entries = [String: CostEntry]

  private let items = [
    CostItem(id: "p", name: "Personal", rule: .amount, isPay: true),
    CostItem(id: "q", name: "Leitung", rule: .amount, isPay: true),
    CostItem(id: "g", name: "Gemein", rule: .percent(Ratio(30), of: ["p"]), isPay: false),
    CostItem(id: "r", name: "Raum", rule: .price(Ratio(10), unit: nil), isPay: false),
    CostItem(id: "s", name: "Zuschlag", rule: .percent(Ratio(5), of: ["g", "r"]), isPay: false),
  ]
  private let refund = CostItem(id: "l", name: "Land", rule: .percent(Ratio(80), of: ["p"]), isPay: false)

  private func paid(_ contributions: [Int], publishedIn: String? = nil) -> CostEntry {
    CostEntry(
      value: Ratio(contributions.reduce(0, +)),
      pay: .init(persons: contributions.count, contributions: contributions.map { Ratio($0) }, publishedIn: publishedIn)
    )
  }

  private func untold(_ amount: Int, persons: Int?, publishedIn: String? = nil) -> CostEntry {
    CostEntry(value: Ratio(amount), pay: .init(persons: persons, contributions: nil, publishedIn: publishedIn))
  }

  private func protection(
    _ scenarios: [(p: CostEntry, q: CostEntry)], refunds: [CostItem] = [], threshold: Int = 3
  ) throws -> CostProtection {
    CostProtection(
      CostComparison(
        day: try #require(CalendarDate("2024-01-01")), document: "synthetisch", items: items, refunds: refunds,
        scenarios: scenarios.enumerated().map { place, pay in
          CostScenario(
            id: "v\(place)", name: "V\(place)",
            entries: ["p": pay.p, "q": pay.q, "r": CostEntry(value: Ratio(3))])
        }, digits: 0),
      threshold: threshold)
  }

  private var nobody: CostEntry { paid([]) }

  private func open(_ protection: CostProtection, _ scenario: Int = 0) -> [String] {
    (["p", "q", "g", "r", "s", "l"].map { CostResultName.item($0) } + CostResultName.closing)
      .filter { protection.isOpen(scenario, $0) }.map(\.key)
  }

  @Test func `a sum that hides everybody is shown with all that follows from it`() throws {
    let protection = try protection([(paid([60, 55, 50, 45]), nobody)], refunds: [refund])
    #expect(protection.withheld == [])
    #expect(open(protection) == ["p", "q", "g", "r", "s", "l", "gesamtkosten", "erstattung", "kreisanteil"])
  }

  @Test func `one person's pay takes its parts, parts of parts, its refund and the totals with it`() throws {
    let protection = try protection([(paid([60]), nobody)], refunds: [refund])
    #expect(protection.withheld == [.init(scenario: 0, item: "p", reason: .sensitive)])
    #expect(open(protection) == ["q", "r"])
  }

  @Test func `without a refund of pay the refunds stay open`() throws {
    let protection = try protection([(nobody, paid([60]))])
    #expect(open(protection) == ["p", "g", "r", "s", "l", "erstattung"])
  }

  @Test(arguments: [
    ([60, 55], 3, CostProtection.Reason.sensitive), ([60, 55, 50], 4, .sensitive), ([600, 55, 5], 3, .sensitive),
  ])
  func `few persons and one far above the others are withheld`(
    _ contributions: [Int], _ threshold: Int, _ reason: CostProtection.Reason
  ) throws {
    let protection = try protection([(paid(contributions), nobody)], threshold: threshold)
    #expect(protection.withheld.map(\.reason) == [reason])
  }

  @Test func `a sum of which nobody told who is paid what cannot be shown to hide anybody`() throws {
    for (persons, reason) in [(2, CostProtection.Reason.sensitive), (9, .unknown), (nil, .unknown)] {
      let protection = try protection([(untold(400, persons: persons), nobody)])
      #expect(protection.withheld.map(\.reason) == [reason])
    }
  }

  @Test func `what a public paper says is public`() throws {
    #expect(try protection([(untold(60, persons: 1, publishedIn: "Vorlage 7"), nobody)]).withheld == [])
  }

  @Test func `one position more in another scenario is what that position is paid`() throws {
    let four = [60, 55, 50, 45]
    let protection = try protection([(paid(four), nobody), (paid(four + [52]), nobody)])
    #expect(protection.withheld == [.init(scenario: 0, item: "p", reason: .difference)])
    // A rise of pay hides nobody either.
    #expect(try self.protection([(paid(four), nobody), (paid([61, 56, 51, 46, 52]), nobody)]).withheld.count == 1)
    #expect(try self.protection([(paid(four), nobody), (paid(four), nobody)]).withheld == [])
    #expect(try self.protection([(paid(four), nobody), (paid(four + [52, 51, 50]), nobody)]).withheld == [])
  }

  @Test func `a position that only stands in another item is found too`() throws {
    let three = [60, 55, 50]
    let others = [40, 41, 42]
    let protection = try protection([(paid(three + others), nobody), (paid(three), paid(others + [39]))])
    #expect(protection.withheld.map(\.reason) == [.difference])
  }

  @Test func `a public sum is compared with too, and stays`() throws {
    let four = [60, 55, 50, 45]
    let known = try protection([(paid(four, publishedIn: "Vorlage 7"), nobody), (paid(four + [52]), nobody)])
    #expect(known.withheld == [.init(scenario: 1, item: "p", reason: .difference)])
    let untold = try protection([(untold(210, persons: 4, publishedIn: "Vorlage 7"), nobody), (paid(four), nobody)])
    #expect(untold.withheld == [])
    let other = try protection([(self.untold(209, persons: 4, publishedIn: "Vorlage 7"), nobody), (paid(four), nobody)])
    #expect(other.withheld.map(\.scenario) == [1])
  }

  @Test func `the owner is told which and why, without the amount`() throws {
    let comparison = CostComparison(
      day: try #require(CalendarDate("2024-01-01")), document: "synthetisch", items: Array(items.prefix(1)),
      refunds: [],
      scenarios: [CostScenario(id: "v", name: "Heute", entries: ["p": paid([61_234])])], digits: 0)
    #expect(
      CostProtection(comparison, threshold: 3).findings(comparison) == [
        Finding(.costWithheld, [.name: "Personal, Heute", .rule: "zu wenige Personen"])
      ])
  }
}
