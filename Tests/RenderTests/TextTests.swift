import Compute
import Model
import Protect
import Render
import Testing

@Suite("What the public page says")
struct TextTests {
  private func paragraphs(_ page: Markup, _ section: String) -> [String] {
    page.root.element(section)?.all("p").map(\.text) ?? []
  }

  private func table(_ page: Markup, _ id: String) -> [[String]] { page.root.element(id)?.cells ?? [] }

  @Test("few recipients: the sentence names all")
  func leadOfFew() throws {
    #expect(
      paragraphs(try Pages.everyone(Pages.full()), "ergebnis").first
        == "Von 7 bewilligten\u{A0}Stellen entfallen nach den Personenzahlen vom 31.03.2021 auf Neuss\u{A0}3,11, "
        + "Grevenbroich\u{A0}1,02, Dormagen\u{A0}0,88, Meerbusch\u{A0}0,79, Kaarst\u{A0}0,52, "
        + "Korschenbroich\u{A0}0,30, Jüchen\u{A0}0,25 und Rommerskirchen\u{A0}0,13.")
  }

  @Test("many recipients: the sentence names the largest three and the smallest")
  func leadOfMany() throws {
    #expect(
      paragraphs(try Pages.everyone(Sample.rheinSieg.evidence()), "ergebnis").first
        == "Von 7 bewilligten\u{A0}Stellen entfallen nach den Personenzahlen vom 31.03.2021 auf Troisdorf\u{A0}1,30, "
        + "auf Sankt Augustin\u{A0}0,83, auf Siegburg\u{A0}0,68 und auf die anderen 16 Gemeinden der Rest; den "
        + "kleinsten Anteil erhält Ruppichteroth mit 0,08.")
  }

  @Test("positions kept back, and several smallest")
  func leadOfParticular() throws {
    #expect(
      paragraphs(try Pages.everyone(Pages.particular(.dHondt)), "ergebnis").first
        == "Von 12 bewilligten\u{A0}Stellen sind vorab vergeben: Kreisverwaltung 2; von den übrigen 10 entfallen nach "
        + "den Personenzahlen vom 31.03.2021 auf Neuss\u{A0}3,95, auf Grevenbroich\u{A0}1,30, auf Dormagen\u{A0}1,10 "
        + "und auf die anderen 6 Empfänger der Rest; den kleinsten Anteil erhalten Jüchen, Korschenbroich, "
        + "Rommerskirchen und Zentrale Unterbringungseinrichtung mit je 0,50.")
  }

  @Test func resultTable() throws {
    let rows = table(try Pages.everyone(Pages.full()), "tabelle-ergebnis")
    #expect(
      rows.first == [
        "Gemeinde", "Personen", "Anteil in\u{A0}%", "Stellenanteil vor der Rundung", "Stellenanteil",
        "davon mindestens Kernzielgruppe", "am 31.03.2020", "Veränderung",
      ])
    #expect(rows[3] == ["Jüchen", "2.387", "3,62", "0,253121", "0,25", "0,13", "0,22", "+0,03"])
    #expect(rows.last == ["Zusammen", "66.012", "100,00", "7,000000", "7,00", "3,52", "7,00", "0,00"])
  }

  @Test("shares that do not add up when rounded are said not to")
  func roundedShares() throws {
    let notes = paragraphs(try Pages.everyone(Sample.rheinSieg.evidence()), "tabelle")
    #expect(
      notes.contains(
        "Die Stellenanteile ergeben zusammen genau 7\u{A0}Stellen. Die Anteile in Prozent sind je Zeile kaufmännisch "
          + "gerundet; gerundet ergeben sie zusammen 99,99\u{A0}% statt 100,00\u{A0}%."))
    #expect(notes.contains("Ein Vergleich fehlt, weil für einen früheren Stichtag kein Ergebnis vorliegt."))
    #expect(
      paragraphs(try Pages.everyone(Pages.full()), "tabelle")
        .contains("Die Stellenanteile ergeben zusammen genau 7\u{A0}Stellen."))
  }

  @Test("the line of numbers for every row, by remainders")
  func calculation() throws {
    let page = try Pages.everyone(Pages.full())
    #expect(
      Array(table(page, "tabelle-rechenweg").prefix(2)) == [
        [
          "Gemeinde", "Personen", "÷ 66.012 = Anteil", "× 7 = vor der Rundung", "÷ 0,01 = Quote", "ganze Einheiten",
          "Rang des Restes", "weitere Einheit", "Einheiten", "× 0,01 = Stellenanteil",
        ],
        [
          "Dormagen", "8.312", "0,12591650", "0,88141550", "88,14155002", "88", "7.", "nein", "88", "0,88",
        ],
      ])
    #expect(
      paragraphs(page, "verfahren").contains(
        "Nach den ganzen Einheiten bleiben 3\u{A0}Einheiten übrig; sie gehen an die Ränge 1 bis 3 von 8."))
  }

  @Test("the line of numbers for every row, by a divisor")
  func divisor() throws {
    let rows = table(try Pages.everyone(Pages.particular(.dHondt)), "tabelle-rechenweg")
    #expect(
      rows[1] == [
        "Dormagen", "8.312", "0,12311885", "1,23118853", "8.312 ÷ 370 = 22,46486486, abgerundet", "22", "1,10",
      ])
    #expect(
      rows[3] == ["Jüchen", "2.387", "0,03535668", "0,35356677", "Mindestanteil: 10 Einheiten", "10", "0,50"])
  }

  @Test("an example shows every step, the last one in words")
  func example() throws {
    let steps = try Pages.everyone(Pages.full()).root.all("ol").filter { $0.attributes["class"] == "steps" }
    #expect(
      steps.first?.elements.map(\.text) == [
        "gezählte Personen: gezählt im Ausländerzentralregister Ergebnis: 29.341",
        "gezählte Personen, Rhein-Kreis Neuss: 8.312 + 9.644 + 2.387 + 4.921 + 2.803 + 7.415 + 29.341 + 1.189 "
          + "Ergebnis: 66.012",
        "Anteil: 29.341 ÷ 66.012 Ergebnis: 0,44447979 (gerundet gezeigt)",
        "bewilligte Stellen, Rhein-Kreis Neuss: Festlegung des Kreises: »stellen« Ergebnis: 7",
        "Stellenanteil vor der Rundung: 0,44447979… × 7 Ergebnis: 3,11135854 (gerundet gezeigt)",
        "Körnung, Rhein-Kreis Neuss: Festlegung des Kreises: »koernung« Ergebnis: 0,01",
        "Quote in Einheiten: 3,11135854… ÷ 0,01 Ergebnis: 311,13585409 (gerundet gezeigt)",
        "Einheiten: 311 ganze Einheiten; der Rest 0,13585409 steht auf Rang 8 von 8 um 3 Resteinheiten: keine weitere "
          + "Einheit Ergebnis: 311", "Stellenanteil: 311 × 0,01 Ergebnis: 3,11",
        "Mindestanteil der Kernzielgruppe, Rhein-Kreis Neuss: Festlegung des Kreises: »kernzielgruppe.anteil« "
          + "Ergebnis: 0,5",
        "davon mindestens für die Kernzielgruppe: 3,11 × 0,5, aufgerundet auf die Körnung Ergebnis: 1,56",
      ])
  }

  @Test("the other methods stand beside the chosen one")
  func methods() throws {
    let rows = table(try Pages.everyone(Pages.full()), "tabelle-verfahren")
    #expect(rows[0] == ["Gemeinde", "Hare/Niemeyer (gewählt)", "Sainte-Laguë", "D’Hondt"])
    #expect(rows[7] == ["Neuss", "3,11", "3,11", "(+0,02) 3,13"])
  }

  @Test("which reading is counted follows from the groups")
  func reading() throws {
    var sample = Sample.neuss
    sample.groups = [.freeMovement, .limited, .unlimited]
    let page = try Pages.everyone(sample.evidence())
    let texts = page.root.element("verfahren")?.all("dd").map(\.text)
    #expect(
      texts == [
        "EU-Freizügigkeit, unbefristeter Aufenthaltstitel und befristeter Aufenthaltstitel",
        "befreit oder heimatlos, Antrag gestellt, Duldung, Aufenthaltsgestattung und ohne Aufenthaltsrecht",
      ])
    #expect(
      paragraphs(page, "verfahren").contains {
        $0.contains(
          "Eine Duldung ist rechtlich kein Aufenthaltsrecht; nach der gewählten Lesart zählen Geduldete nicht")
      })
  }

  @Test func recommendation() throws {
    #expect(
      paragraphs(try Pages.everyone(Pages.full()), "verfahren").last
        == "Das Land empfiehlt, mindestens ein Drittel der Stellen beim Kommunalen Integrationszentrum anzusiedeln. Dort "
        + "angesiedelt sind 7 von 7\u{A0}Stellen: Die Empfehlung ist erfüllt. Sie betrifft den Ort der Stellen und "
        + "ändert keinen Stellenanteil.")
  }
}
