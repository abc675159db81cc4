import Ingest
import Model
import Notation

/// Turns the rows of one file into cells of a table, row by row, and remembers what was wrong with them.
struct SourceRowReader {
  let definition: SourceDefinition
  let columns: SourceColumns
  private let encoding: TextEncoding
  private let numbers: NumberConvention
  private let slots: [Int: Int]
  private var members: [MemberColumn]
  private var periods: [String: Period?] = [:]
  private var units: [String: Int] = [:]
  private var above: [Int: String] = [:]
  private var section: String?
  private(set) var regions: RegionColumn
  private(set) var builder = StatisticTable.Builder()
  private(set) var book = ProblemBook()
  private(set) var rows = SourceRows()
  private(set) var symbols: [StatisticSymbol: Int] = [:]
  private(set) var names: [RegionKey: String] = [:]
  private(set) var withoutValues = Tally()

  init(
    _ definition: SourceDefinition, _ columns: SourceColumns, numbers: NumberConvention, keys: RegionReading,
    names: RegionNames, encoding: TextEncoding
  ) {
    self.definition = definition
    self.columns = columns
    self.numbers = numbers
    self.encoding = encoding
    slots = Dictionary(uniqueKeysWithValues: columns.read.enumerated().map { ($1, $0) })
    regions = RegionColumn(
      names, keys, column: columns.region.map { columns.names[$0] } ?? "",
      nameColumn: columns.regionName.map { columns.names[$0] } ?? "")
    members = []
    for name in definition.used {
      let dimension = definition.dimensions.first { $0.name == name } ?? SourceDefinition.Dimension(name: name)
      members.append(MemberColumn(dimension, place: builder.place(ofDimension: name)))
    }
  }

  /// The names that members had instead of those that the definition expects, per dimension.
  var renamed: [(dimension: String, members: [String: String])] { members.map { ($0.name, $0.renamed) } }

  /// Reads one row. Every problem of it is noted; the first decides where the account puts it.
  mutating func read(_ batch: ColumnBatch, _ row: Int) {
    rows.read += 1
    let line = batch.lines[row]
    let texts = columns.read.indices.map { encoding.decode(batch.cell(row, $0)) }
    guard columns.values.contains(where: { !text($0.column, texts).isBlank }) else {
      takeRowWithoutValues(texts, line)
      return
    }
    do throws(Obstacle) {
      try take(texts, at: place(texts), line)
      rows.used += 1
    } catch {
      settle(error, line)
    }
  }

  /// Why a row's figures are not in the table.
  private enum Obstacle: Error {
    case leftOut
    case refused(Problem)
  }

  private mutating func settle(_ obstacle: Obstacle, _ line: Int) {
    switch obstacle {
    case .leftOut: rows.leftOut += 1
    case .refused(let problem):
      note(problem, line)
      rows.refused[problem.code, default: 0] += 1
    }
  }

  private mutating func note(_ problem: Problem, _ line: Int) {
    book.add(book.number(of: problem), line: line, persons: 1)
  }

  // Such a row speaks of the rows below it, where the definition says of what.
  private mutating func takeRowWithoutValues(_ texts: [String], _ line: Int) {
    let filled = texts.indices.filter { !texts[$0].isBlank }
    if definition.sections != nil, filled.count == 1, let title = filled.first.map({ texts[$0].trimmed }) {
      section = title
      rows.sections += 1
    } else {
      rows.withoutValues += 1
      withoutValues.add(line: line)
    }
  }

  private func text(_ column: Int?, _ texts: [String]) -> String {
    column.flatMap { slots[$0] }.map { texts[$0] } ?? ""
  }

  // The text of a column that rows are told apart by; an empty cell may mean the one above.
  private mutating func label(_ column: Int?, _ texts: [String]) -> String {
    guard let column else { return "" }
    let text = text(column, texts)
    guard columns.filledDown.contains(column) else { return text }
    if !text.isBlank { above[column] = text }
    return above[column] ?? text
  }
}

extension SourceRowReader {
  /// What a row says of all its figures.
  private struct RowPlace {
    let region: RegionKey
    let period: Period?
    let measure: String?
    let unit: String?
    let members: [Int?]
  }

  private mutating func place(_ texts: [String]) throws(Obstacle) -> RowPlace {
    let region = try region(texts)
    var codes = [Int?](repeating: nil, count: members.count)
    for (column, name) in columns.dimensions {
      codes[index(of: name)] = try member(label(column, texts), name, isIndented: columns.indented.contains(column))
    }
    if case .dimension(let name)? = definition.sections, let section {
      codes[index(of: name)] = try member(section, name)
    }
    let time = label(columns.period, texts).trimmed
    var period = definition.period
    if columns.period != nil { period = try self.period(time) }
    if definition.sections == .period, let section { period = try self.period(section) }
    return RowPlace(
      region: region, period: period, measure: columns.measure.map { text($0, texts).trimmed },
      unit: columns.unit.map { text($0, texts).trimmed }, members: codes)
  }

