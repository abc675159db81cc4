import Model

/// The cells that must not be shown as they are, whatever stands around them.
enum PrimaryCells {
  /// Fewer persons than the threshold; or all persons of a row in a group that it may harm to belong to.
  static func places(_ cells: BreakdownCells, _ layout: BreakdownLayout, threshold: Int) -> Set<Int> {
    let small = cells.truth.indices.filter { (1..<threshold).contains(cells.truth[$0]) && !cells.isPopulation($0) }
    return Set(small).union(revealing(cells, layout))
  }

  // Who knows that somebody is in such a row knows the person's group.
  private static func revealing(_ cells: BreakdownCells, _ layout: BreakdownLayout) -> [Int] {
    let harmful = layout.plans.compactMap(\.columns).flatMap(\.groups) + layout.plans.flatMap(\.rows.groups)
    let codes = Set(harmful.filter { $0.category.isHarmful }.map(\.codes))
    let place = Attribute.status.place
    let all = cells.addresses.map { $0.extents[place] }.max { $0.count < $1.count } ?? []
    return cells.addresses.indices.filter { cell in
      let address = cells.addresses[cell]
      guard codes.contains(address.extents[place]), address.extents[place] != all, cells.truth[cell] > 0 else {
        return false
      }
      return cells.place(of: address.with(all, at: place)).map { total in
        cells.truth[total] == cells.truth[cell]
      } ?? false
    }
  }
}

extension Category {
  /// Whether it may harm to be known as one of the group.
  fileprivate var isHarmful: Bool {
    if case .statuses(let groups) = self { groups.allSatisfy(\.isWithoutRight) } else { false }
  }
}
