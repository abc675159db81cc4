import Ingest
import Model
import TestSupport
import Testing

@testable import Normalise

@Suite("A file is read by its definition, whatever shape the same figures have")
struct SourceReaderTests {
  static let columns = "spalten: [{ spalte: \"AGS\", bedeutung: \"gebiet\" }]"

  @Test("nothing is read where region, time, figures or columns are missing")
  func missing() {
    #expect(
      stops("spalten: [{ nummer: 2, bedeutung: \"wert\" }]", "AGS;Wert\n05162004;5\n") == [
        "GEBIET-FEHLT Nichts in der Datei sagt, für welches Gebiet ihre Werte gelten.",
        "ZEIT-FEHLT Nichts in der Datei sagt, für welche Zeit ihre Werte gelten.",
      ])
    #expect(
      stops("zeit: \"2023\", spalten: [{ spalte: \"AGSS\", bedeutung: \"gebiet\" }]", "AGS;Wert\n05162004;5\n") == [
        "SPALTE-FEHLT 1 Die Spalte »AGSS« fehlt; am nächsten kommt »AGS«."
      ])
    #expect(
      stops(
        "zeit: \"2023\", spalten: [{ nummer: 1, bedeutung: \"gebiet\" }, { nummer: 5, bedeutung: \"wert\" }]",
        "AGS;Wert\n05162004;5\n")
        == ["SPALTE-FEHLT 1 Die Spalte »Spalte 5« fehlt."])
    #expect(
      stops(
        "zeit: \"2023\", spalten: [{ nummer: 1, bedeutung: \"gebiet\" }, { nummer: 2, bedeutung: \"unbenutzt\" }]",
        "AGS;Wert\n05162004;5\n")
        == ["SPALTE-FEHLT 1 Die Spalte »wert« fehlt."])
  }

  @Test("a name that stands twice is no column, a column is in one entry, a passed over one may go")
  func claims() throws {
    #expect(
      stops("zeit: \"2023\", " + Self.columns, "AGS;Wert;ags\n05162004;5;6\n") == [
        "SPALTE-DOPPELT 1 Die Spalte »AGS« kommt 2 Mal vor."
      ])
    #expect(
      stops(
        "zeit: \"2023\", spalten: [{ spalte: \"AGS\", bedeutung: \"gebiet\" }, { nummer: 1, bedeutung: \"wert\" }]",
        "AGS;Wert\n05162004;5\n") == [
          "KONFIG-WERT 1 »spalten«: »AGS« in zwei Einträgen ist nicht zulässig; erwartet: jede Spalte in einem Eintrag."
        ])
    let unused = "{ spalte: \"Heft\", bedeutung: \"unbenutzt\" }"
    #expect(
      stops(
        "zeit: \"2023\", spalten: [{ spalte: \"AGS\", bedeutung: \"gebiet\" }, \(unused)]", "AGS;Heft 2\n05162004;5\n")
        == ["SPALTE-FEHLT 1 Die Spalte »Heft« fehlt; am nächsten kommt »Heft 2«."])
    let sketch = try SourceSketch(
      "zeit: \"2023\", spalten: [{ spalte: \"AGS\", bedeutung: \"gebiet\" }, { spalte: \"W\", bedeutung: \"wert\" }, \(unused)]",
      "AGS;Heft 2;W\n05162004;5;6\n")
    #expect(sketch.cells == ["05162004 2023 W": "6"])
    #expect(sketch.sentences == [])
  }

  @Test("a header of another depth, and titles that are no time")
  func levels() {
    #expect(
      stops(
        "kopf: [\"zeit\"], tabelle: { kopfzeilen: 1 }, messgroesse: \"M\", " + Self.columns,
        "AGS;2022;heute;heute;\n05162004;5;6;7;\n") == [
          "ZEIT-UNGUELTIG 1 »heute« ist keine Zeitangabe (Zeile 1)."
        ])
    let text = "{ titel: \"P\", kopf: [\"zeit\"], messgroesse: \"M\", \(Self.columns) }"
    #expect(
      sketched(
        findings {
          let definition = try SourceDefinition.read(Array(text.utf8), id: "p", file: "p.json5")
          let source = memory("AGS;2022;2022\nAGS;m;w\n05162004;5;6\n05162008;5;6\n")
          var declared = TableDeclaration()
          declared.headerRows = 2
          let look = try FileLook.look(at: source, declared: declared).get()
          _ = try SourceReader(definition, look, file: "p.csv", registers: Neuss.registers()).read(source)
        }) == [
          "KONFIG-WERT 1 »kopf«: eine Liste der Länge 1 ist nicht zulässig; erwartet: je Kopfzeile der Datei ein Eintrag, hier 2."
        ])
  }

  @Test("a header alone has no rows")
  func headerOnly() throws {
    let sketch = try SourceSketch("tabelle: { kopfzeilen: 1 }, zeit: \"2023\", " + Self.columns, "AGS;Wert\n")
    #expect(sketch.rows == "0 read, 0 used")
    #expect(sketch.reading.findings.map(\.code) == [.fileHeaderOnly])
  }

  @Test("flat files are read as they describe themselves")
  func flat() throws {
    let text = """
      statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;\
      1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;\
      value_unit;value_variable_code;value_variable_label;value_q
      99111;Kurse;STAG;Stichtag;2024-12-31;KREISE;Kreise;05162;Neuss;GES;Geschlecht;GESM;männlich;4;Anzahl;KURS01;Kurse;e
      99111;Kurse;STAG;Stichtag;2024-12-31;KREISE;Kreise;05162;Neuss;GES;Geschlecht;GESW;weiblich;0;Anzahl;KURS01;Kurse;.
      99111;Kurse;STAG;Stichtag;2024-12-31;KREISE;Kreise;05162;Neuss;GES;Geschlecht;;Insgesamt;9;Anzahl;KURS01;Kurse;p

      """
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let definition = try #require(FlatLayout.definition(header: lines[0], rows: Array(lines.dropFirst()), id: "kurse"))
    let sketch = try SourceSketch(definition, memory(text))
    #expect(
      sketch.cells == [
        "05162 31.12.2024 KURS01 (Anzahl) GESM": "4e", "05162 31.12.2024 KURS01 (Anzahl) GESW": ".",
        "05162 31.12.2024 KURS01 (Anzahl)": "9p",
      ])
    #expect(sketch.members("ges") == ["GESM", "GESW", "="])
    #expect(sketch.sentences == [])
  }

  @Test("any table gives itself back, written long, wide or in records")
  func anyTable() throws {
    try cases(150) { random, seed in
      let table = RandomTable(&random)
      for (name, sketch) in [("long", try table.long()), ("wide", try table.wide()), ("fixed", try table.fixed())] {
        #expect(sketch.cells == table.cells, "\(name), \(seed)")
        #expect(sketch.reading.findings == [], "\(name), \(seed)")
        #expect(sketch.reading.rows.isWhole, "\(name), \(seed)")
      }
    }
  }
}

