public import Ingest
import Model
import Notation

/// Reads a file of statistics as its source definition says. Figures are read twice: first for how the file writes
/// numbers, since one cell alone may leave that open, then for what they are.
public struct SourceReader {
  private let definition: SourceDefinition
  private let look: TableLook
  private let file: String
  private let columns: SourceColumns
  private let register: RegionNames

  /// Finds the columns; nothing of the rows is read yet.
  public init(_ definition: SourceDefinition, _ look: TableLook, file: String, registers: Registers) {
    self.definition = definition
    self.look = look
    self.file = file
    columns = SourceColumns(definition, look, file: file)
    register = RegionNames(definition.regions, registers)
  }

  /// Stops where columns are missing or numbers can be read two ways; what is wrong with single rows it collects.
  public func read(_ source: any ByteSource) throws -> SourceReading {
    let findings = columns.findings + missing
    if findings.contains(where: { $0.severity == .error }) { throw Stop(findings) }
    let survey = try SourceSurvey(source, look, columns)
    let numbers = try definition.numbers ?? survey.convention(file: file)
    var table = try table(source)
    var rows = SourceRowReader(
      definition, columns, numbers: numbers, keys: survey.regions, names: register, encoding: look.dialect.encoding)
    while let batch = try table.nextBatch(columns: columns.read) {
      for row in 0..<batch.rows { rows.read(batch, row) }
    }
    var reading = try rows.reading(file: file, look: look, numbers: numbers)
    reading.findings = findings + reading.findings
    reading.close(table)
    return reading
  }

  // A figure needs a place and a time; where nothing can say them, no row needs to be read.
  private var missing: [Finding] {
    let hasRegion = columns.region != nil || columns.regionName != nil || definition.region != nil
    let hasPeriod =
      columns.period != nil || definition.period != nil || definition.sections == .period
      || columns.values.contains { $0.period != nil }
    return [(hasRegion, FindingCode.regionMissing), (hasPeriod, .periodMissing)].filter { !$0.0 }
      .map { Finding($0.1, at: Location(file: file)) }
  }

  private func table(_ source: any ByteSource) throws -> TableReader {
    guard let table = try TableReader(source, look: look) else {
      throw Stop(Finding(.fileEmpty, at: Location(file: file)))
    }
    return table
  }
}

extension SourceReading {
  // What concerns the file as a whole: rows that could not be cut into fields, and headers that stand again.
  fileprivate mutating func close(_ table: borrowing TableReader) {
    for (code, tally) in table.faults.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      rows.read += tally.count
      rows.refused[code, default: 0] += tally.count
      let location = Location(file: file, line: tally.lines.first)
      findings.append(Finding(code, at: location, [.count: .count(tally.count), .lines: .lines(tally.lines)]))
    }
    rows.repeatedHeaders = table.repeatedHeaders.count
    rows.read += rows.repeatedHeaders
    if rows.read == 0 { findings.append(Finding(.fileHeaderOnly, at: Location(file: file))) }
  }
}
