import Model
import Normalise
import Testing

@Suite("Flat files of GENESIS describe themselves")
struct FlatLayoutTests {
  private static let attribute = [
    "variable_code", "variable_label", "variable_attribute_code", "variable_attribute_label",
  ]

  private func header(_ attributes: Int, _ values: [String]) -> [String] {
    ["statistics_code", "statistics_label", "time_code", "time_label", "time"]
      + (0..<attributes).flatMap { number in FlatLayoutTests.attribute.map { "\(number + 1)_\($0)" } } + values
  }

  private let narrow = ["value", "value_unit", "value_variable_code", "value_variable_label", "value_q"]

  private func row(_ line: String) -> [String] {
    line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("the layout with a figure in each row")
  func narrowLayout() throws {
    let definition = try #require(
      FlatLayout.definition(
        header: header(2, narrow),
        rows: [
          row(
            "99111;Kurse;STAG;Stichtag;2024-12-31;KREISE;Kreise;05162;Neuss;GES;Geschlecht;GESM;männlich;4;Anzahl;KURS01;Kurse;e"
          ),
          row(
            "99111;Kurse;STAG;Stichtag;2024-12-31;KREISE;Kreise;05162;Neuss;GES;Geschlecht;;Insgesamt;9;Anzahl;KURS01;Kurse;e"
          ),
        ], id: "kurse"))
    #expect(definition.title == "Kurse (99111)")
    #expect(definition.columnMarks == ["statistics_code", "time", "2_variable_attribute_code", "value"])
    #expect(definition.numbers == nil)
    #expect(
      definition.columns.map(\.meaning) == [
        .unused, .unused, .unused, .unused, .period, .unused, .unused, .region, .regionName, .unused, .unused,
        .dimension("ges"), .unused, .value, .unit, .measure, .unused, .quality,
      ])
    #expect(definition.dimensions.map(\.name) == ["ges"])
    #expect(definition.dimensions.map(\.total) == [""])
    #expect(definition.region == nil)
    #expect(definition.regions == [:])
  }

  @Test("the German layout with a column for each measure")
  func german() throws {
    let header = [
      "Statistik_Code", "Statistik_Label", "Zeit_Code", "Zeit_Label", "Zeit", "1_Merkmal_Code", "1_Merkmal_Label",
      "1_Auspraegung_Code", "1_Auspraegung_Label", "  KURS01__Kurse__Anzahl", "KURS01__Kurse__Anzahl_q",
      "KURS02__Dauer__Std.",
    ]
    let definition = try #require(
      FlatLayout.definition(
        header: header,
        rows: [
          row("99111;Kurse;JAHR;Jahr;2023;DLAND;Länder;05;Nordrhein-Westfalen;4;e;1,5"),
          row("99111;Kurse;JAHR;Jahr;2023;DLAND;Länder;06;Hessen;5;e;1,5"),
          row("99111;Kurse;JAHR;Jahr;2023;DLAND;Länder;;Insgesamt;9;e;1,5"),
        ], id: "kurse"))
    #expect(definition.numbers == .decimalComma)
    #expect(definition.columns.suffix(5).map(\.meaning) == [.region, .regionName, .value, .quality, .value])
    #expect(definition.columns.suffix(3).map(\.measure) == ["KURS01", nil, "KURS02"])
    #expect(definition.columns.suffix(3).map(\.unit) == ["Anzahl", nil, "Std."])
    #expect(definition.regions == ["Insgesamt": .some(.deutschland)])
  }

  @Test("the English layout, whose attributes repeat one name, and two figures of one code")
  func english() throws {
    let header = [
      "statistics_code", "statistics_label", "time_code", "time_label", "time", "1_variable_code", "1_variable_label",
      "1_variable_code", "1_variable_code", "KURS01__Courses__2020=100", "KURS01__CH0004",
    ]
    let definition = try #require(
      FlatLayout.definition(
        header: header, rows: [row("99111;Courses;JAHR;Year;2023;DINSG;Germany;DG;Germany;99.5;+1.4")], id: "kurse"))
    #expect(definition.numbers == .decimalPoint)
    #expect(
      definition.columns[5...8].map(\.reference) == [.number(6), .name("1_variable_label"), .number(8), .number(9)])
    #expect(definition.columns[7...8].map(\.meaning) == [.region, .regionName])
    #expect(definition.columns.suffix(2).map(\.measure) == ["KURS01__Courses", "KURS01__CH0004"])
  }

  @Test("a file without regions is about Germany, and blanks before labels say what lies in what")
  func germany() throws {
    let rows = ["A;Alle", "A1;  Deutsch", "A11;    Grundkurs", "A2;  Beruf"].map {
      row("99111;Kurse;JAHR;Jahr;2023;KURSART;Kursart;\($0);4;Anzahl;KURS01;Kurse;e")
    }
    let definition = try #require(FlatLayout.definition(header: header(1, narrow), rows: rows, id: "kurse"))
    #expect(definition.region == .deutschland)
    #expect(definition.dimensions.map(\.subsets) == [["A1": "A", "A11": "A1", "A2": "A"]])
  }

  @Test("rows for the whole of unknown regions are left out")
  func unknownTotal() throws {
    let rows = ["05162004;Dormagen", ";Insgesamt"].map {
      row("99111;Kurse;JAHR;Jahr;2023;GEMEIN;Gemeinden;\($0);4;Anzahl;KURS01;Kurse;e")
    }
    let definition = try #require(FlatLayout.definition(header: header(1, narrow), rows: rows, id: "kurse"))
    #expect(definition.regions == ["Insgesamt": nil])
  }

  @Test("other files are none")
  func others() {
    #expect(FlatLayout.definition(header: [], rows: [], id: "x") == nil)
    #expect(FlatLayout.definition(header: ["AGS", "Name", "Wert"], rows: [], id: "x") == nil)
    #expect(FlatLayout.definition(header: header(0, []), rows: [], id: "x") == nil)
    #expect(FlatLayout.definition(header: header(1, ["x"]), rows: [["99111"]], id: "x") == nil)
    #expect(FlatLayout.definition(header: header(1, narrow), rows: [], id: "leer")?.title == "leer")
  }
}
