import Compute
import Model

/// What was once published about a number of persons in a table of an office, in words that last longer than the table.
public struct SaidCell: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The source, the time and the measure.
  public let group: String
  /// Regions and members.
  public let cell: String
  /// The numbers between which it was said to lie; nil where it was withheld to protect somebody.
  public let range: ClosedRange<Int>?

  init(_ selection: CellSelection, in source: SourceTable, range: ClosedRange<Int>?) {
    group = SaidCell.group(selection, in: source)
    cell = SaidCell.cell(selection, in: source)
    self.range = range
  }

  /// Reads what `description` writes.
  public init?(_ text: String) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, parts[2] == SaidCell.withheld {
      (group, cell, range) = (parts[0], parts[1], nil)
      return
    }
    guard parts.count == 4, let low = Int(parts[2]), let high = Int(parts[3]), low <= high else { return nil }
    (group, cell, range) = (parts[0], parts[1], low...high)
  }

  /// One line of the owner's record.
  public var description: String {
    let numbers = range.map { [String($0.lowerBound), String($0.upperBound)] } ?? [SaidCell.withheld]
    return ([group, cell] + numbers).joined(separator: "\t")
  }

  private static let withheld = "gesperrt"

  /// By source, time and measure, then by cell; what was withheld comes first.
  public static func < (left: SaidCell, right: SaidCell) -> Bool {
    if left.group != right.group { return left.group < right.group }
    if left.cell != right.cell { return left.cell < right.cell }
    func ends(_ cell: SaidCell) -> (Int, Int) { cell.range.map { ($0.lowerBound, $0.upperBound) } ?? (-1, -1) }
    return ends(left) < ends(right)
  }

  /// Stands between the source, the time and the measure, and between the parts of a cell: names of offices hold any letter, so only
  /// characters do that no text has.
  public static let field = "\u{1F}"
  private static let member = "\u{1E}"

  private static func group(_ selection: CellSelection, in source: SourceTable) -> String {
    [source.source, selection.period.iso, source.table.measures[selection.places.measure].name].joined(
      separator: SaidCell.field)
  }

  /// The directory of the source.
  public var source: String { group.split(separator: SaidCell.field).first.map(String.init) ?? "" }

  /// The source and the time.
  public var family: String {
    group.split(separator: SaidCell.field, omittingEmptySubsequences: false).prefix(2).joined(separator: SaidCell.field)
  }

  /// The source and the time of what a selection is about.
  static func family(_ selection: CellSelection, in source: SourceTable) -> String {
    [source.source, selection.period.iso].joined(separator: SaidCell.field)
  }

  static func cell(_ selection: CellSelection, in source: SourceTable) -> String {
    let members = zip(source.table.dimensions, selection.places.members).map { dimension, places in
      dimension.name + "=" + places.map { dimension.members[$0].code }.joined(separator: SaidCell.member)
    }
    return ([selection.regions.map(\.description).joined(separator: SaidCell.member)] + members).joined(
      separator: SaidCell.field)
  }

  /// The numbers that were said exactly about the cells of this table in earlier months, each as the latest month had it that said it.
  static func monthBefore(
    _ first: CellSelection, in source: SourceTable, _ former: [SaidCell]
  ) -> [CellSelection: Int] {
    guard first.period.kind == .month else { return [:] }
    var latest: [String: (month: Period, cell: SaidCell)] = [:]
    for cell in former where cell.range?.count == 1 {
      let family = cell.family
      guard family.hasPrefix(source.source + SaidCell.field),
        let month = Period(iso: family.dropFirst(source.source.count + 1)),
        month.kind == .month, month < first.period
      else { continue }
      let name = cell.group.dropFirst(family.count) + "\t" + cell.cell
      if let known = latest[name], known.month > month { continue }
      latest[name] = (month, cell)
    }
    let numbers = latest.values.compactMap { entry -> (CellSelection, Int)? in
      guard let number = entry.cell.range?.lowerBound, let selection = entry.cell.selection(like: first, in: source)
      else { return nil }
      return (selection, number)
    }
    return Dictionary(numbers) { first, _ in first }
  }

  /// The cell in a table of today; nil where it does not know the measure, the regions or the members any more.
  func selection(like other: CellSelection, in source: SourceTable) -> CellSelection? {
    var parts = cell.split(separator: SaidCell.field, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == source.table.dimensions.count + 1 else { return nil }
    let regions = parts.removeFirst().split(separator: SaidCell.member).compactMap { RegionKey($0) }
    var members: [[Int]] = []
    for (dimension, part) in zip(source.table.dimensions, parts) {
      guard part.hasPrefix(dimension.name + "=") else { return nil }
      let codes = part.dropFirst(dimension.name.count + 1).split(
        separator: SaidCell.member, omittingEmptySubsequences: false)
      let places = codes.compactMap { dimension.place(of: String($0)) }
      guard places.count == codes.count else { return nil }
      members.append(places)
    }
    let name = group.dropFirst(family.count + 1)
    guard !regions.isEmpty, regions.allSatisfy(source.table.regions.contains),
      let measure = source.table.measures.firstIndex(where: { $0.name == name })
    else { return nil }
    return CellSelection(
      table: other.table, period: other.period, places: CellPlaces(measure: measure, members: members),
      regions: regions)
  }
}
