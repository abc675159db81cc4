import Ingest
import Model
import Normalise
import Notation
import Store

extension FileCheck {
  /// Reads persons of the Ausländerzentralregister as the yearly run does.
  mutating func readExport(_ source: any ByteSource, _ definition: SourceDefinition?, _ workplace: Workplace) throws {
    let peek = try ExportPeek(source, as: definition)
    let kreis = try kreis(peek, workplace)
    guard let stichtag = stichtagOfPath ?? peek.stichtag else { throw mistaken("ein Export mit lesbarem Stichtag") }
    let reader = ExportReader(
      kreis: kreis.kreis(slug: "", on: stichtag, registers: workplace.registers), stichtag: stichtag, ages: .standard,
      registers: workplace.registers)
    let reading = try reader.read(source, as: definition).get()
    describe(reading, reader)
    findings += reading.findings
    findings += reading.problems.map { $0.problem.finding(in: path, $0.tally) }
    findings += try duplicates(in: reading, source)
  }

  private mutating func describe(_ reading: ExportReading, _ reader: ExportReader) {
    let kreis = reader.kreis
    let municipalities = kreis.municipalities.indices.filter {
      reading.cube.sum(where: [AZRAxis.municipality: [$0]]) > 0
    }
    let kind = reading.keys == nil ? "AZR-Auszählung" : "AZR-Export, eine Zeile je Person"
    understood = [
      ("Art", kind), ("Zeichensatz", reading.dialect.encoding.rawValue),
      ("Trennzeichen", reading.dialect.delimiterName), ("Kreis", kreis.name),
      ("Stichtag", reader.stichtag.description),
      ("Ausländerbehörde", reading.sender.map { kreis.offices[$0].name } ?? "nicht erkannt"),
      ("Personen", GermanNumber.text(reading.read)),
      ("Gemeinden", "\(municipalities.count) von \(kreis.municipalities.count)"),
    ]
    if reading.isSynthetic { understood.append(("Daten", "synthetisch")) }
    coverage = .object([
      ("personen", .int(reading.read)), ("abgelehnt", .int(reading.rejected.values.reduce(0, +))),
      ("zeiten", .array([.string(reader.stichtag.iso)])),
      ("gebiete", .object([("gemeinde", .int(municipalities.count))])),
    ])
    summary = Summary(
      source: reading.keys == nil ? "AZR-Auszählung" : "AZR-Export",
      dialect: "\(reading.dialect.encoding.rawValue) \(reading.dialect.delimiterName)",
      rows: GermanNumber.text(reading.read) + " Personen", time: reader.stichtag.description,
      regions: "\(municipalities.count) von \(kreis.municipalities.count) Gemeinden, \(kreis.name)")
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
  private func duplicates(in reading: ExportReading, _ source: any ByteSource) throws -> [Finding] {
    let persons = try DuplicateSearch([reading]) { _ in source }.persons
    guard !persons.isEmpty else { return [] }
    var tally = Tally()
    for person in persons { tally.add(line: person[0].line) }
    let facts: [FactName: Fact] = [.count: .count(tally.count), .lines: .lines(tally.lines)]
    return [Finding(.azrPersonTwiceInFile, at: Location(file: path, line: tally.lines.first), facts)]
  }
}
