/// The part of a file that is in memory: one buffer that moves along the file and grows only for a record longer than itself.
struct ReadingWindow: ~Copyable {
  /// Bytes before this place belong to records that were read.
  var consumed = 0
  /// Whether nothing follows the bytes at hand.
  private(set) var isAtEnd = false

  private var stream: TextStream
  private var buffer: UnsafeMutableRawBufferPointer
  private var filled = 0

  static let usualSize = 1 << 20

  init(_ stream: TextStream, size: Int) {
    self.stream = stream
    buffer = .allocate(byteCount: size, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// All bytes at hand, those of records already read included.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<filled]) }

  /// Drops what was read and takes more from the file; pointers into `bytes` are invalid afterwards.
  mutating func refill() throws {
    let rest = filled - consumed
    if consumed > 0, let base = buffer.baseAddress {
      base.copyMemory(from: base + consumed, byteCount: rest)
    } else if rest == buffer.count {
      grow()
    }
    (filled, consumed) = (rest, 0)
    let read = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
    filled += read
    isAtEnd = read == 0
  }

  /// Passes over this many bytes of the text.
  mutating func skip(_ count: Int) throws {
    var rest = count
    while rest > 0, !isAtEnd {
      let step = min(rest, filled - consumed)
      consumed += step
      rest -= step
      if rest > 0 { try refill() }
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
    larger.copyMemory(from: bytes)
    buffer.deallocate()
    buffer = larger
  }

  /// Where a field lies; escapes are taken out in place, since a record that was read is never scanned again.
  func unescapedSpan(of field: RecordScanner.Field, _ dialect: TableDialect) -> ColumnBatch.Span {
    var (from, to) = (field.start, field.start)
    let end = field.start + field.length
    while from < end {
      if from + 1 < end, dialect.isEscape(buffer[from], before: buffer[from + 1]) { from += 1 }
      buffer[to] = buffer[from]
      from += 1
      to += 1
    }
    return ColumnBatch.Span(start: Int32(field.start), length: Int32(to - field.start))
  }
}
