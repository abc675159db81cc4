import Notation

extension TableShape {
  /// The rows of a sample, judged by the columns below them.
  struct Rows {
    private let sample: SampleTable
    private let width: Int
    private let first: Int
    /// What the cells of each column mostly are below the top; nil for words.
    private(set) var kinds: [CellKind?] = []
    // The columns that hold words, and so names or keys.
    private var wordColumns: [Bool] = []
    /// The first record that is data beyond doubt.
    private(set) var data: Int?

    init(_ sample: SampleTable, width: Int, from first: Int) {
      self.sample = sample
      self.width = width
      self.first = first
      let full = sample.records.indices.filter { $0 >= first && sample.records[$0].count == width && isFilled($0) }
      let lower = full.dropFirst(full.count < 2 ? 0 : max(1, min(TableShape.mostHeaderRows + 1, full.count / 2)))
        .prefix(400)
      let contents = (0..<width).map { Rows.counts(of: $0, in: lower, sample) }
      kinds = contents.map(Rows.kind)
      wordColumns = contents.map { Rows.kind($0) == nil && $0[.text] ?? 0 > 0 }
      data = full.first { isData($0) }
    }

    private func isFilled(_ place: Int) -> Bool { !isEmptyRow(place) && (width == 1 || filled(place) > 1) }

    private func isEmptyRow(_ place: Int) -> Bool { filled(place) == 0 }

    private func filled(_ place: Int) -> Int {
      sample.records[place].fields.reduce(0) { sample.cell($1).trimmedBlanks.isEmpty ? $0 : $0 + 1 }
    }

    private static func counts(of column: Int, in rows: ArraySlice<Int>, _ sample: SampleTable) -> [CellKind: Int] {
      rows.reduce(into: [:]) { counts, row in
        counts[CellKind(sample.cell(sample.records[row].fields[column])), default: 0] += 1
      }
    }

    private static func kind(_ counts: [CellKind: Int]) -> CellKind? {
      let values = (counts[.number] ?? 0) + (counts[.year] ?? 0)
      let dates = counts[.date] ?? 0
      let words = counts[.text] ?? 0
      // A column of nothing but signs is one of values that are missing.
      if words == 0, values + dates == 0, counts[.symbol] ?? 0 > 0 { return .number }
      guard values + dates > 0, (values + dates) * 5 >= (values + dates + words) * 3 else { return nil }
      if dates > values { return .date }
      return (counts[.year] ?? 0) * 2 >= values ? .year : .number
    }

    // How many cells of a row fit the values below them, and how many name them: words and dates above numbers, and
    // years above what are no years.
    private func marks(_ place: Int) -> (fits: Int, names: Int, years: Int) {
      var (fits, names, years) = (0, 0, 0)
      for (column, field) in sample.records[place].fields.prefix(width).enumerated() {
        guard let wanted = kinds[column] else { continue }
        switch CellKind(sample.cell(field)) {
        case .empty: break
        case .symbol: fits += CellKind.isLettered(sample.cell(field)) ? 0 : 1
        case .number: fits += wanted == .date ? 0 : 1
        case .year: if wanted == .number { years += 1 } else { fits += 1 }
        case .date: if wanted == .date { fits += 1 } else { names += 1 }
        case .text: names += 1
        }
      }
      return (fits, names, years)
    }

    // The numbers of the columns: 1, 2, 3 … and so on, in the columns of values alone.
    private func isNumbering(_ place: Int) -> Bool {
      let cells = sample.records[place].fields.prefix(width).enumerated().filter {
        kinds[$0.offset] != nil && $0.element.length > 0
      }
      let numbers = cells.map { Int(sample.text($0.element).trimmed) }
      guard numbers.count > 2, let cell = sample.records[place].fields.first, !CellKind(sample.cell(cell)).isTyped
      else { return false }
      return numbers.enumerated().allSatisfy { $0.element == 1 + $0.offset }
    }

    private func isData(_ place: Int) -> Bool {
      if isNumbering(place) { return false }
      let (fits, names, years) = marks(place)
      return fits > 0 && fits >= names + years || (fits > 0 && names == 0 && years < 2 && fits * 2 > years)
    }

    /// The records of the header, empty where the first row is like those below it.
    var header: Range<Int> {
      let top = top
      guard kinds.contains(where: { $0 != nil }) else { return wordsHeader(top) }
      let end = data ?? sample.records.count
      let candidates = (top..<max(top, end)).filter { !sample.records[$0].isBlank && !isEmptyRow($0) }
      guard let bottom = bottomOfHeader(candidates.filter { sample.records[$0].count == width }) else {
        return raggedHeader(above: end) ?? noHeader(top)
      }
      let isApart = (bottom + 1..<max(bottom + 1, end)).contains {
        sample.records[$0].count > 1 && sample.records[$0].count != width
      }
      if isApart, let ragged = raggedHeader(above: end) { return ragged }
      return topOfHeader(candidates.filter { $0 <= bottom })..<(bottom + 1)
    }

    /// Where a header of so many rows begins that stands above the first data.
    func headerOf(_ count: Int) -> Int {
      let natural = header
      guard count > 0 else { return natural.lowerBound }
      return natural.isEmpty ? natural.lowerBound : natural.lowerBound
    }

    // Titles in a single field stand above the table, and so do rows that are much narrower than it.
    private var top: Int {
      let places = sample.records.indices.filter { $0 >= first && !sample.records[$0].isBlank }
      return places.first { sample.records[$0].count == width } ?? places.first ?? sample.records.count
    }

    private func noHeader(_ top: Int) -> Range<Int> {
      // Titles may stand above a table without header, too.
      let begin = (top..<sample.records.count).first { !sample.records[$0].isBlank && !isPaddedTitle($0) } ?? top
      return begin..<begin
    }

