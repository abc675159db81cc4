import Model

/// One earlier edition in the addresses of the present one.
struct FormerCells {
  let name: String
  let stichtag: CalendarDate
  let known: [CellAddress: ClosedRange<Int>]
  /// Cells with groups that are not known any more.
  let incomparable: Int

  init(_ edition: FormerEdition, _ names: GroupNames) {
    name = edition.name
    stichtag = edition.stichtag
    var known: [CellAddress: ClosedRange<Int>] = [:]
    for cell in edition.cells {
      if let address = names.address(cell.groups) { known[address] = cell.range }
    }
    self.known = known
    incomparable = edition.cells.count - known.count
  }

  /// Those that the present one has to be compared with: all of the same day, and the nearest day on either side.
  static func relevant(_ evidence: BreakdownEvidence) -> [FormerCells] {
    let names = GroupNames(evidence.population, coreAges: evidence.coreAges)
    let days = Set(evidence.former.map(\.stichtag))
    let near = [
      evidence.stichtag, days.filter { $0 < evidence.stichtag }.max(), days.filter { $0 > evidence.stichtag }.min(),
    ]
    return evidence.former.filter { near.contains($0.stichtag) }.map { FormerCells($0, names) }
  }
}
