import Compute
import Model

/// What was once published about a number of persons in a table of an office, in words that last longer than the table.
public struct SaidCell: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The source, the time and the measure.
  public let group: String
  /// Regions and members.
  public let cell: String
  /// The numbers between which it was said to lie.
  public let range: ClosedRange<Int>

  init(_ selection: CellSelection, in source: SourceTable, range: ClosedRange<Int>) {
    group = SaidCell.group(selection, in: source)
    cell = SaidCell.cell(selection, in: source)
    self.range = range
  }

  /// Reads what `description` writes.
  public init?(_ text: String) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let low = Int(parts[2]), let high = Int(parts[3]), low <= high else { return nil }
    (group, cell, range) = (parts[0], parts[1], low...high)
  }

  /// One line of the owner's record.
  public var description: String {
    [group, cell, String(range.lowerBound), String(range.upperBound)].joined(separator: "\t")
  }

  /// By their lines.
  public static func < (left: SaidCell, right: SaidCell) -> Bool { left.description < right.description }

  static func group(_ selection: CellSelection, in source: SourceTable) -> String {
    [source.source, selection.period.iso, source.table.measures[selection.places.measure].name].joined(separator: "|")
  }

  private static func cell(_ selection: CellSelection, in source: SourceTable) -> String {
    let members = zip(source.table.dimensions, selection.places.members).map { dimension, places in
      dimension.name + "=" + places.map { dimension.members[$0].code }.joined(separator: "+")
    }
    return ([selection.regions.map(\.description).joined(separator: "+")] + members).joined(separator: "|")
  }

  /// The numbers that were said exactly about the cells of this table in earlier months, each as the latest month had it that said it.
  static func monthBefore(
    _ first: CellSelection, in source: SourceTable, _ former: [SaidCell]
  ) -> [CellSelection: Int] {
    guard first.period.kind == .month else { return [:] }
    let name = source.table.measures[first.places.measure].name
    var latest: [String: (month: Period, cell: SaidCell)] = [:]
    for cell in former where cell.range.count == 1 {
      guard let month = cell.month(of: source.source, name), month < first.period else { continue }
      if let known = latest[cell.cell], known.month > month { continue }
      latest[cell.cell] = (month, cell)
    }
    return Dictionary(
      latest.values.compactMap { entry in
        entry.cell.selection(like: first, in: source).map { ($0, entry.cell.range.lowerBound) }
      }
    ) { first, _ in first }
  }

  private func month(of source: String, _ measure: String) -> Period? {
    guard group.hasPrefix(source + "|"), group.hasSuffix("|" + measure) else { return nil }
    let period = Period(iso: group.dropFirst(source.count + 1).dropLast(measure.count + 1))
    return period?.kind == .month ? period : nil
  }

  /// The cell in a table of today; nil where it does not know the members any more.
  func selection(like other: CellSelection, in source: SourceTable) -> CellSelection? {
    var parts = cell.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == source.table.dimensions.count + 1 else { return nil }
    let regions = parts.removeFirst().split(separator: "+").compactMap { RegionKey($0) }
    var members: [[Int]] = []
    for (dimension, part) in zip(source.table.dimensions, parts) {
      guard part.hasPrefix(dimension.name + "=") else { return nil }
      let codes = part.dropFirst(dimension.name.count + 1).split(separator: "+", omittingEmptySubsequences: false)
      let places = codes.compactMap { dimension.place(of: String($0)) }
      guard places.count == codes.count else { return nil }
      members.append(places)
    }
    guard !regions.isEmpty, regions.allSatisfy(source.table.regions.contains) else { return nil }
    return CellSelection(
      table: other.table, period: other.period, places: CellPlaces(measure: other.places.measure, members: members),
      regions: regions)
  }
}
