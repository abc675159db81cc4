import Compute
import Model
import Protect
import Render
import Testing

@Suite("Where the rule had to choose, the page says so")
struct ParticularsTests {
  private func notes(_ evidence: Evidence) throws -> [String] {
    try Pages.everyone(evidence).root.element("verfahren")?.all("ul").flatMap { $0.all("li").map(\.text) } ?? []
  }

  @Test("nothing to say")
  func nothing() throws {
    #expect(try notes(Sample.neuss.evidence()) == [])
  }

  @Test("a minimum that holds some, and one that changes nothing")
  func minimum() throws {
    let given =
      "Mindestanteil: Kein Empfänger erhält weniger als 0,5\u{A0}Stellen. Das hat der Kreis festgelegt; den Rest "
      + "verteilt das Verfahren."
    #expect(
      try notes(Pages.particular(.hareNiemeyer)) == [
        given,
        "Den Mindestanteil erhalten: Jüchen, Korschenbroich, Rommerskirchen und Zentrale Unterbringungseinrichtung. "
          + "Ihn erhält, wessen Quote unter dem Mindestanteil liegt, auch wenn sie erst darunter fällt, weil andere ihn "
          + "erhalten haben.",
      ])
    var sample = Sample.neuss
    sample.minimum = Ratio(1, 100)
    #expect(
      try notes(sample.evidence()) == [
        "Mindestanteil: Kein Empfänger erhält weniger als 0,01\u{A0}Stellen. Das hat der Kreis festgelegt; den Rest "
          + "verteilt das Verfahren.", "Der Mindestanteil ändert an diesem Ergebnis nichts.",
      ])
  }

  @Test("a tie and the paradox of a unit more, by their plain names")
  func tieAndParadox() throws {
    var sample = Sample.neuss
    sample.persons = [700, 700, 100, 100, 150, 150, 100, 100]
    sample.granted = Ratio(3)
    sample.step = Ratio(1)
    #expect(
      try notes(sample.evidence()) == [
        "Gleichstand: Korschenbroich und Meerbusch hatten genau den gleichen Anspruch auf eine weitere Einheit, übrig "
          + "war aber nur noch 1\u{A0}Einheit. In einem solchen Fall entscheidet die größere Personenzahl, dann der "
          + "kleinere Gemeindeschlüssel, nie das Los; erhalten hat sie Korschenbroich.",
        "Monotonie: Gäbe es eine Einheit mehr zu verteilen, erhielte Korschenbroich eine Einheit weniger. Das kann beim "
          + "Verfahren Hare/Niemeyer vorkommen, ohne dass falsch gerechnet wurde.",
      ])
  }
}
