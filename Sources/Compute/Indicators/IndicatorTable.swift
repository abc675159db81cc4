public import Model

/// A table with what the definition of its source says of its dimensions.
public struct IndicatorTable: Sendable {
  /// The table.
  public let source: SourceTable
  /// Dimensions whose parts do not make up the total.
  public let incomplete: Set<String>

  /// As it was read.
  public init(_ source: SourceTable, incomplete: Set<String>) {
    (self.source, self.incomplete) = (source, incomplete)
  }

  /// All files of a source as one: tables that are built alike become one for each time. Of a cell that several of them have, the
  /// newest delivery counts. Within a delivery members may differ from file to file; a later delivery joins only with all members, so
  /// that its cells are of the same sums.
  public static func joined(_ tables: [IndicatorTable]) -> [IndicatorTable] {
    let delivered = united(tables.flatMap(\.byPeriod)) { Likeness($0, delivered: $0.source.delivered, members: []) }
    return united(delivered) { Likeness($0, delivered: nil, members: $0.memberCodes) }
  }

  private var table: StatisticTable { source.table }

  private var memberCodes: [Set<String>] { table.dimensions.map { Set($0.members.map(\.code)) } }

  private var byPeriod: [IndicatorTable] {
    guard table.periods.count > 1 else { return [self] }
    var builders = table.periods.map { _ in
      StatisticTable.Builder(measures: table.measures, dimensions: table.dimensions)
    }
    for (place, cell) in table.entries {
      builders[place.period].add(
        cell, region: table.regions[place.region], period: table.periods[place.period], measure: place.measure,
        members: place.members)
    }
    return builders.compactMap { $0.build() }.map { with($0.table) }
  }

  private func with(_ table: StatisticTable) -> IndicatorTable {
    let joined = SourceTable(
      source: source.source, title: source.title, delivered: source.delivered, table: table,
      confidentiality: source.confidentiality, isRounded: source.isRounded, place: source.place)
    return IndicatorTable(joined, incomplete: incomplete)
  }

  private static func united(
    _ tables: [IndicatorTable], _ likeness: (IndicatorTable) -> Likeness
  ) -> [IndicatorTable] {
    var order: [Likeness] = []
    var groups: [Likeness: [IndicatorTable]] = [:]
    for table in tables {
      let likeness = likeness(table)
      if groups[likeness] == nil { order.append(likeness) }
      groups[likeness, default: []].append(table)
    }
    return order.compactMap { groups[$0].flatMap(united) }
  }

  // The first cell at a place stays, so the newest comes first.
  private static func united(_ tables: [IndicatorTable]) -> IndicatorTable? {
    let newest = tables.indices.sorted {
      (tables[$1].source.delivered, $1) < (tables[$0].source.delivered, $0)
    }
    guard let first = newest.first.map({ tables[$0] }), tables.count > 1 else { return tables.first }
    var builder = StatisticTable.Builder(measures: first.table.measures, dimensions: first.table.dimensions)
    for table in newest.map({ tables[$0].table }) {
      let places = table.dimensions.enumerated().map { dimension, names in
        names.members.map { builder.place(of: $0, in: dimension) }
      }
      for (place, cell) in table.entries {
        builder.add(
          cell, region: table.regions[place.region], period: table.periods[place.period], measure: place.measure,
          members: zip(places, place.members).map { $0[$1] })
      }
    }
    return builder.build().map { first.with($0.table) }
  }
}

/// What tables share that are joined.
private struct Likeness: Hashable {
  let texts: [String]
  let measures: [StatisticTable.Measure]
  let dimensions: [String]
  let members: [Set<String>]
  let incomplete: Set<String>
  let confidentiality: Confidentiality
  let isRounded: Bool
  let place: CountingPlace?
  let periods: [Period]
  let delivered: Period?

  init(_ table: IndicatorTable, delivered: Period?, members: [Set<String>]) {
    let source = table.source
    texts = [source.source, source.title]
    measures = source.table.measures
    dimensions = source.table.dimensions.map(\.name)
    self.members = members
    incomplete = table.incomplete
    (confidentiality, isRounded, place) = (source.confidentiality, source.isRounded, source.place)
    periods = source.table.periods
    self.delivered = delivered
  }
}
