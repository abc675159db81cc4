import Model

/// One earlier edition in the addresses of the present one.
struct FormerCells {
  let name: String
  let stichtag: CalendarDate
  let known: [CellAddress: ClosedRange<Int>]
  /// Cells with groups that are not known any more.
  let incomparable: Int

  init(_ edition: FormerEdition, _ names: inout GroupNames) {
    name = edition.name
    stichtag = edition.stichtag
    var known: [CellAddress: ClosedRange<Int>] = [:]
    known.reserveCapacity(edition.cells.count)
    for cell in edition.cells {
      if let address = names.address(cell.groups) { known[address] = cell.range }
    }
    self.known = known
    incomparable = edition.cells.count - known.count
  }

  /// All that were published before: two Stichtage far apart can single somebody out as well as neighbours.
  static func all(_ evidence: BreakdownEvidence) -> [FormerCells] {
    var names = GroupNames(evidence.population, coreAges: evidence.coreAges)
    return evidence.former.map { FormerCells($0, &names) }
  }
}
