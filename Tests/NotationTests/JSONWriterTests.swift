import Model
import Notation
import Testing

struct JSONWriterTests {
  @Test func `writes members in the order given`() {
    let value = JSONValue.object([
      ("version", .string("1.0")),
      ("b", .array([.int(1), .object([("a", .null)]), .array([])])),
      ("a", .object([])),
      ("geprüft", .bool(true)),
    ])
    #expect(
      value.text() == """
        {
          "version": "1.0",
          "b": [
            1,
            {
              "a": null
            },
            []
          ],
          "a": {},
          "geprüft": true
        }

        """)
  }

  static let numbers: [(Int128, Int, String)] = [
    (1050, 2, "10.50"), (-5, 2, "-0.05"), (-100, 2, "-1.00"), (0, 3, "0.000"), (7, 0, "7"), (-7, 0, "-7"),
    (12, 1, "1.2"),
  ]

  @Test(arguments: numbers)
  func `writes numbers with a point`(_ units: Int128, _ digits: Int, _ expected: String) {
    #expect(JSONValue.number(FixedPoint(units: units, digits: digits)).text() == expected + "\n")
  }

  @Test(arguments: [
    ("", #""""#), ("Größe <&>/'", #""Größe <&>/'""#), (#"a"b\c"#, #""a\"b\\c""#),
    ("\n\r\t", #""\n\r\t""#),
    ("\0\u{8}\u{C}\u{1F}\u{7F}", "\"\\u0000\\u0008\\u000C\\u001F\u{7F}\""), ("\r\n", #""\r\n""#),
    ("o\u{308}", "\"o\u{308}\""),
    ("😀\u{2028}", "\"😀\u{2028}\""),
  ])
  func `escapes what RFC 8259 asks for`(_ text: String, _ expected: String) {
    #expect(Array(JSONValue.string(text).text().utf8) == Array((expected + "\n").utf8))
  }

  @Test func `writes the extremes of whole numbers`() {
    let value = JSONValue.array([.int(.min), .int(.max)])
    #expect(value.text() == "[\n  -9223372036854775808,\n  9223372036854775807\n]\n")
  }
}
