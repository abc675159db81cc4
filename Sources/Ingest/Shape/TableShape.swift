/// Where in a sample the title ends, which rows name the columns, and how many columns there are.
struct TableShape {
  /// How many fields a row of data has.
  private(set) var width = 0
  /// The records that name the columns, as places in the sample.
  private(set) var header: Range<Int> = 0..<0
  /// How many columns hold values rather than words.
  private(set) var valueColumns = 0
  /// The columns of values in which hardly any word stands.
  private(set) var pureColumns: [Int] = []

  static let mostHeaderRows = 6

  init(_ sample: SampleTable, declared: TableDeclaration) {
    let records = sample.records
    width = sample.dialect.fields.isEmpty ? TableShape.width(records) : sample.dialect.fields.count
    let begin = TableShape.declaredBegin(sample, declared)
    guard width > 0 else {
      header = (begin ?? records.count)..<(begin ?? records.count)
      return
    }
    let rows = SampleRows(sample, width: width, from: begin ?? 0)
    valueColumns = rows.columns.kinds.count { $0 != nil }
    pureColumns = rows.columns.pure
    header = HeaderSearch(rows).range
    if let count = declared.headerRows ?? (sample.dialect.fields.isEmpty ? nil : 0) {
      let first = begin ?? TableShape.begin(sample, header, count) ?? header.lowerBound
      let end = TableShape.end(records, from: first, rows: count)
      header = first..<end
      // Who declares a header means its columns, however many fields the rows below have.
      if count > 0, sample.dialect.fields.isEmpty,
        let widest = records[header].filter({ !$0.isBlank }).map(\.count).max()
      {
        width = widest
      }
    } else if let begin, header.lowerBound > begin {
      header = begin..<max(header.upperBound, begin)
    }
  }

  // The most frequent number of fields, wide rows before narrow ones; of equal ones the first in the file.
  private static func width(_ records: [SampleTable.Record]) -> Int {
    var weights: [Int: Double] = [:]
    for record in records where !record.isBlank { weights[record.count, default: 0] += record.count == 1 ? 0.1 : 1 }
    var best = 0
    for record in records where !record.isBlank && (best == 0 || weights[record.count] ?? 0 > weights[best] ?? 0) {
      best = record.count
    }
    return best
  }

  private static func declaredBegin(_ sample: SampleTable, _ declared: TableDeclaration) -> Int? {
    let records = sample.records
    if let line = declared.firstLine { return records.firstIndex { $0.line >= line && !$0.isBlank } ?? records.count }
    guard let after = declared.after else { return nil }
    guard let title = records.firstIndex(where: { sample.text($0.fields.first).hasPrefix(after) }) else { return nil }
    return records[(title + 1)...].firstIndex { !$0.isBlank } ?? records.count
  }

  // A single row of data says too little of its columns to tell names from words. The rows that are declared to name
  // them stand above the first row that is mostly figures.
  private static func begin(_ sample: SampleTable, _ found: Range<Int>, _ count: Int) -> Int? {
    let records = sample.records
    guard found.count(where: { !records[$0].isBlank }) < count else { return nil }
    let data = records.firstIndex { record in
      let kinds = sample.kinds(record).filter { $0 != .empty }
      let values = kinds.count { $0.isTyped || $0 == .symbol }
      return kinds.contains(.number) && values * 2 >= kinds.count
    }
    let above = (0..<(data ?? 0)).filter { !records[$0].isBlank }
    return above.count >= count ? above[above.count - count] : nil
  }

  private static func end(_ records: [SampleTable.Record], from first: Int, rows: Int) -> Int {
    var (place, left) = (first, rows)
    while place < records.count, left > 0 {
      if !records[place].isBlank { left -= 1 }
      place += 1
    }
    return max(first, place)
  }
}

extension SampleTable {
  func text(_ field: RecordScanner.Field?) -> String { field.map { text($0) } ?? "" }
}
