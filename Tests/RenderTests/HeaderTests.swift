import Model
import Protect
import Render
import Testing

@Suite("What a reader must see first")
struct HeaderTests {
  private func notices(_ page: Markup) -> [String] {
    page.root.all("div").filter { $0.attributes["role"] == "note" }.map(\.text)
  }

  @Test("invented data are marked in the header, the title, the foot and on every sheet")
  func synthetic() throws {
    let page = try Pages.everyone(Sample.neuss.evidence())
    #expect(
      notices(page) == [
        "Synthetische Daten Alle Personenzahlen und Stellenanteile auf dieser Seite sind erfunden. Sie sagen nichts "
          + "über die genannten Gemeinden aus."
      ])
    #expect(
      page.root.all("title")[0].text
        == "Synthetische Daten – Stellenanteile im Case-Management, Rhein-Kreis Neuss, Stichtag 31.03.2021")
    #expect(page.root.all("style")[0].text.contains("@top-right { content: 'Synthetische Daten'; }"))
    #expect(
      page.root.all("footer")[0].text
        == "Rhein-Kreis Neuss · Stellenanteile im Case-Management · Stichtag 31.03.2021 · Synthetische Daten")
  }

  @Test("real data are not marked; what a council settled is")
  func settled() throws {
    var evidence = try Sample.neuss.evidence()
    evidence.heading = Sample.neuss.heading(
      isSynthetic: false, settled: Heading.Settled(body: "Kreistag", date: Sample.day("2021-09-30")))
    let page = try Pages.everyone(evidence)
    #expect(!page.root.text.contains("Synthetisch"))
    #expect(
      notices(page) == ["Festgestellt Kreistag, 30.09.2021. Das festgestellte Ergebnis wird nicht mehr berichtigt."])
  }

  @Test("a revision says why, and what it changed")
  func revision() throws {
    let page = try Pages.everyone(Pages.full())
    #expect(
      notices(page).last
        == "Berichtigung: Revision 2 Dieser Bericht ersetzt die Revision 1 zum selben Stichtag. Grund: Nachlieferung. Was "
        + "sich geändert hat, steht im Abschnitt Änderungen gegenüber der Revision 1.")
    #expect(
      page.root.element("aenderungen")?.all("li").map(\.text) == [
        "Festlegung »koernung«", "Exporte der Ausländerbehörden oder Angaben zu ihnen",
      ])
    #expect(
      try Pages.owner(Pages.full()).root.element("aenderungen")?.all("li").map(\.text) == [
        "Festlegung »koernung«", "rhein-kreis-neuss/azr/2021-03-31/abh-2.csv",
      ])
    #expect(
      page.root.element("tabelle-aenderungen")?.cells == [
        ["Gemeinde", "Revision 1", "Revision 2"], ["Dormagen", "0,87", "0,88"], ["Neuss", "fehlt", "3,11"],
      ])
  }
}
