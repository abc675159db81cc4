import Ingest
import Model
import Notation

/// Which column of one file is what, as its source definition says: found by name, by number or by place in the record.
struct SourceColumns {
  /// A column of figures with what is known of all of them before a row is read.
  struct Value {
    let column: Int
    /// Whether it has a title; a delimiter at the end of each line makes a column without one.
    let isNamed: Bool
    /// The column of its quality marks.
    var quality: Int?
    /// The key or name of its region, where these stand in the header.
    var region: String?
    var measure: String?
    var unit: String?
    var period: Period?
    /// Texts of members by the dimension's name.
    var members: [String: String] = [:]
  }

  /// A column of members, in flat files with the columns of their labels and of the attribute's own code.
  struct Members {
    let column: Int
    let name: String
    var label: Int?
    var variable: Int?
  }

  private(set) var region: Int?
  private(set) var regionName: Int?
  private(set) var period: Int?
  private(set) var measure: Int?
  private(set) var unit: Int?
  private(set) var dimensions: [Members] = []
  private(set) var values: [Value] = []
  private(set) var filledDown: [Int] = []
  private(set) var indented: Set<Int> = []
  /// Columns of an export of the Ausländerzentralregister, by their canonical names.
  private(set) var register: [String: Int] = [:]
  /// Columns that are passed over.
  private(set) var unused: Set<Int> = []
  /// Columns missing, found twice or under another name.
  private(set) var findings: [Finding] = []
  /// The columns to read, each once.
  private(set) var read: [Int] = []

  /// How findings name the columns.
  let names: [String]
  private var qualities: [Int] = []

  init(_ definition: SourceDefinition, _ look: TableLook, file: String) {
    let search = ColumnSearch(definition, look, file: file)
    names = search.titles
    let listsValues = definition.columns.contains { $0.meaning == .value }
    var taken: Set<Int> = []
    for rule in definition.columns {
      let (column, found) = search.find(rule)
      // A column that nobody needs may go; where the rest are figures, its new name would be one of them.
      let isNeeded = rule.meaning != .unused || !(listsValues || definition.kind == .register)
      if column != nil || isNeeded { findings += found }
      guard let column else { continue }
      if !taken.insert(column).inserted { findings.append(search.claimedTwice(column)) }
      take(rule, at: column, definition, search)
    }
    if definition.kind == .statistics, !listsValues {
      for column in 0..<look.width where !taken.contains(column) {
        values.append(value(at: column, nil, definition, search))
      }
    }
    if !values.isEmpty, let finding = search.levelsDiffer(definition.levels.count) { findings.append(finding) }
    takeQualities()
    nameMeasures(definition)
    read = columnsToRead(hasSections: definition.sections != nil)
  }

  /// Columns found to hold quality marks belong to the figures left of them, under the same titles.
  mutating func takeQualities(_ found: Set<Int>, _ look: TableLook) {
    let paths = look.header.paths
    let marks = found.filter { column in
      column > 0 && column < paths.count && !found.contains(column - 1)
        && (paths[column] == paths[column - 1] || paths[column].allSatisfy(\.isEmpty))
        && values.contains { $0.column == column - 1 }
    }
    values.removeAll { marks.contains($0.column) }
    for place in values.indices where marks.contains(values[place].column + 1) {
      values[place].quality = values[place].column + 1
    }
  }

  /// Whether the regions stand in the header.
  var hasRegionsAcross: Bool { values.contains { $0.region != nil } }

  // A row that speaks of those below it has one filled cell among all.
  private func columnsToRead(hasSections: Bool) -> [Int] {
    if hasSections { return Array(names.indices) }
    let own =
      [region, regionName, period, measure, unit].compactMap { $0 }
      + dimensions.flatMap { [$0.column, $0.label, $0.variable].compactMap { $0 } }
    return Set(own + values.flatMap { [$0.column, $0.quality].compactMap { $0 } }).sorted()
  }

  // Marks belong to the nearest figures before them.
  private mutating func takeQualities() {
    let marks = Set(qualities)
    let places = values.indices.reduce(into: [:]) { $0[values[$1].column] = $1 }
    var last: Int?
    for column in names.indices {
      last = places[column] ?? last
      if marks.contains(column), let last { values[last].quality = column }
    }
  }

  private mutating func take(
    _ rule: SourceDefinition.Column, at column: Int, _ definition: SourceDefinition, _ search: ColumnSearch
  ) {
    if rule.isFilledDown { filledDown.append(column) }
    if rule.isIndented { indented.insert(column) }
    switch rule.meaning {
    case .region: region = column
    case .regionName: regionName = column
    case .period: period = column
    case .measure: measure = column
    case .unit: unit = column
    case .dimension(let name):
      let (label, variable) = (rule.label.flatMap(search.place), rule.variable.flatMap(search.place))
      dimensions.append(Members(column: column, name: name, label: label, variable: variable))
    case .quality: qualities.append(column)
    case .value: values.append(value(at: column, rule, definition, search))
    case .register(let name): register[name] = column
    case .unused: unused.insert(column)
    }
  }

  // What its entry says of a column of figures goes before what the titles above it say.
  private mutating func value(
    at column: Int, _ rule: SourceDefinition.Column?, _ definition: SourceDefinition, _ search: ColumnSearch
  ) -> Value {
    var value = Value(
      column: column, isNamed: search.isNamed(column), measure: rule?.measure, unit: rule?.unit, period: rule?.period)
    var measures: [String] = []
    for (level, (role, title)) in zip(definition.levels, search.path(column)).enumerated() {
      switch role {
      case .region: value.region = title
      case .period where value.period == nil:
        value.period = PeriodReading.period(title)
        if value.period == nil { noteBadPeriod(title, at: column, level, search) }
      case .measure: if !title.isEmpty, measures.last != title { measures.append(title) }
      case .unit: value.unit = rule?.unit ?? title
      // A column without title is not broken down by what its neighbours are.
      case .dimension(let name): if !title.isEmpty { value.members[name] = title }
      case .unused, .period: break
      }
    }
    if value.measure == nil, !measures.isEmpty { value.measure = measures.joined(separator: " / ") }
    value.members.merge(rule?.members ?? [:]) { $1 }
    return value
  }

  private mutating func noteBadPeriod(_ title: String, at column: Int, _ level: Int, _ search: ColumnSearch) {
    guard search.isNamed(column) else { return }
    let facts: [FactName: Fact] = title.isEmpty ? [:] : [.found: .text(title)]
    // One merged title stands over many columns.
    if findings.contains(where: { $0.code == .periodInvalid && $0.facts[.found] == facts[.found] }) { return }
    let line = search.line(ofLevel: level)
    let place: [FactName: Fact] = [.count: 1, .lines: .lines([line].compactMap { $0 })]
    findings.append(
      Finding(
        .periodInvalid, at: Location(file: search.file, line: line, field: names[column]), facts.merging(place) { $1 }))
  }

  // Where nothing else says what is counted, the names of the columns do, unless they are parts of one measure.
  private mutating func nameMeasures(_ definition: SourceDefinition) {
    let isSaid = definition.measure != nil || measure != nil || definition.sections == .measure
    let isDivided = values.contains { $0.measure == nil && (!$0.members.isEmpty || $0.period != nil) }
    guard !isSaid, !isDivided, definition.levels.isEmpty else { return }
    for place in values.indices where values[place].measure == nil {
      values[place].measure = names[values[place].column]
    }
  }
}
