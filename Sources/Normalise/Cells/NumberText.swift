import Model
import Notation

/// A cell's text with what stands around the number taken off: sign, parentheses, unit and quality marks.
struct NumberText {
  private(set) var body: Substring
  private(set) var isNegative = false
  private(set) var marks: QualityMarks = []
  private(set) var unit: NumberUnit?

  init(_ text: String) {
    body = Substring(text)
    stripEnd()
    if body.first == "(", body.last == ")" {
      body = body.dropFirst().dropLast()
      marks.insert(.limited)
      stripEnd()
    }
    stripStart()
    stripSign()
  }

  /// Marks and units may follow in any order: `12,3 % r`, `123p`.
  private mutating func stripEnd() {
    while let last = body.last {
      if last.isWhitespace {
        body.removeLast()
      } else if let unit = NumberUnit(rawValue: String(last)), self.unit == nil {
        self.unit = unit
        body.removeLast()
      } else if let entry = QualityMarks.letters.first(where: { $0.letter == last }), !marks.contains(entry.mark) {
        marks.insert(entry.mark)
        body.removeLast()
      } else {
        return
      }
    }
  }

  private mutating func stripStart() {
    body = body.drop { $0.isWhitespace }
    guard body.first == "€", unit == nil else { return }
    unit = .euro
    body = body.dropFirst().drop { $0.isWhitespace }
  }

  /// Some programs write the minus behind the number.
  private mutating func stripSign() {
    if let first = body.first, first == "+" || NumberText.isMinus(first) {
      isNegative = first != "+"
      body = body.dropFirst().drop { $0.isWhitespace }
    } else if let last = body.last, NumberText.isMinus(last) {
      isNegative = true
      body.removeLast()
    }
  }

  static func isMinus(_ character: Character) -> Bool { character == "-" || character == "−" || character == "–" }
}

extension StatisticSymbol {
  /// Takes a whole cell that holds only the symbol. Dashes of any length mean nothing, and the point for an unknown number is printed
  /// as a dot of any height or, by the employment agency, as a star. A zero is no symbol here: only the source can say so.
  init?(cell text: String) {
    switch text {
    case "": self = .empty
    case "-", "–", "—", "−": self = .nothing
    case ".", "·", "•", "*": self = .unknown
    case "/": self = .uncertain
    case "x", "X": self = .notApplicable
    case "...", "…": self = .notYet
    default: return nil
    }
  }
}
