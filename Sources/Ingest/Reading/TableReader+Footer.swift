extension TableReader {
  // Takes the rest of the file for what stands behind the table.
  mutating func readFooter() throws {
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
