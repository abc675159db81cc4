import Ingest
import Model
import Testing

@testable import Normalise

/// The shapes in which offices publish: figures across, down, by sections, by indentation, in records.
@Suite("Tables of every shape become the same kind of cells")
struct SourceShapesTests {
  static let keys = "spalten: [{ nummer: 1, bedeutung: \"gebiet\" }]"

  @Test("years across")
  func years() throws {
    let sketch = try SourceSketch(
      Self.keys + ", kopf: [\"zeit\"], messgroesse: \"Kurse\", einheit: \"Anzahl\"",
      "AGS;2021;2022;2023\n05162004;1;2;3\n05162008;4;5;-\n")
    #expect(
      sketch.cells == [
        "05162004 2021 Kurse (Anzahl)": "1", "05162004 2022 Kurse (Anzahl)": "2", "05162004 2023 Kurse (Anzahl)": "3",
        "05162008 2021 Kurse (Anzahl)": "4", "05162008 2022 Kurse (Anzahl)": "5", "05162008 2023 Kurse (Anzahl)": "-",
      ])
    #expect(sketch.rows == "2 read, 2 used")
    #expect(sketch.reading.symbols == [.nothing: 1])
    #expect(sketch.sentences == [])
  }

  @Test("regions across, and regions in the rows between")
  func regions() throws {
    let across = try SourceSketch(
      "spalten: [{ nummer: 1, bedeutung: \"zeit\" }], kopf: [\"gebiet\"], messgroesse: \"Kurse\"",
      "Jahr;Hessen;05162\n2022;1;2\n2023;3;.\n")
    #expect(
      across.cells == ["06 2022 Kurse": "1", "05162 2022 Kurse": "2", "06 2023 Kurse": "3", "05162 2023 Kurse": "."])
    let between = try SourceSketch(
      "spalten: [{ nummer: 1, bedeutung: \"zeit\" }], zwischenzeilen: \"gebiet\", messgroesse: \"Kurse\"",
      "Jahr;Kurse\nRhein-Kreis Neuss;\n2022;1\n2023;2\n05978;\n2022;3\n")
    #expect(between.cells == ["05162 2022 Kurse": "1", "05162 2023 Kurse": "2", "05978 2022 Kurse": "3"])
    #expect(between.rows == "5 read, 3 used, 2 sections")
    let unknown = try SourceSketch(
      "spalten: [{ nummer: 1, bedeutung: \"zeit\" }], kopf: [\"gebiet\"], messgroesse: \"Kurse\"",
      "Jahr;Hessen;Nirgendwo\n2022;1;2\n")
    #expect(unknown.rows == "1 read, 0 used, 1 GEBIET-UNGUELTIG")
  }

  @Test("four levels: measure, time, attribute and unit, merged cells left empty")
  func fourLevels() throws {
    let sketch = try SourceSketch(
      Self.keys
        + ", tabelle: { kopfzeilen: 4 }, kopf: [\"messgroesse\", \"zeit\", \"merkmal: geschlecht\", \"einheit\"]",
      """
      Gebiet;Schüler;;;;Quote;
      ;2022/23;;2023/24;;2023/24;
      ;insgesamt;weiblich;insgesamt;weiblich;insgesamt;weiblich
      ;Anzahl;Anzahl;Anzahl;Anzahl;%;%
      05162;10;4;12;5;41,5;40,0

      """)
    #expect(
      sketch.cells == [
        "05162 Schuljahr 2022/23 Schüler (Anzahl) insgesamt": "10",
        "05162 Schuljahr 2022/23 Schüler (Anzahl) weiblich": "4",
        "05162 Schuljahr 2023/24 Schüler (Anzahl) insgesamt": "12",
        "05162 Schuljahr 2023/24 Schüler (Anzahl) weiblich": "5",
        "05162 Schuljahr 2023/24 Quote (%) insgesamt": "41,5", "05162 Schuljahr 2023/24 Quote (%) weiblich": "40,0",
      ])
    #expect(sketch.members("geschlecht") == ["=insgesamt", "weiblich"])
  }

  @Test("merged cells repeated, a level unused, two levels of one measure")
  func repeated() throws {
    let sketch = try SourceSketch(
      Self.keys + ", zeit: \"2023\", kopf: [\"unbenutzt\", \"messgroesse\", \"messgroesse\"]",
      """
      Gebiet;Tabelle;Tabelle;Tabelle
      ;Geborene;Geborene;Gestorbene
      ;lebend;tot;
      05162004;7;1;9
      05162008;8;0;6

      """)
    #expect(
      sketch.cells == [
        "05162004 2023 Geborene / lebend": "7", "05162004 2023 Geborene / tot": "1", "05162004 2023 Gestorbene": "9",
        "05162008 2023 Geborene / lebend": "8", "05162008 2023 Geborene / tot": "0", "05162008 2023 Gestorbene": "6",
      ])
  }

  @Test("value columns by entries, each with what it counts; the rest is passed over")
  func explicit() throws {
    let sketch = try SourceSketch(
      """
      messgroesse: "Personen", merkmale: { geschlecht: { insgesamt: "Insgesamt" } }, spalten: [
        { spalte: "AGS", bedeutung: "gebiet" },
        { spalte: "m 22", bedeutung: "wert", zeit: "2022", einheit: "Anzahl", merkmale: { geschlecht: "männlich" } },
        { spalte: "alle 23", bedeutung: "wert", zeit: "31.12.2023", merkmale: { geschlecht: "Insgesamt" } },
        { spalte: "Dauer", bedeutung: "wert", zeit: "2023", messgroesse: "Dauer", einheit: "Jahre" },
      ]
      """, "AGS;m 22;w 22;alle 23;Dauer\n05162004;3;4;8;1,5\n")
    #expect(
      sketch.cells == [
        "05162004 2022 Personen (Anzahl) männlich": "3", "05162004 31.12.2023 Personen Insgesamt": "8",
        "05162004 2023 Dauer (Jahre) Insgesamt": "1,5",
      ])
  }

  @Test("levels speak of listed value columns too, and their entries go first")
  func explicitBelowLevels() throws {
    let sketch = try SourceSketch(
      """
      kopf: ["zeit", "merkmal: geschlecht"], messgroesse: "Kurse", spalten: [
        { nummer: 1, bedeutung: "gebiet" }, { nummer: 2, bedeutung: "wert" },
        { nummer: 3, bedeutung: "wert", merkmale: { geschlecht: "Frauen" } },
      ]
      """, "AGS;2022;2022;2022\nAGS;männlich;weiblich;divers\n05162004;3;4;5\n")
    #expect(sketch.cells == ["05162004 2022 Kurse männlich": "3", "05162004 2022 Kurse Frauen": "4"])
  }

  @Test("a column of figures without particulars is called as its title")
  func named() throws {
    let sketch = try SourceSketch(
      "zeit: \"2023\", spalten: [{ spalte: \"AGS\", bedeutung: \"gebiet\" }]", "AGS;Kitas;Plätze\n05162004;3;120\n")
    #expect(sketch.cells == ["05162004 2023 Kitas": "3", "05162004 2023 Plätze": "120"])
  }

  @Test("long: measure and unit in columns of their own, several years, totals among parts")
  func long() throws {
    let sketch = try SourceSketch(
      """
      spalten: [
        { spalte: "AGS", bedeutung: "gebiet" }, { spalte: "Jahr", bedeutung: "zeit" },
        { spalte: "Größe", bedeutung: "messgroesse" }, { spalte: "Einheit", bedeutung: "einheit" },
        { spalte: "Geschlecht", bedeutung: "merkmal", merkmal: "geschlecht" },
      ]
      """,
      """
      AGS;Jahr;Größe;Einheit;Geschlecht;Wert
      05162004;2022;Kurse;Anzahl;Insgesamt;5
      05162004;2022;Kurse;Anzahl;weiblich;2
      05162004;2023;Kurse;Anzahl;Insgesamt;6
      05162004;2023;Quote;%;;12,5

      """)
    #expect(
      sketch.cells == [
        "05162004 2022 Kurse (Anzahl) Insgesamt": "5", "05162004 2022 Kurse (Anzahl) weiblich": "2",
        "05162004 2023 Kurse (Anzahl) Insgesamt": "6", "05162004 2023 Quote (%)": "12,5",
      ])
    #expect(sketch.members("geschlecht") == ["=Insgesamt", "weiblich", "="])
  }

  @Test("rows between say the time, also in a cell that is not the first")
  func sections() throws {
    let sketch = try SourceSketch(
      """
      tabelle: { kopfzeilen: 1 }, zwischenzeilen: "zeit", messgroesse: "Kurse", spalten: [
        { spalte: "AGS", bedeutung: "gebiet" }, { spalte: "Name", bedeutung: "gebietsname" },
        { spalte: "Heft", bedeutung: "unbenutzt" },
      ]
      """,
      """
      AGS;Name;Heft;Wert
      31.12.2022;;;
      05162004;Dormagen;7;5
      ;31.12.2023;;
      05162004;Dormagen;7;6
      05162008;;7;

      """)
    #expect(sketch.cells == ["05162004 31.12.2022 Kurse": "5", "05162004 31.12.2023 Kurse": "6"])
    #expect(sketch.rows == "5 read, 2 used, 2 sections, 1 empty")
    #expect(sketch.reading.names.map { "\($0.key) \($0.value)" } == ["05162004 Dormagen"])
    #expect(sketch.reading.findings.map(\.code) == [.rowsWithoutValues])
  }

  @Test(
    "rows between say an attribute, a measure or a unit; rows before the first are undivided",
    arguments: [
      ("merkmal: träger", ["05162004 2023 Kitas kommunal": "2", "05162004 2023 Kitas Insgesamt": "5"]),
      ("messgroesse", ["05162004 2023 kommunal": "2", "05162004 2023 Kitas": "5"]),
      ("einheit", ["05162004 2023 Kitas (kommunal)": "2", "05162004 2023 Kitas": "5"]),
    ])
  func otherSections(_ role: String, _ cells: [String: String]) throws {
    let sketch = try SourceSketch(
      Self.keys + ", zeit: \"2023\", messgroesse: \"Kitas\", zwischenzeilen: \"\(role)\"",
      "AGS;Wert\n05162004;5\nkommunal;\n05162004;2\n")
    #expect(sketch.cells == cells)
  }

  @Test("an empty cell means the one above, which may stand in a row without figures")
  func filledDown() throws {
    let sketch = try SourceSketch(
      """
      zeit: "2023", spalten: [
        { spalte: "Kreis", bedeutung: "gebiet", leer_wie_oben: true },
        { spalte: "Größe", bedeutung: "messgroesse", leer_wie_oben: true },
        { spalte: "Art", bedeutung: "merkmal", merkmal: "art" },
      ]
      """,
      """
      Kreis;Größe;Art;Wert
      05162;Kurse;;
      ;;Sprache;5
      ;;Beruf;6
      05166;Plätze;Sprache;50
      ;;Beruf;60

      """)
    #expect(
      sketch.cells == [
        "05162 2023 Kurse Sprache": "5", "05162 2023 Kurse Beruf": "6", "05166 2023 Plätze Sprache": "50",
        "05166 2023 Plätze Beruf": "60",
      ])
  }

  @Test("blanks in front say what is part of what; below a total there are plain parts")
  func indented() throws {
    let sketch = try SourceSketch(
      """
      gebiet: "05162", zeit: "2023", messgroesse: "Personen", merkmale: { gruppe: { insgesamt: "Insgesamt" } },
      spalten: [{ spalte: "Gruppe", bedeutung: "merkmal", merkmal: "gruppe", einrueckung: true }]
      """,
      """
      Gruppe;Wert
      Insgesamt;20
        Deutsche;12
          weiblich;7
        Ausländer;
          weiblich;3
          männlich;5
      Ohne Angabe;0

      """)
    #expect(
      sketch.members("gruppe") == [
        "=Insgesamt", "Deutsche", "Deutsche / weiblich < Deutsche", "Ausländer / weiblich < Ausländer",
        "Ausländer / männlich < Ausländer", "Ohne Angabe",
      ])
    #expect(
      sketch.cells == [
        "05162 2023 Personen Insgesamt": "20", "05162 2023 Personen Deutsche": "12",
        "05162 2023 Personen Deutsche / weiblich": "7", "05162 2023 Personen Ausländer / weiblich": "3",
        "05162 2023 Personen Ausländer / männlich": "5", "05162 2023 Personen Ohne Angabe": "0",
      ])
    #expect(sketch.rows == "7 read, 6 used, 1 empty")
  }

  @Test("records of fixed length")
  func fixed() throws {
    let sketch = try SourceSketch(
      """
      datei: { zeichensatz: "Windows-1252" }, zeit: "2023", merkmale: { art: { codes: { G: "Gymnasium", R: "Realschule" } } },
      spalten: [
        { start: 10, laenge: 1, bedeutung: "merkmal", merkmal: "art" }, { start: 1, laenge: 8, bedeutung: "gebiet" },
        { spalte: "Plätze", start: 12, laenge: 4, bedeutung: "wert", messgroesse: "Plätze" },
      ]
      """, "05162004 G  120\n05162004 R   80\n05162008 G    -\n")
    #expect(
      sketch.cells == [
        "05162004 2023 Plätze Gymnasium": "120", "05162004 2023 Plätze Realschule": "80",
        "05162008 2023 Plätze Gymnasium": "-",
      ])
  }

  @Test("a declared encoding, delimiter, place and end")
  func declared() throws {
    let text = "Kurse in Höhe\nStand: heute\nAGS|Wert\n05162004|5\n=== Ende\nQuelle: Amt\n"
    let bytes = text.unicodeScalars.map { $0 == "ö" ? 0x94 : UInt8($0.value) }
    for place in ["nach: \"Stand\"", "zeile: 3", "zeile: 3, kopfzeilen: 1"] {
      let sketch = try SourceSketch(
        "datei: { zeichensatz: \"CP850\", trennzeichen: \"|\" }, tabelle: { \(place), ende: \"===\" }, zeit: \"2023\", "
          + Self.keys, bytes: bytes)
      #expect(sketch.cells == ["05162004 2023 Wert": "5"])
      #expect(sketch.reading.look.preamble == ["Kurse in Höhe", "Stand: heute"])
      #expect(sketch.sentences == [])
    }
  }

  @Test("no header: columns by number")
  func headless() throws {
    let sketch = try SourceSketch(
      """
      tabelle: { kopfzeilen: 0 }, zeit: "2023", spalten: [
        { nummer: 1, bedeutung: "gebiet" }, { nummer: 2, bedeutung: "wert", messgroesse: "Kurse" },
      ]
      """, "05162004;5;x\n05162008;6;y\n")
    #expect(sketch.cells == ["05162004 2023 Kurse": "5", "05162008 2023 Kurse": "6"])
    #expect(sketch.rows == "2 read, 2 used")
  }

  @Test("a delimiter at the end of each line makes no figures, and headers stand again")
  func trailing() throws {
    let sketch = try SourceSketch(
      Self.keys + ", kopf: [\"zeit\"], messgroesse: \"Kurse\"",
      "AGS;2022;2023;\n05162004;1;2;\nAGS;2022;2023;\n05162008;3;;\n")
    #expect(
      sketch.cells == ["05162004 2022 Kurse": "1", "05162004 2023 Kurse": "2", "05162008 2022 Kurse": "3"])
    #expect(sketch.reading.symbols == [.empty: 1])
    #expect(sketch.rows == "3 read, 2 used, 1 headers")
    #expect(sketch.reading.findings.map(\.code) == [.fileHeaderRepeated])
  }
}
