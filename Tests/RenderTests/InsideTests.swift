import Compute
import Model
import Notation
import Protect
import Render
import Testing

@Suite("What the owner's page shows")
struct InsideTests {
  private let page: Markup

  init() throws { page = try Pages.owner(Pages.full()) }

  private func table(_ id: String) -> [[String]] { page.root.element(id)?.cells ?? [] }

  @Test("every row of a file is accounted for")
  func account() {
    #expect(
      table("tabelle-nachweis-1") == [
        ["Verbleib", "Personen"], ["gelesen", "29.381"], ["gezählt", "29.345"],
        ["ausgenommen: nicht gezählte Statusgruppe: ohne Aufenthaltsrecht", "23"],
        ["ausgenommen: deutsche Staatsangehörigkeit", "11"],
        ["zurückgewiesen: Ein unbekannter Aufenthaltstitel (AZR-TITEL-UNBEKANNT)", "2"],
        ["Die Rechnung geht auf: 29.381 = 29.345 + 23 + 11 + 2", "ja"],
      ])
    #expect(
      page.root.element("tabelle-nachweis-1-name")?.text == "Stadt Neuss: rhein-kreis-neuss/azr/2021-03-31/abh-1.csv")
  }

  @Test("findings in order of severity, with place and remedy")
  func findings() throws {
    let finding = try #require(try Pages.full().findings.first { $0.code == .azrPersonTwoFiles })
    #expect(
      page.root.element("befunde")?.all("li").first?.all("p").map(\.text) == [
        "Warnung · \(FindingWording.title(finding.code)) · AZR-PERSON-ZWEI-DATEIEN",
        "rhein-kreis-neuss/azr/2021-03-31/abh-2.csv, Zeile 4711", FindingWording.sentence(finding),
        "Abhilfe: " + FindingWording.remedy(finding),
      ])
    #expect(page.root.element("befunde")?.all("p").first?.text == "2\u{A0}Warnungen und 1\u{A0}Hinweis.")
  }

  @Test("persons outside the responsibility are named in words")
  func reconciliation() {
    let rows = table("tabelle-abgleich")
    #expect(rows[0] == ["Wohnort", "Stadt Neuss", "Stadt Dormagen", "Rhein-Kreis Neuss"])
    #expect(rows[8] == ["Rommerskirchen", "nicht zuständig: 4", "0", "1.185"])
    #expect(rows[9] == ["davon außerhalb der Zuständigkeit", "4", "0", "0"])
  }

  @Test func distances() {
    #expect(table("tabelle-abstaende")[5] == ["Korschenbroich", "2.803", "0,30", "80", "40"])
  }

  @Test func coreGroup() {
    #expect(
      page.root.element("kernzielgruppe")?.all("dd").map(\.text) == [
        "mindestens 40.703, höchstens 40.715 Personen", "4 Personen",
        "mindestens 3.298, höchstens 3.302 Personen", "nicht ermittelbar",
      ])
  }

  @Test func files() {
    #expect(
      page.root.element("dateien")?.all("dd").prefix(5).map(\.text) == [
        "rhein-kreis-neuss/azr/2021-03-31/abh-1.csv", "Stadt Neuss", "UTF-8, Trennzeichen Semikolon",
        "1.234.567\u{A0}Byte", String(repeating: "0a1b2c3d", count: 8),
      ])
  }

  @Test("every row is derived down to its files")
  func derivations() {
    let details = page.root.element("herleitung")?.all("details") ?? []
    #expect(details.count == 8)
    #expect(details.first?.all("summary").map(\.text) == ["Dormagen: 0,88"])
    #expect(
      details.first?.all("li").first?.text
        == "gezählte Personen: 8.312 aus »rhein-kreis-neuss/azr/2021-03-31/abh-2.csv« Ergebnis: 8.312")
  }
}
