import Ingest
import Model
import Normalise
import TestSupport
import Testing

@Suite("A definition is written so that reading gives it back")
struct SourceWritingTests {
  @Test("any definition of statistics")
  func statistics() throws {
    try cases(400) { random, seed in
      var making = RandomDefinition(random: random)
      let definition = making.statistics()
      let text = definition.text()
      let read = try SourceDefinition.read(Array(text.utf8), id: definition.id, file: "probe.json5")
      #expect(read == definition, "\(seed)\n\(text)")
    }
  }

  @Test("a definition of persons")
  func register() throws {
    var definition = SourceDefinition(id: "abh", title: "Export der ABH")
    definition.kind = .register
    definition.columns = [.init(.name("AGS"), .register("Gemeindeschlüssel")), .init(.number(2), .unused)]
    let read = try SourceDefinition.read(Array(definition.text().utf8), id: "abh", file: "abh.json5")
    #expect(read == definition)
  }

  @Test("short objects stand on one line, long ones and all columns do not")
  func layout() {
    var definition = SourceDefinition(id: "kurse", title: "Kurse »neu«, \"alt\"")
    definition.columnMarks = ["Gemeindeschlüssel", "Name"]
    definition.period = .schoolYear(2020)
    definition.numbers = .decimalComma
    definition.columns = [
      .init(.name("Gemeindeschlüssel"), .region), .init(.number(2), .dimension("kursart")),
      .init(.name("Wert"), .value),
    ]
    definition.columns[2].measure = "Teilnehmende an Kursen mit einem recht langen Namen"
    definition.columns[2].members = ["kursart": "Integrationskurse", "geschlecht": "weiblich"]
    definition.regions = ["Rest": nil, "Neuss": RegionKey("05162024")]
    let text = definition.text(
      heading: ["Kurse der VHS"],
      remarks: [
        .column(1): ["nur geraten"], .column(2): ["eins", "zwei"], .region("Rest"): ["nicht lesen"],
        .key("zeit"): ["?"],
      ])
    #expect(
      text == """
        // Kurse der VHS
        {
          titel: "Kurse »neu«, \\"alt\\"",
          erkennung: { kopfzeile: ["Gemeindeschlüssel", "Name"] },
          zeit: "Schuljahr 2020/21", // ?
          zahlen: "dezimalkomma",
          spalten: [
            { spalte: "Gemeindeschlüssel", bedeutung: "gebiet" },
            { nummer: 2, bedeutung: "merkmal", merkmal: "kursart" }, // nur geraten
            // eins
            // zwei
            {
              spalte: "Wert",
              bedeutung: "wert",
              messgroesse: "Teilnehmende an Kursen mit einem recht langen Namen",
              merkmale: { geschlecht: "weiblich", kursart: "Integrationskurse" },
            },
          ],
          gebiete: {
            Neuss: "05162024",
            Rest: "", // nicht lesen
          },
        }

        """)
  }

  @Test("lines end at 120 characters, remarks too, and a remark cannot end its comment")
  func lineLength() throws {
    var definition = SourceDefinition(id: "kurse", title: "Kurse")
    definition.columnMarks = (1...40).map { "Spalte \($0)" }
    definition.columns = [.init(.name("Wert"), .value)]
    let remark = "ein Satz, der nicht endet\nund weiter " + String(repeating: "geht und geht ", count: 20)
    let text = definition.text(heading: [remark], remarks: [.column(0): [remark]])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    #expect(try SourceDefinition.read(Array(text.utf8), id: "kurse", file: "kurse.json5") == definition)
  }
}

/// Definitions with texts that are hard to write.
private struct RandomDefinition {
  var random: SplitMix64

