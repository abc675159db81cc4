public import Ingest
import Model
import Notation

/// Reads a file of statistics as its source definition says. Figures are read twice: first for how the file writes
/// numbers, since one cell alone may leave that open, then for what they are.
public struct SourceReader {
  private let declared: SourceDefinition
  private let look: TableLook
  private let file: String
  private let registers: Registers

  /// Nothing of the file is read yet.
  public init(_ definition: SourceDefinition, _ look: TableLook, file: String, registers: Registers) {
    declared = definition
    self.look = look
    self.file = file
    self.registers = registers
  }

  /// Stops where columns are missing or numbers can be read two ways; what is wrong with single rows it collects.
  public func read(_ source: any ByteSource) throws -> SourceReading {
    let definition = try declared.fitted(to: look, rows: rows(source))
    var columns = SourceColumns(definition, look, file: file)
    let findings = columns.findings + missing(definition, columns)
    if findings.contains(where: { $0.severity == .error }) { throw Stop(findings) }
    let survey = try SourceSurvey(source, look, columns)
    columns.takeQualities(survey.qualities, look)
    let numbers = try definition.numbers ?? survey.convention(file: file)
    let register = RegionNames(definition.regions, registers)
    var table = try table(source)
    var rows = SourceRowReader(
      definition, columns, numbers: numbers, keys: survey.regions, names: register, encoding: look.dialect.encoding)
    while let batch = try table.nextBatch(columns: columns.read) {
      for row in 0..<batch.rows { rows.read(batch, row) }
    }
    var reading = try rows.reading(file: file, look: look, numbers: numbers)
    reading.findings = findings + reading.findings
    reading.findings += register.doubts(reading.table.regions, names: reading.names, file: file)
    reading.close(table)
    return reading
  }

  // The first rows, for what the header does not say.
  private func rows(_ source: any ByteSource) throws -> [[String]] {
    let width = max(0, look.width)
    guard var table = try TableReader(source, look: look), let batch = try table.nextBatch(columns: Array(0..<width))
    else { return [] }
    return (0..<min(batch.rows, 20)).map { row in
      (0..<width).map { look.dialect.encoding.decode(batch.cell(row, $0)).trimmed }
    }
  }

  // A figure needs a place and a time; where nothing can say them, no row needs to be read.
  private func missing(_ definition: SourceDefinition, _ columns: SourceColumns) -> [Finding] {
    let hasRegion =
      columns.region != nil || columns.regionName != nil || definition.region != nil || definition.sections == .region
      || columns.hasRegionsAcross
    let hasPeriod =
      columns.period != nil || definition.period != nil || definition.sections == .period
      || columns.values.contains { $0.period != nil }
    var findings: [Finding] = []
    if columns.values.isEmpty, !columns.findings.contains(where: { $0.severity == .error }) {
      findings.append(Finding(.columnMissing, at: Location(file: file, line: look.header.lines.first, field: "wert")))
    }
    // What a missing column might have said is not missed twice.
    if !hasRegion, !isLost([.region, .regionName], definition) {
      findings.append(Finding(.regionMissing, at: Location(file: file)))
    }
    if !hasPeriod, !isLost([.period], definition), !definition.levels.contains(.period) {
      findings.append(Finding(.periodMissing, at: Location(file: file)))
    }
    return findings
  }

  private func isLost(_ meanings: [SourceDefinition.Column.Meaning], _ definition: SourceDefinition) -> Bool {
    definition.columns.contains { meanings.contains($0.meaning) }
  }

  private func table(_ source: any ByteSource) throws -> TableReader {
    guard let table = try TableReader(source, look: look) else {
      throw Stop(Finding(.fileEmpty, at: Location(file: file)))
    }
    return table
  }
}

extension SourceReading {
  // What concerns the file as a whole: rows that could not be cut into fields, headers that stand again, notes below.
  fileprivate mutating func close(_ table: borrowing TableReader) {
    for (code, tally) in table.faults { rows.refused[code, default: 0] += tally.count }
    rows.repeatedHeaders = table.repeatedHeaders.count
    rows.read = table.rows + rows.repeatedHeaders
    precondition(rows.isWhole, "rows were lost between reading and accounting")
    // Notes stand below nearly every table of an office; a second table there is a finding of its own.
    findings += table.faultFindings + table.findings.filter { $0.code != .fileFooter }
    footer = table.footer
    if !table.endsWithLineEnd, table.footer == nil, rows.used > 0 {
      // A number that was cut is still a number.
      findings.append(Finding(.fileNoFinalNewline, at: Location(file: file)))
    }
    if rows.read == 0 { findings.append(Finding(.fileHeaderOnly, at: Location(file: file))) }
  }
}
