/// A text and what a reader must make of it.
struct TableCase: Sendable, CustomStringConvertible {
  let text: String
  let transcript: [String]

  init(_ text: String, _ transcript: String...) {
    self.text = text
    self.transcript = transcript
  }

  var description: String { String(reflecting: text) }
}

extension TableCase {
  /// What RFC 4180 has, with any delimiter and any line end.
  static let accepted = [
    TableCase("a;b\n1;2\n", "1 a|b", "2 1|2"), TableCase("a;b\r\n1;2\r\n", "1 a|b", "2 1|2"),
    TableCase("a;b\r1;2\r", "1 a|b", "2 1|2"),
    TableCase("a;b\r\n1;2\n3;4\r5;6\r\n", "1 a|b", "2 1|2", "3 3|4", "4 5|6"),
    TableCase("a;b\n1;2", "1 a|b", "2 1|2", "offen"), TableCase("a;b\n1;", "1 a|b", "2 1|", "offen"),
    TableCase("a;b", "1 a|b", "offen"), TableCase("a;b\n", "1 a|b"), TableCase("a", "1 a", "offen"),
    TableCase("a\n1\n2\n", "1 a", "2 1", "3 2"), TableCase("a;b\n;\n", "1 a|b", "2 |"),
    TableCase("a;b\n1;\n;2\n", "1 a|b", "2 1|", "3 |2"), TableCase("a;b\n 1 ;\t2\n", "1 a|b", "2  1 |\t2"),
    TableCase("a;b;\n1;2;\n", "1 a|b|", "2 1|2|"), TableCase("a;a\n1;2\n", "1 a|a", "2 1|2"),
    TableCase("ä;ö\nü;ß\n", "1 ä|ö", "2 ü|ß"), TableCase(" a ;\u{A0}b\t\n1;2\n", "1 a|b", "2 1|2"),
  ]

  static let quoted = [
    TableCase("\"a\";\"b\"\n\"1\";\"2\"\n", "1 a|b", "2 1|2"), TableCase("a;b\n\"1;1\";2\n", "1 a|b", "2 1;1|2"),
    TableCase("a;b\n\"\";\"\"\n", "1 a|b", "2 |"), TableCase("a;b\n\"1\"\"1\";2\n", "1 a|b", "2 1\"1|2"),
    TableCase("a;b\n\"\"\"\";2\n", "1 a|b", "2 \"|2"), TableCase("a;b\n\"\"\"1\"\"\";2\n", "1 a|b", "2 \"1\"|2"),
    TableCase("a;b\n\"\"\"\"\"\";\"\"\"\"\n", "1 a|b", "2 \"\"|\""),
    TableCase("a;b\n\"1\n1\";2\n3;4\n", "1 a|b", "2 1<LF>1|2", "4 3|4"),
    TableCase("a;b\r\n\"1\r\n1\";2\r\n3;4\r\n", "1 a|b", "2 1<CR><LF>1|2", "4 3|4"),
    TableCase("a;b\r\"1\r1\";2\r3;4\r", "1 a|b", "2 1<CR>1|2", "4 3|4"),
    TableCase("a;b\n\"1\r\";2\n3;4\n", "1 a|b", "2 1<CR>|2", "4 3|4"),
    TableCase("a;b\n\"\n\n\n\";2\n3;4\n", "1 a|b", "2 <LF><LF><LF>|2", "6 3|4"),
    TableCase("a;b\n\"\r\r\n\n\";2\n3;4\n", "1 a|b", "2 <CR><CR><LF><LF>|2", "6 3|4"),
    TableCase("\"a\nb\";c\n1;2\n", "1 a<LF>b|c", "3 1|2"),
    TableCase("\"a \"\"x\"\"\";b\n1;2\n", "1 a \"x\"|b", "2 1|2"),
    TableCase("a;b\n1;\"2\"", "1 a|b", "2 1|2", "offen"), TableCase("a;b\n1;\"2\n\"", "1 a|b", "2 1|2<LF>", "offen"),
    // Looser than the RFC: a quote within a field that does not begin with one is a letter like any other.
    TableCase("a;b\n1\"1;2\"\n", "1 a|b", "2 1\"1|2\""), TableCase("a;b\n1\"\"1;2\n", "1 a|b", "2 1\"\"1|2"),
    TableCase("a;b\n \"1\";2\n", "1 a|b", "2  \"1\"|2"), TableCase("a;b\n5\";6\n7;8\n", "1 a|b", "2 5\"|6", "3 7|8"),
  ]

  static let blank = [
    TableCase("a;b\n1;2\n\n3;4\n", "1 a|b", "2 1|2", "4 3|4"),
    TableCase("a;b\r\n\r\n\r\n3;4\r\n", "1 a|b", "4 3|4"), TableCase("\n\na;b\n1;2\n", "3 a|b", "4 1|2"),
    TableCase("\r\n\ra;b\n1;2\n", "3 a|b", "4 1|2"), TableCase("a;b\n1;2\n\n\n", "1 a|b", "2 1|2"),
    TableCase("a;b\n1;2\r\r3;4\n", "1 a|b", "2 1|2", "4 3|4"),
    TableCase("a;b\n1;2\n\r3;4\n", "1 a|b", "2 1|2", "4 3|4"),
    TableCase("a;b\n\n", "1 a|b"), TableCase("a\n1\n\n\"\"\n2\n", "1 a", "2 1", "4 ", "5 2"),
    TableCase("\n", "nichts"), TableCase("\r\n\r\n\r", "nichts"),
    TableCase("sep=;\n", "nichts"),
    TableCase("sep=;", "nichts"),
  ]

