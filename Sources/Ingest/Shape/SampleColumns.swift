/// What the cells of each column mostly are, judged by rows that are surely below the header.
struct SampleColumns {
  /// The kind of value; nil for words.
  let kinds: [CellKind?]
  /// Which columns hold words, and so names or keys.
  let hasWords: [Bool]
  /// The columns of values in which hardly any word stands.
  let pure: [Int]

  init(_ sample: SampleTable, rows: ArraySlice<Int>, width: Int) {
    let counts = (0..<width).map { column in
      rows.reduce(into: [CellKind: Int]()) { counts, row in
        counts[CellKind(sample.cell(sample.records[row].fields[column])), default: 0] += 1
      }
    }
    let kinds = counts.map(SampleColumns.kind)
    self.kinds = kinds
    hasWords = counts.indices.map { kinds[$0] == nil && counts[$0][.text] ?? 0 > 0 }
    pure = counts.indices.filter { kinds[$0] != nil && counts[$0][.text] ?? 0 <= max(1, rows.count / 20) }
  }

  private static func kind(_ counts: [CellKind: Int]) -> CellKind? {
    let values = (counts[.number] ?? 0) + (counts[.year] ?? 0)
    let dates = counts[.date] ?? 0
    let words = counts[.text] ?? 0
    // A column of nothing but signs is one of values that are missing.
    if words == 0, values + dates == 0, counts[.symbol] ?? 0 > 0 { return .number }
    guard values + dates > 0, (values + dates) * 5 >= (values + dates + words) * 3 else { return nil }
    if dates > values { return .date }
    return (counts[.year] ?? 0) * 2 >= values ? .year : .number
  }
}
