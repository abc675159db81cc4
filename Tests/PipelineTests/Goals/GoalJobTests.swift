import Model
import Protect
import Store
import Testing

@testable import Pipeline

/// A report about goals from files to pages.
struct GoalJobTests {
  static let source = """
    {
      titel: "Kursangebot",
      spalten: [
        { spalte: "Jahr", bedeutung: "zeit" }, { spalte: "AGS", bedeutung: "gebiet" },
        { spalte: "Kurse", bedeutung: "wert" },
      ],
      messgroesse: "Kurse",
      einheit: "Anzahl",
      vertraulichkeit: "keine-personen",
      ort: "einrichtung",
    }
    """

  static let indicator = """
    {
      titel: "Kurse", handlungsfeld: "Sprache", definition: "Zahl der Kurse im Jahr.", einheit: "Anzahl",
      bezug: "jahr", ort: "einrichtung", zaehler: { quelle: "kurse" }, herkunft: "Volkshochschulen",
    }
    """

  static let goals = """
    {
      art: "zielbericht",
      titel: "Ziele",
      dokumente: [{ kennung: "vorlage", titel: "Vorlage" }],
      angaben: [
        { kennung: "drei", titel: "Kurse", wert: 3, einheit: "Kurse", dokument: "vorlage", wortlaut: "drei Kurse" },
      ],
      handlungsfelder: [
        {
          kennung: "sprache",
          titel: "Sprache",
          dokument: "vorlage",
          leitziele: [
            {
              kennung: "deutsch",
              text: "Alle lernen Deutsch",
              indikatoren: [
                {
                  kennung: "drei-kurse",
                  text: "mindestens drei Kurse",
                  ziel: { art: "mindestens", wert: 3, einheit: "Kurse" },
                  stand: { indikator: "kurse" },
                },
                {
                  kennung: "mehr",
                  text: "mehr Kurse",
                  ziel: { art: "richtung", richtung: "steigen" },
                  stand: { indikator: "kurse" },
                },
              ],
            },
          ],
        },
      ],
    }
    """

  private func space() throws -> Workspace {
    let space = try Workspace()
    try space.write("pipelines/quellen/kurse.json5", Self.source)
    try space.write("pipelines/indikatoren/kurse.json5", Self.indicator)
    try space.write("pipelines/rkn/ziele.json5", Self.goals)
    for (year, first, second) in [(2021, 1, 1), (2022, 3, 1)] {
      let rows = "Jahr;AGS;Kurse\n\(year);05162004;\(first)\n\(year);05162024;\(second)\n"
      try space.write("data/rkn/kurse/\(year)/synthetisch-kurse.csv", rows)
    }
    return space
  }

  private func run(_ space: Workspace) throws -> [String] {
    let workplace = try space.workplace()
    let publisher = try workplace.out.lock()
    let name = try #require(PipelineName("rkn/ziele"))
    return Runner(workplace, publisher).run(name, period: nil).map(\.outcome.words)
  }

  @Test func `goals stand by the sum of the municipalities, year by year`() throws {
    let space = try space()
    #expect(try run(space) == ["2021 Revision 1", "2022 Revision 1"])
    let lines = try space.text("out/oeffentlich/rkn/ziele/2022/ziele.csv").split(separator: "\r\n").dropFirst()
    #expect(
      lines.map { $0.split(separator: ";", omittingEmptySubsequences: false)[9...12].joined(separator: ";") } == [
        ";;;", "2022;4;erreicht;Der neueste Wert (2022: 4 Kurse) erfüllt das Ziel.",
        "2022;4;gestiegen;Verglichen sind die zwei neuesten Werte: 2021: 2 und 2022: 4.",
      ])
    let before = try space.text("out/oeffentlich/rkn/ziele/2021/ziele.csv")
    #expect(before.contains("2021;2;verfehlt;"))
    #expect(
      try space.text("out/oeffentlich/rkn/ziele/2022/angaben.csv").contains("drei;Kurse;3 Kurse;Kurse;;drei Kurse;"))
    #expect(try run(space) == ["2021 aktuell", "2022 aktuell"])
  }

  @Test func `a goal that is put otherwise makes a revision`() throws {
    let space = try space()
    _ = try run(space)
    try space.edit("pipelines/rkn/ziele.json5", "wert: 3, einheit: \"Kurse\" },\n", "wert: 5, einheit: \"Kurse\" },\n")
    #expect(try run(space) == ["2021 Revision 2", "2022 Revision 2"])
    let page = try space.text("out/oeffentlich/rkn/ziele/2022/index.html")
    #expect(page.contains("Status: mindestens drei Kurse"))
  }

  @Test func `explain quotes documents and derives what a goal stands by`() throws {
    let space = try space()
    let name = try #require(PipelineName("rkn/ziele"))
    let explained = try #require(try Inspection.explained(name, nil, for: .everyone, in: space.workplace()))
    #expect(explained.entries.map(\.id) == ["deutsch", "drei-kurse", "mehr", "drei"])
    let goal = explained.entries[1]
    #expect(goal.values.map(\.text) == ["erreicht (2022: 4 Kurse)", "3 Kurse"])
    #expect(
      goal.about == [
        "Dokument »Vorlage«, Handlungsfeld Sprache, Indikatoren: »mindestens drei Kurse«",
        "Zu erreichen: mindestens 3 Kurse", "Der neueste Wert (2022: 4 Kurse) erfüllt das Ziel.",
      ])
    #expect(goal.values[0].figure?.value == Ratio(4))
    let document = explained.entries[3]
    #expect(document.values.map(\.text) == ["3 Kurse"])
    #expect(document.values[0].figure?.derivation == .quoted(Quotation(document: "Vorlage", wording: "drei Kurse")))
  }
}
