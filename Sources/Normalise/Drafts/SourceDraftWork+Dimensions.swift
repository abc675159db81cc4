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
    var seen: Set<String> = []
    return (own + named + between + across).filter { seen.insert($0).inserted }
  }

  private var figures: [Int] { places(of: .value) }

  private func level(of name: String) -> Int? { definition.levels.firstIndex(of: .dimension(name)) }

  private func isIndented(_ name: String) -> Bool {
    definition.columns.contains { $0.meaning == .dimension(name) && $0.isIndented }
  }

  // In which row's and which titles' place a sum stands.
  private struct Place: Hashable {
    let lead: Int
    let titles: Int
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
    let figures = figures
    let titles = DraftWork.numbered(
      figures.map { columns[$0].path.enumerated().filter { $0.offset != level }.map(\.element) })
    let rowLeads = DraftWork.numbered(rows.indices.map { row in leads.map { columns[$0].cells[row] } })
    var sums: [Place: Sum] = [:]
    for (row, lead) in rowLeads.enumerated() {
      for (figure, titles) in zip(figures, titles) {
        guard let member = own.map({ columns[$0].cells[row] }) ?? level.map({ columns[figure].path[$0] }),
          dimension.subsets[member] == nil
        else { continue }
        let place = Place(lead: lead, titles: titles)
        add(columns[figure].cells[row], isTotal: member == total, to: &sums[place, default: Sum()])
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

  // Equal lists of texts have one number, which is sooner compared than they are.
  private static func numbered(_ lists: [[String]]) -> [Int] {
    var numbers: [[String]: Int] = [:]
    return lists.map { list in
      let number = numbers[list] ?? numbers.count
      numbers[list] = number
      return number
    }
  }

  private func add(_ cell: String, isTotal: Bool, to sum: inout Sum) {
    guard let number = cell == "-" ? 0 : DraftCell.whole(cell) else {
      sum.isOpen = true
      return
    }
    if isTotal { sum.total = number } else { (sum.parts, sum.count) = (sum.parts + number, sum.count + 1) }
  }
}
