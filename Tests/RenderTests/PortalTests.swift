import Model
import Render
import Testing

@Suite("The page that lists everything public")
struct PortalTests {
  private func entry(_ kreis: String, _ day: String, isSynthetic: Bool = false, revision: Int = 1) -> PortalEntry {
    PortalEntry(
      kreis: kreis, title: "Stellenanteile", period: .day(Sample.day(day)), path: "\(kreis)/\(day)/",
      isSynthetic: isSynthetic, revision: revision)
  }

  @Test("by district, the newest first, whatever the order of the entries")
  func order() {
    let entries = [
      entry("Unna", "2020-03-31"), entry("Neuss", "2021-03-31", isSynthetic: true, revision: 3),
      entry("Unna", "2021-03-31"),
    ]
    let page = Markup(Portal.page(entries).bytes)
    #expect(page.root.all("h2").map(\.text) == ["Neuss", "Unna"])
    #expect(
      page.root.all("li").map(\.text) == [
        "Stellenanteile, Stand 31.03.2021 · Revision 3", "Stellenanteile, Stand 31.03.2021",
        "Stellenanteile, Stand 31.03.2020",
      ])
    #expect(
      page.root.element("inhalt")?.all("a").compactMap { $0.attributes["href"] } == [
        "./Neuss/2021-03-31/", "./Unna/2021-03-31/", "./Unna/2020-03-31/",
      ])
    #expect(page.root.all("h3").map(\.text) == ["Stellenanteile", "Stellenanteile"])
    #expect(
      page.root.element("kreis-1")?.text.hasSuffix("Synthetische Daten: Personen und Zahlen sind erfunden.") == true)
    #expect(page.root.element("kreis-2")?.text.contains("Synthetisch") == false)
    #expect(Portal.page(entries) == Portal.page(entries.reversed()))
  }

  @Test("where only some editions are invented, each of them says so")
  func mixed() {
    let entries = [entry("Unna", "2020-03-31"), entry("Unna", "2021-03-31", isSynthetic: true)]
    #expect(
      Markup(Portal.page(entries).bytes).root.all("li").map(\.text) == [
        "Stellenanteile, Stand 31.03.2021 · Synthetische Daten", "Stellenanteile, Stand 31.03.2020",
      ])
  }

  @Test func empty() {
    let page = Markup(Portal.page([]).bytes)
    #expect(page.root.element("inhalt")?.text == "Noch ist kein Bericht veröffentlicht.")
    #expect(Portal.page([]).name == "index.html")
  }
}
