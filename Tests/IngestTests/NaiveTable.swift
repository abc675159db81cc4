@testable import Ingest

/// The grammar once more, letter by letter over the whole text, sharing nothing with the room: `transcript`'s lines of a
/// text with `;` and without a byte order mark.
struct NaiveTable {
  private enum State { case atStart, plain, quoted, closed, stray }

  private var state = State.atStart
  private var cell = ""
  private var cells: [String] = []
  private var line = 1
  private var recordLine = 1
  private var quoteLine = 1
  private var header: (line: Int, cells: [String])?
  private var rows: [String] = []
  private var faults: [(code: String, line: Int)] = []
  private(set) var headerIsBroken = false

  /// A carriage return with a line feed is one `Character` in Swift, which is just what the grammar wants.
  init(_ text: String) {
    for letter in text where !headerIsBroken { take(letter) }
    if state == .quoted {
      fault("DATEI-ANFUEHRUNG-OFFEN", quoteLine)
    } else if state != .atStart || !cells.isEmpty {
      endRecord()
    }
    isOpen = !(text.last?.isNewline ?? true)
  }

  private var isOpen = false

  var transcript: [String] {
    guard let header else { return ["nichts"] }
    let codes = Set(faults.map(\.code)).sorted()
    let tallies = codes.map { code in
      let lines = faults.filter { $0.code == code }.map(\.line)
      return "! \(code) \(lines.count): \(lines.prefix(5).map(String.init).joined(separator: ","))"
    }
    return [written(header.line, header.cells)] + rows + tallies + (isOpen ? ["offen"] : [])
  }

  private mutating func take(_ letter: Character) {
    let isQuote = letter == "\""
    switch state {
    case .quoted:
      if isQuote { state = .closed } else { cell.append(letter) }
      if letter.isNewline { line += 1 }
      return
    case .closed where isQuote:
      cell.append(letter)
      state = .quoted
      return
    case .atStart where isQuote:
      state = .quoted
      quoteLine = line
      return
    case .atStart, .plain, .closed, .stray: break
    }
    if letter.isNewline {
      endRecord()
      line += 1
      recordLine = line
    } else if state == .stray {
      return
    } else if letter == ";" {
      endCell()
    } else if state == .closed {
      fault("DATEI-ANFUEHRUNG-FALSCH", line)
      state = .stray
    } else {
      cell.append(letter)
      state = .plain
    }
  }

  private mutating func endCell() {
    cells.append(cell)
    cell = ""
    state = .atStart
  }

  private mutating func endRecord() {
    defer { (cells, cell, state) = ([], "", .atStart) }
    guard state != .stray else { return }
    endCell()
    if cells == [""] { return }
    guard let header else {
      self.header = (recordLine, cells.map { $0.trimmingSpace })
      return
    }
    if cells.count == header.cells.count {
      rows.append(written(recordLine, cells))
    } else {
      faults.append(("DATEI-SPALTENZAHL", recordLine))
    }
  }

  private mutating func fault(_ code: String, _ line: Int) {
    headerIsBroken = header == nil
    faults.append((code, line))
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
