/// Finds the rows that name the columns, between the titles above and the data below.
struct HeaderSearch {
  let rows: SampleRows
  let sample: SampleTable
  private let width: Int

  init(_ rows: SampleRows) {
    self.rows = rows
    sample = rows.sample
    width = rows.width
  }

  /// The records of the header, empty where the first row is like those below it.
  var range: Range<Int> {
    let top = top
    guard rows.columns.kinds.contains(where: { $0 != nil }) else { return wordsHeader(top) }
    let end = rows.data ?? sample.records.count
    let candidates = (top..<max(top, end)).filter { !sample.records[$0].isBlank && !rows.isEmpty($0) }
    let full = candidates.filter { sample.records[$0].count == width }
    guard let bottom = bottom(full) ?? countingRow(full) else { return raggedHeader(above: end) ?? noHeader(top) }
    if (bottom + 1..<max(bottom + 1, end)).contains(where: isRagged), let ragged = raggedHeader(above: end) {
      return ragged
    }
    return self.top(candidates.filter { $0 <= bottom })..<(bottom + 1)
  }

  private func isRagged(_ place: Int) -> Bool {
    sample.records[place].count > 1 && sample.records[place].count != width
  }

  // Titles in a single field stand above the table, and so do rows that are much narrower than it.
  private var top: Int {
    let places = sample.records.indices.filter { $0 >= rows.first && !sample.records[$0].isBlank }
    return places.first { sample.records[$0].count == width } ?? places.first ?? sample.records.count
  }

  private func noHeader(_ top: Int) -> Range<Int> {
    // Titles may stand above a table without header, too.
    let begin = (top..<sample.records.count).first { !sample.records[$0].isBlank && !rows.isPaddedTitle($0) } ?? top
    return begin..<begin
  }

  // Names that are one field short or over stand right above the first row of data.
  private func raggedHeader(above data: Int) -> Range<Int>? {
    let place = data - 1
    guard place >= rows.first, data < sample.records.count, !sample.records[place].isBlank else { return nil }
    let count = sample.records[place].count
    guard count != width, count > 1, abs(count - width) <= 1 || count * 2 > width, rows.filled(place) * 2 > count,
      sample.kinds(sample.records[place]).allSatisfy({ $0 == .text || $0 == .empty })
    else { return nil }
    return place..<data
  }

  private func countingRow(_ candidates: [Int]) -> Int? {
    let counting = candidates.filter(rows.countsAsNames)
    return counting.count == 1 ? counting[0] : nil
  }

  // The last row above the data that names columns.
  private func bottom(_ candidates: [Int]) -> Int? {
    var bottom: Int?
    var labels = [Int: [UInt8]]()
    var isNamed = false
    for place in candidates.prefix(40) {
      // Rows of another width in between: a header stands right above its data.
      if let above = bottom, (above..<place).contains(where: isRagged) { (bottom, labels, isNamed) = (nil, [:], false) }
      // Below groups and titles the row that names each column is the header's last.
      let namesEach = !isNamed && rows.namesEachColumn(place)
      guard bottom == nil ? rows.namesColumns(place) : namesEach || rows.namesFurther(place, below: labels) else {
        continue
      }
      bottom = place
      isNamed = isNamed || namesEach
      let fields = sample.records[place].fields
      for column in rows.words(place) { labels[column] = Array(sample.cell(fields[column]).trimmedBlanks) }
    }
    return bottom
  }

  // Rows above a blank line, and titles padded to the width, are no header.
  private func top(_ places: [Int]) -> Int {
    var top = places[places.count - 1]
    for place in places.dropLast().reversed() {
      let isApart = (place + 1..<top).contains { sample.records[$0].isBlank || rows.isEmpty($0) }
      if isApart || isTitle(place, above: top) || places.count(where: { $0 >= place }) > TableShape.mostHeaderRows {
        break
      }
      top = place
    }
    return top
  }

  // Filled in its first cell only, while the row below has a first cell of its own, or as one of several such rows. A
  // word or two above an empty cell name the column of keys.
  private func isTitle(_ place: Int, above next: Int) -> Bool {
    let fields = sample.records[place].fields
    if fields.count != width || rows.isNumbering(place) { return true }
    let first = sample.text(fields[0])
    if first.hasPrefix("#") || first.hasSuffix(":") { return true }
    guard rows.isPaddedTitle(place) else { return false }
    let below = sample.records[next].fields
    if !sample.cell(below[0]).trimmedBlanks.isEmpty || (width > 2 && sample.cell(below[1]).trimmedBlanks.isEmpty) {
      return true
    }
    if place > 0, rows.filled(place - 1) == 1, sample.records[place - 1].fields[0].length > 0 { return true }
    return first.split(separator: " ").count > 2
  }
}