  mutating func statistics() -> SourceDefinition {
    var definition = SourceDefinition(id: "probe", title: text())
    definition.preambleMarks = texts()
    definition.columnMarks = texts()
    definition.table = table()
    definition.region = some { $0.region() }
    definition.period = some { $0.period() }
    definition.measure = some { $0.text() }
    definition.unit = some { $0.text() }
    definition.numbers = some { $0.pick([.decimalComma, .decimalPoint]) }
    definition.roundedTo = some { Int.random(in: 2...1000, using: &$0.random) }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      definition.roundedIn[region()] = Int.random(in: 2...9, using: &random)
    }
    definition.declaresSymbols = Bool.random(using: &random)
    definition.sections = some { $0.pick([.period, .unused]) }
    definition.levels = pick([
      [], [.unit], [.measure, .measure], [.unused, .dimension("geschlecht")], [.unit, .unused, .unused],
    ])
    if !definition.levels.isEmpty { definition.table.headerRows = definition.levels.count }
    definition.dimensions = Set(texts()).sorted().map { dimension($0) }
    let isFixed = Int.random(in: 0...3, using: &random) == 0
    let names = definition.dimensions.map(\.name)
    definition.columns = (0..<Int.random(in: 0...6, using: &random)).map { column($0, isFixed: isFixed, names) }
    definition.table.fields = definition.columns.compactMap {
      if case .field(let field) = $0.reference { field } else { nil }
    }
    for text in texts() { definition.regions[text] = .some(some { $0.region() }) }
    return definition
  }

  private mutating func some<Value>(_ make: (inout Self) -> Value) -> Value? {
    Bool.random(using: &random) ? make(&self) : nil
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func text() -> String {
    let pieces = [
      "ä", "\"", "\\", "\n", "//", "Kurse", " ", "'", "\u{2028}", "\t", "\u{1}", "1", "e\u{301}", "👩‍🎓", "{", ": ", "\r",
    ]
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in pick(pieces) }.joined()
  }

  private mutating func texts() -> [String] { (0..<Int.random(in: 0...3, using: &random)).map { _ in text() } }

  private mutating func pairs() -> [String: String] {
    texts().reduce(into: [:]) { $0[$1] = text() }
  }

  private mutating func table() -> TableDeclaration {
    var table = TableDeclaration()
    table.encoding = some { $0.pick(TextEncoding.allCases) }
    table.delimiter = some { $0.pick(Array(";,\t|\\\"".utf8)) }
    table.quote = some { $0.pick(Array("\"'".utf8)) }
    table.escape = some { $0.pick(TableDialect.Escape.allCases) }
    table.headerRows = some { Int.random(in: 0...6, using: &$0.random) }
    table.after = some { $0.text() }
    table.firstLine = some { Int.random(in: 1...99, using: &$0.random) }
    table.end = some { $0.text() }
    return table
  }

  private mutating func region() -> RegionKey {
    pick(["DG", "05", "051", "05162", "05162024", "010515163"].compactMap { RegionKey($0) })
  }

  private mutating func period() -> Period {
    let year = Int.random(in: 1990...2030, using: &random)
    let periods = [
      Period.year(year), .schoolYear(year), .month(3, of: year), .quarter(2, of: year), .halfYear(1, of: year),
      CalendarDate(year: year, month: 12, day: 31).map { .day($0) },
    ]
    return pick(periods.compactMap { $0 })
  }

  // Of all that a definition may say only what does not contradict the rest: other columns, the header, the rows between.
  private mutating func column(_ place: Int, isFixed: Bool, _ names: [String]) -> SourceDefinition.Column {
    let field = FixedField(
      name: pick([text() + "\(place)", "\(3 * place + 1)–\(3 * place + 3)"]), start: 3 * place + 1, length: 3)
    let own: [SourceDefinition.Column.Meaning] = [
      .region, .regionName, .dimension("\(place)"), .value, .quality, .unused,
    ]
    var column = SourceDefinition.Column(
      isFixed ? .field(field) : .number(place + 1), pick(place < 2 ? [own[place]] : Array(own[2...])))
    column.synonyms = texts()
    switch column.meaning {
    case .value:
      column.measure = some { $0.text() }
      column.unit = some { $0.text() }
      column.period = some { $0.period() }
      for name in names where Bool.random(using: &random) { column.members[name] = text() }
    case .dimension:
      column.isFilledDown = Bool.random(using: &random)
      column.isIndented = Bool.random(using: &random)
    case .region: column.isFilledDown = Bool.random(using: &random)
    default: break
    }
    return column
  }

  private mutating func dimension(_ name: String) -> SourceDefinition.Dimension {
    var dimension = SourceDefinition.Dimension(name: name)
    dimension.total = some { $0.text() }
    dimension.subsets = pairs()
    dimension.codes = pairs()
    dimension.synonyms = texts().reduce(into: [:]) { $0[$1] = texts() }
    dimension.isComplete = Bool.random(using: &random)
    return dimension
  }
}
