import Model
import Normalise
import Testing

@Suite("A draft finds for which time a file holds")
struct SourceDraftPeriodTests {
  private let rows = ["05162004;Dormagen;4", "05162024;Neuss;9"]

  @Test(
    "the lines above the table say it",
    arguments: [
      ("Stichtag: 31.12.2024", "31.12.2024"), ("Schuljahr 2020/21", "Schuljahr 2020/21"),
      ("Berichtsjahr 2023;;", "2023"),
      ("Kurse im Jahr 2022", "2022"),
    ])
  func preamble(line: String, period: String) {
    let draft = draft(above: ["Kurse in Gemeinden", line], ["AGS;Ort;Kurse"], rows)
    #expect(draft.definition.period?.description == period)
    #expect(draft.sentences == [])
  }

  @Test("a time with other words beside it may mean something else, the day of the export means nothing")
  func doubtful() {
    let other = draft(above: ["Kurse", "Beschluss des Kreistags, 03.02.2021"], ["AGS;Ort;Kurse"], rows)
    #expect(other.definition.period?.description == "03.02.2021")
    #expect(other.sentences == ["diese Zeit steht über der Tabelle, vielleicht mit anderer Bedeutung"])
    let export = draft(above: ["Kurse", "Stand: 03.02.2021", "Gebietsstand 01.01.2020"], ["AGS;Ort;Kurse"], rows)
    #expect(export.definition.period == nil)
    #expect(export.sentences.count == 1)
  }

  @Test("the name of the file is the last resort")
  func fileName() {
    let draft = draft(above: ["Kurse"], ["AGS;Ort;Kurse"], rows, id: "kurse-2019")
    #expect(draft.definition.period == Period.year(2019))
    #expect(draft.sentences == ["aus dem Namen der Datei"])
  }

  @Test("a column of years or school years, and years as titles")
  func columns() {
    let column = draft(
      above: ["Kurse"], ["Schuljahr;AGS;Ort;Kurse"], ["2020/21;05162004;Dormagen;4", "2021/22;05162004;Dormagen;5"])
    #expect(column.meanings == ["zeit", "gebiet", "gebietsname", "wert"])
    let across = draft(
      above: ["Kurse"], ["AGS;Ort;2022;2023"], ["05162004;Dormagen;1975;2001", "05162024;Neuss;1980;1999"])
    #expect(across.definition.levels == [.period])
    #expect(across.meanings == ["gebiet", "gebietsname"])
  }

  @Test("rows of one cell say it for the rows below them")
  func sections() {
    let draft = draft(
      above: ["Kurse"], ["AGS;Ort;Kurse"],
      ["31.12.2023;;"] + rows + ["31.12.2024;;"] + rows + ["Quelle: eigene Zählung;;"])
    #expect(draft.definition.sections == .period)
    #expect(draft.meanings == ["gebiet", "gebietsname", "wert"])
    #expect(draft.sentences == [])
  }

  @Test("other words alone in a row are an attribute")
  func otherSections() {
    let draft = draft(
      above: ["Kurse am Stichtag 31.12.2024"], ["AGS;Ort;Kurse"], ["männlich;;"] + rows + ["weiblich;;"] + rows)
    #expect(draft.definition.sections == .dimension("geschlecht"))
    #expect(draft.sentences == ["Zeilen wie »männlich« gelten als Merkmal der Zeilen darunter"])
  }

  @Test("a row of one cell below the first figures is a note or the number of a page")
  func notes() {
    let draft = draft(above: ["Kurse am Stichtag 31.12.2024"], ["AGS;Ort;Kurse"], rows + ["- 2 -;;"] + rows)
    #expect(draft.definition.sections == nil)
    #expect(draft.meanings == ["gebiet", "gebietsname", "wert"])
    #expect(draft.sentences == [])
  }

  @Test("columns of one measure in several years")
  func yearsInNames() {
    let draft = draft(
      above: ["Haushalt"], ["AGS;Ort;Ist 2022;Plan 2023"], ["05162004;Dormagen;4;6", "05162024;Neuss;9;8"])
    let values = draft.definition.columns.filter { $0.meaning == .value }
    #expect(values.map(\.measure) == ["Ist", "Plan"])
    #expect(values.map(\.period) == [.year(2022), .year(2023)])
  }
}
