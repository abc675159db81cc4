import Model
import Normalise
import Testing

@Suite("A draft loses no figures that it cannot read")
struct SourceDraftSpoiltTests {
  private func cells(_ texts: [String]) -> SourceDraft {
    let rows = texts.enumerated().map { "051620\(10 + $0);Ort \($0);2022;\($0 + 3);\($1)" }
    return draft(["AGS;Gemeinde;Jahr;Kurse;Plätze"], rows)
  }

  @Test(
    "a column with some numbers holds figures, whatever else stands in it",
    arguments: [
      ["<5", "12", "<5", "30"], ["#NV", "#NV", "17", "18"], ["34 1)", "20*", "17", "18"], ["k. A.", "k. A.", "4", "x"],
      ["#NV", "#####", "#DIV/0!", "4"], ["viel", "wenig", "4"], ["≤ 5", "n/a", "7²", "1.234"],
    ])
  func spoilt(texts: [String]) {
    #expect(cells(texts).meanings == ["gebiet", "gebietsname", "zeit", "wert", "wert"])
  }

  @Test("a column of words, of ages or of what divides the rows holds none")
  func words() {
    #expect(cells(["viel", "wenig", "mittel", "4"]).meanings.last == "unbenutzt")
    #expect(cells(["#NV", "#NV"]).meanings.last == "unbenutzt")
    let rows = ["05162004", "05162024"].flatMap { key in
      ["1", "2", "E-Phase", "Q-Phase"].map { "\(key);Ort \(key);\($0);7" }
    }
    #expect(draft(["AGS;Ort;Stufe;Kinder"], rows).meanings == ["gebiet", "gebietsname", "merkmal stufe", "wert"])
  }

  @Test("the first column of figures may be one of them")
  func leading() {
    let draft = draft(["Gemeinde;Jahr;Anzahl"], ["Neuss;2022;#NV", "Kaarst;2022;#####", "Dormagen;2022;4"])
    #expect(draft.meanings == ["gebiet", "zeit", "wert"])
  }

  @Test("a year that cannot be read does not make figures of the others")
  func spoiltYear() {
    #expect(draft(["AGS;Jahr;Kurse"], ["05162004;2022;7", "05162024;k. A.;8"]).meanings == ["gebiet", "zeit", "wert"])
  }

  @Test("what is not read is named, unless what is read says the same")
  func unread() {
    let draft = draft(
      ["Kreisschlüssel;AGS;Gemeinde;Jahr;Kurse;Kurse;Bemerkung;Leer"],
      ["05162;05162004;Dormagen;2022;7;7;neu;", "05162;05162024;Neuss;2022;8;8;;"])
    #expect(
      draft.meanings == ["unbenutzt", "gebiet", "gebietsname", "zeit", "wert", "unbenutzt", "unbenutzt", "unbenutzt"])
    #expect(
      draft.sentences == [
        "nur der Dateiname; so nennen Berichte die Quelle", "Schlüssel eines Gebiets, zu dem das gelesene gehört",
        "die Spalte steht weiter vorn schon einmal", "gilt als Bemerkung und wird nicht gelesen", "die Spalte ist leer",
      ])
  }

  @Test("numbers like years are figures beside a time, and where the name says what is counted")
  func years() {
    let beside = draft(
      ["AGS;Gemeinde;Stand;Meldungen;Orte"], ["05162004;Dormagen;2022;2021;1998", "05162024;Neuss;2022;2010;2003"])
    #expect(beside.meanings == ["gebiet", "gebietsname", "zeit", "wert", "wert"])
    let before = draft(["AGS;Meldungen;Jahr"], ["05162004;2021;2022", "05162024;2010;2022"])
    #expect(before.meanings == ["gebiet", "wert", "zeit"])
    let named = draft(["Gemeinde;Kinder;Plätze"], ["Neuss;2021;1998", "Kaarst;2010;2003"])
    #expect(named.meanings == ["gebiet", "wert", "wert"])
  }
}
