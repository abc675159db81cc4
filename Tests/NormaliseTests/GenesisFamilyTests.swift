import Model
import Testing

@testable import Normalise

/// Tables of a single Kreis: nothing but the definition says where the header ends.
@Suite("Real tables of GENESIS are read as they come")
struct GenesisFamilyTests {
  @Test("12411: Stichtage side by side, by sex")
  func populationBySex() throws {
    let table = try GenesisFamily([
      "GENESIS-Tabelle: 12411-01-01-5", "Bevölkerungsstand: Bevölkerung nach Geschlecht", "- Stichtag 31.12. -",
      "regionale Tiefe: Gemeinden, Samt-/Verbandsgemeinden", "Bevölkerungsstand (Anzahl)",
      ";;31.12.2022;31.12.2022;31.12.2021;31.12.2021", ";;Insgesamt;weiblich;Insgesamt;weiblich",
      "05162004;        Dormagen, Stadt;20;11;19;10",
    ])
    #expect(table.id == "12411-01-01")
    #expect(
      table.sketch.cells == [
        "05162004 31.12.2022 Bevölkerungsstand (Anzahl) Insgesamt": "20",
        "05162004 31.12.2022 Bevölkerungsstand (Anzahl) weiblich": "11",
        "05162004 31.12.2021 Bevölkerungsstand (Anzahl) Insgesamt": "19",
        "05162004 31.12.2021 Bevölkerungsstand (Anzahl) weiblich": "10",
      ])
  }

  @Test("12411: the Stichtag alone above the table", arguments: ["31.12.2022;;;", "Stichtag: 31.12.2022;;;"])
  func timeAbove(_ line: String) throws {
    let table = try GenesisFamily([
      "GENESIS-Tabelle: 12411-02-03-5", "Bevölkerungsstand: Bevölkerung nach Geschlecht",
      "und Altersgruppen (17) - Stichtag 31.12. -", "Bevölkerungsstand (Anzahl)", line, ";;Insgesamt;Insgesamt",
      ";;Altersgruppen (unter 3 bis 75 u.m.);Altersgruppen (unter 3 bis 75 u.m.)", ";;unter 3 Jahre;Insgesamt",
      "05162004;        Dormagen, Stadt;2;20",
    ])
    #expect(
      table.sketch.cells == [
        "05162004 31.12.2022 Bevölkerungsstand (Anzahl) unter 3 Jahre/Insgesamt": "2",
        "05162004 31.12.2022 Bevölkerungsstand (Anzahl) Insgesamt/Insgesamt": "20",
      ])
  }

  @Test("12411: nationality and sex above, age beside")
  func nationality() throws {
    let table = try GenesisFamily([
      "GENESIS-Tabelle: 12411-03-03-4", "Bevölkerungsstand: Bevölkerung nach Geschlecht, Nationalität",
      "Bevölkerungsstand (Anzahl)", ";;;;Insgesamt;Ausländer(innen)", ";;;;weiblich;weiblich",
      "31.12.2022;05162;      Rhein-Kreis Neuss;Insgesamt;30;4",
    ])
    #expect(
      table.sketch.cells == [
        "05162 31.12.2022 Bevölkerungsstand (Anzahl) Insgesamt/Insgesamt/weiblich": "30",
        "05162 31.12.2022 Bevölkerungsstand (Anzahl) Insgesamt/Ausländer/weiblich": "4",
      ])
  }

  @Test("13211: counts and rates in one table, groups that overlap")
  func unemployment() throws {
    let table = try GenesisFamily([
      "GENESIS-Tabelle: 13211-02-05-4", "Arbeitslose nach ausgewählten Personengruppen sowie",
      "Arbeitslosenquoten - Jahresdurchschnitt - (ab 2009) regionale Tiefe:", "Kreise und krfr. Städte",
      ";;;Arbeitslose;Arbeitslose;Arbeitslosenquote bez. auf alle zivile Erwerbsp.;"
        + "Arbeitslosenquote bez. auf alle zivile Erwerbsp.",
      ";;;;Ausländer;;Ausländer", ";;;Anzahl;Anzahl;Prozent;Prozent",
      "2022;05162;      Rhein-Kreis Neuss;140;46;5,9;15,7",
    ])
    let rate = "Arbeitslosenquote bez. auf alle zivile Erwerbsp. (Prozent)"
    #expect(
      table.sketch.cells == [
        "05162 2022 Arbeitslose (Anzahl) Insgesamt": "140", "05162 2022 Arbeitslose (Anzahl) Ausländer": "46",
        "05162 2022 \(rate) Insgesamt": "5,9", "05162 2022 \(rate) Ausländer": "15,7",
      ])
    #expect(table.sketch.members("personengruppe") == ["Ausländer < ", "=Insgesamt"])
  }

  @Test("12511: continents below two titles")
  func naturalisation() throws {
    let table = try GenesisFamily([
      "GENESIS-Tabelle: 12511-01-01-4", "Einbürgerungen von Ausländern nach Kontinenten", "Einbürgerungsstatistik",
      ";;;Einbürgerungen von Ausländern;Einbürgerungen von Ausländern",
      ";;;Kontinente (einschl. staatenlos etc.);Kontinente (einschl. staatenlos etc.)", ";;;Insgesamt;Afrika",
      ";;;Anzahl;Anzahl", "2022;05162;      Rhein-Kreis Neuss;65;-",
    ])
    #expect(
      table.sketch.cells == [
        "05162 2022 Einbürgerungen (Anzahl) Insgesamt": "65", "05162 2022 Einbürgerungen (Anzahl) Afrika": "-",
      ])
  }

  @Test("12521: a column of quality marks behind each column of figures")
  func qualityMarks() throws {
    let table = try GenesisFamily([
      "Tabelle: 12521-0041", "Ausländer: Kreise, Stichtag, Geschlecht,;;;", "Ausländer (Anzahl)",
      ";;;;weiblich;weiblich;Insgesamt;Insgesamt", "31.12.2022;05162;Rhein-Kreis Neuss;Insgesamt;30;e;65;e",
      "31.12.2022;05162;Rhein-Kreis Neuss;Afrika;-;;5;e",
    ])
    #expect(
      table.sketch.cells == [
        "05162 31.12.2022 Ausländer (Anzahl) Insgesamt/weiblich": "30e",
        "05162 31.12.2022 Ausländer (Anzahl) Insgesamt/Insgesamt": "65e",
        "05162 31.12.2022 Ausländer (Anzahl) Afrika/weiblich": "-",
        "05162 31.12.2022 Ausländer (Anzahl) Afrika/Insgesamt": "5e",
      ])
  }

  @Test("12521 of the Land: states below their continents, and no row for all")
  func indented() throws {
    let table = try GenesisFamily([
      "Tabelle: 12521-03i", "Ausländische Bevölkerung nach Geschlecht und", "Ausländerstatistik (AZR)",
      ";;;;;Ausländische Bevölkerung", ";;;;;Insgesamt", ";;;;;Anzahl",
      "31.12.2022;05162;      Rhein-Kreis Neuss;1;Europa;35",
      "31.12.2022;05162;      Rhein-Kreis Neuss;124;  Belgien;5",
      "31.12.2022;05162;      Rhein-Kreis Neuss;2;Afrika;20",
    ])
    #expect(
      table.sketch.members("staatsangehoerigkeit") == ["Europa", "Europa / Belgien < Europa", "Afrika"])
  }

  @Test("21111: the year in a column, or above the table with one column less")
  func schools() throws {
    let header = [
      "Schüler(innen) an allgemein bildenden Schulen;Schüler(innen) an allgemein bildenden Schulen",
      "Geschlecht;Nationalität", "Insgesamt;Ausländer(innen)", "Anzahl;Anzahl",
    ]
    let title = ["GENESIS-Tabelle: 21111-01-03-4", "Statistik der allgemein bildenden Schulen"]
    let row = "05162;      Rhein-Kreis Neuss;Gymnasien;20;5"
    let cells = [
      "05162 2022 Schüler(innen) an allgemein bildenden Schulen (Anzahl) Gymnasien/Insgesamt": "20",
      "05162 2022 Schüler(innen) an allgemein bildenden Schulen (Anzahl) Gymnasien/ausländisch": "5",
    ]
    #expect(try GenesisFamily(title + header.map { ";;;;" + $0 } + ["2022;" + row]).sketch.cells == cells)
    #expect(try GenesisFamily(title + ["2022;;;;"] + header.map { ";;;" + $0 } + [row]).sketch.cells == cells)
  }
}
