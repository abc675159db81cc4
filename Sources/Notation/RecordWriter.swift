/// Writes records of separated cells, quoted where RFC 4180 asks for it: the one place where cells become lines.
public struct RecordWriter: Sendable {
  /// What was written since the last `take`.
  public private(set) var bytes: [UInt8] = []

  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private var cells = 0
  private var isBlank = true

  private static let quote = UInt8(ascii: "\"")

  /// A comma and LF, unless the reader is a spreadsheet that expects others.
  public init(delimiter: UInt8 = UInt8(ascii: ","), lineEnd: String = "\n") {
    self.delimiter = delimiter
    self.lineEnd = Array(lineEnd.utf8)
  }

  /// Adds a cell to the record, given as UTF-8.
  public mutating func add(_ cell: UnsafeRawBufferPointer) {
    if cells > 0 { bytes.append(delimiter) }
    cells += 1
    isBlank = isBlank && cell.isEmpty
    guard needsQuotes(cell) else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(RecordWriter.quote)
    for byte in cell {
      if byte == RecordWriter.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(RecordWriter.quote)
  }

  /// Ends the record. One that is a single empty cell gets quotes, since readers skip blank lines.
  public mutating func endRecord() {
    if cells == 1, isBlank { bytes += [RecordWriter.quote, RecordWriter.quote] }
    bytes += lineEnd
    (cells, isBlank) = (0, true)
  }

  /// Adds a whole record.
  public mutating func add(record: some Sequence<String>) {
    for var cell in record { cell.withUTF8 { add(UnsafeRawBufferPointer($0)) } }
    endRecord()
  }

  /// Hands over what was written and starts afresh, so that a long table never lies in memory whole.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // Some readers strip blanks at the ends of cells without quotes.
  private func needsQuotes(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
    for byte in cell where byte <= 0x22 || byte == delimiter {
      if byte == delimiter || byte == RecordWriter.quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        return true
      }
    }
    return false
  }
}
