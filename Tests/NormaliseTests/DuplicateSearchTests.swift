import Ingest
import Model
import TestSupport
import Testing

@testable import Normalise

/// Persons who stand in the exports more than once.
struct DuplicateSearchTests {
  @Test func `finds a person in two files and one twice in a file`() throws {
    let neuss = Export(name: "neuss.csv", numbers: ["1001", "1002", "1003"])
    let dormagen = Export(name: "dormagen.csv", numbers: ["2001", "1002", "2003", "2001"])
    let persons = try search([neuss, dormagen])
    #expect(persons.map { $0.map { [$0.file, $0.line] } } == [[[0, 3], [1, 3]], [[1, 2], [1, 5]]])
    #expect(persons.joined().allSatisfy { $0.place != nil })
  }

  @Test func `finds nobody where all are different`() throws {
    #expect(
      try search([Export(name: "a.csv", numbers: ["1", "2"]), Export(name: "b.csv", numbers: ["3", "4"])]) == [])
    #expect(try search([]) == [])
  }

  @Test func `knows where a person was counted, and that a refused row was not`() throws {
    let first = Export(name: "a.csv", numbers: ["7"])
    let second = Export(name: "b.csv", numbers: ["7"], key: "05162999")
    let places = try search([first, second]).first?.map(\.place)
    let age = AgeScale.standard.code(youngest: 30, oldest: 30)
    let codes = [6, 0, StatusGroup.limited.code, age, NationalityGroup.otherEurope.code, Sex.female.code]
    let strides = AZRAxis.cube(for: try Neuss.kreis(), ages: .standard).strides
    #expect(places == [zip(codes, strides).reduce(0) { $0 + $1.0 * $1.1 }, nil])
  }

  @Test func `neither quotes nor blanks nor the encoding make another person`() throws {
    let texts = ["4711", "\"4711\"", " 4711", "4711  ", "\"4711 \""]
    let persons = try search([
      Export(name: "a.csv", numbers: texts), Export(name: "b.csv", numbers: ["4711"], mark: true),
    ])
    #expect(persons.map { $0.map { [$0.file, $0.line] } } == [[[0, 2], [0, 3], [0, 4], [0, 5], [0, 6], [1, 2]]])
  }

  @Test func `an empty number is nobody's`() throws {
    #expect(try search([Export(name: "a.csv", numbers: ["", " ", "\"\"", "1"])]) == [])
  }

  @Test func `rows that cannot be cut into fields do not shift the others`() throws {
    let broken = Export(name: "a.csv", numbers: ["1", "x;x", "2", "\n3", "\"4\"x", "2"])
    #expect(try search([broken]).map { $0.map { [$0.file, $0.line] } } == [[[0, 4], [0, 8]]])
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `finds the same persons as a plain comparison, in any order of files`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let exports = (0..<3).map { file in
      Export(
        name: "\(file).csv", numbers: (0..<2500).map { _ in String(Int.random(in: 0..<6000, using: &random) * 7919) })
    }
    let found = Set(try search(exports).map { Set($0.map { "\(exports[$0.file].name) \($0.line)" }) })
    var rows: [String: Set<String>] = [:]
    for export in exports {
      for (place, number) in export.numbers.enumerated() {
        rows[number, default: []].insert("\(export.name) \(place + 2)")
      }
    }
    #expect(found == Set(rows.values.filter { $0.count > 1 }), "seed \(seed)")
    let turned = [exports[2], exports[0], exports[1]]
    let again = Set(try search(turned).map { Set($0.map { "\(turned[$0.file].name) \($0.line)" }) })
    #expect(found == again, "seed \(seed)")
  }

  private struct Export {
    var name: String
    var numbers: [String]
    var key = "05162024"
    var mark = false

    var source: MemorySource {
      let rows = numbers.map { "31.03.2021;\($0);\(key);Neuss;163;199004;w;451;12.05.2015;Stadt Neuss\n" }
      return memory(
        (mark ? "\u{FEFF}" : "") + PersonRow.header.joined(separator: ";") + "\n" + rows.joined(), name: name)
    }
  }

  private func search(_ exports: [Export]) throws -> [[PersonOccurrence]] {
    let reader = try Neuss.reader()
    let readings = try exports.map { try reader.read($0.source).get() }
    return try DuplicateSearch(readings) { exports[$0].source }.persons
  }
}
