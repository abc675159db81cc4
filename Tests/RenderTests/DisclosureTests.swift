import Compute
import Model
import Protect
import Render
import Testing

@Suite("What must not leave the house stays out of the public page")
struct DisclosureTests {
  private func text(_ markup: Markup) -> String {
    let attributes = markup.root.descendants.flatMap { $0.attributes.values }
    return markup.root.text + " " + attributes.joined(separator: " ")
  }

  @Test("no path, hash, line, code, limit or count of few persons")
  func publicPage() throws {
    let text = text(try Pages.everyone(Pages.full()))
    let inside = [
      "/azr/", "abh-1", "0a1b2c3d", "4711", "1213", "1.234.567", "AZR-", "SHA", "INTERN", "protokoll", "9 Personen",
      "Semikolon", "66.052", "29.381", "29.345", "28.355",
    ]
    for word in inside { #expect(!text.contains(word), "\(word)") }
  }

  @Test("the owner's page has all of it, and says on every sheet what it is")
  func ownPage() throws {
    let page = try Pages.owner(Pages.full())
    let text = text(page)
    for word in ["/azr/", "abh-1", "0a1b2c3d", "4711", "1.234.567", "AZR-PERSON-ZWEI-DATEIEN", "protokoll.json"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(
      page.root.all("style")[0].text.contains("@top-left { content: 'INTERN – nicht veröffentlichen'; font-weight"))
    #expect(
      page.root.all("title")[0].text
        == "INTERN – nicht veröffentlichen: Synthetische Daten – Stellenanteile im Case-Management, Rhein-Kreis Neuss, "
        + "Stichtag 31.03.2021")
  }

  @Test("the account of the Kreis is rounded, but for the counted persons")
  func account() throws {
    #expect(
      try Pages.everyone(Pages.full()).root.element("tabelle-nachweis")?.cells == [
        ["Personen", "Anzahl", "Angabe"], ["in der Formel gezählt", "66.012", "genau"],
        ["ausgenommen: nicht gezählte Statusgruppe: ohne Aufenthaltsrecht", "25", "gerundet"],
        ["ausgenommen: deutsche Staatsangehörigkeit", "10", "gerundet"],
        ["ausgenommen: Doppelmeldung, nach Entscheidung nur einmal gezählt", "0", "gerundet"],
        ["nicht verwertbare Zeilen", "0", "gerundet"],
      ])
  }

  @Test("findings by kind, without counts; jumps with their public numbers; decisions as they were taken")
  func quality() throws {
    let section = try Pages.everyone(Pages.full()).root.element("datenqualitaet")
    #expect(
      section?.all("li").map(\.text) == [
        "Stadt Neuss: vollständig; die angekündigte Zahl der Personen ist erreicht.",
        "Stadt Dormagen: Vollständigkeit nicht belegt, weil keine Zahl der Personen angekündigt war.",
        "Rhein-Kreis Neuss: vollständig; die angekündigte Zahl der Personen ist erreicht.",
        "Jüchen: 2.387 Personen statt 1.980 am vorigen Stichtag, eine Veränderung von mehr als 20 %.",
      ])
    #expect(
      section?.all("dd").map(\.text) == [
        "Personen stehen in zwei Dateien",
        "Es zählt die Meldung der Ausländerbehörde, die für den Wohnort zuständig ist.", "Der Umzug ist bestätigt.",
        "Amt für Integration, 03.05.2021",
      ])
  }
}
