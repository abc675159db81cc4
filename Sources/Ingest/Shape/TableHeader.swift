/// The rows above the data, as they stand and as paths: from the topmost title down to the name right above the column.
public struct TableHeader: Hashable, Sendable {
  /// The lines on which its rows begin; empty when the file has no header.
  public let lines: [Int]
  /// One path per column, a title for each row of the header. A merged cell that was left empty repeats its left
  /// neighbour, where the row above does not separate them.
  public let paths: [[String]]

  /// Takes the rows as they were read; those of several rows are trimmed.
  public init(lines: [Int], paths: [[String]]) {
    self.lines = lines
    self.paths = paths
  }

  /// One name per column: its titles without empty and repeated ones.
  public var names: [String] {
    paths.map { path in
      path.reduce(into: [String]()) { titles, title in
        if !title.isEmpty, titles.last != title { titles.append(title) }
      }.joined(separator: " / ")
    }
  }
}
