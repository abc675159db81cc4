import Model
import Notation

extension DraftWork {
  /// What is known of the members of each attribute: the total, parts of others, whether they are all.
  mutating func settleDimensions() {
    for name in definition.used {
      var dimension = SourceDefinition.Dimension(name: name)
      let members = members(of: name)
      dimension.total = members.first(where: DraftWords.isTotal)
      for (place, member) in members.enumerated() where DraftWords.isSubset(member) {
        guard let parent = members[..<place].last(where: { !DraftWords.isSubset($0) }) else { continue }
        dimension.subsets[member] = parent
        if !DraftWords.isSurePart(member) {
          doubt(.dimension(name), "»\(member)« gilt als Teil von »\(parent)«; gehören weitere Einträge dazu?")
        }
      }
      if !isIndented(name), let share = shareOfWholeTotals(name, dimension), share < 80 {
        dimension.isComplete = false
        if share > 20 { doubt(.dimension(name), "nur bei \(share) % der Summen ergeben die Teile das Ganze") }
      }
      if dimension.total != nil || !dimension.subsets.isEmpty || !dimension.isComplete {
        definition.dimensions.append(dimension)
      }
    }
  }

  private func members(of name: String) -> [String] {
    let own = columns.indices.first { meanings[$0] == .dimension(name) }.map { columns[$0].distinct } ?? []
    let named = definition.columns.compactMap { $0.members[name] }
    let between = definition.sections == .dimension(name) ? sections : []
    let across = level(of: name).map { level in figures.map { columns[$0].path[level] } } ?? []
    return (own + named + between + across).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private var figures: [Int] { places(of: .value) }

  private func level(of name: String) -> Int? { definition.levels.firstIndex(of: .dimension(name)) }

  private func isIndented(_ name: String) -> Bool {
    definition.columns.contains { $0.meaning == .dimension(name) && $0.isIndented }
  }

  // One sum to check: a total and what stands beside it in the same place of the table.
  private struct Sum {
    var total: Int?
    var parts = 0
    var count = 0
    var isOpen = false
  }

  /// How many of a hundred totals the parts make up, with room for rounding; nil where there is nothing to compare.
  private func shareOfWholeTotals(_ name: String, _ dimension: SourceDefinition.Dimension) -> Int? {
    guard let total = dimension.total else { return nil }
    let own = columns.indices.first { meanings[$0] == .dimension(name) }
    let level = level(of: name)
    let leads = columns.indices.filter { $0 != own && meanings[$0] != .value && meanings[$0] != .quality }
    var sums: [[String]: Sum] = [:]
    for row in rows.indices {
      let lead = leads.map { columns[$0].cells[row] }
      for figure in figures {
        guard let member = own.map({ columns[$0].cells[row] }) ?? level.map({ columns[figure].path[$0] }),
          dimension.subsets[member] == nil
        else { continue }
        let titles = columns[figure].path.enumerated().filter { $0.offset != level }.map(\.element)
        add(columns[figure].cells[row], isTotal: member == total, to: &sums[lead + titles, default: Sum()])
      }
    }
    let whole = sums.values.filter { !$0.isOpen && $0.count > 0 && ($0.total ?? 0) > 0 }
    guard whole.count >= 3 else { return nil }
    let right = whole.filter { sum in
      let difference = abs((sum.total ?? 0) - sum.parts)
      return difference <= 3 * sum.count || difference * 100 <= sum.total ?? 0
    }
    return right.count * 100 / whole.count
  }

  private func add(_ cell: String, isTotal: Bool, to sum: inout Sum) {
    guard let number = cell == "-" ? 0 : DraftCell.whole(cell) else {
      sum.isOpen = true
      return
    }
    if isTotal { sum.total = number } else { (sum.parts, sum.count) = (sum.parts + number, sum.count + 1) }
  }
}
