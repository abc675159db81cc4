import Model
import Notation
import Testing

/// What each kind of value takes and how it refuses the rest; the value is always that of key `x`.
struct ObjectReaderReadingTests {
  enum Method: String, CaseIterable { case hare = "hare-niemeyer", dhondt }

  static let ratio = "eine Zahl wie 0.05, \"0,05\" oder \"1/3\""
  static let ags = "ein Gemeindeschlüssel mit 8 Ziffern in Anführungszeichen"

  private func read<Value>(_ text: String, _ reading: ObjectReader.Reading<Value>) throws -> Value {
    try ObjectReader.read(Array("{x: \(text)}".utf8), file: "kreis.json5") { $0.required("x", reading) }
  }

  private func refused<Value>(_ text: String, _ reading: ObjectReader.Reading<Value>) -> [Finding] {
    findings("{x: \(text)}") { $0.required("x", reading) }
  }

  private func type(_ text: String, _ expected: String) -> [Finding] {
    [found(.configType, 1, 5, [.name: "x", .found: .text(text), .expected: .text(expected)])]
  }

  private func value(_ text: String, _ expected: Fact, nearest: String? = nil) -> [Finding] {
    var facts: [FactName: Fact] = [.name: "x", .found: .text(text), .expected: expected]
    facts[.nearest] = nearest.map { .text($0) }
    return [found(.configValue, 1, 5, facts)]
  }

  @Test func `text`() throws {
    #expect(try read("'Neuss'", .string) == "Neuss")
    #expect(refused("null", .string) == type("null", "ein Text in Anführungszeichen"))
    #expect(refused("{}", .string) == type("ein Objekt { … }", "ein Text in Anführungszeichen"))
  }

  @Test func `truth`() throws {
    #expect(try read("true", .bool))
    #expect(try !read("false", .bool))
    #expect(refused("'ja'", .bool) == type("der Text »ja«", "true oder false"))
  }

  static let wholeNumbers: [(String, Int?)] = [
    ("12", 12), ("-3", -3), ("+3", 3), ("0xC", 12), ("-0x10", -16), ("1.2e1", 12), ("7.0", 7), ("7.", 7),
    ("70e-1", 7), ("9e17", 900_000_000_000_000_000), ("0e999", nil), ("7.5", nil), ("NaN", nil), ("Infinity", nil),
    ("1e19", nil), ("1000000000000000000", nil), ("1e99999999999999999999", nil), ("1e-9223372036854775808", nil),
    ("0xFFFFFFFFFFFFFFFFF", nil),
  ]

  @Test(arguments: wholeNumbers)
  func `whole numbers`(_ text: String, _ expected: Int?) throws {
    if let expected {
      #expect(try read(text, .whole) == expected)
    } else {
      #expect(refused(text, .whole) == value(text, "eine ganze Zahl"))
    }
  }

  @Test func `whole numbers are not text`() {
    #expect(refused("'7'", .whole) == type("der Text »7«", "eine ganze Zahl"))
  }

  @Test(arguments: [
    ("0.05", Ratio(1, 20)), ("'0,05'", Ratio(1, 20)), ("'1/3'", Ratio(1, 3)), (".5", Ratio(1, 2)),
    ("1e-2", Ratio(1, 100)),
    ("-7", Ratio(-7)), ("0.000000000000000001", Ratio(1, powerOfTen(18))),
  ])
  func `exact numbers`(_ text: String, _ expected: Ratio) throws {
    #expect(try read(text, .ratio) == expected)
  }

  @Test func `exact numbers refused`() {
    #expect(refused("'ein Drittel'", .ratio) == value("ein Drittel", .text(Self.ratio)))
    #expect(refused("'1/0'", .ratio) == value("1/0", .text(Self.ratio)))
    #expect(refused("-Infinity", .ratio) == value("-Infinity", .text(Self.ratio)))
    #expect(refused("true", .ratio) == type("true", Self.ratio))
    #expect(refused("[1]", .ratio) == type("eine Liste [ … ]", Self.ratio))
  }

  @Test func `dates`() throws {
    let day = try #require(CalendarDate(year: 2021, month: 3, day: 31))
    #expect(try read("'31.03.2021'", .date) == day)
    #expect(try read("'2021-03-31'", .date) == day)
    #expect(refused("'31.02.2021'", .date) == value("31.02.2021", "ein Datum wie \"31.03.2021\""))
    #expect(refused("2021", .date) == type("die Zahl 2021", "ein Datum wie \"31.03.2021\""))
  }

