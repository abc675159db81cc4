import Model

/// The first records of a file as one dialect cuts them.
struct SampleTable {
  /// One record with its place in the sample.
  struct Record {
    let start: Int
    let end: Int
    let line: Int
    let lines: Int
    let fields: [RecordScanner.Field]
    /// What is wrong with its quotes, and on which line.
    let fault: (code: FindingCode, line: Int)?
    let hasBareQuote: Bool
    /// A line without any byte.
    let isBlank: Bool

    var isBroken: Bool { fault != nil }
    var count: Int { fields.count }
  }

  let bytes: UnsafeRawBufferPointer
  let dialect: TableDialect
  private(set) var records: [Record] = []

  /// Cuts at most so many records; what the sample cuts off at its end is left out.
  init(
    _ bytes: UnsafeRawBufferPointer, _ dialect: TableDialect, isWhole: Bool, most: Int, from start: Int = 0,
    line: Int = 1
  ) {
    self.bytes = bytes
    self.dialect = dialect
    var scanner = RecordScanner(dialect)
    var (place, line) = (start, line)
    while place < bytes.count, records.count < most {
      var end = place
      var fault: (code: FindingCode, at: Int)?
      switch scanner.next(bytes, from: place, isFinal: isWhole) {
      case .needsMore: return
      case .record(let next): end = next
      case .openQuote(let opening, let next):
        (end, fault) = (next, (.fileOpenQuote, opening))
        cutLeniently(&scanner, place, opening: opening, end: next)
      case .strayQuote(let stray, let opening, let next):
        (end, fault) = (next, (.fileStrayQuote, stray))
        cutLeniently(&scanner, place, opening: opening, end: next)
      }
      records.append(
        Record(
          start: place, end: end, line: line, lines: max(scanner.lineEnds, 1), fields: scanner.fields,
          fault: fault.map { ($0.code, line + lineEnds(bytes, place..<$0.at)) }, hasBareQuote: scanner.bareQuote != nil,
          isBlank: isLineEnd(bytes[place])))
      line += max(scanner.lineEnds, 1)
      place = end
    }
  }

  private func cutLeniently(_ scanner: inout RecordScanner, _ place: Int, opening: Int, end: Int) {
    // The row above shows how many fields a row has; for the first the row below does.
    var row = records.last?.count ?? 0
    var below = RecordScanner(dialect)
    if records.isEmpty, end < bytes.count, case .record = below.next(bytes, from: end, isFinal: true) {
      row = below.fields.count
    }
    let width = max(0, row - scanner.fields.count)
    scanner.fields += LenientCut(bytes, dialect, opening: opening, end: end, width: width).fields
    scanner.lineEnds = lineEnds(bytes, place..<end)
  }

  func cell(_ field: RecordScanner.Field) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.start + field.length])
  }

  func kinds(_ record: Record) -> [CellKind] { record.fields.map { CellKind(cell($0)) } }

  func text(_ field: RecordScanner.Field) -> String {
    guard field.hasEscapes else { return dialect.encoding.decode(cell(field)) }
    return unescaped(cell(field), dialect)
  }
}

/// The text of a cell with its escapes taken out.
func unescaped(_ cell: UnsafeRawBufferPointer, _ dialect: TableDialect) -> String {
  var bytes: [UInt8] = []
  var place = 0
  while place < cell.count {
    if place + 1 < cell.count, dialect.isEscape(cell[place], before: cell[place + 1]) { place += 1 }
    bytes.append(cell[place])
    place += 1
  }
  return bytes.withUnsafeBytes { dialect.encoding.decode($0) }
}

// Only for records that were odd, so it may look at each byte again.
func lineEnds(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
  range.reduce(0) { count, place in
    let followsReturn = place > 0 && bytes[place - 1] == UInt8(ascii: "\r")
    if bytes[place] == UInt8(ascii: "\n") { return followsReturn && place > range.lowerBound ? count : count + 1 }
    return bytes[place] == UInt8(ascii: "\r") ? count + 1 : count
  }
}
