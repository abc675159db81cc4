import Model
import Notation
import Testing

/// The grammar of spec.json5.org, a line for a feature: what is written, and what it says.
struct JSON5Tests {
  @Test(arguments: [
    // Values
    ("true", "true"), ("false", "false"), ("null", "null"),
    (#""Neuss""#, "‹Neuss›"), ("'Neuss'", "‹Neuss›"), ("7", "7"),
    ("{}", "{}"), ("[]", "[]"), ("[[],{}]", "[[],{}]"),
    ("{a: 1, b: [true, null]}", "{a=1,b=[true,null]}"),
    // Trailing commas
    ("{a: 1,}", "{a=1}"), ("[1,]", "[1]"), ("[1 , ]", "[1]"),
    // Keys
    ("{körnung: 1}", "{körnung=1}"), ("{alter_von: 1}", "{alter_von=1}"), ("{$x9: 1}", "{$x9=1}"),
    ("{ßÄ中: 1}", "{ßÄ中=1}"), ("{'zwei Worte': 1}", "{zwei Worte=1}"), (#"{"31.03.2021": 7}"#, "{31.03.2021=7}"),
    (#"{k\u00f6rnung: 1}"#, "{körnung=1}"), (#"{\u0061b: 1}"#, "{ab=1}"), ("{o\u{308}: 1}", "{ö=1}"),
    ("{null: 1, true: 2, NaN: 3}", "{null=1,true=2,NaN=3}"), ("{'': 1}", "{=1}"), ("{Ⅳ: 1}", "{Ⅳ=1}"),
    ("{a: 1, a: 2}", "{a=1,a=2}"),
    // Numbers keep their source text
    ("0", "0"), ("-0", "-0"), ("+7", "+7"), ("0.05", "0.05"), (".5", ".5"), ("5.", "5."), ("5.e3", "5.e3"),
    ("1e3", "1e3"), ("1E-3", "1E-3"), ("-1.5e+10", "-1.5e+10"), ("0e7", "0e7"), ("0x1F", "0x1F"),
    ("-0XdecAf", "-0XdecAf"),
    ("Infinity", "Infinity"), ("-Infinity", "-Infinity"), ("NaN", "NaN"), ("+NaN", "+NaN"),
    ("[1/*a*/,2//b\n]", "[1,2]"),
    // Strings
    (#"'er sagt "ja"'"#, #"‹er sagt "ja"›"#), (#""it's""#, "‹it's›"), (#"'it\'s'"#, "‹it's›"),
    (#"'\b\f\n\r\t\v\0'"#, "‹\u{8}\u{C}\n\r\t\u{B}\0›"), (#"'\x41\xfc'"#, "‹Aü›"), (#"'\u00FC'"#, "‹ü›"),
    (#"'\uD83D\uDE00'"#, "‹😀›"), (#"'\a\ü\"\\\/'"#, #"‹aü"\/›"#), ("'a\\\nb'", "‹ab›"), ("'a\\\r\nb'", "‹ab›"),
    ("'a\\\rb'", "‹ab›"), ("'a\\\u{2028}b'", "‹ab›"), ("'a\u{2028}b\u{2029}'", "‹a\u{2028}b\u{2029}›"),
    ("'a\tb'", "‹a\tb›"), ("'// kein /* Kommentar'", "‹// kein /* Kommentar›"), ("''", "‹›"), (#"'\0a'"#, "‹\0a›"),
    // Comments and blanks
    ("// vorn\n1", "1"), ("/* vorn */1", "1"), ("1// hinten", "1"), ("/**/1/* * / **/", "1"),
    ("// bis zum\u{2028}1", "1"), ("// bis zum\r1", "1"), ("{/*a*/a/*b*/:/*c*/1/*d*/,/*e*/}", "{a=1}"),
    ("\t\u{B}\u{C} \u{A0}\u{FEFF}\u{2003}\r\n1\u{2029}", "1"), ("[1,\u{3000}2]", "[1,2]"),
  ])
  func reads(_ source: String, as expected: String) throws {
    #expect(try compact(JSON5.parse(Array(source.utf8), file: "probe.json5")) == expected)
  }

  @Test func `tells where every key and value starts`() throws {
    let source = "\u{FEFF}// Kopf\r\n{\r\tgröße: 'a\\\nb', // 😀\n  'b': [1,\r\n\r\n {}]\n}"
    func at(_ line: Int, _ column: Int) -> TextPosition { TextPosition(line: line, column: column) }
    let expected = JSON5Value(
      .object([
        .init(key: "größe", keyPosition: at(3, 2), value: JSON5Value(.string("ab"), at: at(3, 9))),
        .init(
          key: "b", keyPosition: at(5, 3),
          value: JSON5Value(
            .array([JSON5Value(.number("1"), at: at(5, 9)), JSON5Value(.object([]), at: at(7, 2))]), at: at(5, 8))),
      ]), at: at(2, 1))
    #expect(try JSON5.parse(Array(source.utf8), file: "probe.json5") == expected)
  }

  @Test func `reads 64 brackets inside each other`() throws {
    let source = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try compact(JSON5.parse(Array(source.utf8), file: "probe.json5")) == source)
  }
}

func compact(_ value: JSON5Value) -> String {
  switch value.kind {
  case .object(let members): "{" + members.map { $0.key + "=" + compact($0.value) }.joined(separator: ",") + "}"
  case .array(let elements): "[" + elements.map(compact).joined(separator: ",") + "]"
  case .string(let text): "‹\(text)›"
  case .number(let text): text
  case .bool(let value): String(value)
  case .null: "null"
  }
}
