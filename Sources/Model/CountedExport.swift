/// What one export gave, after Normalise and before any rule of the Kreis.
public struct CountedExport: Hashable, Sendable {
  /// The file's path below the data directory.
  public let file: String
  /// The office that sent it: a place in `Kreis.offices`.
  public let sender: Int?
  /// Persons in the file.
  public let read: Int
  /// Persons in refused rows.
  public let rejected: [FindingCode: Int]
  /// All persons understood, by the axes of `AZRAxis`.
  public var cube: Cube
  /// Persons taken out of the cube because a decision lets another row of theirs count.
  public var decidedDuplicates = 0

  /// Nothing is decided yet.
  public init(file: String, sender: Int?, read: Int, rejected: [FindingCode: Int], cube: Cube) {
    self.file = file
    self.sender = sender
    self.read = read
    self.rejected = rejected
    self.cube = cube
  }
}
