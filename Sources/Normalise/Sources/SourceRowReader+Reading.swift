import Ingest
import Model
import Notation

extension SourceRowReader {
  /// What all rows came to. Stops where the file names more combinations of attributes than any statistics has.
  func reading(file: String, look: TableLook, numbers: NumberConvention) throws(Stop) -> SourceReading {
    guard let (table, repetitions) = builder.build() else {
      throw Stop(Finding(.membersTooMany, at: Location(file: file), [.found: .list(definition.used)]))
    }
    var reading = SourceReading(file: file, look: look, table: table, numbers: numbers)
    (reading.names, reading.rows, reading.symbols) = (names, rows, symbols)
    reading.findings = book.report.map { $0.problem.finding(in: file, $0.tally) }
    reading.findings += repaired(file) + renamings(file) + repeated(repetitions, in: table, file)
    if withoutValues.count > 0 {
      let facts: [FactName: Fact] = [.count: .count(withoutValues.count), .lines: .lines(withoutValues.lines)]
      reading.findings.append(
        Finding(.rowsWithoutValues, at: Location(file: file, line: withoutValues.lines.first), facts))
    }
    return reading
  }

  private func repaired(_ file: String) -> [Finding] {
    guard let (text, key, rows) = regions.repaired else { return [] }
    let facts: [FactName: Fact] = [.found: .text(text), .expected: .text(key.description), .count: .count(rows)]
    return [Finding(.regionRepaired, at: Location(file: file), facts)]
  }

  private func renamings(_ file: String) -> [Finding] {
    renamed.flatMap { dimension, members in
      members.sorted { $0.key < $1.key }.map { expected, found in
        Finding(
          .memberRenamed, at: Location(file: file),
          [.name: .text(dimension), .expected: .text(expected), .found: .text(found)])
      }
    }
  }

  // The same figure twice is a nuisance; two figures for one place are an error.
  private func repeated(
    _ repetitions: [StatisticTable.Repetition], in table: StatisticTable, _ file: String
  ) -> [Finding] {
    [FindingCode.cellTwice, .cellRepeated].compactMap { code in
      let concerned = repetitions.filter { ($0.first == $0.second) == (code == .cellRepeated) }
      guard let first = concerned.first else { return nil }
      let facts: [FactName: Fact] = [
        .count: .count(concerned.count), .found: .text(table.words(for: first.coordinates)),
      ]
      return Finding(code, at: Location(file: file), facts)
    }
  }
}
