import Ingest
import Model
import Notation

/// Which column of one file is what, as its source definition says: found by name, by number or by place in the record.
struct SourceColumns {
  /// A column of figures with what is known of all of them before a row is read.
  struct Value {
    let column: Int
    /// The column of its quality marks.
    var quality: Int?
    var measure: String?
    var unit: String?
    var period: Period?
    /// Texts of members by the dimension's name.
    var members: [String: String] = [:]
  }

  private(set) var region: Int?
  private(set) var regionName: Int?
  private(set) var period: Int?
  private(set) var measure: Int?
  private(set) var unit: Int?
  private(set) var dimensions: [(column: Int, name: String)] = []
  private(set) var values: [Value] = []
  private(set) var filledDown: Set<Int> = []
  private(set) var indented: Set<Int> = []
  /// Columns of an export of the Ausländerzentralregister, by their canonical names.
  private(set) var register: [String: Int] = [:]
  /// Columns that are passed over.
  private(set) var unused: Set<Int> = []
  /// Columns missing, found twice or under another name.
  private(set) var findings: [Finding] = []

  /// How findings name the columns.
  let names: [String]

  init(_ definition: SourceDefinition, _ look: TableLook, file: String) {
    let header = look.header
    let given = header.paths.isEmpty ? definition.table.fields.map(\.name) : header.names
    names = (0..<look.width).map { column in
      let name = column < given.count ? given[column] : ""
      return name.isEmpty ? "Spalte \(column + 1)" : name
    }
    let search = ColumnSearch(header: header, names: given, width: look.width, file: file)
    var taken: Set<Int> = []
    for rule in definition.columns {
      let (column, findings) = search.find(rule)
      self.findings += findings
      guard let column else { continue }
      taken.insert(column)
      take(rule, at: column)
    }
    if !definition.columns.contains(where: { $0.meaning == .value }) {
      for column in 0..<look.width where !taken.contains(column) { takeValue(at: column, header, definition) }
    }
  }

  /// The columns to read, each once, and where each of them is among them.
  var read: [Int] {
    let own = [region, regionName, period, measure, unit].compactMap { $0 } + dimensions.map(\.column)
    return Set(own + values.flatMap { [$0.column, $0.quality].compactMap { $0 } }).sorted()
  }

  private mutating func take(_ rule: SourceDefinition.Column, at column: Int) {
    if rule.isFilledDown { filledDown.insert(column) }
    if rule.isIndented { indented.insert(column) }
    switch rule.meaning {
    case .region: region = column
    case .regionName: regionName = column
    case .period: period = column
    case .measure: measure = column
    case .unit: unit = column
    case .dimension(let name): dimensions.append((column, name))
    case .quality:
      if let place = values.lastIndex(where: { $0.column < column }) { values[place].quality = column }
    case .value:
      values.append(
        Value(
          column: column, measure: rule.measure, unit: rule.unit, period: rule.period, members: rule.members))
    case .register(let name): register[name] = column
    case .unused: unused.insert(column)
    }
  }

  // A column that no rule names is a figure, described by the titles above it.
  private mutating func takeValue(at column: Int, _ header: TableHeader, _ definition: SourceDefinition) {
    var value = Value(column: column)
    let path = column < header.paths.count ? header.paths[column] : []
    for (role, title) in zip(definition.levels, path) {
      switch role {
      case .period:
        value.period = PeriodReading.period(title)
        if value.period == nil {
          findings.append(
            Finding(.periodInvalid, at: Location(field: names[column]), [.found: .text(title), .count: 1]))
        }
      case .measure: value.measure = title
      case .unit: value.unit = title
      case .dimension(let name): value.members[name] = title
      case .unused: break
      }
    }
    if value.measure == nil, definition.measure == nil, definition.levels.isEmpty { value.measure = names[column] }
    values.append(value)
  }
}

/// Finds the column that a rule means in the header of one file.
private struct ColumnSearch {
  let header: TableHeader
  let names: [String]
  let width: Int
  let file: String

  func find(_ rule: SourceDefinition.Column) -> (Int?, [Finding]) {
    switch rule.reference {
    case .number(let number):
      if number <= width { return (number - 1, []) }
      return (nil, [missing("\(number)")])
    case .field(let field): return (names.firstIndex(of: field.name), [])
    case .name(let name): return find(name, rule.synonyms)
    }
  }

  private func find(_ name: String, _ synonyms: [String]) -> (Int?, [Finding]) {
    let places = places(of: name)
    if places.count > 1 {
      return (nil, [Finding(.columnTwice, at: location(name), [.count: .count(places.count)])])
    }
    if let place = places.first { return (place, []) }
    for synonym in synonyms {
      guard let place = self.places(of: synonym).first else { continue }
      let facts: [FactName: Fact] = [.expected: .text(name), .found: .text(synonym)]
      return (place, [Finding(.columnRenamed, at: location(name), facts)])
    }
    return (nil, [missing(name)])
  }

  // The whole path, as `show` prints it, or the title right above the column.
  private func places(of name: String) -> [Int] {
    let sought = Nearest.fold(name)
    let whole = names.indices.filter { Nearest.fold(names[$0]) == sought }
    if !whole.isEmpty { return whole }
    return header.paths.indices.filter { header.paths[$0].last.map(Nearest.fold) == sought }
  }

  private func location(_ name: String) -> Location {
    Location(file: file, line: header.lines.first, field: name)
  }

  private func missing(_ name: String) -> Finding {
    let nearest = Nearest.match(name, among: names.filter { !$0.isEmpty })
    return Finding(.columnMissing, at: location(name), nearest.map { [.nearest: .text($0)] } ?? [:])
  }
}
