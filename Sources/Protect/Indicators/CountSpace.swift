import Compute
import Model

/// The cells of one table, measure and time as addresses, so that sums between them can be found like those of any breakdown.
///
/// The first attribute is the region, the others are the dimensions of the table. Members that somebody asks for have codes of their
/// own; what is left of a total beside them is one more code.
struct CountSpace {
  /// The addresses of the selections.
  let addresses: [CellSelection: CellAddress]
  private let table: StatisticTable
  private let period: Period
  private let measure: Int
  private let axes: [CodeAxis]
  private let regions: RegionCodes

  init(_ selections: Set<CellSelection>, in table: StatisticTable, kreis: RegionKey) {
    self.table = table
    let all = Array(selections)
    period = all.first?.period ?? .day(table.periods[0].first)
    measure = all.first?.places.measure ?? 0
    let regions = RegionCodes(all.map(\.regions), kreis: kreis)
    let axes = table.dimensions.indices.map { dimension in
      CodeAxis(table.dimensions[dimension], asked: Set(all.map { $0.places.members[dimension] }))
    }
    (self.regions, self.axes) = (regions, axes)
    addresses = Dictionary(
      uniqueKeysWithValues: selections.map { selection in
        let codes = zip(axes, selection.places.members).map { $0.codes(of: $1) }
        return (selection, CellAddress([regions.codes(of: selection.regions)] + codes))
      })
  }

  /// How many persons a cell truly has; nil where the table does not say, and where groups overlap so that a rest is less than nothing.
  func count(_ address: CellAddress) -> Int? {
    var sum = 0
    for region in regions.terms(of: address.extents[0]) {
      for term in terms(address) {
        let cell = table[region.key, period, measure, term.members]
        guard let number = cell?.number?.ratio, number.isWhole, let count = Int(exactly: number.numerator) else {
          return nil
        }
        sum += region.sign * term.sign * count
      }
    }
    return sum < 0 ? nil : sum
  }

  private func terms(_ address: CellAddress) -> [(members: [Int], sign: Int)] {
    zip(axes, address.extents.dropFirst()).reduce([([], 1)]) { heads, axis in
      heads.flatMap { head in
        axis.0.terms(of: axis.1).map { (head.members + [$0.member], head.sign * $0.sign) }
      }
    }
  }
}

/// Members of one dimension as codes.
private struct CodeAxis {
  /// Per code the members that it is the sum and difference of.
  private let definitions: [[(member: Int, sign: Int)]]
  private let codesByMembers: [[Int]: [Int]]

  init(_ dimension: StatisticTable.Dimension, asked: Set<[Int]>) {
    let whole = dimension.total.map { [$0] } ?? dimension.parts
    let members = Set(asked.filter { $0 != whole }.joined()).sorted()
    func parent(_ member: Int) -> Int? {
      var place = dimension.members[member].subsetOf.flatMap(dimension.place)
      for _ in dimension.members {
        guard let current = place else { return nil }
        if members.contains(current) { return current }
        place = dimension.members[current].subsetOf.flatMap(dimension.place)
      }
      return nil
    }
    let parents = Dictionary(uniqueKeysWithValues: members.map { ($0, parent($0)) })
    var definitions: [[(member: Int, sign: Int)]] = []
    var own: [Int: Int] = [:]
    for member in members {
      own[member] = definitions.count
      let inside = members.filter { parents[$0] == member }
      definitions.append([(member, 1)] + inside.map { ($0, -1) })
    }
    let top = members.filter { parents[$0] == .some(nil) }
    if Set(top) != Set(whole) {
      definitions.append(whole.map { ($0, 1) } + top.map { ($0, -1) })
    }
    func codes(_ member: Int) -> [Int] {
      [own[member]].compactMap { $0 } + members.filter { parents[$0] == member }.flatMap(codes)
    }
    var codesByMembers = [whole: Array(definitions.indices)]
    for list in asked where list != whole { codesByMembers[list] = list.flatMap(codes).sorted() }
    (self.definitions, self.codesByMembers) = (definitions, codesByMembers)
  }

  func codes(of members: [Int]) -> [Int] { codesByMembers[members] ?? [] }

  /// As few members as possible: a table rarely has all combinations.
  func terms(of codes: [Int]) -> [(member: Int, sign: Int)] {
    let named = codesByMembers.filter { $0.value == codes }.keys.min { ($0.count, $0[0]) < ($1.count, $1[0]) }
    return named.map { $0.map { ($0, 1) } } ?? codes.flatMap { definitions[$0] }
  }
}

/// Municipalities as codes, and one more for what a row of the Kreis has beside those that are known.
private struct RegionCodes {
  private let kreis: RegionKey
  private let municipalities: [RegionKey]
  private let hasOwnRow: Bool

  init(_ asked: [[RegionKey]], kreis: RegionKey) {
    self.kreis = kreis
    hasOwnRow = asked.contains([kreis])
    municipalities = Set(asked.joined()).subtracting([kreis]).sorted()
  }

  private var all: [Int] { Array(0..<(municipalities.count + (hasOwnRow ? 1 : 0))) }

  func codes(of regions: [RegionKey]) -> [Int] {
    regions == [kreis] ? all : regions.compactMap { municipalities.firstIndex(of: $0) }
  }

  func terms(of codes: [Int]) -> [(key: RegionKey, sign: Int)] {
    if hasOwnRow, codes == all { return [(kreis, 1)] }
    return codes.flatMap { code -> [(key: RegionKey, sign: Int)] in
      code < municipalities.count
        ? [(municipalities[code], 1)] : [(kreis, 1)] + municipalities.map { ($0, -1) }
    }
  }
}
