import Model
import Notation
import Testing

/// Every way to break the grammar, a line each: what is written, where the finding points, what it says.
struct JSON5SyntaxTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let source: String
    let line: Int
    let column: Int
    let found: String
    let expected: String
    var testDescription: String { source.debugDescription }

    init(_ source: String, _ line: Int, _ column: Int, _ found: String, _ expected: String) {
      (self.source, self.line, self.column, self.found, self.expected) = (source, line, column, found, expected)
    }
  }

  static let end = "das Dateiende"
  static let word = "ein Wert; Text steht in Anführungszeichen"
  static let number = "eine Zahl; Datum, Bruch und Gemeindeschlüssel stehen in Anführungszeichen"
  static let point = "ein Dezimalpunkt, oder die Zahl in Anführungszeichen"
  static let key = "ein Schlüssel; in Anführungszeichen, wenn er nicht nur aus Buchstaben, Ziffern und _ besteht"
  static let quote = "ein schließendes Anführungszeichen"
  static let straight = "gerade Anführungszeichen: \" oder '"
  static let pair = "ein ganzes Zeichen; über U+FFFF zwei Angaben hintereinander"

  @Test(arguments: [
    // Structure
    Case("", 1, 1, end, "ein Wert"), Case(" \n // nur ein Kommentar", 2, 22, end, "ein Wert"),
    Case("{} {}", 1, 4, "»{«", "das Dateiende"), Case("{}\n}", 2, 1, "»}«", "das Dateiende"),
    Case("{a: 1\n b: 2}", 2, 2, "»b«", "ein Komma oder »}«"),
    Case("[1 2]", 1, 4, "»2«", "ein Komma oder »]«"),
    Case("{a: [1, 2}", 1, 10, "»}«", "ein Komma oder »]«"), Case("{a: 1]", 1, 6, "»]«", "ein Komma oder »}«"),
    Case("{a: 'x' 'y'}", 1, 9, "»'«", "ein Komma oder »}«"), Case("{a: 1; b: 2}", 1, 5, "»1;«", number),
    Case("{\n  a: 1,\n  b: {\n  c: 2\n}\n", 6, 1, end, "»}« zur Klammer in Zeile 1"),
    Case("[1,", 1, 4, end, "»]« zur Klammer in Zeile 1"), Case("{", 1, 2, end, "»}« zur Klammer in Zeile 1"),
    Case("[,]", 1, 2, "»,«", "ein Wert"), Case("[1,,2]", 1, 4, "»,«", "ein Wert"),
    Case("{,}", 1, 2, "»,«", "ein Schlüssel oder »}«"), Case("{a: 1,,}", 1, 7, "»,«", "ein Schlüssel oder »}«"),
    Case("{a}", 1, 3, "»}«", "ein Doppelpunkt"), Case("{a 1}", 1, 4, "»1«", "ein Doppelpunkt"),
    Case("{a = 1}", 1, 4, "»=«", "ein Doppelpunkt"), Case("{a", 1, 3, end, "ein Doppelpunkt"),
    Case("{a: }", 1, 5, "»}«", "ein Wert"), Case("{a:", 1, 4, end, "ein Wert"),
    Case("{a: : 1}", 1, 5, "»:«", "ein Wert"),
    // Keys
    Case("{alter-von: 18}", 1, 2, "»alter-von«", key), Case("{31.03.2021: 7}", 1, 2, "»31.03.2021«", key),
    Case("{a=1}", 1, 2, "»a=1«", key), Case("{#a: 1}", 1, 2, "»#a«", key), Case("{a@b: 1}", 1, 2, "»a@b«", key),
    Case(#"{\u0020a: 1}"#, 1, 2, #"»\u0020a«"#, key), Case(#"{a\x41: 1}"#, 1, 2, #"»a\x41«"#, key),
    Case(#"{a\u00: 1}"#, 1, 2, #"»a\u00«"#, key), Case(#"{a\: 1}"#, 1, 2, #"»a\«"#, key),
    Case("{„a“: 1}", 1, 2, "»„a“«", straight), Case("{[1]: 1}", 1, 2, "»[«", "ein Schlüssel oder »}«"),
    // Words
    Case("{methode: hare-niemeyer}", 1, 11, "»hare-niemeyer«", word), Case("[True]", 1, 2, "»True«", word),
    Case("{titel: „Neuss“}", 1, 9, "»„Neuss“«", straight), Case("{titel: »Neuss«}", 1, 9, "»»Neuss««", straight),
    Case("undefined", 1, 1, "»undefined«", word), Case("# Kopf", 1, 1, "»#«", word), Case("[/ 1]", 1, 2, "»/«", word),
    Case("[\u{200B}1]", 1, 2, "das Zeichen U+200B", word), Case("[\u{7}]", 1, 2, "das Zeichen U+0007", word),
    Case(String(repeating: "x", count: 61), 1, 1, "»" + String(repeating: "x", count: 59) + "…«", word),
    // Numbers
    Case("{koernung: 0,05}", 1, 12, "»0,05«", point), Case("{a: 1,234,5}", 1, 5, "»1,234«", point),
    Case("{stichtag: 31.03.2021}", 1, 12, "»31.03.2021«", number), Case("[2021-03-31]", 1, 2, "»2021-03-31«", number),
    Case("{ags: 05162024}", 1, 7, "»05162024«", number), Case("{a: 1/3}", 1, 5, "»1/3«", number),
    Case("[0,05]", 1, 4, "»05«", number), Case("- 5", 1, 1, "»-«", number), Case(".", 1, 1, "».«", number),
    Case("+-1", 1, 1, "»+-1«", number), Case("1e", 1, 1, "»1e«", number), Case("1e+", 1, 1, "»1e+«", number),
    Case(".e3", 1, 1, "».e3«", number), Case("0x", 1, 1, "»0x«", number), Case("0xG", 1, 1, "»0xG«", number),
    Case("0x-1", 1, 1, "»0x-1«", number), Case("1.2.3", 1, 1, "»1.2.3«", number), Case("5%", 1, 1, "»5%«", number),
    Case("1_000", 1, 1, "»1_000«", number), Case("-Infinit", 1, 1, "»-Infinit«", number), Case("٣", 1, 1, "»٣«", word),
    // Strings
    Case("{a: 'x\n'}", 1, 7, "das Zeilenende", quote), Case("'x\r\n'", 1, 3, "das Zeilenende", quote),
    Case("\"x", 1, 3, end, quote), Case("\"x'", 1, 4, end, quote), Case("'x\\", 1, 4, end, quote),
    Case(#"'a\1'"#, 1, 3, #"»\1«"#, #"keine Ziffer hinter »\«"#),
    Case(#"'\01'"#, 1, 2, #"»\0«"#, #"keine Ziffer hinter »\«"#),
    Case(#"'\x4'"#, 1, 2, #"»\x4«"#, "zwei Hexadezimalziffern"),
    Case(#"'\u00'"#, 1, 2, #"»\u00«"#, "vier Hexadezimalziffern"),
    Case(#"'\uD83D'"#, 1, 2, #"»\uD83D«"#, pair), Case(#"'\uDE00'"#, 1, 2, #"»\uDE00«"#, pair),
    Case(#"'\uD83D\n'"#, 1, 2, #"»\uD83D\«"#, pair), Case(#"'\uD83D\u0041'"#, 1, 2, #"»\uD83D\u0041«"#, pair),
    // Comments
    Case("{ /* offen\n a: 1}", 1, 3, end, "»*/« am Ende des Kommentars"),
    Case("1 /*/", 1, 3, end, "»*/« am Ende des Kommentars"),
    // Depth
    Case(String(repeating: "[", count: 65), 1, 65, "»[«", "höchstens 64 Klammern ineinander"),
  ])
  func refuses(_ each: Case) {
    #expect(refusal(of: Array(each.source.utf8)) == [finding(each)])
  }

  static let notUTF8: [([UInt8], Int, Int, String)] = [
    ([0x7B, 0x0A, 0x20, 0xFC], 2, 2, "das Byte FC"), ([0xFF, 0xFE, 0x7B, 0x00], 1, 1, "das Byte FF"),
    ([0xEF, 0xBB, 0xBF, 0x31, 0xE2, 0x82], 1, 2, "das Byte E2"), ([0x27, 0xC3, 0x27], 1, 2, "das Byte C3"),
    ([0x27, 0xC0, 0x80, 0x27], 1, 2, "das Byte C0"), ([0x27, 0xED, 0xA0, 0x80, 0x27], 1, 2, "das Byte ED"),
  ]

  @Test(arguments: notUTF8)
  func `refuses what is not UTF-8`(_ bytes: [UInt8], _ line: Int, _ column: Int, _ found: String) {
    #expect(refusal(of: bytes) == [finding(Case("", line, column, found, "eine Datei in UTF-8"))])
  }

  private func refusal(of bytes: [UInt8]) -> [Finding] {
    do throws(Stop) {
      _ = try JSON5.parse(bytes, file: "probe.json5")
      return []
    } catch { return error.findings }
  }

  private func finding(_ each: Case) -> Finding {
    Finding(
      .configSyntax, at: Location(file: "probe.json5", line: each.line, column: each.column),
      [.found: .text(each.found), .expected: .text(each.expected)])
  }
}
