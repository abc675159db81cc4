public import Ingest
public import Model

/// Persons whose number occurs more than once, within one file or in several.
public struct DuplicateSearch: Sendable {
  /// The rows per person, in the order of files and rows.
  public let persons: [[PersonOccurrence]]

  /// Finds equal fingerprints and confirms each against the bytes, which are read again and forgotten at once.
  public init(_ readings: [ExportReading], source: (Int) throws -> any ByteSource) throws {
    let suspects = DuplicateSearch.suspects(readings.map { $0.keys ?? [] })
    guard !suspects.isEmpty else {
      persons = []
      return
    }
    var rowsByKey: [[UInt8]: [PersonOccurrence]] = [:]
    for (file, rows) in suspects {
      try DuplicateSearch.confirm(rows, readings[file], file: file, source: source(file), into: &rowsByKey)
    }
    persons = rowsByKey.values.filter { $0.count > 1 }.map { $0.sorted(by: DuplicateSearch.precedes) }
      .sorted { DuplicateSearch.precedes($0[0], $1[0]) }
  }

  private static func precedes(_ left: PersonOccurrence, _ right: PersonOccurrence) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }

  // Rows whose hash occurs twice, as a dictionary from row to place per file. A table of open slots over all hashes.
  private static func suspects(_ keys: [[PersonKey]]) -> [(file: Int, rows: [Int32: Int32])] {
    var size = 1024
    while size < keys.reduce(0, { $0 + $1.count }) * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var repeated: Set<UInt64> = []
    for key in keys.joined() {
      var slot = Int(truncatingIfNeeded: key.hash) & (size - 1)
      while slots[slot] != 0, slots[slot] != key.hash { slot = (slot + 1) & (size - 1) }
      if slots[slot] == key.hash { repeated.insert(key.hash) }
      slots[slot] = key.hash
    }
    guard !repeated.isEmpty else { return [] }
    return keys.enumerated().compactMap { file, keys in
      let rows = keys.filter { repeated.contains($0.hash) }
      return rows.isEmpty ? nil : (file, Dictionary(uniqueKeysWithValues: rows.map { ($0.row, $0.place) }))
    }
  }

  private static func confirm(
    _ rows: [Int32: Int32], _ reading: ExportReading, file: Int, source: any ByteSource,
    into rowsByKey: inout [[UInt8]: [PersonOccurrence]]
  ) throws {
    guard var table = try TableReader(source, look: reading.look) else { return }
    guard let column = reading.keyColumn else { return }
    var row: Int32 = 0
    while let batch = try table.nextBatch(columns: [column]) {
      for index in 0..<batch.rows {
        if let place = rows[row] {
          let occurrence = PersonOccurrence(file: file, line: batch.lines[index], place: place < 0 ? nil : Int(place))
          rowsByKey[Array(PersonKey.bytes(batch.cell(index, 0))), default: []].append(occurrence)
        }
        row += 1
      }
    }
  }
}
