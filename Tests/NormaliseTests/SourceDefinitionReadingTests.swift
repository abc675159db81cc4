import Ingest
import Model
import Testing

@testable import Normalise

@Suite("A source definition is read exactly, or its mistakes are named with their places")
struct SourceDefinitionReadingTests {
  private func read(_ text: String) throws -> SourceDefinition {
    try SourceDefinition.read(Array(text.utf8), id: "probe", file: "quellen/probe.json5")
  }

  private func mistakes(_ text: String) -> [String] { sketched(findings { _ = try read(text) }) }

  private func columns(_ entries: String, _ rest: String = "") -> [String] {
    mistakes("{ titel: \"P\", \(rest)\nspalten: [\n\(entries) ] }")
  }

  @Test("every key")
  func everyKey() throws {
    let definition = try read(
      """
      {
        titel: "Kurse", herausgeber: "VHS", erkennung: { vorspann: ["4711"], kopfzeile: ["AGS"] },
        datei: { zeichensatz: "Windows-1252", trennzeichen: "\\t", anfuehrungszeichen: "'", maskierung: "backslash" },
        tabelle: { nach: "Stand", zeile: 4, ende: "___" },
        spalten: [
          { spalte: "AGS", auch: ["GKZ"], bedeutung: "gebiet", leer_wie_oben: true },
          { nummer: 2, bedeutung: "merkmal", merkmal: "alter", einrueckung: true },
          { spalte: "w", bedeutung: "wert", messgroesse: "M", einheit: "E", zeit: "2021/22", merkmale: { g: "Frauen" } },
          { spalte: "w_q", bedeutung: "qualitaet" },
        ],
        kopf: ["unbenutzt", "merkmal: g"], zwischenzeilen: "zeit",
        merkmale: { g: { insgesamt: "alle", teilmengen: { "dar. x": "y" }, codes: { m: "Männer" },
          frueher: { m: ["M"] }, vollstaendig: false } },
        gebiete: { Rest: "", Kreis: "05162" }, gebiet: "DG", zeit: "31.12.2024", messgroesse: "Kurse", einheit: "Anzahl",
        zahlen: "dezimalpunkt", gerundet_auf: 5, gerundet_in: { "05": 3 }, null_ist_gerundet: true,
      }
      """)
    var expected = SourceDefinition(id: "probe", title: "Kurse")
    (expected.preambleMarks, expected.columnMarks) = (["4711"], ["AGS"])
    expected.table.encoding = .windows1252
    (expected.table.delimiter, expected.table.quote, expected.table.escape) = (9, 39, .backslash)
    (expected.table.after, expected.table.firstLine, expected.table.end) = ("Stand", 4, "___")
    expected.table.headerRows = 2
    expected.columns = [
      .init(.name("AGS"), .region), .init(.number(2), .dimension("alter")), .init(.name("w"), .value),
      .init(.name("w_q"), .quality),
    ]
    expected.columns[0].synonyms = ["GKZ"]
    expected.columns[0].isFilledDown = true
    expected.columns[1].isIndented = true
    (expected.columns[2].measure, expected.columns[2].unit) = ("M", "E")
    (expected.columns[2].period, expected.columns[2].members) = (.schoolYear(2021), ["g": "Frauen"])
    (expected.levels, expected.sections) = ([.unused, .dimension("g")], .period)
    var dimension = SourceDefinition.Dimension(name: "g")
    (dimension.total, dimension.subsets, dimension.codes) = ("alle", ["dar. x": "y"], ["m": "Männer"])
    (dimension.synonyms, dimension.isComplete) = (["m": ["M"]], false)
    expected.dimensions = [dimension]
    expected.regions = ["Rest": nil, "Kreis": RegionKey("05162")]
    (expected.region, expected.period) = (.deutschland, try .day(day("31.12.2024")))
    (expected.measure, expected.unit, expected.numbers) = ("Kurse", "Anzahl", .decimalPoint)
    (expected.roundedTo, expected.roundedIn) = (5, [try #require(RegionKey("05")): 3])
    expected.declaresSymbols = true
    #expect(definition == expected)
    #expect(definition.used == ["g", "alter"])
  }

  @Test("unknown, repeated and missing keys, wrong types")
  func keys() {
    #expect(
      mistakes("{ titel: 7, spalten: [{ spalt: \"AGS\", bedeutung: \"gebit\" }], kopff: [], zeit: \"gestern\" }") == [
        "KONFIG-TYP 1:10 »titel«: gefunden die Zahl 7, erwartet ein Text in Anführungszeichen.",
        "KONFIG-SCHLUESSEL-UNBEKANNT 1:25 Der Schlüssel »spalten[1].spalt« ist unbekannt; meinten Sie »spalte«?",
        "KONFIG-WERT 1:50 »spalten[1].bedeutung«: gebit ist nicht zulässig; erwartet: »einheit«, »gebiet«, "
          + "»gebietsname«, »merkmal«, »messgroesse«, »qualitaet«, »unbenutzt«, »wert« und »zeit«; meinten Sie »gebiet«?",
        "KONFIG-SCHLUESSEL-UNBEKANNT 1:62 Der Schlüssel »kopff« ist unbekannt; meinten Sie »kopf«?",
        "KONFIG-WERT 1:79 »zeit«: gestern ist nicht zulässig; erwartet: eine Zeit wie \"2023\", \"31.12.2024\" oder "
          + "\"2020/21\".",
      ])
    #expect(
      mistakes("{\n  titel: \"P\",\n}") == [
        "KONFIG-SCHLUESSEL-FEHLT 1:1 Der Schlüssel »spalten« fehlt; erwartet: eine Liste [ … ]."
      ])
  }

