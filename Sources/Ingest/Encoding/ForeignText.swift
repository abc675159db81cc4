/// What a text is that is no table, by its first bytes. In doubt it may be one: a cell may begin with any bracket.
struct ForeignText {
  private let bytes: UnsafeRawBufferPointer
  private let isWhole: Bool

  private init(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
  }

  /// Its name with an article; nil for what may be a table.
  static func name(_ head: UnsafeRawBufferPointer, isWhole: Bool) -> String? {
    let marked = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let text = ForeignText(UnsafeRawBufferPointer(rebasing: marked.drop(while: isSpace)), isWhole: isWhole)
    if text.begins("version https://git-lfs.github.com/spec") {
      return "ein Verweis auf die Datei (Git LFS), nicht die Datei selbst"
    }
    if text.begins("<!doctype html") || text.isElement("<html") { return "eine HTML-Seite" }
    if text.begins("<?xml ") { return text.isWorkbook ? "eine Excel-Arbeitsmappe im XML-Format" : "ein XML-Dokument" }
    if text.closesItsRoot { return "ein XML-Dokument" }
    return text.isJSON ? "eine JSON-Datei" : nil
  }

  // Without regard to case.
  private func begins(_ word: String) -> Bool {
    word.utf8.count <= bytes.count
      && zip(word.utf8, bytes).allSatisfy { $0 == $1 || (CellKind.isLetter($1) && $0 == $1 | 0x20) }
  }

  // A tag, with anything but a delimiter behind it.
  private func isElement(_ tag: String) -> Bool {
    guard begins(tag), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return false }
    let behind = bytes[tag.utf8.count]
    guard behind == UInt8(ascii: ">") || isSpace(behind) else { return false }
    return end + 1 == bytes.count || !isDelimiter(bytes[end + 1])
  }

  private var isWorkbook: Bool { String(decoding: bytes.prefix(1000), as: UTF8.self).contains("Excel.Sheet") }

  // XML without its first line: the last line ends what the first began.
  private var closesItsRoot: Bool {
    guard isWhole, bytes.first == UInt8(ascii: "<") else { return false }
    let name = bytes.dropFirst().prefix { CellKind.isLetter($0) || CellKind.isDigit($0) }
    let last = bytes.split(whereSeparator: isLineEnd).last?.prefix { !isSpace($0) }
    return !name.isEmpty && last?.elementsEqual(Array("</".utf8) + name + [UInt8(ascii: ">")]) == true
  }

  // An object, alone or in an array: behind its first key stands a colon, behind itself no delimiter of cells.
  private var isJSON: Bool {
    var place = 0
    let isArray = bytes.first == UInt8(ascii: "[")
    if isArray { place = space(from: 1) }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "{") else { return false }
    let key = space(from: place + 1)
    guard key < bytes.count, bytes[key] == UInt8(ascii: "\"") else { return false }
    let colon = space(from: string(from: key))
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return false }
    guard let end = objectEnd(from: place), end < bytes.count else { return true }
    return !isDelimiter(bytes[end]) || (isArray && bytes[end] == UInt8(ascii: ","))
  }

  private func objectEnd(from start: Int) -> Int? {
    var (place, depth) = (start, 0)
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place = string(from: place)
        continue
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return place }
    }
    return nil
  }

  // Behind the string that begins here.
  private func string(from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  private func space(from start: Int) -> Int {
    var place = start
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    return place
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineEnd(byte)
}

private func isDelimiter(_ byte: UInt8) -> Bool { Array(";,\t|".utf8).contains(byte) }
