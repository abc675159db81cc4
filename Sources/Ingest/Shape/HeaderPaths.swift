import Notation

extension TableHeader {
  /// Reads the rows of a header from a sample, merged cells spread over the columns they stand for.
  init(_ sample: SampleTable, rows: Range<Int>, width: Int) {
    let records = sample.records[rows].filter { !$0.isBlank }
    var titles = records.map { record in
      (0..<width).map { column in record.fields.indices.contains(column) ? sample.text(record.fields[column]) : "" }
    }
    if titles.count > 1 {
      titles = titles.map { $0.map(\.trimmed) }
      TableHeader.fillMerged(&titles)
    }
    let read = titles
    self.init(lines: records.map(\.line), paths: (0..<width).map { column in read.map { $0[column] } })
  }

  // An empty cell repeats its left neighbour where the row above does not separate them and a name stands below it.
  private static func fillMerged(_ titles: inout [[String]]) {
    for row in titles.indices.dropLast() {
      for column in titles[row].indices.dropFirst() where titles[row][column].isEmpty {
        let isJoined = titles[..<row].allSatisfy { $0[column] == $0[column - 1] }
        let isNamedBelow = titles[(row + 1)...].contains { !$0[column].isEmpty }
        // The left neighbour names one column alone where nothing stands below it.
        let leftGoesOn = titles[(row + 1)...].contains { !$0[column - 1].isEmpty }
        if isJoined, isNamedBelow, leftGoesOn { titles[row][column] = titles[row][column - 1] }
      }
    }
  }
}