  @Test func `keys of municipalities and Kreise`() throws {
    #expect(try read("'05162024'", .ags) == AGS("05162024"))
    #expect(try read("'05162'", .kreis) == KreisKey("05162"))
    #expect(refused("5162024", .ags) == type("die Zahl 5162024", Self.ags))
    #expect(refused("'5162024'", .ags) == value("5162024", .text(Self.ags)))
    #expect(refused("'5162'", .kreis) == value("5162", "ein Kreisschlüssel mit 5 Ziffern in Anführungszeichen"))
  }

  @Test func `words of a list`() throws {
    let words = ["öffentlich", "intern"]
    #expect(try read("'intern'", .oneOf(words)) == "intern")
    #expect(refused("'oeffentlich'", .oneOf(words)) == value("oeffentlich", .list(words), nearest: "öffentlich"))
    #expect(refused("'geheim'", .oneOf(words)) == value("geheim", .list(words)))
    #expect(refused("1", .oneOf(words)) == type("die Zahl 1", "ein Text in Anführungszeichen"))
  }

  @Test func `cases of an enumeration`() throws {
    let words = Fact.list(["hare-niemeyer", "dhondt"])
    #expect(try read("'hare-niemeyer'", .choice) == Method.hare)
    let reading: ObjectReader.Reading<Method> = .choice
    #expect(refused("'Hare-Nimeyer'", reading) == value("Hare-Nimeyer", words, nearest: "hare-niemeyer"))
    #expect(
      findings("{}") { $0.required("x", reading) } == [
        found(.configKeyMissing, 1, 1, [.name: "x", .expected: "eines von: hare-niemeyer, dhondt"])
      ])
  }

  @Test func `lists`() throws {
    #expect(try read("[1, 2]", .array(of: .whole)) == [1, 2])
    #expect(try read("[]", .array(of: .whole)) == [])
    #expect(refused("1", .array(of: .whole)) == type("die Zahl 1", "eine Liste [ … ]"))
    #expect(
      refused("[1, 'a', 2.5]", .array(of: .whole)) == [
        found(.configType, 1, 9, [.name: "x[2]", .found: "der Text »a«", .expected: "eine ganze Zahl"]),
        found(.configValue, 1, 14, [.name: "x[3]", .found: "2.5", .expected: "eine ganze Zahl"]),
      ])
  }

  @Test func `objects with free keys`() throws {
    let grants = try read("{'31.03.2021': 7, '2022-03-31': 8}", .keyed(by: .date, of: .ratio))
    #expect(grants.map(\.key.iso) == ["2021-03-31", "2022-03-31"])
    #expect(grants.map(\.value) == [7, 8].map { Ratio($0) })
  }

  @Test func `objects with free keys refused`() {
    let date = Fact.text("ein Datum wie \"31.03.2021\"")
    #expect(refused("[]", .keyed(by: .date, of: .ratio)) == type("eine Liste [ … ]", "ein Objekt { … }"))
    #expect(
      refused("{\n'31.03.2021': true,\n'2021-03-31': 8,\nbald: null}", .keyed(by: .date, of: .ratio)) == [
        found(
          .configType, 2, 15, [.name: "x[31.03.2021]", .found: "true", .expected: .text(Self.ratio)]),
        found(.configKeyTwice, 3, 1, [.name: "x[2021-03-31]", .other: 2]),
        found(.configValue, 4, 1, [.name: "x[bald]", .found: "bald", .expected: date]),
        found(.configType, 4, 7, [.name: "x[bald]", .found: "null", .expected: .text(Self.ratio)]),
      ])
  }

  @Test func `ranges`() throws {
    let share = ObjectReader.Reading.ratio.checked("zwischen 0 und 1") { $0 >= Ratio(0) && $0 <= Ratio(1) }
    #expect(try read("'1/2'", share) == Ratio(1, 2))
    #expect(refused("1.5", share) == value("1.5", "zwischen 0 und 1"))
    #expect(refused("null", share) == type("null", Self.ratio))
  }

  @Test func `values with their place`() throws {
    let keys = try read("[\n '05162024']", .array(of: .located(.ags)))
    #expect(keys.map(\.value) == [AGS("05162024")])
    #expect(keys.map(\.location) == [Location(file: "kreis.json5", line: 2, column: 2)])
  }

  @Test func `texts the caller understands`() throws {
    let month = ObjectReader.Reading.text("ein Monat wie \"03\"") { Int($0) }
    #expect(try read("'03'", month) == 3)
    #expect(refused("'März'", month) == value("März", "ein Monat wie \"03\""))
  }
}
