import Model

/// What one earlier edition said about the cells of the present one.
struct FormerCells {
  let name: String
  let stichtag: CalendarDate
  /// Cells with groups that are not known any more.
  let incomparable: Int
  // By the places of names; later editions may have named more.
  private let ranges: [ClosedRange<Int>?]

  init(_ edition: FormerEdition, _ names: inout FormerNames) {
    name = edition.name
    stichtag = edition.stichtag
    var ranges = [ClosedRange<Int>?](repeating: nil, count: names.addresses.count)
    for cell in edition.cells {
      guard let place = names.place(of: cell.groups) else { continue }
      while ranges.count <= place { ranges.append(nil) }
      ranges[place] = cell.range
    }
    self.ranges = ranges
    incomparable = edition.cells.count - ranges.count { $0 != nil }
  }

  /// The numbers that it left open; nil where it said nothing.
  subscript(place: Int?) -> ClosedRange<Int>? {
    guard let place, place < ranges.count else { return nil }
    return ranges[place]
  }

  /// All places of which it said something.
  var places: [Int] { ranges.indices.filter { ranges[$0] != nil } }
}

/// All that was published before: two Stichtage far apart can single somebody out as well as neighbours.
struct FormerSayings {
  let names: FormerNames
  let editions: [FormerCells]

  init(_ evidence: BreakdownEvidence) {
    var names = FormerNames(evidence.population, coreAges: evidence.coreAges)
    editions = evidence.former.map { FormerCells($0, &names) }
    self.names = names
  }
}
