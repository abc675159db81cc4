public import Model

/// The persons whom the formula counts, by everything that a breakdown tells of them.
public struct Population: Sendable {
  /// Their municipalities, in the order of the Kreis.
  public let municipalities: [Municipality]
  /// The bands of their ages.
  public let ages: AgeScale
  /// The status groups that count, in the order in which reports list them.
  public let groups: [StatusGroup]
  /// All codes of each attribute, in the order of `Attribute.allCases`.
  public let codes: [[Int]]

  // Summed once for every pair of attributes: a report asks for hundreds of cells, and hardly for any with three.
  private let counts: Cube
  private let pairs: [[Int]: Cube]

  private static let axes = [AZRAxis.municipality, AZRAxis.age, AZRAxis.status, AZRAxis.nationality, AZRAxis.sex]

  /// Sums over all exports; who does not count is left out.
  public init(_ exports: [CountedExport], kreis: Kreis, ages: AgeScale, counting: CountingRule) {
    municipalities = kreis.municipalities
    self.ages = ages
    groups = StatusGroup.allCases.filter(counting.groups.contains)
    let axes = AZRAxis.cube(for: kreis, ages: ages).axes
    var whole = Cube(axes: Population.axes.compactMap { name in axes.first { $0.name == name } })
    for export in exports { whole.merge(export.cube.projected(onto: Population.axes)) }
    whole.clear(except: counting.codes, on: AZRAxis.status)
    counts = whole
    codes = whole.axes.map { $0.name == AZRAxis.status ? counting.codes.sorted() : Array(0..<$0.size) }
    pairs = Population.pairs(of: whole)
  }

  private static func pairs(of counts: Cube) -> [[Int]: Cube] {
    var pairs: [[Int]: Cube] = [:]
    for first in axes.indices {
      for second in axes.indices where second > first {
        pairs[[first, second]] = counts.projected(onto: [axes[first], axes[second]])
      }
    }
    return pairs
  }

  /// The same with another number for each smallest group that anybody is in, made from the group's name and size: so that
  /// sums of such numbers can be asked like persons.
  public func replacingCounts(_ number: (String) -> UInt32) -> Population {
    var numbers = Cube(axes: counts.axes)
    let strides = counts.strides
    for (place, persons) in counts.counts.enumerated() where persons > 0 {
      let codes = zip(counts.axes, strides).map { place / $1 % $0.size }
      // By key, not by place: municipalities come and go.
      let name = ([municipalities[codes[0]].ags.description] + codes.dropFirst().map(String.init) + ["\(persons)"])
        .joined(separator: "|")
      numbers.add(Int(number(name)), at: place)
    }
    return Population(municipalities, ages, groups, codes, numbers)
  }

  private init(
    _ municipalities: [Municipality], _ ages: AgeScale, _ groups: [StatusGroup], _ codes: [[Int]], _ counts: Cube
  ) {
    (self.municipalities, self.ages, self.groups, self.codes, self.counts) =
      (municipalities, ages, groups, codes, counts)
    pairs = Population.pairs(of: counts)
  }

  /// Persons with one of these codes of each attribute.
  public func persons(_ extents: [[Int]]) -> Int {
    var restricted = extents.indices.filter { extents[$0].count < codes[$0].count }
    // Any other attribute makes the pair complete, for it is summed over all its codes.
    if restricted.count < 2 { restricted = restricted.first.map { $0 == 0 ? [0, 1] : [0, $0] } ?? [0, 1] }
    guard let pair = pairs[restricted] else {
      return counts.sum(
        where: Dictionary(uniqueKeysWithValues: zip(Population.axes, extents.map(Set.init))))
    }
    let width = pair.axes[1].size
    return extents[restricted[0]].reduce(0) { sum, first in
      extents[restricted[1]].reduce(sum) { $0 + pair.counts[first * width + $1] }
    }
  }
}
