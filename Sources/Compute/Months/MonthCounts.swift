public import Model

/// The persons of one month by municipality, part of the target groups, and one attribute at a time.
public struct MonthCounts: Sendable {
  /// Counts of persons; every cell that anything asks for is there, zeros too.
  public let table: StatisticTable
  /// The bands of ages.
  public let ages: AgeScale
  /// Attributes that the exports tell for at least half of the persons.
  public let known: Set<MonthAttribute>

  /// The axes of the tables that it counts from: who belongs to a stage, and one attribute more in each.
  public static let tables = [AZRAxis.nationality, AZRAxis.sex, AZRAxis.stay].map { MonthMargins.axes + [$0] }

  /// Counts from the tables of all exports together; who does not count is left out. Nil where the table would be too large for
  /// numbers, as none is. `naming` is what derivations call the persons of one or several parts.
  public init?(
    _ tables: [Cube], kreis: Kreis, stages: TargetStages, month: Period, day: CalendarDate,
    naming: (Set<StagePart>) -> String = { MonthTable.code($0) }
  ) {
    ages = stages.ages
    var margins = MonthMargins(kreis, stages, day)
    for (place, table) in tables.enumerated() { margins.add(table, isFirst: place == 0) }
    known = margins.known
    guard let table = margins.table(kreis, month, naming) else { return nil }
    self.table = table
  }

  /// The codes of parts whose persons surely belong to a stage, and of those who perhaps do.
  public func parts(of stage: Stage) -> (surely: [String], perhaps: [String]) {
    let codes = table.dimensions.first { $0.name == MonthTable.part }?.members.map(\.code) ?? []
    let surely = codes.filter { MonthTable.parts($0).isSubset(of: stage.parts) }
    let perhaps = codes.filter { !MonthTable.parts($0).isDisjoint(with: stage.parts) && !surely.contains($0) }
    return (surely, perhaps)
  }
}

/// Counts on their way to a table: per municipality and part the whole, and each member of each attribute.
private struct MonthMargins {
  /// What decides to which part somebody belongs.
  static let axes = [AZRAxis.municipality, AZRAxis.status, AZRAxis.age]

  private let stages: TargetStages
  private let attributes: [MarginAttribute]
  /// Codes of parts by status, then by code of the age.
  private let parts: [[Int?]]
  private let names: [String]
  private let width: Int
  private var counts: [Int]

  init(_ kreis: Kreis, _ stages: TargetStages, _ day: CalendarDate) {
    self.stages = stages
    let scale = stages.ages
    attributes = MonthAttribute.allCases.map { MarginAttribute($0, stages) }
    width = 1 + attributes.reduce(0) { $0 + $1.members.count }
    let sets = StatusGroup.allCases.map { status -> [Set<StagePart>?] in
      guard stages.counted.contains(status) else { return [] }
      return (0..<scale.codeCount).map { code in
        let bands = scale.bands(of: code) ?? 0...(scale.starts.count - 1)
        return Set(bands.map { stages.part(of: status, age: scale.ages(of: $0).first, on: day) })
      }
    }
    // Which sets there can be depends on the rules alone, so that every month has the same members.
    let codes = Set(sets.joined().compactMap { $0.map(MonthTable.code) } + StagePart.allCases.map(\.rawValue)).sorted()
    names = codes
    parts = sets.map { $0.map { set in set.flatMap { codes.firstIndex(of: MonthTable.code($0)) } } }
    counts = [Int](repeating: 0, count: kreis.municipalities.count * codes.count * width)
  }

  /// Every table holds the same persons: what all of them tell is counted once.
  mutating func add(_ cube: Cube, isFirst: Bool) {
    let axes = MonthMargins.axes.compactMap { place(of: $0, in: cube) }
    guard axes.count == MonthMargins.axes.count else { preconditionFailure("an axis that the cube lacks") }
    let counted = columns(of: cube, isFirst: isFirst)
    let strides = cube.strides
    func code(_ axis: Int, _ place: Int) -> Int { place / strides[axis] % cube.axes[axis].size }
    for (place, persons) in cube.occupied {
      let status = code(axes[1], place)
      guard status < parts.count, !parts[status].isEmpty, let part = parts[status][code(axes[2], place)] else {
        continue
      }
      let row = (code(axes[0], place) * names.count + part) * width
      if isFirst { counts[row] += persons }
      for (attribute, axis, start) in counted {
        for member in attribute.places[code(axis, place)] { counts[row + start + member] += persons }
      }
    }
  }

