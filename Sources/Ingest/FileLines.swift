public import Model
import Notation

/// Single lines of a file, for findings that point to them.
public struct FileLines {
  private let look: TableLook
  private var lines: [Int: [UInt8]] = [:]

  // Of a file in one line only the head is kept.
  private static let mostKept = 1 << 16

  /// Goes through the file once and keeps the lines of these numbers.
  public init(_ source: any ByteSource, _ look: TableLook, numbers: Set<Int>) throws {
    self.look = look
    guard let last = numbers.max() else { return }
    var stream = look.dialect.stream(source)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var (line, previous) = (1, UInt8(0))
    while line <= last, case let read = try stream.read(into: buffer), read > 0 {
      for byte in buffer[..<read] {
        let isFeedOfPair = byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r")
        if isLineEnd(byte) {
          if !isFeedOfPair { line += 1 }
        } else if numbers.contains(line), lines[line, default: []].count < FileLines.mostKept {
          lines[line, default: []].append(byte)
        }
        previous = byte
      }
    }
  }

  /// The line of a finding, pointing to the field of this name or to what is wrong with the line; nil where there is none.
  /// A masked line shows how it is built, but no value.
  public func excerpt(_ finding: Finding, isMasked: Bool) -> LineExcerpt? {
    guard let number = finding.location.line, let line = lines[number] else { return nil }
    return line.withUnsafeBytes { bytes in
      let cut = LineCut(bytes, look.dialect)
      let place = cut.place(of: finding, look)
      let column = look.dialect.encoding.decode(UnsafeRawBufferPointer(rebasing: bytes[..<place])).count + 1
      if isMasked {
        let (text, offset) = cut.masked(place)
        return LineExcerpt(text, offset: offset, column: column)
      }
      return LineExcerpt(look.dialect.encoding.decode(bytes), offset: column - 1, column: column)
    }
  }
}

/// A line cut into fields as far as it can be.
private struct LineCut {
  let bytes: UnsafeRawBufferPointer
  let dialect: TableDialect
  let fields: [RecordScanner.Field]
  let step: RecordScanner.Step

  init(_ bytes: UnsafeRawBufferPointer, _ dialect: TableDialect) {
    var scanner = RecordScanner(dialect)
    step = scanner.next(bytes, from: 0, isFinal: true)
    self.bytes = bytes
    self.dialect = dialect
    fields = scanner.fields
  }

  /// The byte that a finding means.
  func place(of finding: Finding, _ look: TableLook) -> Int {
    switch step {
    case .openQuote(let place, _) where finding.code == .fileOpenQuote: return place
    case .strayQuote(let place, _, _) where finding.code == .fileStrayQuote: return place
    default: break
    }
    switch finding.code {
    case .fileRagged: return fields.count > look.width ? start(look.width) : bytes.count
    case .fileBareQuote: return bytes.firstIndex(of: dialect.quote) ?? 0
    case .fileEncoding, .fileDestroyedLetters: return bytes.firstIndex { $0 >= 0x80 } ?? 0
    case .fileNUL: return bytes.firstIndex(of: 0) ?? 0
    default: break
    }
    guard let name = finding.location.field.map(Nearest.fold) else { return 0 }
    let titles = look.header.names.isEmpty ? dialect.fields.map(\.name) : look.header.names
    return titles.firstIndex { Nearest.fold($0) == name }.map(start) ?? 0
  }

  private func start(_ field: Int) -> Int {
    guard fields.indices.contains(field) else { return 0 }
    let isQuoted = fields[field].start > 0 && bytes[fields[field].start - 1] == dialect.quote
    return isQuoted ? fields[field].start - 1 : fields[field].start
  }

  /// What stands between delimiters and quotes becomes three dots.
  func masked(_ place: Int) -> (text: String, offset: Int) {
    var text = ""
    var offset = 0
    var isInside = false
    for (index, byte) in bytes.enumerated() {
      if index == place { offset = text.count }
      let isMark = byte == dialect.delimiter || byte == dialect.quote
      if isMark { text.unicodeScalars.append(Unicode.Scalar(byte)) } else if !isInside { text += "•••" }
      isInside = !isMark
    }
    return (text, place >= bytes.count ? text.count : offset)
  }
}