  private func index(of dimension: String) -> Int { members.firstIndex { $0.name == dimension } ?? 0 }

  private mutating func region(_ texts: [String]) throws(Obstacle) -> RegionKey {
    if columns.region == nil, columns.regionName == nil {
      guard let region = definition.region else { throw .refused(Problem(.regionMissing, column: "")) }
      return region
    }
    let name = label(columns.regionName, texts).trimmed
    switch regions.outcome(key: label(columns.region, texts).trimmed, name: name) {
    case .leftOut: throw .leftOut
    case .refused(let problem): throw .refused(problem)
    case .region(let region):
      if !name.isEmpty, names[region] == nil { names[region] = name }
      return region
    }
  }

  private mutating func period(_ text: String) throws(Obstacle) -> Period {
    let known: Period?
    if let remembered = periods[text] {
      known = remembered
    } else {
      known = PeriodReading.period(text)
      periods[text] = .some(known)
    }
    if let known { return known }
    let column = columns.period.map { columns.names[$0] } ?? ""
    throw .refused(Problem(.periodInvalid, column: column, text.isEmpty ? [:] : [.found: .text(text)]))
  }

  private mutating func member(_ text: String, _ name: String, isIndented: Bool = false) throws(Obstacle) -> Int {
    let place = index(of: name)
    let outcome =
      isIndented ? members[place].indentedOutcome(text, &builder) : members[place].outcome(text, &builder)
    switch outcome {
    case .member(let code): return code
    case .unknown(let nearest):
      var facts: [FactName: Fact] = [.name: .text(name), .found: .text(text.trimmed)]
      facts[.nearest] = nearest.map { .text($0) }
      throw .refused(Problem(.memberUnknown, column: name, facts))
    }
  }

  // All figures of the row are read before the first is kept, so that a row is taken whole or not at all.
  private mutating func take(_ texts: [String], at place: RowPlace, _ line: Int) throws(Obstacle) {
    var figures: [(StatisticCell, Period, Int, [Int?])] = []
    var absent: [StatisticSymbol: Int] = [:]
    for value in columns.values {
      let text = text(value.column, texts)
      guard !text.isBlank else {
        absent[.empty, default: 0] += 1
        continue
      }
      let cell = try cell(text, value, quality: self.text(value.quality, texts))
      if case .symbol(let symbol) = cell.value { absent[symbol, default: 0] += 1 }
      guard let period = value.period ?? place.period else { throw .refused(Problem(.periodMissing, column: "")) }
      var codes = place.members
      for (name, text) in value.members { codes[index(of: name)] = try member(text, name) }
      figures.append((cell, period, measure(value, place), codes))
    }
    symbols.merge(absent, uniquingKeysWith: +)
    for (cell, period, measure, codes) in figures {
      builder.add(cell, region: place.region, period: period, measure: measure, members: codes)
    }
  }

  private mutating func measure(_ value: SourceColumns.Value, _ place: RowPlace) -> Int {
    let name = value.measure ?? place.measure ?? definition.measure ?? ""
    let unit = value.unit ?? place.unit ?? definition.unit ?? ""
    return builder.place(of: StatisticTable.Measure(name, unit: unit))
  }

  private func reading(_ text: String) throws(StatisticCellProblem) -> StatisticCell {
    try StatisticCellReading(text, convention: numbers, symbolsDeclared: definition.declaresSymbols).cell
  }

  private func reading(_ quality: String, orMarksOf figure: String) throws(StatisticCellProblem) -> StatisticCell {
    if let symbol = try? reading(quality), symbol.symbol != nil { return symbol }
    return try reading(figure.trimmed + " " + quality.trimmed)
  }

  private func cell(
    _ text: String, _ value: SourceColumns.Value, quality: String
  ) throws(Obstacle) -> StatisticCell {
    let column = columns.names[value.column]
    do {
      let figure = try reading(text)
      if quality.isBlank || figure.symbol != nil { return figure }
      // A symbol in the place of a quality mark says why there is no number; letters are marks of the number.
      return try reading(quality, orMarksOf: text)
    } catch .twoReadings(let readings) {
      throw .refused(Problem(.numberAmbiguous, column: column, readings.facts))
    } catch {
      throw .refused(Problem(.numberInvalid, column: column, [.found: .text(text.trimmed)]))
    }
  }
}
