import Ingest
import Testing

@Suite struct TableShapeTests {
  /// A text, the lines above its header, the lines of the header, and the names of the columns.
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let preamble: Int
    let header: [Int]
    let names: [String]

    init(_ text: String, _ preamble: Int, _ header: [Int], _ names: String...) {
      (self.text, self.preamble, self.header, self.names) = (text, preamble, header, names)
    }

    var description: String { String(reflecting: text) }
  }

  private static let rows = "A;1;2\nB;3;4\nC;5;6\n"

  static let examples = [
    Case("Ort;x;y\n" + rows, 0, [1], "Ort", "x", "y"), Case(rows, 0, [], "", "", ""),
    Case("Titel\n\nOrt;x;y\n" + rows, 2, [3], "Ort", "x", "y"),
    Case("Titel;;\nQuelle;;\nOrt;x;y\n" + rows, 2, [3], "Ort", "x", "y"),
    Case("Titel\n" + rows, 1, [], "", "", ""),
    Case("Stand;31.12.2020\n\nOrt;x;y\n" + rows, 2, [3], "Ort", "x", "y"),
    Case(";Männer;Frauen\n;Anzahl;Anzahl\n" + rows, 0, [1, 2], "", "Männer / Anzahl", "Frauen / Anzahl"),
    Case(";Personen;\n;2019;2020\n" + rows, 0, [1, 2], "", "Personen / 2019", "Personen / 2020"),
    Case("Ort;2019;2020\n" + rows, 0, [1], "Ort", "2019", "2020"),
    Case("Ort;;\n;2019;2020\n" + rows, 0, [1, 2], "Ort", "2019", "2020"),
    Case(";31.12.2019;31.12.2020\n" + rows, 0, [1], "", "31.12.2019", "31.12.2020"),
    Case(";a;;b;\n;m;w;m;w\nA;1;2;3;4\nB;1;2;3;4\n", 0, [1, 2], "", "a / m", "a / w", "b / m", "b / w"),
    Case("Ort;a;b;c\n;1;2;3\nA;7;8;9\nB;5;6;7\n", 0, [1, 2], "Ort", "a / 1", "b / 2", "c / 3"),
    Case("Ort;a;b;c\nA;1;2;3\nB;5;6;7\n", 0, [1], "Ort", "a", "b", "c"),
    Case("Ort;Land\nNeuss;NRW\nKiel;SH\n", 0, [1], "Ort", "Land"),
    Case("Neuss;NRW\nKaarst;NRW\nKiel;SH\nLübeck;SH\nNeuss;SH\n", 0, [], "", ""),
    // One bad row below the header is a row, not a second one.
    Case("Ort;x;y\nA;geheim;geheim\nB;3;4\nC;5;6\n", 0, [1], "Ort", "x", "y"),
    Case("Ort;x;y\nA;.;-\nB;3;4\nC;5;6\n", 0, [1], "Ort", "x", "y"),
    Case("Ort;x;y\nA;1999;2005\nB;3;4\nC;5;6\n", 0, [1], "Ort", "x", "y"),
    Case("a,b,c\n1,2,3\n", 0, [1], "a", "b", "c"), Case("a;b\n", 0, [1], "a", "b"), Case("1;2\n", 0, [], "", ""),
    Case("05162;Neuss;1\n05154;Kleve;2\n05158;Mettmann;3\n", 0, [], "", "", ""),
    Case(" a ;b\n1;2\n", 0, [1], " a ", "b"),
  ]

  @Test(arguments: examples)
  func `The rows that name columns are told from titles above and data below`(example: Case) throws {
    let look = try FileLook.understand(MemorySource(name: "", bytes: Array(example.text.utf8))).get()
    #expect(look.preambleLines == example.preamble)
    #expect(look.header.lines == example.header)
    #expect(look.header.names == example.names)
  }

  @Test func `What is declared of the shape holds`() throws {
    func look(_ change: (inout TableDeclaration) -> Void) throws -> TableLook {
      var declared = TableDeclaration()
      change(&declared)
      let text = "x\nTabelle 1\nOrt;a\n;b\nA;1\nB;2\n"
      return try FileLook.look(at: MemorySource(name: "", bytes: Array(text.utf8)), declared: declared).get()
    }
    #expect(try look { $0.after = "Tabelle" }.header.lines == [3, 4])
    #expect(try look { $0.headerRows = 1 }.header.names == ["Ort", "a"])
    #expect(try look { ($0.headerRows, $0.firstLine) = (0, 5) }.firstRowLine == 5)
    #expect(try look { ($0.headerRows, $0.firstLine) = (1, 4) }.header.names == ["", "b"])
  }
}
