public import Ingest
public import Model

/// Reads one export of the Ausländerzentralregister into counts. Nothing of a person leaves it but fingerprints of keys.
public struct ExportReader: Sendable {
  /// The district whose export it is.
  public let kreis: Kreis
  /// The day for which persons are counted.
  public let stichtag: CalendarDate
  /// The bands into which ages are counted.
  public let ages: AgeScale
  /// Keys and codes.
  public let registers: Registers
  /// Whether persons are counted by their length of stay too.
  public let countsStays: Bool
  /// One reader serves all files of a Stichtag.
  public init(kreis: Kreis, stichtag: CalendarDate, ages: AgeScale, registers: Registers, countsStays: Bool = false) {
    self.kreis = kreis
    self.stichtag = stichtag
    self.ages = ages
    self.registers = registers
    self.countsStays = countsStays
  }

  /// Where persons are counted.
  var emptyCube: Cube { AZRAxis.cube(for: kreis, ages: ages, withStays: countsStays) }

  /// Reads the whole file twice: for its encoding, then for its rows. A definition says how a file is built that is not
  /// canonical; `other` is asked for one where columns are missing.
  public func read(
    _ source: any ByteSource, as definition: SourceDefinition? = nil,
    otherwise other: (TableLook) throws -> SourceDefinition? = { _ in nil }
  ) throws -> Result<ExportReading, Stop> {
    do {
      return .success(try reading(source, definition, other))
    } catch let stop as Stop {
      return .failure(stop)
    }
  }

  private func reading(
    _ source: any ByteSource, _ definition: SourceDefinition?, _ other: (TableLook) throws -> SourceDefinition?
  ) throws -> ExportReading {
    let look = try FileLook.look(at: source, declared: ExportColumns.declaration(definition)).get()
    guard var table = try TableReader(source, look: look) else {
      throw Stop(Finding(.fileEmpty, at: Location(file: source.name)))
    }
    var reading = ExportReading(file: source.name, look: look, cube: emptyCube)
    let match = ExportColumns(look, definition, file: source.name)
    reading.findings = match.findings
    if match.findings.contains(where: { $0.severity == .error }) {
      if definition == nil, let fitting = try other(look) { return try self.reading(source, fitting) { _ in nil } }
      throw Stop(match.findings)
    }
    var coder = RowCoder(self, definition, encoding: look.dialect.encoding, columns: match.columns)
    if !coder.isCounted { reading.keys = [] }
    reading.keyColumn = match.columns[AZRColumn.personPlace]
    reading.hasNationalities = coder.hasNationalities
    reading.hasEntries = coder.hasEntries
    while let batch = try table.nextBatch(columns: coder.columns) { coder.count(batch, into: &reading) }
    coder.finish(&reading)
    reading.findings += ExportReader.slippedColumns(reading)
    reading.findings += table.findings
    close(&reading, table.faults, rows: table.rows, endsWithLineEnd: table.endsWithLineEnd, counted: coder.isCounted)
    return reading
  }

  // A slip here and there is a warning; where most rows are unreadable the column is another one. Age groups have no
  // fixed spelling: one that is not understood is no slip.
  private static func slippedColumns(_ reading: ExportReading) -> [Finding] {
    reading.problems.filter { [.azrBirthInvalid, .azrSexUnknown, .azrEntryInvalid].contains($0.problem.code) }
      .filter { $0.problem.field != AZRColumn.ageGroup.rawValue }
      .filter { $0.tally.count * 2 > reading.read }.map { problem, tally in
        let location = Location(file: reading.file, line: tally.lines.first, field: problem.field)
        return Finding(.columnSlipped, at: location, [.count: .count(tally.count), .total: .count(reading.read)])
      }
  }

  // What concerns the file as a whole: rows that could not be cut into fields, and its two ends.
  private func close(
    _ reading: inout ExportReading, _ faults: [FindingCode: Tally], rows: Int, endsWithLineEnd: Bool, counted: Bool
  ) {
    for (code, tally) in faults.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      reading.read += tally.count
      reading.rejected[code, default: 0] += tally.count
      let location = Location(file: reading.file, line: tally.lines.first)
      reading.findings.append(Finding(code, at: location, [.count: .count(tally.count), .lines: .lines(tally.lines)]))
    }
    if rows == 0 { reading.findings.append(Finding(.fileHeaderOnly, at: Location(file: reading.file))) }
    if rows > 0, !endsWithLineEnd {
      // A count that was cut is still a number, so a counted export must prove its end.
      reading.findings.append(Finding(counted ? .fileCutCount : .fileNoFinalNewline, at: Location(file: reading.file)))
    }
  }
}
