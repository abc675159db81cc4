import Model

extension TableReader {
  // What a record is that is no plain row: nil for a row after all.
  mutating func unusual(_ bytes: UnsafeRawBufferPointer, _ record: Range<Int>) -> Step? {
    let fields = scanner.fields
    if fields.count == 1, record.count <= 2, isLineEnd(bytes[record.lowerBound]) {
      consume(bytes, to: record.upperBound, lines: scanner.lineEnds)
      // By the grammar it is an empty cell where there is one column; elsewhere it is nothing.
      return width == 1 ? .blank : .passed
    }
    if isPlain { return nil }
    let isEmpty = fields.allSatisfy { $0.length == 0 }
    if isEmpty, fields.count < width, fields.count > 1 {
      // Delimiters alone separate blocks of rows.
      consume(bytes, to: record.upperBound, lines: scanner.lineEnds)
      return .passed
    }
    if isRepeatedHeader(bytes) {
      repeatedHeaders.add(line: line)
      consume(bytes, to: record.upperBound, lines: scanner.lineEnds)
      return .passed
    }
    if position < plainUntil { return nil }
    if isEmpty { return width > 1 ? .doubtful : nil }
    if begins(look.end, bytes) || beginsSecondTable(bytes) { return .doubtful }
    // In a table of one column only a line of underscores ends it.
    if width == 1, bytes[record.lowerBound] != UInt8(ascii: "_") { return nil }
    guard let note = onlyCell(scanner, bytes) else { return nil }
    return FooterNote.isMarker(note) || (width > 1 && FooterNote.isNote(note)) ? .doubtful : nil
  }

  // Cell by cell, since the second one may be quoted otherwise.
  private func isRepeatedHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard width > 1 else { return false }
    return look.headerCells.contains { cells in
      cells.count == scanner.fields.count && cells.contains { !$0.isEmpty }
        && zip(cells, scanner.fields).allSatisfy { $0 == decoded($1, bytes) }
    }
  }

  func begins(_ text: String?, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let text, let first = scanner.fields.first else { return false }
    return decoded(first, bytes).hasPrefix(text)
  }

  // Nobody writes longer notes into one cell.
  private static let longestNote = 1 << 14

  // The text of a row's only filled cell, its first.
  func onlyCell(_ scanner: borrowing RecordScanner, _ bytes: UnsafeRawBufferPointer) -> String? {
    guard let first = scanner.fields.first, first.length > 0, first.length < TableReader.longestNote,
      scanner.fields.dropFirst().allSatisfy({ $0.length == 0 })
    else { return nil }
    return decoded(first, bytes)
  }

  func decoded(_ field: RecordScanner.Field, _ bytes: UnsafeRawBufferPointer) -> String {
    let cell = UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.start + field.length])
    return field.hasEscapes ? unescaped(cell, look.dialect) : look.dialect.encoding.decode(cell)
  }

  // A row of words: one of another width, or one whose words, each another one, stand where values should.
  private func beginsSecondTable(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard rows > 0, width > 1, scanner.fields.count > 1 else { return false }
    let cells = scanner.fields.map { UnsafeRawBufferPointer(rebasing: bytes[$0.start..<$0.start + $0.length]) }
    let kinds = cells.map { CellKind($0) }
    guard scanner.fields.count == width else {
      return kinds.count { $0 == .text } > 1 && !kinds.contains { $0.isTyped || $0 == .symbol }
    }
    guard look.valueColumns.count > 1, kinds.allSatisfy({ $0 == .text }) else { return false }
    return Set(cells.map { look.dialect.encoding.decode($0) }).count == width
  }
}
