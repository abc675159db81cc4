public import Model

extension TableReader {
  /// What was found around and inside the rows that concerns the file as a whole; complete at the end of the table.
  public var findings: [Finding] {
    var findings: [Finding] = []
    if bareQuotes.count > 0 { findings.append(finding(.fileBareQuote, bareQuotes)) }
    if let secondTable { findings.append(Finding(.fileSecondTable, at: Location(file: file, line: secondTable))) }
    if secondTable == nil, let row = footer?.fullRow {
      findings.append(Finding(.fileSecondTable, at: Location(file: file, line: row)))
    }
    if secondTable == nil, let footer {
      findings.append(
        Finding(.fileFooter, at: Location(file: file, line: footer.firstLine), [.count: .count(footer.lines)]))
    }
    if repeatedHeaders.count > 0 { findings.append(finding(.fileHeaderRepeated, repeatedHeaders)) }
    return findings
  }

  /// The rows that could not be cut into the table's columns, a finding for each kind.
  public var faultFindings: [Finding] {
    faults.sorted { $0.key.rawValue < $1.key.rawValue }.map { finding($0.key, $0.value) }
  }

  private func finding(_ code: FindingCode, _ tally: Tally) -> Finding {
    let location = Location(file: file, line: tally.lines.first)
    return Finding(code, at: location, [.count: .count(tally.count), .lines: .lines(tally.lines)])
  }
}