/// Figures for every region, year, sex and age group, each a number or a symbol, and the three ways to write them.
private struct RandomTable {
  private let regions: [String]
  private let years: [String]
  private let sexes: [String]
  private let ages: [String]
  private var figures: [[String]: String] = [:]

  init(_ random: inout SplitMix64) {
    func some(_ texts: [String]) -> [String] {
      Array(texts.shuffled(using: &random).prefix(Int.random(in: 2...texts.count, using: &random)))
    }
    regions = some(["05162004", "05162008", "05162", "05166", "DG", "05", "05978036"])
    years = some(["2019", "2020", "2021", "2022"])
    sexes = some(["männlich", "weiblich", "Insgesamt"])
    ages = some(["unter 18", "18 bis 35", "darunter: 25", "ab 36"])
    for region in regions {
      for year in years {
        for sex in sexes {
          for age in ages { figures[[region, year, sex, age]] = RandomTable.figure(&random) }
        }
      }
    }
  }

  private static func figure(_ random: inout SplitMix64) -> String {
    switch Int.random(in: 0...9, using: &random) {
    case 0: ["-", ".", "/", "x", "..."][Int.random(in: 0...4, using: &random)]
    case 1: "\(Int.random(in: 0...9, using: &random)),\(Int.random(in: 10...99, using: &random))"
    case 2: "0"
    default: "\(Int.random(in: 1...999, using: &random))"
    }
  }

  var cells: [String: String] {
    var cells: [String: String] = [:]
    for (place, figure) in figures { cells["\(place[0]) \(place[1]) M \(place[2])/\(place[3])"] = figure }
    return cells
  }

  private static let common = "messgroesse: \"M\", zahlen: \"dezimalkomma\", merkmale: { g: {}, a: {} }, "

  private var rows: [[String]] {
    figures.keys.sorted { $0.joined() < $1.joined() }.map { $0 + [figures[$0] ?? ""] }
  }

  func long() throws -> SourceSketch {
    let columns = """
      spalten: [
        { spalte: "Region", bedeutung: "gebiet" }, { spalte: "Jahr", bedeutung: "zeit" },
        { spalte: "G", bedeutung: "merkmal", merkmal: "g" }, { spalte: "A", bedeutung: "merkmal", merkmal: "a" },
      ], tabelle: { kopfzeilen: 1 }
      """
    return try SourceSketch(
      RandomTable.common + columns, RandomTable.text([["Region", "Jahr", "G", "A", "Wert"]] + rows))
  }

  func wide() throws -> SourceSketch {
    let places = years.flatMap { year in sexes.flatMap { sex in ages.map { [year, sex, $0] } } }
    let header = (0..<3).map { level in
      [level == 0 ? "Region" : ""]
        + places.indices.map { column in
          // Merged cells are left empty, as long as the titles above go on.
          let isSame = column > 0 && places[column][...level] == places[column - 1][...level]
          return isSame && level < 2 ? "" : places[column][level]
        }
    }
    let body = regions.map { region in [region] + places.map { figures[[region] + $0] ?? "" } }
    return try SourceSketch(
      RandomTable.common
        + "spalten: [{ nummer: 1, bedeutung: \"gebiet\" }], kopf: [\"zeit\", \"merkmal: g\", \"merkmal: a\"]",
      RandomTable.text(header + body))
  }

  func fixed() throws -> SourceSketch {
    let columns = """
      spalten: [
        { start: 1, laenge: 8, bedeutung: "gebiet" }, { start: 9, laenge: 4, bedeutung: "zeit" },
        { start: 14, laenge: 9, bedeutung: "merkmal", merkmal: "g" },
        { start: 23, laenge: 12, bedeutung: "merkmal", merkmal: "a" }, { start: 35, laenge: 6, bedeutung: "wert" },
      ]
      """
    let widths = [8, 5, 9, 12, 6]
    let lines = rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined() + "\n"
    }
    return try SourceSketch(RandomTable.common + columns, lines.joined())
  }

  private static func text(_ rows: [[String]]) -> String { rows.map { $0.joined(separator: ";") + "\n" }.joined() }
}
