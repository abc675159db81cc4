import Ingest
import Model
import Notation

extension DraftWork {
  /// For which time the figures hold: a column, rows between the rows, the header, or the lines above the table.
  mutating func settlePeriod() {
    for place in places(of: .period).dropFirst() {
      meanings[place] = .unused
      columnDoubts[place] = "eine zweite Spalte mit Zeiten"
    }
    guard !sections.isEmpty else { return }
    if sections.allSatisfy({ PeriodReading.period($0) != nil }) {
      definition.sections = .period
    } else {
      definition.sections = .dimension(unused(DraftWords.dimension(of: sections) ?? "abschnitt"))
      doubt(.key("zwischenzeilen"), "Zeilen wie »\(sections[0])« gelten als Merkmal der Zeilen darunter")
    }
  }

  /// What the titles above the figures mean, and from that the list of the columns.
  mutating func settleHeader() {
    definition.measure = preamble.measure?.name
    definition.unit = preamble.measure?.unit
    let figures = places(of: .value)
    var levels = DraftLevels(figures.map { columns[$0].path }, hasMeasure: definition.measure != nil, taken: names)
    let roles = levels.roles()
    if tellsApart(roles, levels.titles) {
      definition.levels = roles
      for (level, sentence) in levels.doubts.sorted(by: { $0.key < $1.key }) { doubt(.level(level), sentence) }
    }
    listColumns(figures)
    settleMeasure(figures)
    settleTime()
  }

  // Two columns that all roles describe alike would be one figure twice.
  private func tellsApart(_ roles: [SourceDefinition.Role], _ titles: [[String]]) -> Bool {
    guard roles.contains(where: { $0 != .unused }), let count = titles.first?.count else { return false }
    let described = (0..<count).map { column in
      zip(roles, titles).map { $0 == .unused ? "" : $1[column] }
    }
    return Set(described).count == count
  }

  private mutating func listColumns(_ figures: [Int]) {
    let isAcross = !definition.levels.isEmpty
    for column in columns {
      guard let meaning = meanings[column.place], !(isAcross && meaning == .value) else { continue }
      var rule = SourceDefinition.Column(references[column.place], meaning)
      if filledDown.contains(column.place), meaning != .unused { rule.isFilledDown = true }
      if case .dimension = meaning, column.isIndented { rule.isIndented = true }
      if let sentence = columnDoubts[column.place] { doubt(.column(definition.columns.count), sentence) }
      definition.columns.append(rule)
    }
    if !isAcross { describe(figures) }
  }

  private mutating func settleTime() {
    let isKnown =
      definition.sections == .period || definition.levels.contains(.period)
      || definition.columns.contains { $0.meaning == .period || $0.period != nil }
    if isKnown { return }
    if let (period, isSure) = preamble.period {
      definition.period = period
      if !isSure { doubt(.key("zeit"), "diese Zeit steht über der Tabelle, vielleicht mit anderer Bedeutung") }
    } else if let year = DraftPreamble.year(in: definition.id) {
      definition.period = year
      doubt(.key("zeit"), "aus dem Namen der Datei")
    } else {
      doubt(.key("zeit"), "für welche Zeit die Datei gilt, steht nirgends; ergänzen, zum Beispiel zeit: \"31.12.2024\"")
    }
  }
}
