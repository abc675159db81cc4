import Ingest
import Model
import Testing

@testable import Normalise

@Suite("Flat files may change the attribute from row to row")
struct FlatVariableTests {
  private func sketch(_ rows: [String], statistic: String = "13211") throws -> SourceSketch {
    let attribute = ["variable_code", "variable_label", "variable_attribute_code", "variable_attribute_label"]
    let header =
      ["statistics_code", "statistics_label", "time_code", "time_label", "time"]
      + (1...2).flatMap { number in attribute.map { "\(number)_\($0)" } }
      + ["value", "value_unit", "value_variable_code", "value_variable_label"]
    let lines = rows.map { "\(statistic);Probe;JAHR;Jahr;2022;KREISE;Kreise;05162;Neuss;" + $0 }
    let text = ([header.joined(separator: ";")] + lines + [""]).joined(separator: "\n")
    let source = MemorySource(name: "probe.csv", bytes: Array(text.utf8))
    let look = try FileLook.look(at: source).get()
    // The second attribute shows only beyond the rows that the definition was made of.
    let first = lines.prefix(1).map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let definition = try #require(FlatLayout.definition(header: look.header.names, rows: first, id: "probe"))
    return try SourceSketch(definition, source)
  }

  @Test("each attribute is one of its own, whole where a row names another or none")
  func attributes() throws {
    let sketch = try sketch([
      "NAT;Nationalität;NATA;Ausländer;46;Anzahl;ERWP06;Arbeitslose",
      "GES;Geschlecht;GESM;Männer;80;Anzahl;ERWP06;Arbeitslose", ";;;;140;Anzahl;ERWP06;Arbeitslose",
    ])
    #expect(
      sketch.cells == [
        "05162 2022 ERWP06 (Anzahl) NATA/Insgesamt": "46", "05162 2022 ERWP06 (Anzahl) Insgesamt/GESM": "80",
        "05162 2022 ERWP06 (Anzahl) Insgesamt/Insgesamt": "140",
      ])
    #expect(sketch.reading.table.dimensions.map(\.name) == ["nat", "ges"])
    #expect(
      sketch.reading.table.dimensions.map { $0.members.map(\.label) } == [
        ["Ausländer", "Insgesamt"], ["Männer", "Insgesamt"],
      ])
  }

  @Test("codes have their labels, the sum too")
  func labels() throws {
    let sketch = try sketch([
      "AUFDA1;Aufenthaltsdauer;AUFD08B10;8 bis unter 10 Jahre;45;Anzahl;BEV;Ausländer",
      "AUFDA1;Aufenthaltsdauer;;Insgesamt;65;Anzahl;BEV;Ausländer",
    ])
    let members = sketch.reading.table.dimensions.flatMap(\.members)
    #expect(members.map(\.code) == ["AUFD08B10", ""])
    #expect(members.map(\.label) == ["8 bis unter 10 Jahre", "Insgesamt"])
    #expect(members.map(\.isTotal) == [false, true])
  }

  @Test("where people are counted, and what rounding allows, is known of official statistics")
  func known() throws {
    let row = ["12521", "x", "STAG", "x", "2022-12-31", "KREISE", "x", "05162", "Neuss", "5", "Anzahl", "B", "x"]
    let header = [
      "statistics_code", "statistics_label", "time_code", "time_label", "time", "1_variable_code", "1_variable_label",
      "1_variable_attribute_code", "1_variable_attribute_label", "value", "value_unit", "value_variable_code",
      "value_variable_label",
    ]
    let azr = try #require(FlatLayout.definition(header: header, rows: [row], id: "x"))
    #expect(azr.place == .residence && azr.roundedTo == 5 && azr.confidentiality == .published)
    let other = try #require(FlatLayout.definition(header: header, rows: [["99999"] + row.dropFirst()], id: "x"))
    #expect(other.place == nil && other.roundedTo == nil)
  }
}