    // Names that are one field short or over stand right above the first row of data.
    private func raggedHeader(above data: Int) -> Range<Int>? {
      let place = data - 1
      guard place >= first, data < sample.records.count, !sample.records[place].isBlank else { return nil }
      let count = sample.records[place].count
      guard count != width, count > 1, abs(count - width) <= 1 || count * 2 > width, filled(place) * 2 > count,
        sample.kinds(sample.records[place]).allSatisfy({ $0 == .text || $0 == .empty })
      else { return nil }
      return place..<data
    }

    private func isPaddedTitle(_ place: Int) -> Bool {
      width > 1 && filled(place) == 1 && !sample.cell(sample.records[place].fields[0]).trimmedBlanks.isEmpty
    }

    // The last row above the data that names columns. The first row may do so with a majority of its cells; one below it
    // only if no cell fits the values and no column of words gets a second name, since it might be odd data.
    private func bottomOfHeader(_ candidates: [Int]) -> Int? {
      var bottom: Int?
      var labels = [Int: [UInt8]]()
      for place in candidates.prefix(40) {
        // Rows of another width in between: a header stands right above its data.
        if let above = bottom,
          (above..<place).contains(where: { sample.records[$0].count != width && sample.records[$0].count > 1 })
        {
          (bottom, labels) = (nil, [:])
        }
        guard bottom == nil ? namesColumns(place) : namesFurther(place, labels) else { continue }
        bottom = place
        let fields = sample.records[place].fields
        for column in words(place) { labels[column] = Array(sample.cell(fields[column]).trimmedBlanks) }
      }
      return bottom
    }

    private func words(_ place: Int) -> [Int] {
      let fields = sample.records[place].fields
      return fields.indices.prefix(width).filter { wordColumns[$0] && !sample.cell(fields[$0]).trimmedBlanks.isEmpty }
    }

    private func namesColumns(_ place: Int) -> Bool {
      if isNumbering(place) { return false }
      let (fits, names, years) = marks(place)
      let hasWords = !words(place).isEmpty
      if names + years > fits, names > 0 || years > 1 || !hasWords { return true }
      return fits + names + years == 0 && hasWords && filled(place) > 1
    }

    private func namesFurther(_ place: Int, _ labels: [Int: [UInt8]]) -> Bool {
      let words = words(place)
      if isNumbering(place) { return words.isEmpty }
      let (fits, names, years) = marks(place)
      let fields = sample.records[place].fields
      let renames = words.contains { column in
        labels[column].map { $0 != Array(sample.cell(fields[column]).trimmedBlanks) } ?? false
      }
      return fits == 0 && !renames && (names > 0 || (years > 0 && words.isEmpty))
    }

    // Rows above a blank line, and titles padded to the width, are no header.
    private func topOfHeader(_ rows: [Int]) -> Int {
      var top = rows[rows.count - 1]
      for place in rows.dropLast().reversed() {
        let isApart = (place + 1..<top).contains { sample.records[$0].isBlank || isEmptyRow($0) }
        if isApart || isTitle(place, above: top) || rows.count(where: { $0 >= place }) > TableShape.mostHeaderRows {
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
      if fields.count != width || isNumbering(place) { return true }
      guard isPaddedTitle(place) else { return false }
      let below = sample.records[next].fields
      if !sample.cell(below[0]).trimmedBlanks.isEmpty || (width > 2 && sample.cell(below[1]).trimmedBlanks.isEmpty) {
        return true
      }
      if place > 0, filled(place - 1) == 1, sample.records[place - 1].fields[0].length > 0 { return true }
      return sample.text(fields[0]).split(separator: " ").count > 2
    }

    // A table of words alone: the first full row names the columns unless its words come again below it.
    private func wordsHeader(_ top: Int) -> Range<Int> {
      let rows = sample.records.indices.filter { $0 >= top && !sample.records[$0].isBlank && !isEmptyRow($0) }
      guard var row = rows.first else { return top..<top }
      let isTableRow = { sample.records[$0].count == width && !isPaddedTitle($0) }
      if let full = rows.first(where: isTableRow) { row = full }
      let cells = sample.records[row].fields.map { Array(sample.cell($0).trimmedBlanks) }
      var again = 0
      for column in cells.indices where !cells[column].isEmpty {
        let isRepeated = rows.contains { place in
          let fields = sample.records[place].fields
          guard place > row, fields.count == cells.count else { return false }
          return Array(sample.cell(fields[column]).trimmedBlanks) == cells[column]
            && !fields.indices.allSatisfy { Array(sample.cell(fields[$0]).trimmedBlanks) == cells[$0] }
        }
        if isRepeated { again += 1 }
      }
      if cells.count == 1 || again == 0, isLikeBelow(row, rows.filter { $0 > row }) { return row..<row }
      let isData =
        again > 0 && again * 2 >= cells.count
        || (cells.count == 1 && CellKind(sample.cell(sample.records[row].fields[0])).isTyped)
      return isData ? row..<row : row..<(row + 1)
    }

    // Digits where nearly all rows below have digits, and nowhere none.
    private func isLikeBelow(_ row: Int, _ below: [Int]) -> Bool {
      let rows = below.filter { sample.records[$0].count == sample.records[row].count }.prefix(200)
      guard rows.count > 1 else { return false }
      var alike = 0
      for column in sample.records[row].fields.indices {
        func hasDigit(_ place: Int) -> Bool {
          sample.cell(sample.records[place].fields[column]).contains(where: CellKind.isDigit)
        }
        guard rows.count(where: hasDigit) * 10 >= rows.count * 9 else { continue }
        if !hasDigit(row) { return false }
        alike += 1
      }
      return alike > 0
    }
  }
}
