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
    var wanted = numbers.sorted()[...]
    var stream = look.dialect.stream(source)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var (line, endsInReturn) = (1, false)
    while !wanted.isEmpty, case let read = try stream.read(into: buffer), read > 0 {
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<read])
      var place = endsInReturn && bytes[0] == UInt8(ascii: "\n") ? 1 : 0
      while place < read, let next = wanted.first {
        let end = FileLines.lineEnd(bytes, from: place)
        if line == next { keep(bytes[place..<end], of: line) }
        if end < read {
          line += 1
          if line > next { wanted.removeFirst() }
        }
        let isPair = end + 1 < read && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
        place = end + (isPair ? 2 : 1)
      }
      endsInReturn = bytes[read - 1] == UInt8(ascii: "\r")
    }
  }

  private mutating func keep(_ piece: Slice<UnsafeRawBufferPointer>, of line: Int) {
    if piece.isEmpty { return }
    let room = FileLines.mostKept - lines[line, default: []].count
    lines[line, default: []].append(contentsOf: piece.prefix(room))
  }

  // Most of a file is passed over, eight bytes at a time.
  private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    func hasZero(_ word: UInt64) -> Bool { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 }
    var place = start
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if hasZero(word ^ 0x0A0A_0A0A_0A0A_0A0A) || hasZero(word ^ 0x0D0D_0D0D_0D0D_0D0D) { break }
      place += 8
    }
    while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
    return place
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
