import Compute
import FoundationEssentials
import Model
import Notation
import Protect
import Testing

@testable import Pipeline

/// The shipped comparison reproduces the paper of 04.02.2013, every number of it.
struct RheinSiegCostTests {
  private static func shipped() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "pipelines/rhein-sieg-kreis/kostenvergleich.json5")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private static func result(_ text: String) throws -> CostResult {
    CostResult(try CostDefinition.read(Array(text.utf8), file: "kosten.json5").comparison)
  }

  @Test(arguments: [
    (0, [69_800, 20_940, 4_536, 5_040, 2_000, 102_316, 0, 102_316]),
    (1, [238_300, 71_490, 18_144, 20_160, 5_000, 353_094, 170_000, 183_094]),
  ])
  func `comes to what the paper says`(_ place: Int, _ euros: [Int]) throws {
    let result = try Self.result(try Self.shipped())
    let names: [CostResultName] = result.comparison.items.map { .item($0.id) } + CostResultName.closing
    #expect(names.compactMap { result.scenarios[place][$0]?.value } == euros.map { Ratio($0) })
    #expect(result.comparison.scenarios[place].expected.count == euros.count)
    #expect(result.addsUp(place))
    #expect(result.findings == [])
  }

  @Test func `a Kommunales Integrationszentrum costs the Kreis so much more`() throws {
    let result = try Self.result(try Self.shipped())
    #expect(result.difference(1, .share)?.value == Ratio(80_778))
    #expect(result.difference(1, .total)?.value == Ratio(250_778))
    #expect(result.difference(1, .item("personal"))?.quantity == .cost(.difference(of: "Personalkosten")))
  }

  @Test func `a number that is not the paper's is an error with its place`() throws {
    let text = try Self.shipped().replacing(once: "betrag: 238300", with: "betrag: 238400")
    let findings = try Self.result(text).findings
    #expect(findings.map { $0.facts[.other] } == ["personal", "sachkosten", "gesamtkosten", "kreisanteil"])
    #expect(findings.allSatisfy { $0.severity == .error && $0.location.line != nil })
    #expect(
      FindingWording.sentence(findings[2])
        == "Integrationsarbeit mit Kommunalem Integrationszentrum (KIZ), »gesamtkosten«: das Dokument nennt 353.094 Euro, "
        + "die Angaben ergeben 353.224 Euro.")
  }

  @Test func `the paper was public, so all of it is open`() throws {
    let comparison = try Self.result(try Self.shipped()).comparison
    #expect(CostProtection(comparison, threshold: 3).withheld == [])
  }

  @Test func `had it not been, one person's pay would not be told`() throws {
    let text = try Self.shipped().replacing(#/ *veroeffentlicht_in: .*\n/#, with: "")
    let protection = CostProtection(try Self.result(text).comparison, threshold: 3)
    #expect(protection.withheld.map(\.reason) == [.sensitive, .unknown])
    #expect(!protection.isOpen(1, .item("sachkosten")) && !protection.isOpen(1, .share))
    #expect(protection.isOpen(1, .item("raum")) && protection.isOpen(1, .refund))
  }

  @Test func `the share is derived step by step`() throws {
    let result = try Self.result(try Self.shipped())
    let steps = Explanation.steps(of: result.scenarios[0].share)
    let kiz = ", Integrationsarbeit in derzeitiger Struktur (nur Fachstelle Integration)"
    #expect(
      steps.map { [$0.title.replacing(kiz, with: ""), $0.calculation, $0.result] } == [
        ["Personalkosten", "Festlegung des Kreises: »varianten.fachstelle.angaben.personal.betrag«", "69.800"],
        ["Querschnitts-/Sachkosten (30 % der PK): Satz", "Festlegung des Kreises: »posten.sachkosten.prozent«", "0,3"],
        ["Querschnitts-/Sachkosten (30 % der PK)", "69.800 × 0,3", "20.940"],
        [
          "IT-Standardarbeitsplatz: Arbeitsplätze",
          "Festlegung des Kreises: »varianten.fachstelle.angaben.arbeitsplatz.anzahl«", "2",
        ],
        ["IT-Standardarbeitsplatz: Preis", "Festlegung des Kreises: »posten.arbeitsplatz.preis«", "2.268"],
        ["IT-Standardarbeitsplatz", "2 × 2.268", "4.536"],
        ["Raumkosten: Büros", "Festlegung des Kreises: »varianten.fachstelle.angaben.raum.anzahl«", "1"],
        ["Raumkosten: Preis", "Festlegung des Kreises: »posten.raum.preis«", "5.040"],
        ["Raumkosten", "1 × 5.040", "5.040"],
        ["Projektmittel", "Festlegung des Kreises: »varianten.fachstelle.angaben.projekt.betrag«", "2.000"],
        ["Gesamtkosten", "69.800 + 20.940 + 4.536 + 5.040 + 2.000", "102.316"],
        ["Kostenerstattung Land NRW", "Festlegung des Kreises: »varianten.fachstelle.angaben.land.betrag«", "0"],
        ["Kostenerstattung", "0", "0"], ["Jährlicher Kostenanteil Kreis", "102.316 − 0", "102.316"],
      ])
  }
}
