@testable import Ingest

/// The grammar once more, letter by letter over the whole text, sharing nothing with the room: `transcript`'s lines of a
/// text with `;` and without a byte order mark.
struct NaiveTable {
  private enum Ending { case line(next: Int), stray(at: Int, opening: Int), open(at: Int) }

  // A carriage return with a line feed is one `Character` in Swift, which is just what the grammar wants.
  private let letters: [Character]
  private var cells: [String] = []
  private var line = 1
  private var header: (line: Int, cells: [String])?
  private var rows: [String] = []
  private var faults: [(code: String, line: Int)] = []
  private(set) var headerIsBroken = false

  init(_ text: String) {
    letters = Array(text)
    var place = 0
    while place < letters.count, !headerIsBroken { place = record(from: place) }
  }

  var transcript: [String] {
    guard let header else { return ["nichts"] }
    let codes = Set(faults.map(\.code)).sorted()
    let tallies = codes.map { code in
      let lines = faults.filter { $0.code == code }.map(\.line)
      return "! \(code) \(lines.count): \(lines.prefix(5).map(String.init).joined(separator: ","))"
    }
    let isOpen = !(letters.last?.isNewline ?? true)
    return [written(header.line, header.cells)] + rows + tallies + (isOpen ? ["offen"] : [])
  }

  // Takes the record that begins here and says where the next one does.
  private mutating func record(from start: Int) -> Int {
    cells = []
    let next: Int
    switch cut(from: start) {
    case .line(let end):
      next = end
      if !letters[start].isNewline { take() }
    case .stray(let place, let opening):
      next = lineAfter(opening)
      fault("DATEI-ANFUEHRUNG-FALSCH", line + newlines(start..<place))
    case .open(let place):
      next = lineAfter(place)
      fault("DATEI-ANFUEHRUNG-OFFEN", line + newlines(start..<place))
    }
    line += newlines(start..<next)
    return next
  }

  private mutating func cut(from start: Int) -> Ending {
    var place = start
    while true {
      var cell = ""
      if place < letters.count, letters[place] == "\"" {
        let opening = place
        place += 1
        while true {
          guard place < letters.count else { return .open(at: opening) }
          if letters[place] == "\"" {
            guard place + 1 < letters.count, letters[place + 1] == "\"" else { break }
            place += 1
          }
          cell.append(letters[place])
          place += 1
        }
        place += 1
        if place < letters.count, letters[place] != ";", !letters[place].isNewline {
          return .stray(at: place, opening: opening)
        }
      } else {
        while place < letters.count, letters[place] != ";", !letters[place].isNewline {
          cell.append(letters[place])
          place += 1
        }
      }
      cells.append(cell)
      guard place < letters.count, letters[place] == ";" else { return .line(next: min(place + 1, letters.count)) }
      place += 1
    }
  }

  private mutating func take() {
    if let header {
      if cells.count == header.cells.count {
        rows.append(written(line, cells))
      } else {
        faults.append(("DATEI-SPALTENZAHL", line))
      }
    } else {
      header = (line, cells.map { $0.trimmingSpace })
    }
  }

  private func lineAfter(_ place: Int) -> Int {
    (letters[place...].firstIndex(where: \.isNewline) ?? letters.count - 1) + 1
  }

  private func newlines(_ range: Range<Int>) -> Int { letters[range].count(where: \.isNewline) }

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
