public import Model

/// What an edition published earlier said about persons: part of what everybody may know.
public struct FormerEdition: Sendable {
  /// One number, by the names of its groups; nil for all groups.
  public struct Cell: Sendable {
    /// One per attribute, in the order of `Attribute.allCases`.
    public let groups: [String?]
    /// The numbers that it left open.
    public let range: ClosedRange<Int>

    /// As the owner's record keeps it.
    public init(groups: [String?], range: ClosedRange<Int>) {
      self.groups = groups
      self.range = range
    }
  }

  /// Names it in the verdict.
  public let name: String
  /// The day it is about.
  public let stichtag: CalendarDate
  /// Everything it said that was not withheld.
  public let cells: [Cell]

  /// As the owner's record keeps it.
  public init(name: String, stichtag: CalendarDate, cells: [Cell]) {
    self.name = name
    self.stichtag = stichtag
    self.cells = cells
  }
}
