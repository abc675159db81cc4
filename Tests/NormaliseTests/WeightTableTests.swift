import Ingest
import Model
import Testing

@testable import Normalise

/// The tables that `allocate` takes.
struct WeightTableTests {
  @Test func `reads a table with a header`() throws {
    let table = try read("gemeinde;personen\nNeuss;29341\nJüchen;2387\n")
    #expect(table.entries == [entry("Neuss", "Neuss", 29341), entry("Jüchen", "Jüchen", 2387)])
    #expect([table.nameColumn, table.weightColumn] == ["gemeinde", "personen"])
  }

  @Test func `reads a table without one`() throws {
    let table = try read("Neuss,29341\nDormagen,0\n")
    #expect(table.entries == [entry("Neuss", "Neuss", 29341), entry("Dormagen", "Dormagen", 0)])
    #expect([table.nameColumn, table.weightColumn] == ["empfaenger", "gewicht"])
  }

  @Test func `numbers the recipients of a single column`() throws {
    let bare = try read("5\n3\n")
    #expect(bare.entries == [entry("1", "1", 5), entry("2", "2", 3)])
    #expect([bare.nameColumn, bare.weightColumn] == ["empfaenger", "gewicht"])
    let headed = try read("Stimmen\n5\n3\n")
    #expect(headed.entries == [entry("1", "1", 5), entry("2", "2", 3)])
    #expect([headed.nameColumn, headed.weightColumn] == ["empfaenger", "Stimmen"])
  }

  @Test func `breaks ties by a column of keys`() throws {
    let table = try read("Name\tAGS\tPersonen\nNeuss\t05162024\t7\nDormagen\t05162004\t7\n")
    #expect(table.entries == [entry("Neuss", "05162024", 7), entry("Dormagen", "05162004", 7)])
    #expect(try read("ags;gewicht\n05162024;7\n").entries == [entry("05162024", "05162024", 7)])
  }

  @Test func `obeys the line that Excel writes`() throws {
    #expect(try read("sep=|\nland|sitze|gewicht\nSH|22|2673803\n").entries == [entry("SH", "SH", 2_673_803)])
  }

  @Test(arguments: [
    ("land;plz;zahl\nSH;24103;7\n", "zahl"), ("name;Ausländer gesamt;anteil\nA;7;0\n", "Ausländer gesamt"),
    ("Ausländerbehörde;Personen\nStadt Neuss;7\n", "Personen"), ("name;2021\nA;7\n", "2021"),
    ("kommune;ort;einwohner\nA;x;7\n", "einwohner"), ("Partei;Liste;Zweitstimmen\nA;1;7\n", "Zweitstimmen"),
  ])
  func `finds the column of weights`(_ text: String, _ column: String) throws {
    let table = try read(text)
    #expect(table.weightColumn == column)
    #expect(table.entries.map(\.weight) == [7])
  }

  @Test func `names every cell that is no weight`() {
    let text = "\nname;gewicht\nA;7\nB;-7\nC;1,5\nD;\nE;viele\nF;1.234\nG;12,345\nH;2000000000000000000\n"
    func location(_ line: Int) -> Location { Location(file: "abh.csv", line: line, field: "gewicht") }
    func invalid(_ line: Int, _ found: Fact) -> Finding { Finding(.weightInvalid, at: location(line), [.found: found]) }
    #expect(
      stop(text) == [
        invalid(4, "»-7«"), invalid(5, "»1,5«"), invalid(6, "(leer)"), invalid(7, "»viele«"),
        Finding(.weightAmbiguous, at: location(8), [.found: "»1.234«", .expected: "1234", .other: "1,234"]),
        Finding(.weightAmbiguous, at: location(9), [.found: "»12,345«", .expected: "12345", .other: "12,345"]),
        invalid(10, "»2000000000000000000«"),
      ])
  }

  @Test func `a table without header names no column`() {
    let location = Location(file: "abh.csv", line: 3)
    #expect(stop("\nA;7\nB;x7\n") == [Finding(.weightInvalid, at: location, [.found: "»x7«"])])
    let first = Location(file: "abh.csv", line: 2)
    #expect(stop("\nA;-7\nB;7\n") == [Finding(.weightInvalid, at: first, [.found: "»-7«"])])
  }

  @Test(arguments: [
    ("", Finding(.fileEmpty, at: Location(file: "abh.csv"))),
    ("name;gewicht\n", Finding(.fileHeaderOnly, at: Location(file: "abh.csv"))),
    ("name;a;b\nA;x;y\n", Finding(.weightColumnMissing, at: Location(file: "abh.csv", line: 1))),
    (
      "name;gewicht\nA;7;8\nB;7\n",
      Finding(.fileRagged, at: Location(file: "abh.csv", line: 2), [.count: 1, .lines: .lines([2])])
    ),
  ])
  func `stops at a table that it cannot use`(_ text: String, _ finding: Finding) {
    #expect(stop(text) == [finding])
  }

  private func entry(_ name: String, _ key: String, _ weight: Int) -> WeightTable.Entry {
    WeightTable.Entry(name: name, key: key, weight: weight)
  }

  private func read(_ text: String) throws -> WeightTable { try WeightTable(memory(text)) }

  private func stop(_ text: String) -> [Finding] { findings { _ = try read(text) } }
}
