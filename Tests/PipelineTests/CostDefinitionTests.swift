import Compute
import Model
import Testing

@testable import Pipeline

/// What a pipeline file of the kind »kostenvergleich« can say, and what it is told when it says something else.
struct CostDefinitionTests {
  @Test func `reads every key`() throws {
    let definition = try CostSample.read(CostSample.report)
    #expect([definition.title, definition.revisionReason] == ["Kosten", "Tarif"])
    #expect(definition.published == CalendarDate("2024-07-15"))
    let pay = CostEntry.Pay(
      persons: 3, contributions: [Ratio(60000), Ratio(50000), Ratio(40000)], publishedIn: "Haushalt 2024")
    let scenario = CostScenario(
      id: "heute", name: "Heute",
      entries: [
        "personal": CostEntry(value: Ratio(150_000), note: "drei Stellen", isEstimate: true, pay: pay),
        "raum": CostEntry(value: Ratio(3, 2)), "land": CostEntry(value: Ratio(1000)),
      ],
      expected: [
        .init(.item("personal"), Ratio(150_000), at: at(49, 21)),
        .init(.total, Ratio(17_725_584, 100), at: at(50, 23)), .init(.refund, Ratio(1000), at: at(51, 21)),
        .init(.share, Ratio(17_625_584, 100), at: at(52, 22)),
      ])
    let day = try #require(CalendarDate("2024-07-01"))
    #expect(
      definition.comparison
        == CostComparison(
          day: day, document: "Synthetische Vorlage 7/2024", footnote: "ohne Fachämter",
          items: [
            CostItem(id: "personal", name: "Personal", rule: .amount, isPay: true),
            CostItem(id: "raum", name: "Räume", rule: .price(Ratio(10_081, 2), unit: "Büros"), isPay: false),
            CostItem(
              id: "gemein", name: "Gemeinkosten", rule: .percent(Ratio(25, 2), of: ["personal", "raum"]), isPay: false),
          ],
          refunds: [CostItem(id: "land", name: "Land", rule: .amount, isPay: false)], scenarios: [scenario], digits: 2))
    #expect(CostResult(definition.comparison).findings == [])
  }

  @Test func `shows whole euros, refunds nothing and expects nothing unless told`() throws {
    let definition = try CostSample.read(
      """
      { art: 'kostenvergleich', titel: 'T', stand: '2024-07-01', dokument: 'D',
        posten: [{ kennung: 'a', name: 'A', personal: false }],
        varianten: [{ kennung: 'v', name: 'V', angaben: { a: { betrag: 0 } } }] }
      """)
    #expect(definition.comparison.digits == 0)
    #expect(definition.comparison.refunds == [])
    #expect(
      definition.comparison.scenarios == [CostScenario(id: "v", name: "V", entries: ["a": CostEntry(value: Ratio(0))])])
  }

  @Test func `a typo in any key is one finding with its place and the key that was meant`() throws {
    let typos = try DefinitionSample.typos(CostSample.report, file: CostSample.file, keys: CostSample.keys)
    #expect(typos.count == 36)
    for (text, finding) in typos {
      let found = findings { _ = try CostSample.read(text) }
      // Entries about what the refunds had named have lost their meaning too.
      let others =
        finding.facts[.name] == .text("erstattungenx")
        ? found.filter { $0.facts[.name] == .text("varianten[1].angaben.land") } : []
      #expect(found == [finding] + others)
      #expect(found.count <= 2)
    }
  }

  @Test(arguments: [
    (
      "betrag: 150000", "betrag: -1",
      "ein Betrag ab 0 in Euro mit höchstens 2 Nachkommastellen, höchstens eine Milliarde"
    ),
    (
      "betrag: 1000", "betrag: 0.001",
      "ein Betrag ab 0 in Euro mit höchstens 2 Nachkommastellen, höchstens eine Milliarde"
    ),
    ("prozent: 12.5", "prozent: 101", "eine Zahl von 0 bis 100 mit höchstens 2 Nachkommastellen"),
    ("anzahl: 1.5", "anzahl: -1", "eine Zahl von 0 bis 10000 mit höchstens 2 Nachkommastellen"),
    ("personen: 3", "personen: 4", "je Person ein Beitrag"),
    ("[60000, 50000, 40000]", "[60000, 50000, 39999]", "Beiträge, die zusammen den Betrag ergeben"),
    ("kennung: \"raum\"", "kennung: \"personal\"", "eine Kennung, die noch nicht vergeben ist"),
    ("name: \"Räume\"", "name: \"Personal\"", "ein Name, der noch nicht vergeben ist"),
    (
      "kennung: \"land\"", "kennung: \"erstattung\"",
      "eine Kennung aus Buchstaben a bis z, Ziffern und - (nicht gesamtkosten, erstattung, kreisanteil)"
    ),
    ("von: [\"personal\", \"raum\"]", "von: [\"raum\", \"raum\"]", "jeder Posten nur einmal"),
    ("von: [\"personal\", \"raum\"]", "von: []", "mindestens ein Posten"),
    ("einheit: \"Büros\",", "einheit: \"Büros\", personal: true,", "false neben preis und prozent"),
    (
      "prozent: 12.5,", "prozent: 12.5, preis: 3,",
      "nichts neben prozent: ein Posten hat einen Preis oder ist ein Anteil"
    ),
  ])
  func `refuses a value that cannot be`(_ old: String, _ new: String, _ expected: String) throws {
    let found = findings { _ = try CostSample.read(try CostSample.report.replacing(once: old, with: new)) }
    #expect(found.contains { $0.code == .configValue && $0.facts[.expected] == .text(expected) }, "\(found)")
  }

  @Test func `whether an amount is pay has to be said`() throws {
    let text = try CostSample.report.replacing(once: "personal: true, // posten[1]", with: "")
    let found = findings { _ = try CostSample.read(text) }
    #expect(found.map(\.code) == [.configKeyMissing])
    #expect(found.first?.facts[.name] == .text("posten[1].personal"))
  }

  @Test func `what a scenario does not state is missing and not zero`() throws {
    let text = try CostSample.report.replacing(once: "\"land\": { betrag: 1000 },", with: "")
    let found = findings { _ = try CostSample.read(text) }
    #expect(found.map(\.code) == [.configKeyMissing])
    #expect(found.first?.facts[.name] == .text("varianten[1].angaben.land"))
  }

  @Test func `parts refer to items above them, and to parts of parts no more`() throws {
    let part = { (id: String, base: String) in "{ kennung: '\(id)', name: '\(id)', prozent: 5, von: ['\(base)'] }" }
    let text = { (parts: [String]) in
      """
      { art: 'kostenvergleich', titel: 'T', stand: '2024-07-01', dokument: 'D',
        posten: [{ kennung: 'a', name: 'A', personal: false }, \(parts.joined(separator: ", "))],
        varianten: [{ kennung: 'v', name: 'V', angaben: { a: { betrag: 100 } } }] }
      """
    }
    let two = try CostSample.read(text([part("b", "a"), part("c", "b")])).comparison
    #expect(CostResult(two).scenarios[0].amounts["c"]?.value == Ratio(1, 4))
    let deep = findings { _ = try CostSample.read(text([part("b", "a"), part("c", "b"), part("d", "c")])) }
    #expect(deep.map { $0.facts[.expected] } == [.text("ein Posten, der höchstens Anteil an Beträgen ist")])
    let circle = findings { _ = try CostSample.read(text([part("b", "c"), part("c", "a")])) }
    #expect(circle.map { $0.facts[.found] } == [.text("c")])
  }

  private func at(_ line: Int, _ column: Int) -> Location {
    Location(file: CostSample.file, line: line, column: column)
  }
}
