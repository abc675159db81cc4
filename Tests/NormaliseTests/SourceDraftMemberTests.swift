import Normalise
import Testing

@Suite("A draft sees totals, parts and what is left out")
struct SourceDraftMemberTests {
  private func kinds(_ rows: [(String, Int)]) -> SourceDraft {
    let keys = ["05111;Düsseldorf", "05162;Neuss", "05166;Viersen", "05170;Wesel"]
    return draft(
      above: ["Kurse am Stichtag 31.12.2024"], ["AGS;Name;Kursart;Kurse"],
      keys.enumerated().flatMap { place, key in rows.map { "\(key);\($0.0);\($0.1 * (place + 7))" } })
  }

  private func kind(_ draft: SourceDraft) -> SourceDefinition.Dimension? {
    draft.definition.dimensions.first { $0.name == "kursart" }
  }

  @Test("a total that the parts make up")
  func total() {
    let draft = kinds([("Integration", 30), ("Beruf", 12), ("Zusammen", 42)])
    #expect(kind(draft)?.total == "Zusammen")
    #expect(kind(draft)?.isComplete == true)
    #expect(draft.doubts == [])
  }

  @Test("a total by any of its names", arguments: ["i", "insg.", "ges.", "Gesamt", "Summe", "zus.", "total", "alle"])
  func totals(name: String) {
    #expect(kind(kinds([("m", 30), ("w", 12), (name, 42)]))?.total == name)
    #expect(kind(kinds([("I", 30), ("II", 12), ("III", 42)]))?.total == nil)
  }

  @Test("parts that leave something out, or overlap")
  func incomplete() {
    #expect(kind(kinds([("Integration", 30), ("Insgesamt", 420)]))?.isComplete == false)
    #expect(kind(kinds([("Integration", 300), ("Frauenkurse", 310), ("Insgesamt", 420)]))?.isComplete == false)
  }

  @Test("»darunter« belongs to the text before it and is not added")
  func subsets() {
    let draft = kinds([("Integration", 30), ("dar. Alphabetisierung", 9), ("Beruf", 12), ("Insgesamt", 42)])
    #expect(kind(draft)?.subsets == ["dar. Alphabetisierung": "Integration"])
    #expect(kind(draft)?.isComplete == true)
    #expect(draft.doubts == [])
  }

  @Test("after »davon« others may follow")
  func partition() {
    let draft = kinds([("Insgesamt", 42), ("davon Integration", 30)])
    #expect(kind(draft)?.subsets == ["davon Integration": "Insgesamt"])
    #expect(draft.sentences == ["»davon Integration« gilt als Teil von »Insgesamt«; gehören weitere Einträge dazu?"])
  }

  @Test("blanks before texts are a hierarchy")
  func indentation() {
    let draft = kinds([("Alle Kurse", 42), ("  Integration", 30), ("    Jugend", 4), ("  Beruf", 12)])
    #expect(draft.definition.columns.map(\.isIndented) == [false, false, true, false])
  }

  @Test("an attribute without a name is named by its members, else by its place")
  func names() {
    let unnamed = draft(
      above: ["Kurse am Stichtag 31.12.2024"], ["AGS;Name;;;Kurse"],
      [
        "05111;Düsseldorf;männlich;Tag;1", "05111;Düsseldorf;weiblich;Nacht;2", "05162;Neuss;männlich;Nacht;3",
        "05162;Neuss;weiblich;Tag;4",
      ])
    #expect(unnamed.meanings == ["gebiet", "gebietsname", "merkmal geschlecht", "merkmal merkmal_4", "wert"])
    #expect(unnamed.sentences == ["das Merkmal hat in der Datei keinen Namen"])
  }

  @Test("the title of a table of GENESIS names its attributes")
  func namedInTitle() {
    let draft = draft(
      above: [
        "GENESIS-Tabelle: 99111-0002", "Kurse: Deutschland, Stichtag, Geschlecht, Trägerschaft", "Statistik der Kurse",
        "Deutschland", "Kurse (Anzahl)",
      ],
      [";;Geschlecht;Geschlecht", ";;männlich;weiblich"], ["31.12.2023;Bund;4;5", "31.12.2023;Land;7;8"])
    #expect(draft.meanings == ["zeit", "merkmal traegerschaft"])
    #expect(draft.doubts == [])
  }

  @Test("of several names each goes to the attribute whose members speak of it, the last to the one left over")
  func severalInTitle() {
    let draft = draft(
      above: [
        "Tabelle: 99111-03i", "Kurse nach Geschlecht, Trägern (3) und Leistungsart (2) - Kreise - Jahr",
        "Statistik der Kurse",
        "Kurse (Anzahl)",
      ],
      [";;;;", ";;;männlich;weiblich"],
      ["2023;Leistung zum Beruf;VHS;4;5", "2023;Leistung zur Teilhabe;AWO;7;8", "2023;Leistung zum Beruf;AWO;7;8"])
    #expect(draft.meanings == ["zeit", "merkmal leistungsart", "merkmal traegern"])
  }
}
