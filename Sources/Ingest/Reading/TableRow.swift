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
    guard let (line, fault) = try advance() else { return nil }
    let bytes = window.bytes
    return TableRow(line: line, cells: scanner.fields.map { decoded($0, bytes) }, fault: fault)
  }

  /// Hands the cells of the next row to `take` as UTF-8, without making texts of those that are UTF-8 already; false at the
  /// end of the table.
  public mutating func nextRow(_ take: (UnsafeRawBufferPointer) -> Void) throws -> Bool {
    guard try advance() != nil else { return false }
    let bytes = window.bytes
    for field in scanner.fields {
      let cell = UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.start + field.length])
      if !field.hasEscapes, isPlain(cell) {
        take(cell)
      } else {
        var text = decoded(field, bytes)
        text.withUTF8 { take(UnsafeRawBufferPointer($0)) }
      }
    }
    return true
  }

  // ASCII is the same in all encodings; beyond it only a file without a doubt is taken as it stands.
  private func isPlain(_ cell: UnsafeRawBufferPointer) -> Bool {
    (look.dialect.encoding.isUnicode && look.findings.isEmpty) || cell.allSatisfy { $0 < 0x80 }
  }

  private mutating func advance() throws -> (line: Int, fault: FindingCode?)? {
    while true {
      let start = line
      switch step() {
      case .needsMore: try more()
      case .end: return nil
      case .doubtful: try settle()
      case .passed: break
      case .blank:
        rows += 1
        return (start, nil)
      case .faulty:
        rows += 1
        return (start, .fileStrayQuote)
      case .row:
        rows += 1
        let isRagged = scanner.fields.count != width
        if isRagged { faults[.fileRagged, default: Tally()].add(line: start) }
        return (start, isRagged ? .fileRagged : nil)
      }
    }
  }
}
