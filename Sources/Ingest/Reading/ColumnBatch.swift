/// Some thousand rows, column by column, as places in the reader's buffer; valid until the next batch is read.
public struct ColumnBatch {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline let spans: [Span]
  @usableFromInline let slots: Int
  /// The line on which each row begins.
  public let lines: [Int]

  @usableFromInline
  struct Span {
    @usableFromInline let start: Int32
    @usableFromInline let length: Int32
  }

  /// How many rows there are.
  public var rows: Int { lines.count }

  /// The bytes of one cell, quotes removed, still in the file's encoding.
  @inlinable
  public func cell(_ row: Int, _ slot: Int) -> UnsafeRawBufferPointer {
    let span = spans[row * slots + slot]
    return UnsafeRawBufferPointer(rebasing: bytes[Int(span.start)..<Int(span.start) + Int(span.length)])
  }
}
