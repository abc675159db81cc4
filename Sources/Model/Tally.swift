/// Counts how often something happened and remembers the first few lines: all a finding may say about many rows.
public struct Tally: Hashable, Sendable {
  /// Persons concerned: rows, or the sum of `Anzahl` in a counted export.
  public private(set) var count = 0
  /// The first lines, at most `mostLines`.
  public private(set) var lines: [Int] = []

  /// Enough to look a mistake up, few enough to read.
  public static let mostLines = 5

  /// Nothing happened yet.
  public init() {}

  /// Counts one more row at this line.
  public mutating func add(line: Int, persons: Int = 1) {
    count += persons
    if lines.count < Tally.mostLines { lines.append(line) }
  }

  /// Adds what another tally of the same file counted.
  public mutating func merge(_ other: Tally) {
    count += other.count
    lines = Array((lines + other.lines).sorted().prefix(Tally.mostLines))
  }
}
