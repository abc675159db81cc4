import Foundation
import Testing

/// `show` prints the table as understood, whatever the dialect, and says on the side how the file is written.
struct ShowTests {
  @Test func aTableWithPreambleHeadAndFootComesOutAlone() throws {
    let workspace = try Workspace()
    try workspace.write(Self.latin, to: "t.csv", latin: true)
    let outcome = try workspace.run("show", "t.csv")
    #expect(outcome.status == 0)
    #expect(
      outcome.out == """
        ,,Insgesamt / 2022,Insgesamt / 2023,weiblich / 2022,weiblich / 2023
        05,Nordrhein-Westfalen,1200,1300,600,-
        05162,"  Rhein-Kreis Neuß, Kreis",700,800,.,x

        """)
    let lines = outcome.err.split(separator: "\n")
    let dialect = try #require(try Self.json(String(lines[0])))
    #expect(dialect["encoding"] as? String == "ISO-8859-1")
    #expect(dialect["delimiter"] as? String == ";")
    #expect(dialect["quote"] as? String == "\"")
    #expect(dialect["line_ends"] as? String == "CRLF")
    #expect(dialect["preamble"] as? [String: Int] == ["first_line": 1, "lines": 3])
    #expect(dialect["header"] as? [String: Int] == ["first_line": 4, "lines": 2])
    #expect(dialect["footer"] as? [String: Int] == ["first_line": 8, "lines": 3])
    #expect(dialect["rows"] as? Int == 2)
    #expect(dialect["columns"] as? Int == 6)
    #expect(lines.dropFirst().map { $0.prefix { $0 != "–" } } == ["Hinweis DATEI-FUSSNOTEN "])
  }

  @Test(arguments: [
    ("a;b\n1,5;2\n", "a,b\n\"1,5\",2\n"),
    ("a;0-5;65+\n05162004;1;2\n05162008;3;4\n", "a,0-5,65+\n05162004,1,2\n05162008,3,4\n"),
    ("sep=;\na;b\n1;2\n", "a,b\n1,2\n"), ("a\tb\n1\t2\n", "a,b\n1,2\n"),
    ("a|b\n1|2\n", "a,b\n1,2\n"), ("a,b\r1,2\r", "a,b\n1,2\n"),
    ("a,b\r\n\"1\"\"x\",\"2\r\n3\"\r\n", "a,b\n\"1\"\"x\",\"2\r\n3\"\n"),
    ("\u{FEFF}a;ü\n1;2\n", "a,ü\n1,2\n"), ("05162024;2021;7\n05162004;2021;9\n", "05162024,2021,7\n05162004,2021,9\n"),
  ])
  func dialectsComeOutAsOne(_ file: String, _ table: String) throws {
    let workspace = try Workspace()
    try workspace.write(file, to: "t.csv")
    let outcome = try workspace.run("show", "t.csv")
    #expect(outcome.status == 0 && outcome.out == table, "\(outcome)")
  }

  @Test func whatIsBrokenIsShownAsFarAsItGoes() throws {
    let workspace = try Workspace()
    try workspace.write("a;b;c\n1;2;3\n4;5\n6;7;8;9\n10;11;12\n", to: "t.csv")
    let outcome = try workspace.run("show", "t.csv")
    #expect(outcome.status == 1)
    #expect(outcome.out == "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n")
    #expect(
      outcome.err.split(separator: "\n").dropFirst().first == """
        Fehler DATEI-SPALTENZAHL – t.csv, Zeile 3: 2 Zeilen haben nicht so viele Felder wie die Kopfzeile (Zeilen 3 und 4).
        """)
  }

  @Test func whatIsNoTextIsNamed() throws {
    let workspace = try Workspace()
    try workspace.write("PK\u{3}\u{4}\u{0}\u{0}", to: "t.csv")
    let outcome = try workspace.run("show", "t.csv")
    #expect(outcome.status == 1 && outcome.out == "")
    #expect(outcome.err.hasPrefix("Fehler DATEI-BINAER – t.csv: Die Datei ist kein CSV, sondern "), "\(outcome.err)")
  }

  private static let latin = """
    Tabelle: 99999-01\r
    Erfundene Schülerinnen und Schüler;;;;;\r
    Kreise;;;;;\r
    ;;Insgesamt;;weiblich;\r
    ;;2022;2023;2022;2023\r
    05;Nordrhein-Westfalen;1200;1300;600;-\r
    05162;  Rhein-Kreis Neuß, Kreis;700;800;.;x\r
    __________\r
    "Erfunden."\r
    Stand: 01.01.2024\r

    """

  private static func json(_ line: String) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
  }
}

extension Workspace {
  /// Writes a text of letters below U+0100 in one byte each.
  func write(_ text: String, to path: String, latin: Bool) throws {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    try Tree([path: latin ? bytes : Array(text.utf8)]).write(to: root)
  }
}
