import Ingest
import Model
import Notation

/// Turns the rows of one file into cells of a table, row by row, and remembers what was wrong with them.
struct SourceRowReader {
  let definition: SourceDefinition
  let columns: SourceColumns
  let numbers: NumberConvention
  private let encoding: TextEncoding
  // Where each column of the file stands among those that are read.
  private let slots: [Int?]
  private var memos: [TextMemo]
  private var texts: [String]
  private var above: [Int: String] = [:]
  /// What the last row said that speaks of the rows below it.
  private(set) var section: String?
  var members: [MemberColumn] = []
  var periods: [String: Period?] = [:]
  var qualities: [String: QualityText] = [:]
  var measures: [StatisticTable.Measure: MeasurePlace] = [:]
  var regions: RegionColumn
  var builder = StatisticTable.Builder()
  /// What is wrong with the row at hand.
  var problems: [Problem] = []
  private(set) var book = ProblemBook()
  private(set) var rows = SourceRows()
  private(set) var symbols: [StatisticSymbol: Int] = [:]
  private(set) var names: [RegionKey: String] = [:]
  private(set) var withoutValues = Tally()
  // Where the attributes stand that flat files name row by row.
  private var variables: [String: Int] = [:]

  init(
    _ definition: SourceDefinition, _ columns: SourceColumns, numbers: NumberConvention, keys: RegionReading,
    names: RegionNames, encoding: TextEncoding
  ) {
    self.definition = definition
    self.columns = columns
    self.numbers = numbers
    self.encoding = encoding
    slots = columns.names.indices.map { columns.read.firstIndex(of: $0) }
    memos = columns.read.map { _ in TextMemo() }
    texts = columns.read.map { _ in "" }
    regions = RegionColumn(
      names, keys, column: columns.region.map { columns.names[$0] } ?? "",
      nameColumn: columns.regionName.map { columns.names[$0] } ?? "")
    for name in definition.used {
      let dimension = definition.dimensions.first { $0.name == name } ?? SourceDefinition.Dimension(name: name)
      members.append(MemberColumn(dimension, place: builder.place(ofDimension: name)))
    }
  }

  /// The names that members had instead of those that the definition expects, per dimension.
  var renamed: [(dimension: String, members: [String: String])] { members.map { ($0.name, $0.renamed) } }

  /// The text of a column in the row at hand, as it stands.
  func text(_ column: Int?) -> String { column.flatMap { slots[$0] }.map { texts[$0] } ?? "" }

  /// Reads one row: it is taken whole or not at all. All that is wrong with it is noted; what comes first decides where
  /// the account puts it.
  mutating func read(_ batch: ColumnBatch, _ row: Int) {
    for slot in texts.indices { texts[slot] = memos[slot].text(batch.cell(row, slot), encoding) }
    let line = batch.lines[row]
    let hasFigures = columns.values.contains { !text($0.column).isBlank || symbol(of: $0) != nil }
    if !hasFigures, takeSection() { return }
    fillDown()
    guard hasFigures else {
      rows.withoutValues += 1
      withoutValues.add(line: line)
      return
    }
    problems.removeAll(keepingCapacity: true)
    if columns.hasRegionsAcross { return take(at: nil, line) }
    switch region() {
    case .leftOut: rows.leftOut += 1
    case .refused(let problem):
      problems.append(problem)
      take(at: nil, line)
    case .region(let region): take(at: region, line)
    }
  }

  private mutating func take(at region: RegionKey?, _ line: Int) {
    let figures = figures(place(), region)
    if problems.isEmpty {
      let name = text(columns.regionName)
      if let region, !name.isBlank, names[region] == nil { names[region] = name.trimmed }
      for symbol in figures.symbols { symbols[symbol, default: 0] += 1 }
      for figure in figures.cells {
        builder.add(
          figure.cell, region: figure.region, period: figure.period, measure: figure.measure, members: figure.members)
      }
      rows.used += 1
    } else if let first = problems.first {
      for problem in problems { book.add(book.number(of: problem), line: line, persons: 1) }
      rows.refused[first.code, default: 0] += 1
    }
  }

  // A row with one filled cell speaks of the rows below it, where the definition says of what.
  private mutating func takeSection() -> Bool {
    guard definition.sections != nil else { return false }
    let filled = texts.filter { !$0.isBlank }
    guard filled.count == 1 else { return false }
    section = filled[0].trimmed
    rows.sections += 1
    return true
  }

  // Also in a row without figures: it may be the heading of those below.
  private mutating func fillDown() {
    for column in columns.filledDown {
      guard let slot = slots[column] else { continue }
      if texts[slot].isBlank { texts[slot] = above[column] ?? "" } else { above[column] = texts[slot] }
    }
    for dimension in columns.dimensions where columns.indented.contains(dimension.column) {
      let text = text(dimension.column)
      if !text.isBlank { members[index(of: dimension.name)].descend(to: text) }
    }
  }

  /// Where the attribute stands that a row's own code names; nil where the row has none.
  mutating func index(ofVariable code: String) -> Int? {
    if let known = variables[code] { return known }
    let name = code.trimmed.lowercased()
    if name.isEmpty { return nil }
    let index = members.firstIndex { $0.name == name } ?? members.count
    if index == members.count {
      var dimension = SourceDefinition.Dimension(name: name)
      dimension.total = ""
      members.append(MemberColumn(dimension, place: builder.place(ofDimension: name)))
    }
    variables[code] = index
    return index
  }

  /// Where a dimension stands among those of the definition.
  func index(of dimension: String) -> Int { members.firstIndex { $0.name == dimension } ?? 0 }
}
