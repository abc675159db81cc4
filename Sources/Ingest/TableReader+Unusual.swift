import Model
import Notation

extension TableReader {
  // What a record is that is no plain row: nil for a row after all.
  mutating func unusual(_ bytes: UnsafeRawBufferPointer, _ record: Range<Int>) -> Step? {
    let fields = scanner.fields
    if fields.count == 1, record.count <= 2, isLineEnd(bytes[record.lowerBound]) {
      consume(bytes, to: record.upperBound, lines: scanner.lineEnds)
      isAfterBlank = true
      return .passed
    }
    if isPlain { return nil }
    let isEmpty = fields.allSatisfy { $0.length == 0 }
    if isEmpty, fields.count < width, fields.count > 1 {
      // Delimiters alone separate blocks of rows.
      consume(bytes, to: record.upperBound, lines: scanner.lineEnds)
      isAfterBlank = true
      return .passed
    }
    if isRepeatedHeader(bytes, record) {
      repeatedHeaders.add(line: line)
      consume(bytes, to: record.upperBound, lines: scanner.lineEnds)
      return .passed
    }
    if position < plainUntil { return nil }
    if isEmpty { return width > 1 ? .doubtful : nil }
    if begins(look.end, bytes, record) || beginsSecondTable(bytes, record) { return .doubtful }
    // In a table of one column only a line of underscores ends it.
    if width == 1, bytes[record.lowerBound] != UInt8(ascii: "_") { return nil }
    guard let note = onlyCell(scanner, bytes) else { return nil }
    return FooterNote.isMarker(note) || (width > 1 && FooterNote.isNote(note)) ? .doubtful : nil
  }

  private func isRepeatedHeader(_ bytes: UnsafeRawBufferPointer, _ record: Range<Int>) -> Bool {
    guard width > 1 else { return false }
    return look.headerBytes.contains { header in
      header.count == record.count && bytes[record].elementsEqual(header)
    }
  }

  private func begins(_ text: String?, _ bytes: UnsafeRawBufferPointer, _ record: Range<Int>) -> Bool {
    guard let text, let first = scanner.fields.first else { return false }
    return decoded(first, bytes).hasPrefix(text)
  }

  // Nobody writes longer notes into one cell.
  private static let longestNote = 1 << 14

  // The text of a row's only filled cell, its first.
  private func onlyCell(_ scanner: borrowing RecordScanner, _ bytes: UnsafeRawBufferPointer) -> String? {
    guard let first = scanner.fields.first, first.length > 0, first.length < TableReader.longestNote,
      scanner.fields.dropFirst().allSatisfy({ $0.length == 0 })
    else { return nil }
    return decoded(first, bytes)
  }

  func decoded(_ field: RecordScanner.Field, _ bytes: UnsafeRawBufferPointer) -> String {
    let cell = UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.start + field.length])
    return field.hasEscapes ? unescaped(cell, look.dialect) : look.dialect.encoding.decode(cell)
  }

  // A row of words with another number of fields, of which there are as many in the rows behind it.
  private func beginsSecondTable(_ bytes: UnsafeRawBufferPointer, _ record: Range<Int>) -> Bool {
    guard rows > 0, width > 1, scanner.fields.count != width, scanner.fields.count > 1 else { return false }
    let kinds = scanner.fields.map {
      CellKind(UnsafeRawBufferPointer(rebasing: bytes[$0.start..<$0.start + $0.length]))
    }
    return kinds.count { $0 == .text } > 1 && !kinds.contains { $0.isTyped || $0 == .symbol }
  }

  // Looks ahead from a doubtful record: whether the table ends here.
  mutating func settle() throws {
    switch try lookAhead() {
    case .rows(let end): plainUntil = end
    case .footer: try readFooter()
    case .second:
      secondTable = line
      try readFooter()
    }
  }

  private enum Ahead { case rows(until: Int), footer, second }

  private static let mostAhead = 1 << 20

  private mutating func lookAhead() throws -> Ahead {
    var scanner = scanner
    var place = window.consumed
    var isFirst = true
    var records = 0
    // How many fields the rows of a second table have.
    var wanted = 0
    var hasNote = false
    while true {
      let bytes = window.bytes
      guard place < bytes.count else {
        if window.isAtEnd, wanted == 0 { return hasNote ? .footer : .rows(until: position + place - window.consumed) }
        if window.isAtEnd { return records > 1 ? .second : .rows(until: position + place - window.consumed) }
        place = try refill(from: place)
        continue
      }
      switch scanner.next(bytes, from: place, isFinal: window.isAtEnd) {
      case .needsMore: place = try refill(from: place)
      case .record(let end):
        if isFirst {
          let first = scanner.fields[0]
          if begins(look.end, bytes, place..<end) || FooterNote.isMarker(decoded(first, bytes)) { return .footer }
          let isEmpty = scanner.fields.allSatisfy { $0.length == 0 }
          if onlyCell(scanner, bytes) == nil, !isEmpty { wanted = scanner.fields.count }
          isFirst = false
          hasNote = !isEmpty
        } else if wanted > 0 {
          if scanner.fields.count != wanted { return .rows(until: position + end - window.consumed) }
          if records >= 3 { return .second }
        } else if isRow(scanner, bytes) {
          return .rows(until: position + place - window.consumed)
        } else if !hasNote, let note = onlyCell(scanner, bytes) {
          // Behind empty rows a marker or a note begins what is no table any more; anything else is data.
          if FooterNote.isMarker(note) { return .footer }
          if !FooterNote.isNote(note) { return .rows(until: position + place - window.consumed) }
          hasNote = true
        }
        place = end
      case .openQuote(_, let end), .strayQuote(_, _, let end): place = end
      }
      records += 1
      if records > 1000 || place - window.consumed > TableReader.mostAhead {
        return .rows(until: position + place - window.consumed)
      }
    }
  }

  // Keeps what was read ahead: the place in the window that it moved to.
  private mutating func refill(from place: Int) throws -> Int {
    let ahead = place - window.consumed
    try window.refill()
    return window.consumed + ahead
  }

  // A row of the table: full width, more than its first cell filled.
  private func isRow(_ scanner: borrowing RecordScanner, _ bytes: UnsafeRawBufferPointer) -> Bool {
    scanner.fields.count == width && (width == 1 || scanner.fields.dropFirst().contains { $0.length > 0 })
  }

  private mutating func readFooter() throws {
    var footer = TableFooter(firstLine: line, lines: 0, sample: "", fullRow: nil)
    while true {
      let bytes = window.bytes
      guard window.consumed < bytes.count else {
        if window.isAtEnd { break }
        try window.refill()
        continue
      }
      let start = window.consumed
      let step = scanner.next(bytes, from: start, isFinal: window.isAtEnd)
      var end = start
      switch step {
      case .needsMore:
        try window.refill()
        continue
      case .record(let next): end = next
      case .openQuote(_, let next), .strayQuote(_, _, let next): end = next
      }
      let lines = max(lineEnds(bytes, start..<end), 1)
      if footer.fullRow == nil, width > 1, isRow(scanner, bytes) { footer.fullRow = line }
      if footer.sample.utf8.count < 500 {
        footer.sample += look.dialect.encoding.decode(
          UnsafeRawBufferPointer(rebasing: bytes[start..<min(end, start + 500)]))
      }
      footer.lines += lines
      consume(bytes, to: end, lines: lines)
    }
    self.footer = footer
  }
}
