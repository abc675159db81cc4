/// A table as the GENESIS databases write it: title lines padded to the table's width, header rows, rows, and notes below.
struct GenesisTable {
  private var text = TableText(DemoDialect(encoding: .windows1252, lineEnd: "\n"))
  private let width: Int

  /// The title's first line names the table and has no padding.
  init(_ number: String, title: [String], width: Int) {
    self.width = width
    text.add(["GENESIS-Tabelle: " + number])
    for line in title { add([line]) }
  }

  /// A row, filled up with empty cells.
  mutating func add(_ cells: [String]) {
    text.add(cells + Array(repeating: "", count: max(0, width - cells.count)))
  }

  /// The table with the notes that stand below every one.
  func closed() -> TableText {
    var closed = text
    closed.add(["__________"])
    closed.add(["Synthetische Daten: alle Werte sind erfunden."])
    return closed
  }
}

/// The flat layout of GENESIS: a figure in a row, with code and label of everything that it is about.
struct FlatTable {
  /// An attribute's code and label.
  typealias Named = (code: String, label: String)
  /// An attribute and the member that a row holds.
  typealias Member = (attribute: Named, member: Named)

  private(set) var text = TableText(.modern)
  private let statistic: Named
  private let time: Named
  private let attributes: Int

  init(_ statistic: Named, time: Named, attributes: Int) {
    (self.statistic, self.time, self.attributes) = (statistic, time, attributes)
    let parts = ["variable_code", "variable_label", "variable_attribute_code", "variable_attribute_label"]
    let names = (1...attributes).flatMap { number in parts.map { "\(number)_\($0)" } }
    text.add(
      ["statistics_code", "statistics_label", "time_code", "time_label", "time"] + names
        + ["value", "value_unit", "value_variable_code", "value_variable_label"])
  }

  /// A row without fewer members than the table has attributes leaves the last of them open.
  mutating func add(
    _ period: String, _ region: OfficialRegion, _ members: [Member], _ value: String, unit: String = "Anzahl",
    measure: Named
  ) {
    let all = [region.member] + members
    let cells = (0..<attributes).flatMap { place -> [String] in
      guard place < all.count else { return ["", "", "", ""] }
      let (attribute, member) = all[place]
      return [attribute.code, attribute.label, member.code, member.label]
    }
    text.add(
      [statistic.code, statistic.label, time.code, time.label, period] + cells
        + [value, unit, measure.code, measure.label])
  }
}
