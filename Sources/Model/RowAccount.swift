/// Where the rows of one file went: read = counted + excluded by rule + rejected, or the run stops.
public struct RowAccount: Hashable, Sendable {
  /// Why a row that was understood is not counted.
  public enum Exclusion: Hashable, Sendable {
    case german
    case statusGroup(StatusGroup)
    case decidedDuplicate
  }

  /// The file's path below the data directory.
  public let file: String
  /// Persons in the file: rows, or the sum of `Anzahl` in a counted export.
  public var read = 0
  /// Persons that enter the formula.
  public var counted = 0
  /// Persons left out by a rule of the Kreis, per rule.
  public var excluded: [Exclusion: Int] = [:]
  /// Persons whose row could not be understood, per finding.
  public var rejected: [FindingCode: Int] = [:]

  /// Nothing read yet.
  public init(file: String) { self.file = file }

  /// Whether nobody was lost on the way.
  public var closes: Bool {
    read == counted + excluded.values.reduce(0, +) + rejected.values.reduce(0, +)
  }
}
