/// What each row of titles above the figures means.
struct DraftLevels {
  typealias Role = SourceDefinition.Role

  /// By level, the title of each column of figures.
  let titles: [[String]]
  /// What is not certain, by level.
  private(set) var doubts: [Int: String] = [:]

  private var hasMeasure: Bool
  private var taken: Set<String>
  private let distinct: [[String]]

  /// Takes the paths of the columns of figures, and the names of attributes that the table has already.
  init(_ paths: [[String]], hasMeasure: Bool, taken: Set<String>) {
    let depth = paths.map(\.count).max() ?? 0
    titles = (0..<depth).map { level in paths.map { level < $0.count ? $0[level] : "" } }
    distinct = titles.map { row in
      var seen: Set<String> = [""]
      return row.filter { seen.insert($0).inserted }
    }
    self.hasMeasure = hasMeasure
    self.taken = taken
  }

  /// A role for each level, all unused where the titles are simply names of columns.
  mutating func roles() -> [Role] {
    if titles.count == 1 { return [single() ?? .unused] }
    var roles: [Role] = []
    for level in titles.indices { roles.append(role(of: level, below: roles.last)) }
    return roles
  }

  // One row of titles has a role only if all of them are of one kind.
  private mutating func single() -> Role? {
    let row = distinct[0]
    guard !row.isEmpty, row.count == titles[0].count else { return nil }
    if row.allSatisfy(DraftLevels.isPeriod) { return .period }
    guard row.count > 1 else { return nil }
    if let name = DraftWords.dimension(of: row) { return dimension(name) }
    // What is counted stands above the table, so the titles divide it.
    return hasMeasure && isDivided(0) ? unnamed(0) : nil
  }

  private mutating func role(of level: Int, below above: Role?) -> Role {
    let row = distinct[level]
    if row.isEmpty || isNumbering(row) { return .unused }
    if row.allSatisfy(DraftLevels.isPeriod) { return .period }
    if row.allSatisfy(DraftWords.isUnit) { return .unit }
    if row.count == 1 { return constant(row[0], level: level) }
    if let name = DraftWords.dimension(of: row) { return dimension(name) }
    if row.count > 1, row.allSatisfy({ DraftWords.land($0) != nil }) { return .region }
    if isRedundant(level) { return .unused }
    if hasMeasure || isDivided(level) {
      // Titles that mean nothing by themselves may name those below them.
      if above == .unused || distinct[max(0, level - 1)].count == 1, let name = caption(above: level) {
        return dimension(name)
      }
      return unnamed(level)
    }
    hasMeasure = true
    if !differInUnit(level) {
      doubts[level] = "gilt als Messgröße; wenn die Titel ein Ganzes aufteilen: \"merkmal: NAME\""
    }
    return .measure
  }

  // A title over everything names what stands below it, is the one member that there is, or says what is counted.
  private mutating func constant(_ title: String, level: Int) -> Role {
    if DraftWords.isSex(title) { return dimension("geschlecht") }
    if hasMeasure || level + 1 < titles.count && DraftWords.isCaption(title) { return .unused }
    hasMeasure = true
    return .measure
  }

  private mutating func dimension(_ name: String) -> Role {
    let name = DraftWords.unused(name, among: taken)
    taken.insert(name)
    return .dimension(name)
  }

  private mutating func unnamed(_ level: Int) -> Role {
    doubts[level] = "das Merkmal hat in der Datei keinen Namen"
    return dimension("merkmal_\(level + 1)")
  }

  private func caption(above level: Int) -> String? {
    guard level > 0 else { return nil }
    let above = distinct[level - 1]
    if let name = above.lazy.compactMap(DraftWords.attribute).first { return name }
    let title = above.count == 1 ? above[0].split(separator: "(").first.map(String.init) ?? "" : ""
    return !title.isEmpty && title.split(separator: " ").count <= 2 ? DraftWords.identifier(title) : nil
  }

  private func isDivided(_ level: Int) -> Bool {
    distinct[level].contains { DraftWords.isTotal($0) || DraftWords.isSubset($0) }
  }

  private func isNumbering(_ row: [String]) -> Bool {
    row.count > 1 && row.allSatisfy { $0.utf8.count < 4 && $0.allSatisfy(\.isNumber) }
  }

  // Another level says all that this one says: the statistic above its figures, a remark below a measure.
  private func isRedundant(_ level: Int) -> Bool {
    titles.indices.contains { other in
      guard other != level, distinct[other].count > 1, !isOfOwnKind(other), determines(other, level) else {
        return false
      }
      return distinct[other].count > distinct[level].count || other < level
    }
  }

  private func isOfOwnKind(_ level: Int) -> Bool {
    distinct[level].allSatisfy { DraftLevels.isPeriod($0) || DraftWords.isUnit($0) }
  }

  private func determines(_ level: Int, _ other: Int) -> Bool {
    var known: [String: String] = [:]
    for (title, decided) in zip(titles[level], titles[other]) {
      if let before = known[title], before != decided { return false }
      known[title] = decided
    }
    return true
  }

  // Persons and square kilometres are never parts of one whole.
  private func differInUnit(_ level: Int) -> Bool {
    guard
      let units = distinct.indices.first(where: { distinct[$0].allSatisfy(DraftWords.isUnit) && !distinct[$0].isEmpty })
    else { return false }
    return distinct[units].count > 1 && determines(level, units)
  }

  private static func isPeriod(_ title: String) -> Bool { PeriodReading.period(title) != nil }
}
