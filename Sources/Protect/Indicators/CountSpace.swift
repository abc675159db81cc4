import Compute
import Model

/// The cells of one table and time as addresses, so that sums between them can be found like those of any breakdown.
///
/// The first attribute is the region, then follow the measures and the dimensions of the table. Members that somebody asks for have
/// codes of their own; what is left of a total beside them is one more code.
struct CountSpace {
  /// How groups inside a larger one are seen.
  enum Reading: CaseIterable {
    /// Nobody is in two of them, and where they make up the whole in all regions there is nobody else. Whoever believes that can
    /// conclude the most, so it is what numbers are protected against as long as they do not contradict it.
    case complete
    /// Nobody is in two of them.
    case apart
    /// They may overlap, so that each is only known to be a part of the whole.
    case overlapping
  }

  /// The addresses of the selections.
  let addresses: [CellSelection: CellAddress]
  private let table: StatisticTable
  private let period: Period
  private let axes: [CodeAxis]
  private let regions: RegionCodes

  init(_ selections: Set<CellSelection>, in table: StatisticTable, kreis: RegionKey, reading: Reading = .complete) {
    self.table = table
    let all = Array(selections)
    let period = all.first?.period ?? .day(table.periods[0].first)
    let regions = RegionCodes(all.map(\.regions), kreis: kreis)
    let measures = MeasureTree(Set(all.map(\.places.measure)).sorted(), table, period)
    let dimensions = [measures.dimension] + table.dimensions
    let axes = dimensions.indices.map { place in
      CodeAxis(
        dimensions[place], asked: Set(all.map { CountSpace.members($0)[place] }), reading,
        isNobody: { measures.isNobody(whole: $0, parts: $1, of: place) })
    }
    (self.period, self.regions, self.axes) = (period, regions, axes)
    addresses = Dictionary(
      uniqueKeysWithValues: selections.map { selection in
        let codes = zip(axes, CountSpace.members(selection)).flatMap { $0.codes(of: $1) }
        return (selection, CellAddress([regions.codes(of: selection.regions)] + codes))
      })
  }

  private static func members(_ selection: CellSelection) -> [[Int]] {
    [[selection.places.measure]] + selection.places.members
  }

  /// How many persons a cell truly has; nil where the table does not say, and where groups overlap so that a rest is less than nothing.
  func count(_ address: CellAddress) -> Int? {
    guard let terms = terms(address) else { return nil }
    var sum = 0
    for region in regions.terms(of: address.extents[0]) {
      for term in terms {
        let cell = table[region.key, period, term.members[0], Array(term.members.dropFirst())]
        guard let number = cell?.number?.ratio, number.isWhole, let count = Int(exactly: number.numerator) else {
          return nil
        }
        sum += region.sign * term.sign * count
      }
    }
    return sum < 0 ? nil : sum
  }

  private func terms(_ address: CellAddress) -> [(members: [Int], sign: Int)]? {
    var rest = address.extents.dropFirst()
    var heads: [(members: [Int], sign: Int)] = [([], 1)]
    for axis in axes {
      guard let terms = axis.terms(of: Array(rest.prefix(axis.width))) else { return nil }
      rest = rest.dropFirst(axis.width)
      heads = heads.flatMap { head in terms.map { (head.members + [$0.member], head.sign * $0.sign) } }
    }
    return heads
  }
}

/// Municipalities as codes, and one more for what a row of the Kreis has beside those that are known. Whatever the Kreis lies in has a
/// code that is no part of it.
private struct RegionCodes {
  private let kreis: RegionKey
  private let municipalities: [RegionKey]
  private let around: [RegionKey]
  private let hasOwnRow: Bool

  init(_ asked: [[RegionKey]], kreis: RegionKey) {
    self.kreis = kreis
    hasOwnRow = asked.contains([kreis])
    let others = Set(asked.joined()).subtracting([kreis]).sorted()
    municipalities = others.filter { !$0.contains(kreis) }
    around = others.filter { $0.contains(kreis) }
  }

  private var all: [Int] { Array(0..<(municipalities.count + (hasOwnRow ? 1 : 0))) }

  func codes(of regions: [RegionKey]) -> [Int] {
    if regions == [kreis] { return all }
    return regions.compactMap { region in
      municipalities.firstIndex(of: region) ?? around.firstIndex(of: region).map { municipalities.count + 1 + $0 }
    }
  }

  func terms(of codes: [Int]) -> [(key: RegionKey, sign: Int)] {
    if hasOwnRow, codes == all { return [(kreis, 1)] }
    return codes.flatMap { code -> [(key: RegionKey, sign: Int)] in
      if code < municipalities.count { return [(municipalities[code], 1)] }
      if code > municipalities.count { return [(around[code - municipalities.count - 1], 1)] }
      return [(kreis, 1)] + municipalities.map { ($0, -1) }
    }
  }
}
