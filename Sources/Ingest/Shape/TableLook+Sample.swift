import Model

extension TableLook {
  /// Decides where the table begins, from the text behind the mark.
  init(
    _ text: UnsafeRawBufferPointer, dialect: TableDialect, isWhole: Bool, declared: TableDeclaration,
    skippingFirst: Bool,
    evidence: [String], findings: [Finding], file: String
  ) {
    let start = skippingFirst ? TableLook.afterSeparatorLine(text) : (0, 1)
    let sample = SampleTable(text, dialect, isWhole: isWhole, most: 400, from: start.0, line: start.1)
    let shape = TableShape(sample, declared: declared)
    let records = sample.records
    let rows = shape.header
    let first = rows.lowerBound < records.count ? records[rows.lowerBound] : nil
    let next = rows.upperBound < records.count ? records[rows.upperBound] : nil
    let last = records.last
    let header = TableHeader(sample, rows: rows, width: shape.width)
    self.dialect = dialect
    preambleLines = (first?.line ?? last.map { $0.line + $0.lines } ?? start.1) - 1
    preamble = TableLook.lines(text, before: first?.start ?? text.count, dialect.encoding)
    self.header =
      dialect.fields.isEmpty || !header.lines.isEmpty
      ? header : TableHeader(lines: [], paths: dialect.fields.map { [$0.name] })
    // A first line longer than the sample: the reader counts its fields.
    width = records.isEmpty && !isWhole ? TableLook.unknownWidth : shape.width
    self.evidence = evidence + FileEvidence.header(header, shape: shape, preambleLines: preambleLines)
    // A header that cannot be cut names no columns.
    let broken = records[rows].compactMap(\.fault).map { fault in
      Finding(fault.code, at: Location(file: file, line: fault.line), [.count: 1, .lines: .lines([fault.line])])
    }
    self.findings = findings + broken
    dataOffset = next?.start ?? last?.end ?? start.0
    dataLine = next?.line ?? last.map { $0.line + $0.lines } ?? start.1
    let titles = records[rows].filter { !$0.isBlank }
    headerCells = titles.map { $0.fields.map { sample.text($0) } }
    headerLength = titles.last.map { $0.end - $0.start } ?? -1
    endsWithLineEnd = titles.last.map { isLineEnd(text[$0.end - 1]) } ?? true
    valueColumns = shape.pureColumns
    end = declared.end
  }

  static let unknownWidth = -1

  private static func afterSeparatorLine(_ text: UnsafeRawBufferPointer) -> (Int, Int) {
    guard let word = text.firstIndex(where: { !isLineEnd($0) }) else { return (0, 1) }
    var end = text[word...].firstIndex(where: isLineEnd) ?? text.count
    if end + 1 < text.count, text[end] == UInt8(ascii: "\r"), text[end + 1] == UInt8(ascii: "\n") { end += 1 }
    end = min(end + 1, text.count)
    return (end, lineEnds(text, 0..<end) + 1)
  }

  // Enough of the text above the header to see what the table is about.
  private static func lines(_ text: UnsafeRawBufferPointer, before end: Int, _ encoding: TextEncoding) -> [String] {
    var lines: [String] = []
    var place = 0
    while place < end, lines.count < 50 {
      let stop = text[place..<end].firstIndex(where: isLineEnd) ?? end
      lines.append(encoding.decode(UnsafeRawBufferPointer(rebasing: text[place..<min(stop, place + 2000)])))
      let isPair = stop + 1 < end && text[stop] == UInt8(ascii: "\r") && text[stop + 1] == UInt8(ascii: "\n")
      place = stop + (isPair ? 2 : 1)
    }
    return lines
  }
}
