/// One row of a person who stands in the exports more than once.
public struct PersonOccurrence: Hashable, Sendable {
  /// The place of the file in the run's list.
  public let file: Int
  /// The row's line.
  public let line: Int
  /// The place in the cube where the row was counted, nil when it was refused.
  public let place: Int?

  /// A row as the search found it.
  public init(file: Int, line: Int, place: Int?) {
    self.file = file
    self.line = line
    self.place = place
  }
}
