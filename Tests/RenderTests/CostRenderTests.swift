import Compute
import Model
import Protect
import Testing

@testable import Render

@Suite("A comparison of costs on the page and as kosten.csv")
struct CostRenderTests {
  private static func release(_ pay: [Int], to audience: Audience = .everyone) throws -> CostRelease {
    let day = try #require(CalendarDate("2024-01-01"))
    let entries = { (contributions: [Int], rooms: Ratio) in
      [
        "p": CostEntry(
          value: Ratio(contributions.reduce(0, +)), note: "Stellenplan",
          pay: .init(persons: nil, contributions: contributions.map { Ratio($0) }, publishedIn: nil)),
        "r": CostEntry(value: rooms, isEstimate: true), "l": CostEntry(value: Ratio(1000)),
      ]
    }
    let comparison = CostComparison(
      day: day, document: "synthetische Vorlage", footnote: "ohne Fachämter",
      items: [
        CostItem(id: "p", name: "Personal", rule: .amount, isPay: true),
        CostItem(id: "g", name: "Gemein", rule: .percent(Ratio(25, 2), of: ["p"]), isPay: false),
        CostItem(id: "r", name: "Raum", rule: .price(Ratio(5040), unit: "Büros"), isPay: false),
      ], refunds: [CostItem(id: "l", name: "Land", rule: .amount, isPay: false)],
      scenarios: [
        CostScenario(id: "heute", name: "Heute", entries: entries([60_000, 55_000, 50_000, 45_000], Ratio(1))),
        CostScenario(id: "neu", name: "Neu", entries: entries(pay, Ratio(3, 2))),
      ], digits: 0)
    let result = CostResult(comparison)
    return audience == .owner
      ? Gate.costs(toOwner: result, rule: .standard) : Gate.costs(toEveryone: result, rule: .standard)
  }

  private static func csv(_ release: CostRelease) -> [String] {
    String(decoding: CostCSV.bytes(release).dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("a row per scenario and number")
  func csvRows() throws {
    #expect(
      Self.csv(try Self.release([60_000, 55_000, 50_000, 45_000])) == [
        "variante;bezeichnung;zeile;posten;anzahl;preis;betrag;status;unterschied;geschaetzt;erlaeuterung",
        "heute;Heute;p;Personal;;;210000;offen;;nein;Stellenplan", "heute;Heute;g;Gemein;;;26250;offen;;nein;",
        "heute;Heute;r;Raum;1;5040;5040;offen;;ja;", "heute;Heute;l;Land;;;1000;offen;;nein;",
        "heute;Heute;gesamtkosten;Gesamtkosten;;;241290;offen;;nein;",
        "heute;Heute;erstattung;Kostenerstattung;;;1000;offen;;nein;",
        "heute;Heute;kreisanteil;Jährlicher Kostenanteil Kreis;;;240290;offen;;nein;",
        "neu;Neu;p;Personal;;;210000;offen;0;nein;Stellenplan", "neu;Neu;g;Gemein;;;26250;offen;0;nein;",
        "neu;Neu;r;Raum;1,5;5040;7560;offen;2520;ja;", "neu;Neu;l;Land;;;1000;offen;0;nein;",
        "neu;Neu;gesamtkosten;Gesamtkosten;;;243810;offen;2520;nein;",
        "neu;Neu;erstattung;Kostenerstattung;;;1000;offen;0;nein;",
        "neu;Neu;kreisanteil;Jährlicher Kostenanteil Kreis;;;242810;offen;2520;nein;",
      ])
  }

  @Test("what is withheld says so and is never blank")
  func withheldRows() throws {
    let rows = Self.csv(try Self.release([61_234]))
    #expect(rows[8] == "neu;Neu;p;Personal;;;gesperrt;gesperrt;gesperrt;gesperrt;")
    #expect(rows[14] == "neu;Neu;kreisanteil;Jährlicher Kostenanteil Kreis;;;gesperrt;gesperrt;gesperrt;gesperrt;")
  }

  @Test("the page shows the scenarios beside each other, with what explains each number")
  func page() throws {
    let page = CostSections(release: try Self.release([60_000, 55_000, 50_000, 45_000])).html.map(\.written).joined()
    for text in [
      "Heute: 240.290 Euro im Jahr.", "Heute (*)", "(*) ohne Fachämter",
      "Büros: 1,5 zu je 5.040\u{A0}Euro; geschätzter Wert",
      "12,5\u{A0}% von: Personal", "Quelle: synthetische Vorlage.", "+2.520", "210.000 × 0,125", "<svg",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!page.contains("gesperrt"))
  }

  @Test("one person's pay stands nowhere on the public page")
  func withheldPage() throws {
    let page = CostSections(release: try Self.release([61_234])).html.map(\.written).joined()
    #expect(page.contains("Nicht alle Zahlen werden gezeigt"))
    // Pay, its overheads, all costs, what is left, and the differences.
    for number in ["61.234", "7.654", "7.655", "76.448", "75.448", "148.766"] { #expect(!page.contains(number)) }
    #expect(!page.contains("<svg"))
    let inside = CostSections(release: try Self.release([61_234], to: .owner)).html.map(\.written).joined()
    #expect(inside.contains("61.234") && !inside.contains("Nicht alle Zahlen"))
  }
}
