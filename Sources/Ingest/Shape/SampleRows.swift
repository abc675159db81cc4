import Notation

/// The rows of a sample, judged by the columns below them: which name columns, and which are data.
struct SampleRows {
  let sample: SampleTable
  let width: Int
  let first: Int
  let columns: SampleColumns
  /// The first record that is data beyond doubt.
  private(set) var data: Int?

  init(_ sample: SampleTable, width: Int, from first: Int) {
    self.sample = sample
    self.width = width
    self.first = first
    let full = sample.records.indices.filter { place in
      let filled = SampleRows.filled(sample, place)
      return place >= first && sample.records[place].count == width && filled > (width == 1 ? 0 : 1)
    }
    // The lower half, or of few rows all but those that may be a header.
    let upper = full.count < 4 ? max(full.count - 1, 0) : full.count / 2
    let lower = full.dropFirst(full.count < 2 ? 0 : min(TableShape.mostHeaderRows + 1, upper))
    columns = SampleColumns(sample, rows: lower.prefix(400), width: width)
    data = full.first { isData($0) }
  }

  private static func filled(_ sample: SampleTable, _ place: Int) -> Int {
    sample.records[place].fields.count { !sample.cell($0).trimmedBlanks.isEmpty }
  }

  func filled(_ place: Int) -> Int { SampleRows.filled(sample, place) }

  func isEmpty(_ place: Int) -> Bool { filled(place) == 0 }

  /// How many cells of a row fit the values below them, and how many name them: words and dates above numbers, and
  /// years above what are no years.
  private func marks(_ place: Int) -> (fits: Int, names: Int, years: Int) {
    var (fits, names, years) = (0, 0, 0)
    for (column, field) in sample.records[place].fields.prefix(width).enumerated() {
      guard let wanted = columns.kinds[column] else { continue }
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

  /// The numbers of the columns, or ages: 4, 5, 6 … and so on, in the columns of values alone or in all.
  func isNumbering(_ place: Int) -> Bool {
    isLed(place) && isCounting(place, columns.kinds.map { $0 != nil }) || numbersWords(place)
  }

  private func isLed(_ place: Int) -> Bool {
    sample.records[place].fields.first.map { !CellKind(sample.cell($0)).isTyped } ?? false
  }

  /// The same in all columns, those of words included. Without a word in front a short one of a small table may be data.
  private func numbersWords(_ place: Int) -> Bool {
    let fields = sample.records[place].fields
    guard isLed(place) || (fields.count > 3 && sample.records.count > 4) else { return false }
    return words(place).contains { number(fields[$0]) != nil } && isCounting(place, columns.kinds.map { _ in true })
  }

  // In the chosen columns numbers, each one more than the one before, behind a word at most. Years are names anyway.
  private func isCounting(_ place: Int, _ isChosen: [Bool]) -> Bool {
    let fields = sample.records[place].fields
    let cells = fields.indices.dropFirst(isLed(place) ? 1 : 0).prefix(width)
      .filter { isChosen[$0] && fields[$0].length > 0 }
    let numbers = cells.compactMap { number(fields[$0]) }
    guard numbers.count > 2, numbers.count == cells.count else { return false }
    if cells.allSatisfy({ CellKind(sample.cell(fields[$0])) == .year }) { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private func number(_ field: RecordScanner.Field) -> Int? { Int(sample.text(field).trimmed) }

  private func isData(_ place: Int) -> Bool {
    if isNumbering(place) { return false }
    let (fits, names, years) = marks(place)
    return fits > 0 && fits >= names + years || (fits > 0 && names == 0 && years < 2 && fits * 2 > years)
  }

  /// Filled in its first cell alone.
  func isPaddedTitle(_ place: Int) -> Bool {
    width > 1 && filled(place) == 1 && !sample.cell(sample.records[place].fields[0]).trimmedBlanks.isEmpty
  }

  /// The columns of words in which a row has one.
  func words(_ place: Int) -> [Int] {
    let fields = sample.records[place].fields
    return fields.indices.prefix(width).filter {
      columns.hasWords[$0] && !sample.cell(fields[$0]).trimmedBlanks.isEmpty
    }
  }

  /// Whether a majority of the cells names what is below them.
  func namesColumns(_ place: Int) -> Bool {
    if isNumbering(place) { return false }
    let (fits, names, years) = marks(place)
    let hasWords = !words(place).isEmpty
    if names + years > fits, names > 0 || years > 1 || !hasWords { return true }
    return fits + names + years == 0 && hasWords && filled(place) > 1
  }

  /// The same of a row below others that do: no cell fits the values, and no column of words gets a second name, since
  /// the row might be odd data.
  func namesFurther(_ place: Int, below labels: [Int: [UInt8]]) -> Bool {
    if isPaddedTitle(place) { return false }
    let words = words(place)
    if isNumbering(place) { return words.isEmpty || numbersWords(place) }
    let (fits, names, years) = marks(place)
    let fields = sample.records[place].fields
    let renames = words.contains { column in
      labels[column].map { $0 != Array(sample.cell(fields[column]).trimmedBlanks) } ?? false
    }
    return fits == 0 && !renames && (names > 0 || (years > 0 && words.isEmpty))
  }

  /// Whether each cell holds a word of its own; a row of groups repeats some or leaves them empty.
  func namesEachColumn(_ place: Int) -> Bool {
    let cells = sample.records[place].fields.map { sample.cell($0).trimmedBlanks }
    return cells.allSatisfy { CellKind($0) == .text } && Set(cells.map { Array($0) }).count == width
  }

  /// Values that count on, below words: ages, months or hours as names. One such row alone, since data may count, too.
  func countsAsNames(_ place: Int) -> Bool {
    let kinds = sample.kinds(sample.records[place])
    return isNumbering(place) && kinds.count { $0.isTyped } > 3 && !words(place).isEmpty
  }
}
