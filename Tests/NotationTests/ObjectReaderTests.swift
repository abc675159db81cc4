import Model
import Notation
import Testing

/// What is wrong with an object as a whole: keys unknown, missing, repeated, and how findings are collected.
struct ObjectReaderTests {
  struct Target: Equatable {
    let title: String
    let from: Int
    let step: Ratio

    init(title: String, from: Int, step: Ratio) { (self.title, self.from, self.step) = (title, from, step) }

    init?(_ reader: ObjectReader) {
      let title = reader.required("titel", .string)
      let from = reader.required("alter_von", .whole)
      let step = reader.optional("koernung", .ratio) ?? Ratio(1, 100)
      guard let title, let from else { return nil }
      self.init(title: title, from: from, step: step)
    }
  }

  static let keys = Fact.list(["titel", "alter_von", "koernung"])

  @Test func `reads a definition`() throws {
    let source = "{titel: 'Kern', koernung: 0.25, alter_von: 18}"
    let target = try ObjectReader.read(Array(source.utf8), file: "kreis.json5", Target.init)
    #expect(target == Target(title: "Kern", from: 18, step: Ratio(1, 4)))
  }

  @Test func `uses the default of a key left out`() throws {
    let target = try ObjectReader.read(Array("{titel: 'Kern', alter_von: 18}".utf8), file: "kreis.json5", Target.init)
    #expect(target == Target(title: "Kern", from: 18, step: Ratio(1, 100)))
  }

  @Test func `collects every mistake in the order of lines`() {
    let source = """
      {
        titel: 7,
        Körnung: 0.5,
        titel: 'Kern',
        farbe: 'rot',
      }
      """
    #expect(
      findings(source, Target.init) == [
        found(.configKeyMissing, 1, 1, [.name: "alter_von", .expected: "eine ganze Zahl"]),
        found(
          .configType, 2, 10, [.name: "titel", .found: "die Zahl 7", .expected: "ein Text in Anführungszeichen"]),
        found(.configKeyUnknown, 3, 3, [.name: "Körnung", .expected: Self.keys, .nearest: "koernung"]),
        found(.configKeyTwice, 4, 3, [.name: "titel", .other: 2]),
        found(.configKeyUnknown, 5, 3, [.name: "farbe", .expected: Self.keys]),
      ])
  }

  @Test func `counts a misspelt required key as one mistake`() {
    #expect(
      findings("{titel: 'Kern', AlterVon: 18}", Target.init) == [
        found(.configKeyUnknown, 1, 17, [.name: "AlterVon", .expected: Self.keys, .nearest: "alter_von"])
      ])
  }

  @Test func `proposes a key that is still free`() {
    let findings = findings("{stufe1: 1, stufe3: 1}") { reader -> Int? in
      _ = reader.required("stufe1", .whole)
      return reader.required("stufe2", .whole)
    }
    let keys = Fact.list(["stufe1", "stufe2"])
    #expect(findings == [found(.configKeyUnknown, 1, 13, [.name: "stufe3", .expected: keys, .nearest: "stufe2"])])
  }

  @Test func `reports an unknown key once however often it comes`() {
    #expect(
      findings("{titel: 'a', alter_von: 1,\n x: 1,\n x: 2,\n x: 3}", Target.init) == [
        found(.configKeyUnknown, 2, 2, [.name: "x", .expected: Self.keys]),
        found(.configKeyTwice, 3, 2, [.name: "x", .other: 2]),
        found(.configKeyTwice, 4, 2, [.name: "x", .other: 2]),
      ])
  }

  @Test func `names nested keys by their path`() {
    let source = """
      {
        kern: {titel: 'a', alter_vom: 1},
        stufen: [
          {titel: 'b', alter_von: 1},
          {titel: true, alter_von: 1},
          7,
        ],
      }
      """
    let findings = findings(source) { reader -> Int? in
      _ = reader.required("kern", .object(Target.init))
      _ = reader.required("stufen", .array(of: .object(Target.init)))
      return nil
    }
    #expect(
      findings == [
        found(.configKeyUnknown, 2, 22, [.name: "kern.alter_vom", .expected: Self.keys, .nearest: "alter_von"]),
        found(
          .configType, 5, 13,
          [.name: "stufen[2].titel", .found: "true", .expected: "ein Text in Anführungszeichen"]),
        found(.configType, 6, 5, [.name: "stufen[3]", .found: "die Zahl 7", .expected: "ein Objekt { … }"]),
      ])
  }

  @Test func `asks for an object at the top`() {
    #expect(
      findings("[]", Target.init) == [
        found(.configType, 1, 1, [.found: "eine Liste [ … ]", .expected: "ein Objekt { … }"])
      ])
  }

  @Test func `passes on what breaks the grammar`() {
    #expect(
      findings("{titel 'a'}", Target.init) == [
        found(.configSyntax, 1, 8, [.found: "»'«", .expected: "ein Doppelpunkt"])
      ])
  }

  @Test func `lets the caller refuse keys that do not fit together`() {
    let findings = findings("{a: {von: 35,\n bis: 18}, b: {}}") { reader -> Int? in
      _ = reader.optional("a", .object(Self.span))
      _ = reader.optional("b", .object(Self.span))
      return 1
    }
    #expect(
      findings == [
        found(.configValue, 2, 7, [.name: "a.bis", .found: "18", .expected: "mindestens »von«"]),
        found(.stepInvalid, 2, 15, [.name: "b.bis", .limit: 3]),
      ])
  }

  private static func span(_ reader: ObjectReader) -> Int? {
    let from = reader.optional("von", .whole)
    let to = reader.optional("bis", .whole)
    if let from, let to, to < from { reader.place(of: "bis").refuseValue(expected: "mindestens »von«") }
    if to == nil { reader.place(of: "bis").refuse(.stepInvalid, [.limit: 3]) }
    return 1
  }

  @Test func `never stops without a reason`() {
    #expect(findings("{}") { _ -> Int? in nil } == [found(.configUnreadable, 1, 1, [:])])
  }
}

/// All findings of reading a text as `kreis.json5`.
func findings<Value>(_ source: String, _ make: (ObjectReader) -> Value?) -> [Finding] {
  do throws(Stop) {
    _ = try ObjectReader.read(Array(source.utf8), file: "kreis.json5", make)
    return []
  } catch { return error.findings }
}

func found(_ code: FindingCode, _ line: Int, _ column: Int, _ facts: [FactName: Fact]) -> Finding {
  Finding(code, at: Location(file: "kreis.json5", line: line, column: column), facts)
}