  // The attributes that a table tells, each with its axis and where its members begin in a row.
  private func columns(of cube: Cube, isFirst: Bool) -> [(attribute: MarginAttribute, axis: Int, start: Int)] {
    var start = 1
    var columns: [(attribute: MarginAttribute, axis: Int, start: Int)] = []
    for attribute in attributes {
      if let axis = place(of: attribute.axis, in: cube), isFirst || !MonthMargins.axes.contains(attribute.axis) {
        columns.append((attribute, axis, start))
      }
      start += attribute.members.count
    }
    return columns
  }

  private func place(of name: String, in cube: Cube) -> Int? { cube.axes.firstIndex { $0.name == name } }

  var known: Set<MonthAttribute> {
    var start = 1
    var known: Set<MonthAttribute> = []
    let rows = counts.count / width
    let total = (0..<rows).reduce(0) { $0 + counts[$1 * width] }
    for attribute in attributes {
      let unknown = attribute.unknown.map { member in
        (0..<rows).reduce(0) { $0 + counts[$1 * width + start + member] }
      }
      if unknown.map({ $0 * 2 <= total }) ?? true { known.insert(attribute.attribute) }
      start += attribute.members.count
    }
    return known
  }

  func table(_ kreis: Kreis, _ month: Period, _ naming: (Set<StagePart>) -> String) -> StatisticTable? {
    let parts = StatisticTable.Dimension(
      MonthTable.part, members: names.map { StatisticTable.Member($0, label: naming(MonthTable.parts($0))) })
    var builder = StatisticTable.Builder(
      measures: [StatisticTable.Measure(MonthTable.measure, unit: "Anzahl")],
      dimensions: [parts]
        + attributes.map { StatisticTable.Dimension($0.attribute.rawValue, members: [MonthTable.total] + $0.members) })
    for (place, municipality) in kreis.municipalities.enumerated() {
      guard let region = RegionKey(municipality.ags) else { continue }
      for part in names.indices {
        let row = (place * names.count + part) * width
        func add(_ count: Int, _ members: [Int]) {
          builder.add(
            StatisticCell(counts[row + count]), region: region, period: month, measure: 0, members: [part] + members)
        }
        add(0, attributes.map { _ in 0 })
        var start = 1
        for (number, attribute) in attributes.enumerated() {
          for member in attribute.members.indices {
            add(start + member, attributes.indices.map { $0 == number ? member + 1 : 0 })
          }
          start += attribute.members.count
        }
      }
    }
    return builder.build()?.table
  }
}

/// One attribute of the table: its members, and for each code of the cube's axis the places of those that it counts for.
private struct MarginAttribute {
  let attribute: MonthAttribute
  let axis: String
  private(set) var members: [StatisticTable.Member]
  private(set) var places: [[Int]]
  /// The member for those of whom the exports tell nothing.
  private(set) var unknown: Int?

  init(_ attribute: MonthAttribute, _ stages: TargetStages) {
    self.attribute = attribute
    var codes: [String]
    switch attribute {
    case .age:
      axis = AZRAxis.age
      let scale = stages.ages
      codes = scale.starts.indices.map { MarginAttribute.id(scale.ages(of: $0)) } + [MonthTable.ageOpen]
      places = (0..<scale.codeCount).map { code in
        [scale.bands(of: code).flatMap { $0.count == 1 ? $0.lowerBound : nil } ?? scale.starts.count]
      }
    case .status:
      axis = AZRAxis.status
      let groups = StatusGroup.allCases.filter(stages.counted.contains)
      codes = groups.map(\.rawValue)
      places = StatusGroup.allCases.map { group in groups.firstIndex(of: group).map { [$0] } ?? [] }
    case .nationality:
      (axis, codes) = (AZRAxis.nationality, NationalityGroup.allCases.map(\.rawValue))
      (places, unknown) = (codes.indices.map { [$0] }, NationalityGroup.unassigned.code)
    case .sex:
      (axis, codes) = (AZRAxis.sex, Sex.allCases.map(\.rawValue))
      (places, unknown) = (codes.indices.map { [$0] }, Sex.unknown.code)
    case .stay:
      (axis, codes) = (AZRAxis.stay, StayBand.allCases.map(\.rawValue))
      let under = StayBand.underOne.code
      places = codes.indices.map { $0 == StayBand.thisMonth.code ? [$0, under] : [$0] }
      unknown = StayBand.unknown.code
    }
    members = codes.map { code in
      StatisticTable.Member(
        code, subsetOf: code == StayBand.thisMonth.rawValue ? StayBand.underOne.rawValue : nil)
    }
  }

  private static func id(_ ages: (first: Int, last: Int?)) -> String {
    "\(ages.first)-" + (ages.last.map(String.init) ?? "")
  }
}
