/// The part of a file that is in memory: one buffer that moves along the file and grows only for a record longer than itself.
struct ReadingWindow: ~Copyable {
  /// Bytes before this place belong to records that were read.
  var consumed = 0
  /// Whether nothing follows the bytes at hand.
  private(set) var isAtEnd = false

  private let source: any ByteSource
  private var buffer: UnsafeMutableRawBufferPointer
  private var filled = 0
  private var offset: Int

  static let usualSize = 1 << 20

  init(_ source: any ByteSource, from offset: Int, size: Int) {
    self.source = source
    self.offset = offset
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
    let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), at: offset)
    filled += read
    offset += read
    isAtEnd = read == 0
  }

  private mutating func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
    larger.copyMemory(from: bytes)
    buffer.deallocate()
    buffer = larger
  }

  /// Where a field lies; doubled quotes are halved in place, since a record that was read is never scanned again.
  func span(of field: RecordScanner.Field, quote: UInt8) -> ColumnBatch.Span {
    guard field.hasDoubledQuotes else {
      return ColumnBatch.Span(start: Int32(field.start), length: Int32(field.length))
    }
    var (from, to) = (field.start, field.start)
    while from < field.start + field.length {
      buffer[to] = buffer[from]
      if buffer[from] == quote { from += 1 }
      from += 1
      to += 1
    }
    return ColumnBatch.Span(start: Int32(field.start), length: Int32(to - field.start))
  }
}
