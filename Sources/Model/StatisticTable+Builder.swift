extension StatisticTable {
  /// Takes the cells of a file in any order and makes the table. Cells not broken down by a dimension are put under its total.
  public struct Builder: Sendable {
    /// Cells are taken by place in this list.
    public private(set) var measures: [Measure] = []
    /// Cells are taken by places in this list and its members.
    public private(set) var dimensions: [Dimension] = []
    private var measurePlaces: [Measure: Int] = [:]
    private var memberPlaces: [[String: Int]] = []
    var regions = Places<RegionKey>()
    var periods = Places<Period>()
    /// Per cell: region, period, measure, members; -1 for a dimension that the cell lacks.
    var codes: [Int32] = []
    /// Where the codes of each cell end.
    var ends: [Int] = []
    var cells: [StatisticCell] = []
    /// Dimensions that some cell lacks by name, and how many the cell with the fewest has.
    var lacking = Set<Int>()
    var fewestMembers = Int.max

    /// Lists may be given beforehand, to fix their order; what else turns up is put at the end.
    public init(measures: [Measure] = [], dimensions: [Dimension] = []) {
      for measure in measures { _ = place(of: measure) }
      for dimension in dimensions {
        let place = place(ofDimension: dimension.name)
        for member in dimension.members { _ = self.place(of: member, in: place) }
      }
    }

    /// The place of a measure, which is added when it is new.
    public mutating func place(of measure: Measure) -> Int {
      if let place = measurePlaces[measure] { return place }
      measurePlaces[measure] = measures.count
      measures.append(measure)
      return measures.count - 1
    }

    /// The place of a dimension, which is added when it is new.
    public mutating func place(ofDimension name: String) -> Int {
      if let place = dimensions.firstIndex(where: { $0.name == name }) { return place }
      dimensions.append(Dimension(name))
      memberPlaces.append([:])
      return dimensions.count - 1
    }

    /// The place of a member by its code, which is added when it is new.
    public mutating func place(of member: Member, in dimension: Int) -> Int {
      if let place = memberPlaces[dimension][member.code] { return place }
      let place = dimensions[dimension].members.count
      memberPlaces[dimension][member.code] = place
      dimensions[dimension].members.append(member)
      return place
    }

    /// Takes a cell by places in the lists; a member of nil is a dimension that the cell is not broken down by.
    public mutating func add(
      _ cell: StatisticCell, region: RegionKey, period: Period, measure: Int, members: [Int?] = []
    ) {
      codes.append(regions.place(of: region))
      codes.append(periods.place(of: period))
      codes.append(Int32(measure))
      for (dimension, member) in members.enumerated() {
        codes.append(Int32(member ?? -1))
        if member == nil { lacking.insert(dimension) }
      }
      fewestMembers = min(fewestMembers, members.count)
      ends.append(codes.count)
      cells.append(cell)
    }

    /// Takes a cell by names: the code of a member for each dimension that it is broken down by.
    public mutating func add(
      _ cell: StatisticCell, region: RegionKey, period: Period, measure: Measure, members: [String: String]
    ) {
      for name in members.keys.sorted() { _ = place(ofDimension: name) }
      var places = [Int?](repeating: nil, count: dimensions.count)
      for (name, code) in members {
        let dimension = place(ofDimension: name)
        places[dimension] = place(of: Member(code), in: dimension)
      }
      add(cell, region: region, period: period, measure: place(of: measure), members: places)
    }
  }
}
