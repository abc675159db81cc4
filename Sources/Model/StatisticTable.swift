/// What a file of official statistics becomes: cells by region, period, measure and any further dimensions. Coordinates are places in
/// the four lists; a cell is found by one number made of them, so that a million cells need no object each.
public struct StatisticTable: Hashable, Sendable {
  /// The regions, sorted by key, each once.
  public let regions: [RegionKey]
  /// The periods, earliest first, each once.
  public let periods: [Period]
  /// What is measured, in the order of the source.
  public let measures: [Measure]
  /// What cells are broken down by beyond region and period, in the order of the source.
  public let dimensions: [Dimension]
  /// One number per cell, ascending: where its coordinates stand among all that the lists allow.
  public let keys: [Int]
  /// The cells in the order of their keys.
  public let cells: [StatisticCell]
  /// How far apart the keys of neighbouring coordinates are.
  public let strides: Strides

  /// Something measured.
  public struct Measure: Hashable, Sendable {
    /// What the source calls it.
    public let name: String
    /// The source's unit, empty where it names none.
    public let unit: String

    /// As the source states it.
    public init(_ name: String, unit: String = "") {
      self.name = name
      self.unit = unit
    }
  }

  /// Where a cell stands: places in the table's lists.
  public struct Coordinates: Hashable, Sendable {
    /// The place in `regions`.
    public var region: Int
    /// The place in `periods`.
    public var period: Int
    /// The place in `measures`.
    public var measure: Int
    /// A place in the members of each dimension.
    public var members: [Int]

    /// Takes places in the lists of one table.
    public init(region: Int, period: Int, measure: Int, members: [Int]) {
      self.region = region
      self.period = period
      self.measure = measure
      self.members = members
    }
  }

  /// What one step along each list adds to a cell's key.
  public struct Strides: Hashable, Sendable {
    /// Regions vary slowest.
    public let region: Int
    /// Periods.
    public let period: Int
    /// Measures.
    public let measure: Int
    /// One per dimension, the last of them 1.
    public let members: [Int]
  }
}

extension StatisticTable {
  /// The cell at these places, nil where the file has none.
  public subscript(_ coordinates: Coordinates) -> StatisticCell? { self[key: key(of: coordinates)] }

  /// The cell of a region and period, nil where the file does not know them or has no cell there.
  public subscript(region: RegionKey, period: Period, measure: Int, members: [Int]) -> StatisticCell? {
    guard let region = regions.sortedPlace(of: region), let period = periods.sortedPlace(of: period) else { return nil }
    return self[Coordinates(region: region, period: period, measure: measure, members: members)]
  }

  /// The cell with this key, nil where the file has none.
  public subscript(key key: Int) -> StatisticCell? { keys.sortedPlace(of: key).map { cells[$0] } }

  /// The places in `keys` and `cells` whose keys lie from the first to below the second.
  public func places(from first: Int, to end: Int) -> Range<Int> {
    keys.firstPlace(of: first)..<keys.firstPlace(of: end)
  }

  /// The key of these places.
  public func key(of coordinates: Coordinates) -> Int {
    precondition(coordinates.members.count == dimensions.count, "one member of each dimension")
    var key = coordinates.region * strides.region + coordinates.period * strides.period
    key += coordinates.measure * strides.measure
    for (member, stride) in zip(coordinates.members, strides.members) { key += member * stride }
    return key
  }

  /// The places that a key stands for.
  public func coordinates(of key: Int) -> Coordinates {
    Coordinates(
      region: key / strides.region, period: key % strides.region / strides.period,
      measure: key % strides.period / strides.measure,
      members: dimensions.indices.map { member(of: key, in: $0) })
  }

  /// The place that a key has in one dimension.
  public func member(of key: Int, in dimension: Int) -> Int {
    key / strides.members[dimension] % dimensions[dimension].members.count
  }

  /// All cells with their places, by region, period, measure and members.
  public var entries: some Sequence<(coordinates: Coordinates, cell: StatisticCell)> {
    zip(keys, cells).lazy.map { (coordinates(of: $0), $1) }
  }
}

extension Array where Element: Comparable {
  /// Where the first element stands in an ascending list that is not below this one, found by halving it.
  func firstPlace(of element: Element) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the element stands in an ascending list.
  func sortedPlace(of element: Element) -> Int? {
    let place = firstPlace(of: element)
    return place < count && self[place] == element ? place : nil
  }
}
