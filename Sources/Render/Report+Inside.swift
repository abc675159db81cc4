import Model
import Notation
import Protect

// The owner's page: the result, and everything that the published one must not show.
extension Report {
  var insidePage: Page {
    Page(
      title: windowTitle, isPublic: false, isSynthetic: heading.isSynthetic, header: header, places: insidePlaces,
      main: [insideResult] + [revisionSection].compactMap { $0 } + (release.inside.map(insideSections) ?? []),
      footer: .p("\(Report.insideMark) · \(heading.kreis) · \(heading.title) · Stichtag \(heading.stichtag)"))
  }

  private var insidePlaces: [(id: String, title: String)] {
    [(id: "ergebnis", title: "Ergebnis")]
      + (release.revision == nil ? [] : [(id: "aenderungen", title: "Änderungen")]) + [
        (id: "befunde", title: "Befunde"), (id: "nachweis", title: "Nachweis der Zeilen"),
        (id: "abgleich", title: "Abgleich"), (id: "abstaende", title: "Abstände"),
        (id: "kernzielgruppe", title: "Kernzielgruppe"), (id: "entscheidungen", title: "Entscheidungen"),
        (id: "dateien", title: "Dateien"),
      ] + (release.breakdown == nil ? [] : [(id: "aufgliederung", title: "Aufgliederung")]) + [
        (id: "herleitung", title: "Herleitung")
      ]
  }

  private var insideResult: HTML {
    .section(
      "ergebnis", "Ergebnis",
      [HTML("p", ["class": "lead"], [.text(leadSentence)]), resultTable.html] + particulars)
  }

  private func insideSections(_ inside: Release.Inside) -> [HTML] {
    [
      findings(inside), accounts(inside), reconciliation(inside), distances(inside), coreGroupSize(inside),
      .section("entscheidungen", "Entscheidungen", decisions), inputFiles(inside),
    ] + [insideBreakdown].compactMap { $0 } + [derivations]
  }

  private func distances(_ inside: Release.Inside) -> HTML {
    func persons(_ count: Int?) -> HTML { .text(count.map { GermanNumber.text($0) } ?? "nicht möglich") }
    let table = Table(
      id: "tabelle-abstaende", caption: "Abstand zur nächsten Einheit (\(Phrase.positions(terms.step)))",
      columns: [
        .text(recipientWord), .number(weightWord), .number("Stellen\u{AD}anteil"),
        .number("zusätzliche Personen bis zu einer Einheit mehr"),
        .number("fehlende Personen bis zu einer Einheit weniger"),
      ],
      rows: zip(release.rows, inside.distances).map { row, distance in
        [
          .text(row.name), .text(count(row.persons)), .text(positions(row.positions.value)),
          persons(distance.gainsAfter), persons(distance.losesAfter),
        ]
      })
    return .section(
      "abstaende", "Wie knapp das Ergebnis ist",
      [
        .p("Gerechnet ist je Zeile so, dass sich nur ihre Personenzahl ändert und alle anderen bleiben, wie sie sind."),
        table.html,
      ])
  }

  private func coreGroupSize(_ inside: Release.Inside) -> HTML {
    let bounds = inside.coreGroupBounds
    func size(_ range: ClosedRange<Int>) -> HTML {
      // An export without birth dates says nothing about ages.
      if bounds.unknown == release.quality.counted { return "nicht ermittelbar: die Exporte nennen kein Geburtsdatum" }
      if range.count == 1 { return .text(GermanTerms.persons(range.lowerBound)) }
      return .text(
        "mindestens \(GermanNumber.text(range.lowerBound)), höchstens \(GermanTerms.persons(range.upperBound))")
    }
    let ages = terms.coreAges
    return .section(
      "kernzielgruppe", "Größe der Kernzielgruppe im Kreis",
      [
        .pairs([
          (name: "\(ages.lowerBound) bis \(ages.upperBound) Jahre", value: size(bounds.members)),
          (name: "darin ohne verwertbares Geburtsdatum", value: .text(GermanTerms.persons(bounds.unknown))),
          (
            name: "daneben unter \(ages.lowerBound) Jahre, nicht hinzugezählt",
            value: size(bounds.minors)
          ), (name: "deren Kinder", value: "nicht ermittelbar"),
        ]),
        .p(
          "Eine Spanne entsteht, wo ein Geburtsjahr ohne Monat oder ein fehlendes Geburtsdatum offenlässt, ob jemand am "
            + "Stichtag in den Altersgrenzen lag. Kinder sind im Export nicht mit ihren Eltern verknüpft, deutsche Kinder stehen "
            + "nicht darin."),
      ])
  }

  private var derivations: HTML {
    let details = release.rows.map { row in
      HTML(
        "details", [:],
        [HTML("summary", [:], [.text("\(row.name): \(positions(row.positions.value))")]), steps(row)])
    }
    return .section("herleitung", "Herleitung jeder Zeile", details)
  }
}
