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

  /// All of them: a nearer day that kept silent hides nothing that one before it has told.
  static func all(_ evidence: BreakdownEvidence) -> [FormerCells] {
    let names = GroupNames(evidence.population, coreAges: evidence.coreAges)
    return evidence.former.map { FormerCells($0, names) }
  }
}