  @Test("a column stands at one place")
  func places() {
    #expect(
      columns("{ spalte: \"A\", nummer: 2, bedeutung: \"wert\" },\n{ start: 1, nummer: 2, bedeutung: \"wert\" }") == [
        "KONFIG-WERT 3:24 »spalten[1].nummer«: die Angabe neben »spalte« ist nicht zulässig; erwartet: nur eine von beiden.",
        "KONFIG-SCHLUESSEL-FEHLT 4:1 Der Schlüssel »spalten[2].laenge« fehlt; erwartet: eine ganze Zahl.",
        "KONFIG-WERT 4:21 »spalten[2].nummer«: die Angabe neben »start« ist nicht zulässig; erwartet: nur eine von beiden.",
      ])
    #expect(
      columns("{ laenge: 3, bedeutung: \"wert\" }, { bedeutung: \"wert\" }") == [
        "KONFIG-SCHLUESSEL-FEHLT 3:1 Der Schlüssel »spalten[1].start« fehlt; erwartet: eine ganze Zahl.",
        "KONFIG-SCHLUESSEL-FEHLT 3:35 Der Schlüssel »spalten[2].spalte« fehlt; erwartet: ein Text in Anführungszeichen.",
      ])
    #expect(
      columns("{ start: 9223372036854775807, laenge: 9, bedeutung: \"wert\" }, { nummer: 0, bedeutung: \"wert\" }") == [
        "KONFIG-WERT 3:10 »spalten[1].start«: 9223372036854775807 ist nicht zulässig; erwartet: eine ganze Zahl.",
        "KONFIG-WERT 3:73 »spalten[2].nummer«: 0 ist nicht zulässig; erwartet: eine Zahl von 1 bis 100000.",
      ])
  }

  @Test("fixed fields are all or none and do not overlap")
  func fields() {
    #expect(
      columns("{ start: 1, laenge: 8, bedeutung: \"gebiet\" }, { nummer: 2, bedeutung: \"wert\" }") == [
        "KONFIG-WERT 2:10 »spalten«: eine Liste mit und ohne »start« ist nicht zulässig; erwartet: entweder alle Spalten "
          + "mit »start« und »laenge« oder keine."
      ])
    #expect(
      columns(
        "{ start: 6, laenge: 4, bedeutung: \"wert\" },\n{ spalte: \"AGS\", start: 1, laenge: 8, bedeutung: \"gebiet\" }"
      ) == [
        "KONFIG-WERT 3:10 »spalten[1].start«: »6–9« ab Zeichen 6 ist nicht zulässig; erwartet: ein Feld hinter »AGS«, das "
          + "bis Zeichen 8 reicht."
      ])
  }

  @Test("one column, one meaning, and the other way round")
  func repeated() {
    #expect(
      columns(
        "{ spalte: \"AGS\", bedeutung: \"gebiet\" },\n{ spalte: \"ags\", bedeutung: \"zeit\" },\n"
          + "{ nummer: 4, bedeutung: \"gebiet\" }, { nummer: 5, bedeutung: \"wert\" }, { nummer: 6, bedeutung: \"wert\" }"
      ) == [
        "KONFIG-WERT 4:11 »spalten[2].spalte«: »ags« ist nicht zulässig; erwartet: eine Spalte, die nicht schon Eintrag 1 nennt.",
        "KONFIG-WERT 5:25 »spalten[3].bedeutung«: dieselbe Bedeutung wie in Eintrag 1 ist nicht zulässig; erwartet: jede "
          + "nur einmal, außer »wert«, »qualitaet« und »unbenutzt«.",
      ])
  }

  @Test("columns, header and rows between do not say the same")
  func roles() {
    #expect(
      columns(
        "{ nummer: 1, bedeutung: \"zeit\" }",
        "kopf: [\"zeit\", \"messgroesse\", \"messgroesse\"], zwischenzeilen: \"messgroesse\",")
        == [
          "KONFIG-WERT 1:21 »kopf«: »zeit« ist nicht zulässig; erwartet: was nicht schon »spalten« sagt.",
          "KONFIG-WERT 1:77 »zwischenzeilen«: »messgroesse« ist nicht zulässig; erwartet: was nicht schon »kopf« sagt.",
        ])
    #expect(
      columns("{ nummer: 1, bedeutung: \"gebiet\" }", "kopf: [\"merkmal: a\", \"merkmal: a\", \"merkmal: \"],") == [
        "KONFIG-WERT 1:50 »kopf[3]«: merkmal:  ist nicht zulässig; erwartet: eines von: gebiet, zeit, "
          + "messgroesse, einheit, unbenutzt, merkmal: NAME."
      ])
  }

  @Test("attributes of value columns are declared, and particulars stand where they mean something")
  func particulars() {
    #expect(
      columns("{ nummer: 1, bedeutung: \"wert\", merkmale: { gechlecht: \"w\" } }", "merkmale: { geschlecht: {} },")
        == [
          "KONFIG-WERT 3:43 »spalten[1].merkmale«: »gechlecht« ist nicht zulässig; erwartet: ein Merkmal, das unter "
            + "»merkmale« steht; meinten Sie »geschlecht«?"
        ])
    #expect(
      columns("{ nummer: 1, bedeutung: \"gebiet\", einrueckung: true, einheit: \"x\" }") == [
        "KONFIG-WERT 3:48 »spalten[1].einrueckung«: die Angabe an dieser Spalte ist nicht zulässig; erwartet: sie nur bei "
          + "»bedeutung: \"merkmal\"«.",
        "KONFIG-WERT 3:63 »spalten[1].einheit«: die Angabe an dieser Spalte ist nicht zulässig; erwartet: sie nur bei "
          + "»bedeutung: \"wert\"«.",
      ])
  }

  @Test("the header has as many levels as it is said to have")
  func header() {
    #expect(
      columns("{ spalte: \"A\", bedeutung: \"gebiet\" }", "tabelle: { kopfzeilen: 0 }, kopf: [\"zeit\"],") == [
        "KONFIG-WERT 1:49 »kopf«: eine Liste der Länge 1 ist nicht zulässig; erwartet: ein Eintrag je Kopfzeile, hier 0.",
        "KONFIG-WERT 2:10 »spalten«: »A« ist nicht zulässig; erwartet: »nummer«, denn bei »kopfzeilen: 0« hat keine Spalte "
          + "einen Namen.",
      ])
  }

  @Test("exports have columns and codes of their own")
  func exports() throws {
    let definition = try read(
      """
      { titel: "ABH", art: "azr", spalten: [
        { spalte: "GKZ", bedeutung: "Gemeindeschlüssel" },
        { spalte: "SEX", bedeutung: "Geschlecht", codes: { "1": "m", "2": "w" } }, { nummer: 9, bedeutung: "unbenutzt" },
      ] }
      """)
    #expect(definition.columns.map(\.meaning) == [.register("Gemeindeschlüssel"), .register("Geschlecht"), .unused])
    #expect(definition.codes(of: "Geschlecht") == ["1": "m", "2": "w"])
    #expect(definition.codes(of: "Gemeindeschlüssel") == [:])
    #expect(
      columns("{ nummer: 1, bedeutung: \"Gemeinde\" }, { nummer: 2, bedeutung: \"gebiet\" }", "art: \"azr\",").map {
        $0.prefix(60)
      } == ["KONFIG-WERT 3:63 »spalten[2].bedeutung«: gebiet ist nicht zu"])
  }
}
