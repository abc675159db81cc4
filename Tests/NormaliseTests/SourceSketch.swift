import Ingest
import Model
import Notation

@testable import Normalise

/// A file and its definition in a few lines, and what reading made of them in a form that can be written down.
struct SourceSketch {
  let reading: SourceReading

  /// Reads a text by a definition in JSON5 without title and outer braces.
  init(_ definition: String, _ text: String) throws {
    try self.init(definition, bytes: Array(text.utf8))
  }

  init(_ definition: String, bytes: [UInt8]) throws {
    let definition = try SourceDefinition.read(
      Array("{ titel: \"Probe\", \(definition) }".utf8), id: "probe", file: "quellen/probe.json5")
    try self.init(definition, MemorySource(name: "probe.csv", bytes: bytes))
  }

  init(_ definition: SourceDefinition, _ source: MemorySource) throws {
    let look = try FileLook.look(at: source, declared: definition.table).get()
    reading = try SourceReader(definition, look, file: source.name, registers: Neuss.registers()).read(source)
  }

  /// Every cell: »region period measure member/member« and the figure.
  var cells: [String: String] {
    var cells: [String: String] = [:]
    for (place, cell) in reading.table.entries {
      let table = reading.table
      var words = [table.regions[place.region].description, table.periods[place.period].description]
      words.append(table.measures[place.measure].words)
      words.append(zip(table.dimensions, place.members).map { $0.members[$1].code }.joined(separator: "/"))
      cells[words.filter { !$0.isEmpty }.joined(separator: " ")] = SourceSketch.text(cell)
    }
    return cells
  }

  /// The members of a dimension: totals with »=«, parts of others with what they are part of.
  func members(_ dimension: String) -> [String] {
    (reading.table.dimensions.first { $0.name == dimension }?.members ?? []).map { member in
      (member.isTotal ? "=" : "") + member.code + (member.subsetOf.map { " < \($0)" } ?? "")
    }
  }

  /// Rows: read, used, and the rest by name where there are any.
  var rows: String {
    let rows = reading.rows
    let rest = [
      ("sections", rows.sections), ("empty", rows.withoutValues), ("left out", rows.leftOut),
      ("headers", rows.repeatedHeaders),
    ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let refused = rows.refused.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.rawValue)" }
    return (["\(rows.read) read", "\(rows.used) used"] + rest + refused).joined(separator: ", ")
  }

  /// What was found, as users read it.
  var sentences: [String] { sketched(reading.findings) }

  private static func text(_ cell: StatisticCell) -> String {
    let figure =
      switch cell.value {
      case .number(let number): GermanNumber.text(number)
      case .symbol(let symbol): symbol == .belowHalf ? "0 (gerundet)" : symbol.rawValue
      }
    let marks = QualityMarks.letters.filter { cell.marks.contains($0.mark) }.map { String($0.letter) }.joined()
    return figure + marks + (cell.marks.contains(.limited) ? " ()" : "")
  }
}

/// Code, place and sentence of each finding in a line: »SPALTE-FEHLT 3 Die Spalte …«.
func sketched(_ findings: [Finding]) -> [String] {
  findings.map { finding in
    let place = [finding.location.line, finding.location.column].compactMap { $0.map(String.init) }.joined(
      separator: ":")
    return [finding.code.rawValue, place, FindingWording.sentence(finding)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

/// The findings that reading stops with.
func stops(_ definition: String, _ text: String) -> [String] {
  sketched(findings { _ = try SourceSketch(definition, text) })
}
