extension TableReader {
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
    var records = 0
    // How many fields the rows of a second table have.
    var wanted = 0
    var hasNote = false
    while true {
      let bytes = window.bytes
      let rows = Ahead.rows(until: position + place - window.consumed)
      guard place < bytes.count else {
        if window.isAtEnd, wanted == 0 { return hasNote ? .footer : rows }
        if window.isAtEnd { return records > 1 ? .second : rows }
        place = try refill(from: place)
        continue
      }
      switch scanner.next(bytes, from: place, isFinal: window.isAtEnd) {
      case .needsMore:
        place = try refill(from: place)
        continue
      case .record(let end):
        if records == 0 {
          let first = scanner.fields[0]
          if begins(look.end, bytes) || FooterNote.isMarker(decoded(first, bytes)) { return .footer }
          let isEmpty = scanner.fields.allSatisfy { $0.length == 0 }
          if onlyCell(scanner, bytes) == nil, !isEmpty { wanted = scanner.fields.count }
          hasNote = !isEmpty
        } else if wanted > 0 {
          if !continuesSecondTable(scanner, bytes, wanted) { return .rows(until: position + end - window.consumed) }
          if records >= 3 { return .second }
        } else if isRow(scanner, bytes) {
          return rows
        } else if !hasNote, let note = onlyCell(scanner, bytes) {
          // Behind empty rows a marker or a note begins what is no table any more; anything else is data.
          if FooterNote.isMarker(note) { return .footer }
          if !FooterNote.isNote(note) { return rows }
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

  // As many fields as its header; where those are as many as the first table's, values below the words, too.
  private func continuesSecondTable(
    _ scanner: borrowing RecordScanner, _ bytes: UnsafeRawBufferPointer, _ wanted: Int
  ) -> Bool {
    guard scanner.fields.count == wanted else { return false }
    return wanted != width
      || scanner.fields.contains {
        CellKind(UnsafeRawBufferPointer(rebasing: bytes[$0.start..<$0.start + $0.length])).isTyped
      }
  }

  // Keeps what was read ahead: the place in the window that it moved to.
  private mutating func refill(from place: Int) throws -> Int {
    let ahead = place - window.consumed
    try window.refill()
    return window.consumed + ahead
  }

  // A row of the table: full width, more than its first cell filled.
  func isRow(_ scanner: borrowing RecordScanner, _ bytes: UnsafeRawBufferPointer) -> Bool {
    scanner.fields.count == width && (width == 1 || scanner.fields.dropFirst().contains { $0.length > 0 })
  }
}
