/// How a file separates its fields, with the encoding of its letters.
public struct TableDialect: Hashable, Sendable {
  /// How bytes stand for letters.
  public let encoding: TextEncoding
  /// The byte between fields.
  public let delimiter: UInt8
  /// Lines before the header, such as the `sep=;` that Excel writes and reads.
  public let linesBeforeHeader: Int

  /// What readers call the delimiter.
  public var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: "\t"): "Tabulator"
    default: String(Unicode.Scalar(delimiter))
    }
  }

  private static let delimiters = [UInt8](";,\t|".utf8)

  /// Reads the delimiter off the first line that is not blank: the candidate that stands there most often outside quotes.
  public init(encoding: TextEncoding, firstBytes: [UInt8]) {
    self.encoding = encoding
    // The reader skips blank lines, so the first line is the first that is not.
    let text = firstBytes.dropFirst(encoding.markLength).drop(while: TableDialect.isLineEnd)
    let line = text.prefix { !TableDialect.isLineEnd($0) }
    if line.count == 5, line.starts(with: Array("sep=".utf8)), let declared = line.last {
      delimiter = declared
      linesBeforeHeader = 1
    } else {
      let counts = TableDialect.delimiters.map { candidate in TableDialect.count(candidate, in: line) }
      let most = counts.max() ?? 0
      delimiter = TableDialect.delimiters[counts.firstIndex(of: most) ?? 0]
      linesBeforeHeader = 0
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private static func count(_ candidate: UInt8, in line: ArraySlice<UInt8>) -> Int {
    var inQuotes = false
    return line.reduce(0) { count, byte in
      if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
      return byte == candidate && !inQuotes ? count + 1 : count
    }
  }
}
