import Model
import Notation

/// What stands in a column of quality marks: letters beside the number, or the symbol that belongs in its place.
enum QualityText: Equatable {
  case marks(QualityMarks)
  case symbol(StatisticSymbol)
  case unknown

  init(_ text: String) {
    let text = text.filter { !$0.isWhitespace }
    if text == "()" {
      self = .marks(.limited)
    } else if text == "0" {
      self = .symbol(.belowHalf)
    } else if let symbol = StatisticSymbol(cell: text) {
      self = symbol == .empty ? .marks([]) : .symbol(symbol)
    } else {
      let marks = text.map { letter in QualityMarks.letters.first { $0.letter == letter }?.mark }
      self = marks.contains(nil) ? .unknown : .marks(QualityMarks(marks.compactMap { $0 }))
    }
  }

  /// The cell with its marks; nil where both contradict each other. Where there is no number, flat files leave the value
  /// empty or write 0.
  func applied(to cell: StatisticCell) -> StatisticCell? {
    switch self {
    case .unknown: return nil
    case .marks(let marks):
      let all = cell.marks.union(marks)
      if let symbol = cell.symbol { return StatisticCell(symbol, marks: symbol == .empty ? [] : all) }
      return cell.number.map { StatisticCell($0, marks: all) }
    case .symbol(let symbol):
      let isOpen = cell.symbol.map { [symbol, .empty, .belowHalf].contains($0) } ?? (cell.number?.units == 0)
      return isOpen ? StatisticCell(symbol, marks: cell.marks) : nil
    }
  }
}
