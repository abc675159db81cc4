import Model

/// Moving through the file one record at a time; what is no plain row is left to others.
extension TableReader {
  enum Step { case row, blank, faulty, passed, doubtful, needsMore, end }

  // A record of this size is not waited for: its line is passed over.
  static let mostRecord = 1 << 26

  // One record as far as the bytes at hand go.
  mutating func step() -> Step {
    let bytes = window.bytes
    let start = window.consumed
    guard start < bytes.count else { return window.isAtEnd ? .end : .needsMore }
    if isSkippingLine { return skipLine(bytes) }
    switch scanner.next(bytes, from: start, isFinal: window.isAtEnd) {
    case .needsMore: return .needsMore
    case .record(let end):
      let fields = scanner.fields.count
      if width < 0 { width = fields }
      if fields == width, width > 1 {
        if isDoubtful(bytes, length: end - start), let step = unusual(bytes, start..<end) { return step }
      } else if let step = unusual(bytes, start..<end) {
        return step
      }
      if let place = scanner.bareQuote { noteBareQuote(bytes, start: start, at: place) }
      consume(bytes, to: end, lines: scanner.lineEnds)
      return .row
    case .openQuote(let place, let end):
      return fault(.fileOpenQuote, at: place, opening: place, end: end)
    case .strayQuote(let place, let opening, let end):
      return fault(.fileStrayQuote, at: place, opening: opening, end: end)
    }
  }

  // Whether a row of full width may be a repeated header, a note padded to the width, or the head of a second table.
  @inline(__always)
  private func isDoubtful(_ bytes: UnsafeRawBufferPointer, length: Int) -> Bool {
    if scanner.fields[1].length == 0, scanner.fields[width - 1].length == 0 { return true }
    if length == look.headerLength || hasEnd { return true }
    guard valueColumn >= 0 else { return false }
    let value = scanner.fields[valueColumn]
    return value.length > 0 && bytes[value.start] >= UInt8(ascii: "A")
  }

  mutating func more() throws {
    if window.bytes.count - window.consumed > TableReader.mostRecord, !isSkippingLine {
      faults[.fileRagged, default: Tally()].add(line: line)
      rows += 1
      isSkippingLine = true
    }
    try window.refill()
  }

  // Moves on; what follows begins a line.
  mutating func consume(_ bytes: UnsafeRawBufferPointer, to end: Int, lines: Int) {
    if end > 0 { endsWithLineEnd = isLineEnd(bytes[end - 1]) }
    line += lines
    position += end - window.consumed
    window.consumed = end
  }

  private mutating func skipLine(_ bytes: UnsafeRawBufferPointer) -> Step {
    var place = window.consumed
    while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
    if place + 1 >= bytes.count, !window.isAtEnd {
      consume(bytes, to: place, lines: 0)
      return .needsMore
    }
    isSkippingLine = false
    guard place < bytes.count else {
      consume(bytes, to: place, lines: 0)
      return .passed
    }
    let isPair = bytes[place] == UInt8(ascii: "\r") && place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
    consume(bytes, to: isPair ? place + 2 : place + 1, lines: 1)
    return .passed
  }

  private mutating func fault(_ code: FindingCode, at place: Int, opening: Int, end: Int) -> Step {
    let bytes = window.bytes
    faults[code, default: Tally()].add(line: line + lineEnds(bytes, window.consumed..<place))
    let cut = LenientCut(bytes, look.dialect, opening: opening, end: end, width: width - scanner.fields.count)
    scanner.fields += cut.fields
    let lines = lineEnds(bytes, window.consumed..<end)
    // A line longer than any field is passed over from here.
    isSkippingLine = end == bytes.count && !isLineEnd(bytes[end - 1]) && !window.isAtEnd
    consume(bytes, to: end, lines: lines)
    return .faulty
  }

  private mutating func noteBareQuote(_ bytes: UnsafeRawBufferPointer, start: Int, at place: Int) {
    // Inches, seconds and minutes: the sign behind a number is content.
    if place > start, CellKind.isDigit(bytes[place - 1]) { return }
    bareQuotes.add(line: line + lineEnds(bytes, start..<place))
  }
}
