import Model
import Notation

extension DraftWork {
  /// Decides for each column what its cells look like, from left to right.
  mutating func classify() {
    var isLeading = true
    let repeated = repeatedColumns()
    var hasPeriod = columns.contains { DraftWords.namesPeriod($0.name) && $0.holdsPeriods(isLeading: true) }
    for column in columns {
      let meaning: Meaning? =
        if !isLeading, isQuality(column) {
          .quality
        } else if repeated.contains(column.place) {
          repetition(column)
        } else {
          meaning(of: column, isLeading: isLeading, hasPeriod: hasPeriod)
        }
      if meaning == .period { hasPeriod = true }
      if meaning == .value { isLeading = false }
      meanings.append(meaning)
    }
    // Of »Personen« and »Anzahl« in two columns the first is what is counted.
    for place in places(of: .unit).dropLast() { meanings[place] = .measure }
  }

  private mutating func meaning(of column: DraftColumn, isLeading: Bool, hasPeriod: Bool) -> Meaning? {
    if column.filled == 0 { return emptyMeaning(column, isLeading: isLeading) }
    if DraftWords.namesRemark(column.name) {
      columnDoubts[column.place] = "gilt als Bemerkung und wird nicht gelesen"
      return .unused
    }
    if column.holdsPeriods(isLeading: isLeading && !hasPeriod) { return .period }
    if DraftWords.namesNumbering(column.name), column.holdsFigures {
      columnDoubts[column.place] = "sieht aus wie eine Zählung oder ein Schlüssel ohne Gebiet"
      return .unused
    }
    if column.holdsKeys(isLeading: isLeading), isLong(column) || isBesideRegions(column) { return .region }
    if isLeading, isCodeOfNext(column) { return .unused }
    if column.holdsCodes {
      columnDoubts[column.place] = "sieht aus wie ein Schlüssel, nicht wie Werte"
      return .unused
    }
    if column.holdsUnits { return .unit }
    if column.holdsFigures || !isLeading && column.holdsSymbols { return .value }
    if DraftWords.namesMeasure(column.name) { return .measure }
    return column.holdsSpoiltFigures && !divides(column, isLeading: isLeading) ? .value : nil
  }

  private mutating func emptyMeaning(_ column: DraftColumn, isLeading: Bool) -> Meaning {
    if !isLeading, column.path.count > 1, !column.name.isEmpty { return .value }
    if !column.name.isEmpty, !rows.isEmpty { columnDoubts[column.place] = "die Spalte ist leer" }
    return .unused
  }

  // Numbers among words that come again and again before the figures, such as the years of a school, divide them.
  private func divides(_ column: DraftColumn, isLeading: Bool) -> Bool {
    if column.holdsPlaceholders { return false }
    return isLeading && column.distinct.count * 2 <= column.filled
      && columns[(column.place + 1)...].contains(where: \.holdsFigures)
  }

  // Two or three digits may be anything, if no names of Länder stand beside them.
  private func isLong(_ column: DraftColumn) -> Bool {
    DraftWords.namesKey(column.name) || column.distinct.contains { $0.utf8.count > 3 || $0 == "DG" }
  }

  private func isBesideRegions(_ column: DraftColumn) -> Bool {
    columns.dropFirst(column.place + 1).first?.mostly(50, DraftWords.isRegion) == true
  }

  // Some tables show a column twice, under the same titles.
  private func repeatedColumns() -> Set<Int> {
    var seen: Set<[[String]]> = []
    let named = columns.filter { !$0.name.isEmpty && $0.filled > 0 }
    return Set(named.filter { !seen.insert([$0.path, $0.cells]).inserted }.map(\.place))
  }

  private mutating func repetition(_ column: DraftColumn) -> Meaning {
    columnDoubts[column.place] = "die Spalte steht weiter vorn schon einmal"
    return .unused
  }

  // Numbers that go one to one with the texts behind them.
  private func isCodeOfNext(_ column: DraftColumn) -> Bool {
    guard column.place + 1 < columns.count, column.distinct.count > 1, column.holdsFigures else { return false }
    let next = columns[column.place + 1]
    let isText = next.filled == next.cells.count && !next.holdsFigures && !next.holdsMarks && !next.holdsUnits
    let hasFigures = columns[(column.place + 2)...].contains(where: \.holdsFigures)
    return isText && hasFigures && next.depends(on: column) && column.depends(on: next)
  }

  // Under no title of its own beside figures, or under one that says so.
  private func isQuality(_ column: DraftColumn) -> Bool {
    if column.holdsMarks, isMark(column.name) { return true }
    guard column.path.count > 1, meanings.last == .value, let before = columns[..<column.place].last else {
      return false
    }
    let isBeside = column.path == before.path || column.path == before.path.dropLast() + [""]
    return isBeside && (column.filled == 0 || column.holdsMarksAndSymbols)
  }

  private func isMark(_ name: String) -> Bool {
    name.isEmpty || name.hasSuffix("_q") || ["q", "qualitaet", "zeichen"].contains(Nearest.fold(name))
  }
}
