public import Model

/// One row as it stands in the file, whatever is wrong with it.
public struct TableRow: Hashable, Sendable {
  /// The line on which it begins.
  public let line: Int
  /// All its cells, quotes removed where they could be understood.
  public let cells: [String]
  /// What is wrong with it.
  public let fault: FindingCode?
}

extension TableReader {
  /// The next row with all its fields, ragged and badly quoted ones included; nil at the end of the table.
  public mutating func nextRow() throws -> TableRow? {
    while true {
      let start = line
      switch step() {
      case .needsMore: try more()
      case .end: return nil
      case .doubtful: try settle()
      case .passed: break
      case .faulty:
        rows += 1
        return row(start, fault: .fileStrayQuote)
      case .row:
        rows += 1
        let isRagged = scanner.fields.count != width
        if isRagged { faults[.fileRagged, default: Tally()].add(line: start) }
        return row(start, fault: isRagged ? .fileRagged : nil)
      }
    }
  }

  private func row(_ line: Int, fault: FindingCode?) -> TableRow {
    let bytes = window.bytes
    return TableRow(line: line, cells: scanner.fields.map { decoded($0, bytes) }, fault: fault)
  }
}
