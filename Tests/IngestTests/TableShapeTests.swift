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
    Case(" a ;b\n1;2\n", 0, [1], " a ", "b"), Case("\"  \",b\n1,2\n3,4\n", 0, [1], "  ", "b"),
  ]

  private static let towns = "05A;Adorf;12;3,5\n05B;Bedorf;7;1,5\n05C;Cedorf;1;0,5\n05D;Dedorf;44;9,1\n"
  private static let months = "A;Adorf;12;3;8;9;11\nB;Bedorf;7;1;8;1;31\nC;Cedorf;1;0;5;4;15\n"

  static let manyRows = [
    Case("Nr;Ort;Zahl;Anteil\n;;Anzahl;%\n" + towns, 0, [1, 2], "Nr", "Ort", "Zahl / Anzahl", "Anteil / %"),
    Case(
      "Kreis;Kreis;Bestand;Bestand\nNr;Ort;Zahl;Anteil\n" + towns, 0, [1, 2],
      "Kreis / Nr", "Kreis / Ort", "Bestand / Zahl", "Bestand / Anteil"),
    Case(
      ";;Bestand;\n;;Zahl;Anteil\n;;Anzahl;%\n" + towns, 0, [1, 2, 3],
      "", "", "Bestand / Zahl / Anzahl", "Bestand / Anteil / %"),
    Case(
      "Titel\nUntertitel;;;\nNr;Ort;Bau;Bau\nNr;Ort;Haus;Haus\nNr;Ort;alt;neu\nNr;Ort;Anzahl;%\n" + towns, 2,
      [3, 4, 5, 6], "Nr", "Ort", "Bau / Haus / alt / Anzahl", "Bau / Haus / neu / %"),
    Case(
      (1...6).map { "Nr;Ort;a\($0);b\($0)\n" }.joined() + towns, 0, [1, 2, 3, 4, 5, 6],
      "Nr", "Ort", "a1 / a2 / a3 / a4 / a5 / a6", "b1 / b2 / b3 / b4 / b5 / b6"),
    Case(";;Zahl;Anteil\n;;Anzahl;%\nA;Adorf;12;3,5\n", 0, [1, 2], "", "", "Zahl / Anzahl", "Anteil / %"),
    Case("Tabelle 7;;;\nStand: 2020;;;\nNr;Ort;2019;2020\n" + towns, 2, [3], "Nr", "Ort", "2019", "2020"),
    Case(
      "Bericht über Orte\nKreis\n\nNr;Ort;Personen;\n;;2019;2020\n" + towns, 3, [4, 5],
      "Nr", "Ort", "Personen / 2019", "Personen / 2020"),
    Case(
      "Amt für Zahlen;;Seite 1;\nStand:;31.12.2020;;\nNr;Ort;Zahl;Anteil\n" + towns, 2, [3],
      "Nr", "Ort", "Zahl", "Anteil"),
    Case(
      "# Amt;;;\n# Stand 2020;;;\n#;;;\nSpalten-Nr.;2;3;4\nNr;Ort;Zahl;Anteil\n" + towns, 4, [5],
      "Nr", "Ort", "Zahl", "Anteil"),
    Case("# Amt; für; Zahlen\n# Stand 2020\nNr;Ort;Zahl;Anteil\n" + towns, 2, [3], "Nr", "Ort", "Zahl", "Anteil"),
    Case(
      "Nr;Ort;31.12.2019;31.12.2020\n;;Anzahl;Anzahl\n" + towns, 0, [1, 2],
      "Nr", "Ort", "31.12.2019 / Anzahl", "31.12.2020 / Anzahl"),
  ]

  static let numbersAsNames = [
    Case("Nr;Ort;0;1;2;3;4\n" + months, 0, [1], "Nr", "Ort", "0", "1", "2", "3", "4"),
    Case(
      "Nr;Ort;Alter;;;;\n;;18;19;20;21;22\n" + months, 0, [1, 2],
      "Nr", "Ort", "Alter / 18", "Alter / 19", "Alter / 20", "Alter / 21", "Alter / 22"),
    Case("Nr;Ort;Zahl;Anteil\n1;2;3;4\n" + towns, 0, [1, 2], "Nr / 1", "Ort / 2", "Zahl / 3", "Anteil / 4"),
    Case("Nr;Ort;unter 1;1 bis 2\n" + towns, 0, [1], "Nr", "Ort", "unter 1", "1 bis 2"),
    Case(";2018;2019;2020\nMänner;1;2;3\nFrauen;4;5;6\n", 0, [1], "", "2018", "2019", "2020"),
    Case("Tag;2018;2019\n31.12.2020;55;66\n30.09.2020;57;68\n", 0, [1], "Tag", "2018", "2019"),
    Case("Ort;Bau;Umbau\nA;1901;1950\nB;1910;1960\nC;1899;2001\n", 0, [1], "Ort", "Bau", "Umbau"),
    // In doubt a row stays: counting on is no proof.
    Case("1;2;3\n4;5;6\n7;8;9\n", 0, [], "", "", ""), Case("A;1;2;3;4\nB;5;6;7;8\n", 0, [], "", "", "", "", ""),
    Case("a,b,c\n1,2,3\n4,5,6\n", 0, [1], "a", "b", "c"), Case("a,b,c\n1,2,3\n4,5,x\n", 0, [1], "a", "b", "c"),
    Case("a,b,c\n1,2,3\n\"x \ny\",5,6\n7,8,9\n", 0, [1], "a", "b", "c"),
    Case("05111000;2020;5\n05112000;2020;6\n05113000;2020;7\n", 0, [], "", "", ""),
  ]

  static let edges = [
    Case("Nr;Ort;Zahl;Anteil;;\nA;Adorf;12;3,5;;\nB;Bedorf;7;1,5;;\n", 0, [1], "Nr", "Ort", "Zahl", "Anteil", "", ""),
    Case("Nr;Ort;Zahl;Anteil\nA;Adorf;12;3,5;\nB;Bedorf;7;1,5;\n", 0, [1], "Nr", "Ort", "Zahl", "Anteil", ""),
    Case("Nr;Ort;Zahl;\nA;Adorf;12;\nB;Bedorf;7;\n", 0, [1], "Nr", "Ort", "Zahl", ""),
    Case("Nr;Ort;;Zahl\nA;Adorf;;12\nB;Bedorf;;7\n", 0, [1], "Nr", "Ort", "", "Zahl"),
    Case("Nr;Ort;Zahl;Anteil\nNord;;;\n" + towns, 0, [1], "Nr", "Ort", "Zahl", "Anteil"),
    Case(
      "Nr;Ort;Zahl;Anteil\n" + towns + ";Insgesamt;64;14,6\n____\nQuelle: Amt\n", 0, [1],
      "Nr", "Ort", "Zahl", "Anteil"),
    Case("Nr;Ort;Zahl;Anteil\nA;Adorf;12;3,5\n", 0, [1], "Nr", "Ort", "Zahl", "Anteil"),
  ]

  @Test(arguments: examples + manyRows + numbersAsNames + edges)
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
