import Ingest
public import Model
import Normalise
import Notation
import Store

/// One file, read as a run would read it, without its neighbours: what it is and what is wrong with it.
public struct FileCheck: Sendable {
  /// As the user typed it.
  public let path: String
  /// What was understood, in words.
  public private(set) var understood: [(name: String, value: String)] = []
  /// All findings of the file.
  public private(set) var findings: [Finding] = []

  /// Never throws: whatever goes wrong is a finding of this file, and the next file is read all the same.
  public init(path: String, in workplace: Workplace) {
    self.path = path
    do {
      try read(workplace)
    } catch let stop as Stop {
      findings += stop.findings
    } catch {
      findings.append(Finding(.machineRead, at: Location(file: path), [.reason: .text("\(error)")]))
    }
  }

  private mutating func read(_ workplace: Workplace) throws {
    let source = try FileSource(path: path, name: path)
    let peek = try ExportPeek(source)
    let kreis = try kreis(peek, workplace)
    guard let stichtag = stichtagOfPath ?? peek.stichtag else { throw mistaken("ein Export mit lesbarem Stichtag") }
    let reader = ExportReader(
      kreis: kreis.kreis(slug: "", on: stichtag, registers: workplace.registers), stichtag: stichtag, ages: 18...35,
      registers: workplace.registers)
    let reading = try reader.read(source).get()
    describe(reading, reader)
    findings += reading.findings
    findings += reading.problems.map { $0.problem.finding(in: path, $0.tally) }
    findings += try duplicates(in: reading, source)
    findings.sort { ($1.severity, $0.location.line ?? 0) < ($0.severity, $1.location.line ?? 0) }
  }

  private mutating func describe(_ reading: ExportReading, _ reader: ExportReader) {
    let kreis = reader.kreis
    let municipalities = kreis.municipalities.indices.filter {
      reading.cube.sum(where: [AZRAxis.municipality: [$0]]) > 0
    }
    understood = [
      ("Art", reading.keys == nil ? "AZR-Auszählung" : "AZR-Export, eine Zeile je Person"),
      ("Zeichensatz", reading.dialect.encoding.rawValue), ("Trennzeichen", reading.dialect.delimiterName),
      ("Kreis", kreis.name), ("Stichtag", reader.stichtag.description),
      ("Ausländerbehörde", reading.sender.map { kreis.offices[$0].name } ?? "nicht erkannt"),
      ("Personen", GermanNumber.text(reading.read)),
      ("Gemeinden", "\(municipalities.count) von \(kreis.municipalities.count)"),
    ]
    if reading.isSynthetic { understood.append(("Daten", "synthetisch")) }
  }

  private var stichtagOfPath: CalendarDate? {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? CalendarDate(parts[parts.count - 2]) : nil
  }

  // By the path's directory, else by the keys in the file.
  private func kreis(_ peek: ExportPeek, _ workplace: Workplace) throws -> KreisDefinition {
    let parts = path.split(separator: "/").map(String.init)
    let slugs = Set(try workplace.pipelines.all().map(\.kreis))
    if parts.count > 3, slugs.contains(parts[parts.count - 4]) { return try workplace.kreis(parts[parts.count - 4]) }
    for slug in slugs.sorted() {
      let definition = try workplace.kreis(slug)
      if definition.key == peek.kreis { return definition }
    }
    let known = GermanTerms.list(slugs.sorted())
    throw mistaken("ein Export aus einem Kreis, den die Pipelines kennen (\(known))")
  }

  private func mistaken(_ expected: String) -> Stop {
    Stop(Finding(.usageValue, [.name: .text("DATEI"), .found: .text(path), .expected: .text(expected)]))
  }

  // Persons in other files are for a run to find; those twice in this one show here.
  private func duplicates(in reading: ExportReading, _ source: FileSource) throws -> [Finding] {
    let persons = try DuplicateSearch([reading]) { _ in source }.persons
    guard !persons.isEmpty else { return [] }
    var tally = Tally()
    for person in persons { tally.add(line: person[0].line) }
    let facts: [FactName: Fact] = [.count: .count(tally.count), .lines: .lines(tally.lines)]
    return [Finding(.azrPersonTwiceInFile, at: Location(file: path, line: tally.lines.first), facts)]
  }
}

extension Problem {
  /// The finding that a problem becomes with its count and places.
  func finding(in file: String, _ tally: Tally, severity: Severity? = nil) -> Finding {
    Finding(
      code, at: Location(file: file, line: tally.lines.first, field: field), severity: severity,
      facts.merging([.count: .count(tally.count), .lines: .lines(tally.lines)]) { $1 })
  }
}