  static let delimiters = [
    TableCase("a,b\n\"1,1\",2;3\n", "1 a|b", "2 1,1|2;3"), TableCase("a\tb\n1\t2\n", "1 a|b", "2 1|2"),
    TableCase("a|b\n1|2\n", "1 a|b", "2 1|2"), TableCase("sep=;\na;b\n1;2\n", "2 a|b", "3 1|2"),
    TableCase("sep=,\r\na;b,c\r\n1;2,3\r\n", "2 a;b|c", "3 1;2|3"),
    TableCase("sep=\t\n\na\tb\n1\t2", "3 a|b", "4 1|2", "offen"),
  ]

  static let ragged = [
    TableCase("a;b\n1\n2;3\n", "1 a|b", "3 2|3", "! DATEI-SPALTENZAHL 1: 2"),
    TableCase("a;b\n1;2;3\n4;5\n", "1 a|b", "3 4|5", "! DATEI-SPALTENZAHL 1: 2"),
    TableCase("a;b\n1;2;\n", "1 a|b", "! DATEI-SPALTENZAHL 1: 2"),
    TableCase("a;b\n1;2\n3", "1 a|b", "2 1|2", "! DATEI-SPALTENZAHL 1: 3", "offen"),
    TableCase("a;b\n\"1\n1\"\n2;3\n4\n", "1 a|b", "4 2|3", "! DATEI-SPALTENZAHL 2: 2,5"),
    TableCase("a;b\n1\n\n2\n3\n4\n5\n6\n", "1 a|b", "! DATEI-SPALTENZAHL 6: 2,4,5,6,7"),
    TableCase("a\n1;2\n3\n", "1 a", "3 3", "! DATEI-SPALTENZAHL 1: 2"), TableCase("a\n \n1\n", "1 a", "2  ", "3 1"),
  ]

  static let badQuotes = [
    TableCase("a;b\n\"1\"x;2\n3;4\n", "1 a|b", "3 3|4", "! DATEI-ANFUEHRUNG-FALSCH 1: 2"),
    TableCase("a;b\n\"1\" ;2\r\n3;4\r\n", "1 a|b", "3 3|4", "! DATEI-ANFUEHRUNG-FALSCH 1: 2"),
    TableCase("a;b\r1;\"2\"x\r3;4\r", "1 a|b", "3 3|4", "! DATEI-ANFUEHRUNG-FALSCH 1: 2"),
    TableCase("a;b\n\"1\n1\"x;2\n3;4\n", "1 a|b", "3 1\"x|2", "4 3|4", "! DATEI-ANFUEHRUNG-FALSCH 1: 3"),
    TableCase("a;b\n1;\"2\"x", "1 a|b", "! DATEI-ANFUEHRUNG-FALSCH 1: 2", "offen"),
    TableCase("a;b\n\"1\"\"\"x;2\n3;4\n", "1 a|b", "3 3|4", "! DATEI-ANFUEHRUNG-FALSCH 1: 2"),
    // Reading goes on at the next line, even inside a later quoted field.
    TableCase("a;b\n\"1\"x;\"2\n3\";4\n5;6\n", "1 a|b", "3 3\"|4", "4 5|6", "! DATEI-ANFUEHRUNG-FALSCH 1: 2"),
    TableCase("a;b\n\"1\"x\n\"2\"y\n", "1 a|b", "! DATEI-ANFUEHRUNG-FALSCH 2: 2,3"),
    TableCase("a;b\n1;2\n\"3;4\n5;6\n", "1 a|b", "2 1|2", "4 5|6", "! DATEI-ANFUEHRUNG-OFFEN 1: 3"),
    TableCase("a;b\n1;\"2", "1 a|b", "! DATEI-ANFUEHRUNG-OFFEN 1: 2", "offen"),
    TableCase("a;b\n1;\"", "1 a|b", "! DATEI-ANFUEHRUNG-OFFEN 1: 2", "offen"),
    TableCase("a;b\n1;\"2\"\"", "1 a|b", "! DATEI-ANFUEHRUNG-OFFEN 1: 2", "offen"),
    TableCase("a;b\r\n\"1\r\n1\";\"2\r\n", "1 a|b", "! DATEI-ANFUEHRUNG-OFFEN 1: 3"),
    TableCase("a;b\n1;\"2\r", "1 a|b", "! DATEI-ANFUEHRUNG-OFFEN 1: 2"),
    TableCase(
      "a;b\n1\n\"2\"x\n3;4\n\"5", "1 a|b", "4 3|4", "! DATEI-ANFUEHRUNG-FALSCH 1: 3", "! DATEI-ANFUEHRUNG-OFFEN 1: 5",
      "! DATEI-SPALTENZAHL 1: 2", "offen"),
  ]

  static let all = accepted + quoted + blank + delimiters + ragged + badQuotes
}
