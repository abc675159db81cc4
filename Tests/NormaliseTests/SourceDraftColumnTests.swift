import Model
import Normalise
import Testing

@Suite("A draft sees what columns are")
struct SourceDraftColumnTests {
  @Test("keys that have lost their zero are keys by their name or by the leading zeros of others")
  func keys() {
    let named = draft(["AGS;Ort;Jahr;Kurse"], ["5162004;Dormagen;2023;4", "5162024;Neuss;2023;9"])
    #expect(named.meanings == ["gebiet", "gebietsname", "zeit", "wert"])
    let unnamed = draft([";;Kurse"], ["05162004;Dormagen;4", "05162024;Neuss;9"])
    #expect(unnamed.meanings == ["gebiet", "gebietsname", "wert"])
    let lands = draft([";;Kurse"], ["05;Nordrhein-Westfalen;4", "06;Hessen;9"])
    #expect(lands.meanings == ["gebiet", "gebietsname", "wert"])
    let codes = draft(["Art;Lage;Kurse"], ["05;Keller;4", "06;Dach;9"])
    #expect(!codes.meanings.contains("gebiet"))
    let counts = draft(["Insgesamt;Männer;Frauen"], ["5266;2926;2340", "5052;2741;2311", "4884;2623;2261"])
    #expect(!counts.meanings.contains("gebiet"))
  }

  @Test("of several keys the finest is the region, and a key under a strange name is a guess")
  func finestKey() {
    let two = draft(
      ["Kreisschlüssel;Gemeindeschlüssel;Gemeinde;Kurse"], ["05162;05162004;Dormagen;4", "05162;05162024;Neuss;9"])
    #expect(two.meanings == ["unbenutzt", "gebiet", "gebietsname", "wert"])
    let strange = draft(["Raum;Kurse"], ["05162004;4", "05162024;9"])
    #expect(strange.sentences.contains("sieht aus wie ein Gebietsschlüssel"))
  }

  @Test("words in the place of a key are named or left out")
  func otherRegions() {
    let draft = draft(
      ["AGS;Ort;Kurse"], ["0;Deutschland;90"] + (10...19).map { "051620\($0);Ort \($0);\($0 * 3)" } + ["Rest;andere;1"])
    #expect(draft.definition.regions == ["0": .some(.deutschland), "Rest": nil])
    #expect(draft.sentences.contains("kein Schlüssel; so werden die Zeilen nicht gelesen"))
  }

  @Test("without keys, names are the region, those of Länder with their keys")
  func names() {
    let lands = draft(["Land;Kurse"], ["Hamburg;4", "Nordrhein-Westfalen;9"])
    #expect(lands.definition.regions == ["Hamburg": RegionKey("02"), "Nordrhein-Westfalen": RegionKey("05")])
    let towns = draft(["Gemeinde;Kurse"], ["Dormagen;4", "Neuss;9"])
    #expect(towns.meanings == ["gebiet", "wert"])
    #expect(
      towns.sentences.contains("Namen statt Gebietsschlüssel; mehrdeutige Namen unter »gebiete« mit Schlüssel nennen"))
  }

  @Test("codes beside labels, particulars of regions, numberings and remarks are not used")
  func unused() {
    let draft = draft(
      ["Nr;AGS;Ort;Art;Kurs-Code;Kurs;Anzahl;Bemerkung"],
      [
        "1;05162004;Dormagen;Stadt;INT;Integrationskurs;4;", "2;05162004;Dormagen;Stadt;BER;Berufssprachkurs;3;neu",
        "3;05162028;Rommerskirchen;Gemeinde;INT;Integrationskurs;9;",
        "4;05162028;Rommerskirchen;Gemeinde;BER;Berufssprachkurs;1;",
      ])
    #expect(
      draft.meanings == [
        "unbenutzt", "gebiet", "gebietsname", "unbenutzt", "unbenutzt", "merkmal kurs", "wert", "unbenutzt",
      ])
    #expect(draft.sentences.contains("hängt nur vom Gebiet ab"))
  }

  @Test("a column of letters behind figures holds their quality marks")
  func quality() {
    let draft = draft(["AGS;Ort;Kurse;;Plätze;plaetze_q"], ["05162004;Dormagen;4;e;70;p", "05162024;Neuss;9;;-;e"])
    #expect(draft.meanings == ["gebiet", "gebietsname", "wert", "qualitaet", "wert", "qualitaet"])
  }

  // One title above all three pairs, and the same marks in all of them.
  private static func alike(_ preamble: [String], _ years: String, _ rows: [String]) -> [String] {
    draft(above: preamble, [years, ";;Anzahl;;Anzahl;;Anzahl;"], rows).meanings
  }

  @Test("columns under the titles of the figures before them hold their quality marks, even empty ones")
  func qualityOfLevels() {
    let preamble = ["Tabelle: 99111-0040", "Kurse: Kreise, Stichtag, Geschlecht", "Statistik der Kurse"]
    let years = ";;31.12.2022;31.12.2022;31.12.2022;31.12.2022;31.12.2022;31.12.2022"
    let rows = ["05162;Neuss;33;e;.;;64;p", "05166;Viersen;20;-;31;;42;/", "05170;Wesel;24;e;-;;47;."]
    let same = ["05162;Neuss;33;e;4;e;64;e", "05166;Viersen;20;e;31;e;42;e"]
    for titles in [
      [";;männlich;männlich;weiblich;weiblich;Insgesamt;Insgesamt", ";;Anzahl;;Anzahl;;Anzahl;"],
      [";;männlich;männlich;weiblich;weiblich;Insgesamt;Insgesamt"],
    ] {
      let draft = draft(above: preamble, [years] + titles, rows)
      #expect(draft.meanings == ["gebiet", "gebietsname", "qualitaet", "qualitaet", "qualitaet"])
      #expect(draft.sentences == ["was gezählt wird, sagt die Datei nicht"])
      #expect(
        SourceDraftColumnTests.alike(preamble, years, same)
          == ["gebiet", "gebietsname", "wert", "qualitaet", "wert", "qualitaet", "wert", "qualitaet"])
    }
  }

  @Test("a column of units, and before it one of what is counted")
  func units() {
    let draft = draft(["AGS;Ort;;;2023"], ["05162004;Dormagen;Personen;Anzahl;4", "05162024;Neuss;Personen;Anzahl;9"])
    #expect(draft.meanings == ["gebiet", "gebietsname", "messgroesse", "einheit"])
    #expect(draft.definition.levels == [.period])
  }

  @Test("cells filled only in the first row of a group mean the one above")
  func filledDown() {
    let draft = draft(
      ["AGS;Ort;Geschlecht;Kurse"],
      ["05162004;Dormagen;männlich;4", ";;weiblich;5", "05162024;Neuss;männlich;9", ";;weiblich;8"])
    #expect(draft.meanings == ["gebiet", "gebietsname", "merkmal geschlecht", "wert"])
    #expect(draft.definition.columns.map(\.isFilledDown) == [true, true, false, false])
  }

  @Test("a column that stands twice is read once, and names that stand twice are no names")
  func twice() {
    let twice = draft(["AGS;Ort;Kurse;Kurse"], ["05162004;Dormagen;4;4", "05162024;Neuss;9;9"])
    #expect(twice.meanings == ["gebiet", "gebietsname", "wert", "unbenutzt"])
    #expect(twice.definition.columns.map(\.reference) == [.name("AGS"), .name("Ort"), .number(3), .number(4)])
  }
}
