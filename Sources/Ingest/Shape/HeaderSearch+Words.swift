extension HeaderSearch {
  /// The header of a table of words alone: its first full row, unless its words come again below it.
  func wordsHeader(_ top: Int) -> Range<Int> {
    let places = sample.records.indices.filter { $0 >= top && !sample.records[$0].isBlank && !rows.isEmpty($0) }
    guard var row = places.first else { return top..<top }
    if let full = places.first(where: { sample.records[$0].count == rows.width && !rows.isPaddedTitle($0) }) {
      row = full
    }
    let below = places.filter { $0 > row }
    let width = sample.records[row].count
    let again = repetitions(of: row, below)
    if width == 1 || again == 0, isLikeBelow(row, below) { return row..<row }
    let isData =
      again > 0 && again * 2 >= width
      || (width == 1 && CellKind(sample.cell(sample.records[row].fields[0])).isTyped)
    return isData ? row..<row : row..<(row + 1)
  }

  // In how many columns a row's word stands in another row, too; the same row again is a repeated header.
  private func repetitions(of row: Int, _ below: [Int]) -> Int {
    func cells(_ place: Int) -> [[UInt8]] {
      sample.records[place].fields.map { Array(sample.cell($0).trimmedBlanks) }
    }
    let words = cells(row)
    var isRepeated = words.map { _ in false }
    for place in below where sample.records[place].count == words.count {
      let others = cells(place)
      guard others != words else { continue }
      for column in words.indices where !words[column].isEmpty && others[column] == words[column] {
        isRepeated[column] = true
      }
    }
    return isRepeated.count { $0 }
  }

  // Digits where nearly all rows below have digits, and nowhere none.
  private func isLikeBelow(_ row: Int, _ below: [Int]) -> Bool {
    let places = below.filter { sample.records[$0].count == sample.records[row].count }.prefix(200)
    guard places.count > 1 else { return false }
    var alike = 0
    for column in sample.records[row].fields.indices {
      func hasDigit(_ place: Int) -> Bool {
        sample.cell(sample.records[place].fields[column]).contains(where: CellKind.isDigit)
      }
      guard places.count(where: hasDigit) * 10 >= places.count * 9 else { continue }
      if !hasDigit(row) { return false }
      alike += 1
    }
    return alike > 0
  }
}
