public import Model
import Notation

/// Residence titles by code or by the name of their group.
public struct TitleRegister: Sendable {
  /// A run of codes that share a group.
  public struct Entry: Hashable, Sendable {
    /// The codes, both ends included.
    public let codes: ClosedRange<Int>
    /// The group.
    public let group: StatusGroup
    /// The purpose of stay among limited titles, else empty.
    public let purpose: String
    /// When the entry holds.
    public let validity: Validity
  }

  /// The runs of codes in the order of the file.
  public let entries: [Entry]
  /// What readers call each group.
  public let names: [StatusGroup: String]
  private let groupsByName: [String: StatusGroup]

  init(codes: [UInt8], groups: [UInt8]) throws {
    let table = try RegisterTable(
      codes, name: "aufenthaltstitel.csv",
      columns: ["von", "bis", "gruppe", "untergruppe", "gueltig_ab", "gueltig_bis"])
    entries = try table.rows.enumerated().map { row, cells in
      let first = try table.value(Int(cells[0]), row: row, "von")
      let last = try table.value(Int(cells[1]).flatMap { $0 < first ? nil : $0 }, row: row, "bis")
      return Entry(
        codes: first...last, group: try table.value(StatusGroup(rawValue: cells[2]), row: row, "gruppe"),
        purpose: cells[3], validity: try table.validity(cells[4], cells[5], row: row))
    }
    var labels: [StatusGroup: String] = [:]
    var byName: [String: StatusGroup] = [:]
    let groupTable = try RegisterTable(groups, name: "statusgruppen.csv", columns: ["gruppe", "name", "auch"])
    for (row, cells) in groupTable.rows.enumerated() {
      let group = try groupTable.value(StatusGroup(rawValue: cells[0]), row: row, "gruppe")
      labels[group] = cells[1]
      for name in [cells[0], cells[1]] + Normalise.names(in: cells[2]) { byName[Nearest.fold(name)] = group }
    }
    names = labels
    groupsByName = byName
  }

  /// The group of a three-digit code on this day.
  public func group(code: Int, on day: CalendarDate) -> StatusGroup? {
    entries.first { $0.codes.contains(code) && $0.validity.contains(day) }?.group
  }

  /// The known code that lies nearest to an unknown one, the smaller of two.
  public func nearestCode(to code: Int) -> String {
    let known = entries.map { min(max(code, $0.codes.lowerBound), $0.codes.upperBound) }
    let nearest = known.min { (abs($0 - code), $0) < (abs($1 - code), $1) } ?? code
    return String(nearest)
  }

  /// The group that an office wrote as a name instead of a code.
  public func group(named name: String) -> StatusGroup? { groupsByName[Nearest.fold(name)] }

  /// The known group name nearest to an unknown one.
  public func nearestName(to name: String) -> String? { Nearest.match(name, among: names.values.sorted()) }
}
