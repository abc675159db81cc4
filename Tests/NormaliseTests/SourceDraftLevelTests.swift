import Model
import Normalise
import Testing

@Suite("A draft sees what titles above titles mean")
struct SourceDraftLevelTests {
  private let rows = [
    "05111;Düsseldorf;30;10;20;12;5;7", "05162;Rhein-Kreis Neuss;31;11;20;14;7;7", "05166;Viersen;90;40;50;60;30;30",
  ]

  private func levels(_ header: [String]) -> SourceDraft {
    draft(above: ["Kurse", "Stichtag: 31.12.2024"], header, rows)
  }

  @Test("a caption, years, sexes")
  func captionAndYears() {
    let draft = levels([
      ";;Stichtag;Stichtag;Stichtag;Stichtag;Stichtag;Stichtag", ";;2022;2022;2022;2023;2023;2023",
      ";;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich",
    ])
    #expect(draft.definition.levels == [.unused, .period, .dimension("geschlecht")])
    #expect(draft.definition.dimensions.map(\.total) == ["Insgesamt"])
    #expect(draft.sentences == ["was gezählt wird, sagt die Datei nicht"])
  }

  @Test("a long title says what is counted and may name what divides it")
  func named() {
    let draft = levels([
      ";;Kurse nach dem Träger;Kurse nach dem Träger;Kurse nach dem Träger;Kurse nach dem Träger;Kurse nach dem Träger;"
        + "Kurse nach dem Träger",
      ";;Insgesamt;Insgesamt;Insgesamt;VHS;VHS;VHS", ";;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich",
    ])
    #expect(draft.definition.levels == [.measure, .dimension("traeger"), .dimension("geschlecht")])
    #expect(draft.sentences == [])
  }

  @Test("different units prove measures, and what follows from another level is not used")
  func measures() {
    let draft = levels([
      ";;Bestand;Bestand;Bestand;Fläche;Fläche;Fläche", ";;Personen;Personen;Personen;Böden;Böden;Böden",
      ";;Insgesamt;Stadt;Land;Insgesamt;Stadt;Land", ";;Anzahl;Anzahl;Anzahl;qkm;qkm;qkm",
    ])
    #expect(draft.definition.levels == [.measure, .unused, .dimension("merkmal_3"), .unit])
    #expect(draft.sentences == ["das Merkmal hat in der Datei keinen Namen"])
  }

  @Test("titles that could be measures or parts are a guess")
  func guess() {
    let draft = levels([
      ";;A;A;A;B;B;B", ";;2021;2022;2023;2021;2022;2023",
    ])
    #expect(draft.definition.levels == [.measure, .period])
    #expect(draft.sentences == ["gilt als Messgröße; wenn die Titel ein Ganzes aufteilen: \"merkmal: NAME\""])
  }

  @Test("a row that numbers the columns says nothing")
  func numbering() {
    let draft = levels([";;1;2;3;4;5;6", ";;2018;2019;2020;2021;2022;2023"])
    #expect(draft.definition.levels == [.unused, .period])
  }

  @Test("one row of ages or sexes is an attribute, one of different names are measures")
  func single() {
    let ages = levels(["Schlüssel;Name;unter 3 Jahre;3 bis 5 Jahre;6 Jahre;7 Jahre;8 Jahre;9 Jahre und mehr"])
    #expect(ages.definition.levels == [.dimension("alter")])
    let names = levels(["Schlüssel;Name;Kurse (Anzahl);Kosten (EUR);Quote (%);Plätze;Lehrkräfte;Räume"])
    #expect(names.definition.levels == [])
    #expect(names.definition.columns.map(\.unit) == [nil, nil, "Anzahl", "EUR", "%", nil, nil, nil])
    #expect(
      names.definition.columns.map(\.measure) == [
        nil, nil, "Kurse", "Kosten", "Quote", "Plätze", "Lehrkräfte", "Räume",
      ])
  }

  @Test("columns that differ only in the sex count the same")
  func sexes() {
    let draft = levels(["Schlüssel;Name;Gäste insgesamt;Gäste männlich;Gäste weiblich;Kurse;Räume;Plätze"])
    let values = draft.definition.columns.dropFirst(2)
    #expect(values.map(\.measure) == ["Gäste", "Gäste", "Gäste", "Kurse", "Räume", "Plätze"])
    #expect(
      values.map(\.members) == [
        ["geschlecht": "insgesamt"], ["geschlecht": "männlich"], ["geschlecht": "weiblich"], [:], [:], [:],
      ])
  }

  @Test("what is counted may stand in the first cell of the header")
  func captionRow() {
    let draft = draft(
      above: ["GENESIS-Tabelle: 99111-0001", "Kurse: Deutschland, Stichtag", "Statistik der Kurse", "Deutschland"],
      ["Kurse (Anzahl);;;", ";Geschlecht;Geschlecht;Geschlecht", ";männlich;weiblich;Insgesamt"],
      ["31.12.2022;1208319;598334;1806653", "31.12.2023;1257310;666919;1924229"])
    #expect(draft.definition.measure == "Kurse")
    #expect(draft.definition.region == .deutschland)
    #expect(draft.definition.columns.map(\.reference) == [.number(1)])
    #expect(draft.definition.levels == [.unused, .unused, .dimension("geschlecht")])
    #expect(draft.definition.title == "Kurse: Deutschland, Stichtag")
    #expect(draft.doubts == [])
  }
}
