/// How table-like one dialect makes a sample look.
struct DialectTrial {
  let table: SampleTable
  private(set) var width = 1
  private(set) var fitting = 0
  private(set) var all = 0
  private(set) var score = 0.0
  /// Whether nearly every record has the same number of fields, three or more.
  var isEven: Bool { width >= 3 && all >= 3 && fitting * 50 >= all * 49 }

  init(_ table: SampleTable) {
    self.table = table
    let records = table.records.filter { !$0.isBlank }
    all = records.count
    var counts: [Int: Int] = [:]
    for record in records { counts[record.count, default: 0] += 1 }
    func weight(_ width: Int) -> Int { (counts[width] ?? 0) * (width - 1) }
    // Equal ones: the one that comes first in the file.
    for record in records where record.count > 1 && (width == 1 || weight(record.count) > weight(width)) {
      width = record.count
    }
    guard width > 1, let first = records.firstIndex(where: { $0.count == width }),
      let last = records.lastIndex(where: { $0.count == width })
    else { return }
    fitting = counts[width] ?? 0
    // Titles and notes around the table are no argument against it.
    let others = records.count { $0.count > 1 && $0.count != width }
    let credit = Double(fitting) + 0.4 * Double(others)
    let block = min(
      1,
      credit
        / Double(
          last - first + 1 + records[..<first].count { $0.count > 1 } + records[(last + 1)...].count { $0.count > 1 }))
    let share = (credit / Double(all)).squareRoot()
    let broken = Double(records.count { $0.isBroken }) / Double(all)
    score = block * share * likeness(records) * Double(width - 1) / Double(width) * (1 - broken / 2)
  }

  // Cells that hold another delimiter, or begin with a blank, speak against this one.
  private func likeness(_ records: [SampleTable.Record]) -> Double {
    var (sum, cells) = (0.0, 0)
    for record in records.prefix(300) where record.count == width {
      for field in record.fields {
        let cell = table.cell(field)
        let before = field.start > 0 ? table.bytes[field.start - 1] : 0
        let isQuoted = before == table.dialect.quote
        sum += likeness(
          cell, isQuoted: isQuoted, isBehindBlank: table.dialect.skipsBlanks && before == UInt8(ascii: " "))
        cells += 1
      }
    }
    return cells == 0 ? 0 : sum / Double(cells)
  }

  private func likeness(_ cell: UnsafeRawBufferPointer, isQuoted: Bool, isBehindBlank: Bool) -> Double {
    if isQuoted || cell.isEmpty { return 1 }
    for other in [UInt8](";\t|".utf8) where other != table.dialect.delimiter && cell.contains(other) { return 0.3 }
    if table.dialect.delimiter != UInt8(ascii: ";"), isBehindBlank || cell[0] == UInt8(ascii: " ") { return 0.6 }
    return CellKind(cell) == .text ? 0.9 : 1
  }
}
