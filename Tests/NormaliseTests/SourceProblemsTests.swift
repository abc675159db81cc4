import Model
import Testing

@testable import Normalise

@Suite("What is wrong with a file of statistics is said, counted and accounted for")
struct SourceProblemsTests {
  static let long = """
    spalten: [
      { spalte: "AGS", bedeutung: "gebiet" }, { spalte: "Jahr", bedeutung: "zeit" },
      { spalte: "Art", bedeutung: "merkmal", merkmal: "art" }, { spalte: "Wert", bedeutung: "wert" },
    ]
    """

  private func long(_ rest: String, _ rows: String...) throws -> SourceSketch {
    try SourceSketch(Self.long + ", " + rest, (["AGS;Jahr;Art;Wert"] + rows).joined(separator: "\n") + "\n")
  }

  @Test("every row that cannot be read stands under the first thing that is wrong, and all is told")
  func refused() throws {
    let sketch = try long(
      "einheit: \"Anzahl\", merkmale: { art: { insgesamt: \"alle\", codes: { Sprache: \"S\", Beruf: \"B\" } } }",
      "05162004;2022;Sprache;5", "Neuseeland;2022;Sprache;6", "05162004;22;Sparche;7", "05162004;2023;alle;1,5",
      "05162004;2023;Beruf;1O", "05162004;2023;Beruf", "05162004;;Beruf;3", "99;2022;xyz;", "05162008;2022;A;")
    #expect(sketch.cells == ["05162004 2022 Wert (Anzahl) S": "5"])
    #expect(
      sketch.rows
        == "9 read, 1 used, 2 empty, 1 DATEI-SPALTENZAHL, 1 GEBIET-UNGUELTIG, 1 MERKMAL-UNBEKANNT, 1 ZAHL-KEINE-ANZAHL, "
        + "1 ZAHL-UNGUELTIG, 1 ZEIT-UNGUELTIG")
    #expect(
      sketch.sentences == [
        "GEBIET-UNGUELTIG 3 »Neuseeland« ist kein Gebietsschlüssel (Zeile 3).",
        "MERKMAL-UNBEKANNT 4 Beim Merkmal »art« steht »Sparche«, das die Quelldefinition nicht kennt; am nächsten kommt "
          + "»Sprache« (Zeile 4).",
        "ZEIT-UNGUELTIG 4 »22« ist keine Zeitangabe (Zeile 4).",
        "ZAHL-KEINE-ANZAHL 5 »1,5« soll eine Anzahl sein (Zeile 5).",
        "ZAHL-UNGUELTIG 6 »1O« ist weder Zahl noch amtliches Symbol (Zeile 6).",
        "ZEIT-UNGUELTIG 8 Zellen sind keine Zeitangabe (Zeile 8).",
        "ZEILE-OHNE-WERTE 9 Zeilen ohne einen einzigen Wert werden nicht gelesen: Zeilen 9 und 10.",
        "DATEI-SPALTENZAHL 7 1 Zeile hat nicht so viele Felder wie die Kopfzeile (Zeile 7).",
      ])
  }

  @Test("a row is taken whole or not at all, symbols too, and each bad cell is told")
  func whole() throws {
    let sketch = try SourceSketch(
      "messgroesse: \"Kurse\", kopf: [\"zeit\"], spalten: [{ nummer: 1, bedeutung: \"gebiet\" }]",
      "AGS;2021;2022;2023\n05162004;-;a;b\n05162008;1;-;.\n")
    #expect(
      sketch.cells == ["05162008 2021 Kurse": "1", "05162008 2022 Kurse": "-", "05162008 2023 Kurse": "."])
    #expect(sketch.reading.symbols == [.nothing: 1, .unknown: 1])
    #expect(sketch.rows == "2 read, 1 used, 1 ZAHL-UNGUELTIG")
    #expect(
      sketch.sentences == [
        "ZAHL-UNGUELTIG 2 »a« ist weder Zahl noch amtliches Symbol (Zeile 2).",
        "ZAHL-UNGUELTIG 2 »b« ist weder Zahl noch amtliches Symbol (Zeile 2).",
      ])
  }

  @Test("the same figure twice is a warning, another one an error; both keep their rows")
  func twice() throws {
    let sketch = try long(
      "", "05162004;2022;A;5", "05162004;2022;A;5", "05162004;2022;B;6", "05162004;2022;B;7", "05162004;2022;B;6")
    #expect(sketch.cells == ["05162004 2022 Wert A": "5", "05162004 2022 Wert B": "6"])
    #expect(sketch.rows == "5 read, 5 used")
    #expect(
      sketch.sentences == [
        "ZELLE-WIDERSPRUCH 1 Werte stehen zweimal mit verschiedenen Zahlen in der Datei, zuerst 05162004, 2022, B.",
        "ZELLE-WIEDERHOLT 2 Werte stehen zweimal gleich in der Datei, zuerst 05162004, 2022, A; sie zählen einmal.",
      ])
    #expect(sketch.reading.findings.map(\.severity) == [.error, .warning])
  }

  @Test("numbers that could be two are refused with both, unless the definition says which")
  func ambiguous() throws {
    let text = "AGS;Jahr;Art;Wert\n05162004;2022;A;1.234\n05162008;2022;A;5\n"
    #expect(
      stops(Self.long, text) == [
        "ZAHL-ZWEIDEUTIG »1.234« kann 1.234 oder 1,234 heißen, und nichts in der Datei entscheidet es."
      ])
    #expect(
      stops(Self.long + ", einheit: \"Anzahl\"", text) == [
        "ZAHL-ZWEIDEUTIG »1.234« kann 1.234 oder 1,234 heißen, und nichts in der Datei entscheidet es."
      ])
    let comma = try SourceSketch(Self.long + ", zahlen: \"dezimalkomma\", einheit: \"Anzahl\"", text)
    #expect(comma.cells["05162004 2022 Wert (Anzahl) A"] == "1.234")
    let point = try SourceSketch(Self.long + ", zahlen: \"dezimalpunkt\"", text)
    #expect(point.cells["05162004 2022 Wert A"] == "1,234")
    let count = try SourceSketch(Self.long + ", zahlen: \"dezimalpunkt\", einheit: \"Anzahl\"", text)
    #expect(
      count.sentences == ["ZAHL-KEINE-ANZAHL 2 »1.234« soll eine Anzahl sein (Zeile 2)."])
    let other = try long("", "05162004;2022;A;1.234", "05162008;2022;A;0,5")
    #expect(other.cells == ["05162004 2022 Wert A": "1.234", "05162008 2022 Wert A": "0,5"])
  }

  @Test("numbers written in two ways are refused with both")
  func contradictory() {
    #expect(
      stops(Self.long, "AGS;Jahr;Art;Wert\n05162004;2022;A;1.5\n05162008;2022;A;2,5\n") == [
        "ZAHL-WIDERSPRUCH »1.5« und »2,5« passen nicht zusammen: mal trennt der Punkt die Dezimalen, mal das Komma."
      ])
  }

  @Test(
    "whole numbers however written are counts, other ones are not",
    arguments: [
      ("12", "12"), ("12,0", "12,0"), ("1.200,00", "1.200,00"), ("12,5", nil), ("12 %", nil), ("-3", "−3"), ("-", "-"),
    ])
  func counts(_ text: String, _ figure: String?) throws {
    let sketch = try long("zahlen: \"dezimalkomma\", einheit: \"Anzahl\"", "05162004;2022;A;\(text)")
    #expect(sketch.cells["05162004 2022 Wert (Anzahl) A"] == figure)
    #expect(sketch.rows == (figure == nil ? "1 read, 0 used, 1 ZAHL-KEINE-ANZAHL" : "1 read, 1 used"))
  }

  @Test("a unit told by a column makes a count of some rows only; a sign is the unit where none is told")
  func units() throws {
    let definition = """
      zahlen: "dezimalkomma", zeit: "2022", spalten: [
        { spalte: "AGS", bedeutung: "gebiet" }, { spalte: "Einheit", bedeutung: "einheit" },
        { spalte: "Wert", bedeutung: "wert", messgroesse: "W" },
      ]
      """
    let sketch = try SourceSketch(
      definition, "AGS;Einheit;Wert\n05162004;Anzahl;1,5\n05162004;Jahre;1,5\n05162004;;2,5 %\n")
    #expect(sketch.cells == ["05162004 2022 W (Jahre)": "1,5", "05162004 2022 W (%)": "2,5"])
    #expect(sketch.rows == "3 read, 2 used, 1 ZAHL-KEINE-ANZAHL")
  }

  @Test("every symbol stays what it is and is counted")
  func symbols() throws {
    let texts = ["5", "0", "-", ".", "/", "x", "...", "", "(5)", "5r", "–"]
    let rows = texts.enumerated().map { "0516200\($0 % 10);\(2000 + $0);A;\($1)" }
    let sketch = try SourceSketch(Self.long, (["AGS;Jahr;Art;Wert"] + rows).joined(separator: "\n") + "\n")
    let figures = sketch.cells.sorted { $0.key.split(separator: " ")[1] < $1.key.split(separator: " ")[1] }.map(\.value)
    #expect(figures == ["5", "0", "-", ".", "/", "x", "...", "5 ()", "5r", "-"])
    #expect(sketch.reading.symbols == [.nothing: 2, .unknown: 1, .uncertain: 1, .notApplicable: 1, .notYet: 1])
    #expect(sketch.rows == "11 read, 10 used, 1 empty")
    let rounded = try long("null_ist_gerundet: true", "05162004;2022;A;0", "05162004;2023;A;0,0")
    #expect(rounded.cells == ["05162004 2022 Wert A": "0 (gerundet)", "05162004 2023 Wert A": "0 (gerundet)"])
  }

  @Test("a column of quality marks: letters beside the number, a symbol in its place")
  func quality() throws {
    let definition = """
      zeit: "2022", spalten: [
        { spalte: "AGS", bedeutung: "gebiet" }, { spalte: "value_q", bedeutung: "qualitaet" },
      ], messgroesse: "W", zahlen: "dezimalkomma"
      """
    let cases = [
      ("5", "e", "5e"), ("5", "p r", "5pr"), ("5", "()", "5 ()"), ("5", "", "5"), ("0", ".", "."), ("", "/", "/"),
      ("", "e", nil), ("0", "0", "0 (gerundet)"), ("0", "-", "-"), ("-", "e", "-e"), ("7", ".", nil), ("7", "q", nil),
      (".", ".", "."), ("-", ".", nil), ("0,0", "x", "x"), ("", "", nil),
    ]
    let rows = cases.enumerated().map { "05162\(100 + $0);\($1.0);\($1.1)" }
    let sketch = try SourceSketch(definition, (["AGS;value;value_q"] + rows).joined(separator: "\n") + "\n")
    for (place, entry) in cases.enumerated() {
      #expect(sketch.cells["05162\(100 + place) 2022 W"] == entry.2, "\(entry)")
    }
    #expect(sketch.rows == "16 read, 11 used, 2 empty, 3 ZAHL-UNGUELTIG")
    #expect(
      sketch.sentences.prefix(2) == [
        "ZAHL-UNGUELTIG 12 »7 .« ist weder Zahl noch amtliches Symbol (Zeile 12).",
        "ZAHL-UNGUELTIG 13 »7 q« ist weder Zahl noch amtliches Symbol (Zeile 13).",
      ])
  }

  @Test("marks belong to the nearest column of figures to the left")
  func qualities() throws {
    let sketch = try SourceSketch(
      """
      zeit: "2022", spalten: [
        { spalte: "AGS", bedeutung: "gebiet" }, { spalte: "b", bedeutung: "wert" }, { spalte: "a", bedeutung: "wert" },
        { spalte: "b_q", bedeutung: "qualitaet" }, { spalte: "a_q", bedeutung: "qualitaet" },
      ]
      """, "AGS;a;a_q;b;b_q\n05162004;1;p;2;r\n")
    #expect(sketch.cells == ["05162004 2022 a": "1p", "05162004 2022 b": "2r"])
  }

  @Test("keys of five, eight and twelve digits meet, lost zeros are put back, some rows are not wanted")
  func regions() throws {
    let sketch = try long(
      "gebiete: { \"Kreis insgesamt\": \"05162\", \"ohne Angabe\": \"\", \"99\": \"\" }", "051620004004;2022;A;1",
      "5162008;2022;A;2", "05162;2022;A;9", "Kreis insgesamt;2023;A;8", "ohne Angabe;2022;A;3", "99;2022;A;4",
      "5,162E+06;2022;A;5", "DG;2022;A;6", ";2022;A;7")
    #expect(
      sketch.cells == [
        "05162004 2022 Wert A": "1", "05162008 2022 Wert A": "2", "05162 2022 Wert A": "9", "05162 2023 Wert A": "8",
        "DG 2022 Wert A": "6",
      ])
    #expect(sketch.rows == "9 read, 5 used, 2 left out, 2 GEBIET-UNGUELTIG")
    #expect(
      sketch.sentences == [
        "GEBIET-UNGUELTIG 8 »5,162E+06« ist kein Gebietsschlüssel (Zeile 8).",
        "GEBIET-UNGUELTIG 10 Zellen sind kein Gebietsschlüssel (Zeile 10).",
        "GEBIET-NULL-ERGAENZT Gebietsschlüssel hatten ihre führende Null verloren, etwa »5162008« für 05162008; Zeilen mit "
          + "solchen Schlüsseln: 1.",
      ])
  }

  @Test("regions by name only: what is clear is read, what several bear is refused")
  func names() throws {
    let definition = """
      zeit: "2022", messgroesse: "W", gebiete: { "Unna (Stadt)": "05978036" },
      spalten: [{ spalte: "Gebiet", bedeutung: "gebietsname" }]
      """
    let sketch = try SourceSketch(
      definition, "Gebiet;Wert\nDuisburg, krfr. Stadt;1\nUnna, Kreis;2\nUnna;3\nUnna (Stadt);4\nNeuß 1);5\nNRW;6\n;7\n")
    #expect(
      sketch.cells == ["05112 2022 W": "1", "05978 2022 W": "2", "05978036 2022 W": "4", "05162024 2022 W": "5"])
    #expect(sketch.rows == "7 read, 4 used, 3 GEBIET-UNGUELTIG")
  }

  @Test("columns and attributes under the names of other years are read and told")
  func renamed() throws {
    let sketch = try SourceSketch(
      """
      merkmale: { g: { insgesamt: "Insgesamt", frueher: { "ausländisch": ["Ausländer"], "Insgesamt": ["Alle zusammen"] } } },
      spalten: [
        { spalte: "Gemeindeschlüssel", auch: ["GKZ", "AGS"], bedeutung: "gebiet" }, { spalte: "Jahr", bedeutung: "zeit" },
        { spalte: "Gruppe", bedeutung: "merkmal", merkmal: "g" }, { spalte: "Wert", bedeutung: "wert" },
      ]
      """, "AGS;Jahr;GRUPPE;Wert\n05162004;2022;Ausländer;5\n05162004;2022;INSGESAMT;6\n05162004;2021;alle zusammen;7\n"
    )
    #expect(
      sketch.cells == [
        "05162004 2022 Wert ausländisch": "5", "05162004 2022 Wert Insgesamt": "6", "05162004 2021 Wert Insgesamt": "7",
      ])
    #expect(
      sketch.sentences == [
        "SPALTE-UMBENANNT 1 Die Spalte »Gemeindeschlüssel« heißt in dieser Datei »AGS«.",
        "MERKMAL-UMBENANNT Die Ausprägung »Insgesamt« des Merkmals »g« heißt in dieser Datei »alle zusammen«.",
        "MERKMAL-UMBENANNT Die Ausprägung »ausländisch« des Merkmals »g« heißt in dieser Datei »Ausländer«.",
      ])
  }

  @Test("a second table below is told, notes are not")
  func below() throws {
    let rows = ["05162004;2022;A;5", "05162008;2022;A;6", "", "Ort;Zahl", "Neuss;5", "Dormagen;6", "Jüchen;7"]
    let sketch = try long(
      "tabelle: { zeile: 1, kopfzeilen: 1 }", rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6])
    #expect(sketch.cells == ["05162004 2022 Wert A": "5", "05162008 2022 Wert A": "6"])
    #expect(
      sketch.sentences == ["DATEI-ZWEITE-TABELLE 5 Hier beginnt eine weitere Tabelle; gelesen wird nur die erste."])
  }
}
