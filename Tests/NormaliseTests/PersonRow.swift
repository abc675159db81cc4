import Ingest
import Model

@testable import Normalise

/// One invented person's row, and how the offices' programs would write it.
struct PersonRow {
  static let header = [
    "Stichtag", "AZR-Nummer", "Gemeindeschlüssel", "Gemeinde", "Staatsangehörigkeit", "Geburtsmonat", "Geschlecht",
    "Aufenthaltstitel", "Ersteinreise", "Ausländerbehörde",
  ]

  private(set) var cells: [String]

  init(_ number: String) {
    cells = ["31.03.2021", number, "05162024", "Neuss", "163", "199004", "w", "451", "12.05.2015", "Stadt Neuss"]
  }

  func with(_ column: String, _ text: String) -> PersonRow {
    var row = self
    if let place = PersonRow.header.firstIndex(of: column) { row.cells[place] = text }
    return row
  }
}

/// The dialects that offices send.
enum Writing: CaseIterable {
  case modern, windows, tabs

  func source(_ name: String, _ header: [String], _ rows: [[String]]) -> MemorySource {
    MemorySource(name: name, bytes: bytes(header, rows))
  }

  func bytes(_ header: [String], _ rows: [[String]]) -> [UInt8] {
    switch self {
    case .modern: Array(("\u{FEFF}" + Writing.text([header] + rows, ";", "", "\n")).utf8)
    case .windows: Writing.latin(Writing.text([header.map(Writing.shouted)] + rows, ";", "\"", "\r\n"))
    case .tabs: Array(Writing.text([header] + rows, "\t", "", "\n").utf8)
    }
  }

  private static func text(_ rows: [[String]], _ delimiter: String, _ quote: String, _ end: String) -> String {
    rows.map { $0.map { quote + $0 + quote }.joined(separator: delimiter) + end }.joined()
  }

  private static func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  private static func shouted(_ text: String) -> String {
    text.uppercased().map { ["Ä": "AE", "Ö": "OE", "Ü": "UE"][$0] ?? String($0) }.joined()
  }
}

/// A whole reading in a form that can be written down in a test.
struct ReadingSummary: Equatable {
  struct Note: Equatable {
    var code: FindingCode
    var field: String
    var facts: [FactName: Fact] = [:]
    var count: Int
    var lines: [Int]
  }

  /// Persons by »Gemeinde, Behörde, Status, Alter, Staatsangehörigkeit, Geschlecht«.
  var counts: [String: Int] = [:]
  var read = 0
  var rejected: [FindingCode: Int] = [:]
  var notes: [Note] = []
  var findings: [Finding] = []
  var sender: String?
  var personsByOffice = [0, 0, 0]
  /// Nil in a counted export.
  var keys: Int?
  var isMarkedSynthetic = false
}

extension ReadingSummary {
  init(_ reading: ExportReading, _ kreis: Kreis) {
    let (strides, axes) = (reading.cube.strides, reading.cube.axes)
    for (place, persons) in reading.cube.counts.enumerated() where persons != 0 {
      let codes = axes.indices.map { place / strides[$0] % axes[$0].size }
      let status = codes[2] == AZRAxis.german ? "deutsch" : StatusGroup.allCases[codes[2]].rawValue
      let names = [
        kreis.municipalities[codes[0]].shortName, kreis.offices[codes[1]].id, status, ages(AgeScale.standard, codes[3]),
        NationalityGroup.allCases[codes[4]].rawValue, Sex.allCases[codes[5]].rawValue,
      ]
      counts[names.joined(separator: ", ")] = persons
    }
    (read, rejected, findings) = (reading.read, reading.rejected, reading.findings)
    notes = reading.problems.map { problem, tally in
      Note(code: problem.code, field: problem.field, facts: problem.facts, count: tally.count, lines: tally.lines)
    }
    sender = reading.sender.map { kreis.offices[$0].id }
    (personsByOffice, keys) = (reading.personsByOffice, reading.keys?.count)
    isMarkedSynthetic = reading.isMarkedSynthetic
  }
}

/// The ages of a code as »18–35«, »36–« or »?«.
func ages(_ scale: AgeScale, _ code: Int) -> String {
  guard let bands = scale.bands(of: code) else { return "?" }
  return "\(scale.ages(of: bands.lowerBound).first)–\(scale.ages(of: bands.upperBound).last.map { "\($0)" } ?? "")"
}
