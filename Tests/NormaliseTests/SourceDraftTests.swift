import Normalise
import Testing

@Suite("A draft proposes a definition for an unknown file")
struct SourceDraftTests {
  @Test("a table of GENESIS leaves nothing open")
  func genesis() {
    let draft = draft(
      above: [
        "GENESIS-Tabelle: 99111-01-02-4", "Teilnehmende an Kursen nach;;;;",
        "Geschlecht - Stichtag - regionale Tiefe: Kreise;;;;",
        "Statistik der Kurse;;;;", "Teilnehmende (Anzahl);;;;",
      ],
      [";;Stichtag;Stichtag;Stichtag", ";;31.12.2024;31.12.2024;31.12.2024", ";;Insgesamt;männlich;weiblich"],
      [
        "05;  Nordrhein-Westfalen;300;140;160", "05111;      Düsseldorf, Kreisfreie Stadt;150;70;80",
        "05162;      Rhein-Kreis Neuss;150;70;80",
      ])
    #expect(draft.doubts == [])
    #expect(
      draft.text == """
        // Vorschlag; speichern als pipelines/quellen/probe.json5
        // Danach prüfen: stellwerk check DATEI
        {
          titel: "Teilnehmende an Kursen nach Geschlecht - Stichtag",
          erkennung: { vorspann: ["99111-01-02-4"] },
          messgroesse: "Teilnehmende",
          einheit: "Anzahl",
          spalten: [
            { nummer: 1, bedeutung: "gebiet" },
            { nummer: 2, bedeutung: "gebietsname" },
          ],
          kopf: ["unbenutzt", "zeit", "merkmal: geschlecht"],
          merkmale: {
            geschlecht: { insgesamt: "Insgesamt" },
          },
        }

        """)
  }

  @Test("what is not certain stands beside its line, what is missing above all")
  func doubts() {
    let draft = draft(["AGS;Stadt;Teilnehmende"], ["05162004;Dormagen;12", "05162024;Neuss;37"])
    #expect(
      draft.text == """
        // Vorschlag; speichern als pipelines/quellen/probe.json5
        // Danach prüfen: stellwerk check DATEI
        // Was mit »unsicher« bezeichnet ist, bitte ansehen; stimmt es, genügt es, den Hinweis zu löschen.
        // unsicher: für welche Zeit die Datei gilt, steht nirgends; ergänzen, zum Beispiel zeit: "31.12.2024"
        {
          titel: "probe", // unsicher: nur der Dateiname; so nennen Berichte die Quelle
          erkennung: { kopfzeile: ["AGS", "Stadt", "Teilnehmende"] },
          spalten: [
            { spalte: "AGS", bedeutung: "gebiet" },
            { spalte: "Stadt", bedeutung: "gebietsname" },
            { spalte: "Teilnehmende", bedeutung: "wert", messgroesse: "Teilnehmende" },
          ],
        }

        """)
  }

  @Test(
    "the identifier is made of the file's name",
    arguments: [
      ("data/Schülerzahlen 2024 (NEU).csv", "schuelerzahlen-2024-neu"), ("21111-02-06-4.csv", "21111-02-06-4"),
      ("12411-01-01-4_flat.csv", "12411-01-01-4-flat"), ("Ärzte.je.Kreis.CSV", "aerzte-je-kreis"),
      ("???.csv", "quelle"),
    ])
  func identifiers(file: String, id: String) { #expect(SourceDraft.id(of: file) == id) }

  @Test("a file without figures or rows gives a proposal all the same")
  func empty() {
    #expect(draft([], []).sentences.contains("keine Spalte sieht nach Werten aus"))
    #expect(draft(["Name;Ort"], []).meanings == ["unbenutzt", "unbenutzt"])
    #expect(draft(["a;b"], ["x", "y;z;w"]).meanings.count == 3)
  }

  @Test("a flat file describes itself")
  func flat() {
    let draft = draft(
      ["Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;KURS01__Kurse__Anzahl"],
      ["99111;Kurse;JAHR;Jahr;2023;17"])
    #expect(draft.doubts == [])
    #expect(draft.meanings == ["unbenutzt", "unbenutzt", "unbenutzt", "unbenutzt", "zeit", "wert"])
  }
}
