/// What was checked before a breakdown was published. Nothing in it tells which cells were withheld.
public struct AuditVerdict: Hashable, Sendable {
  /// How many distinct cells the tables have.
  public let cells: Int
  /// How many of them are withheld.
  public let withheld: Int
  /// How often the tables were made coarser before they passed; nil where nothing passed and none are published.
  public let coarsened: Int?
  /// Whether the cross-tabulation of all attributes was small enough to be searched through.
  public let hasCrossTabulation: Bool
  /// The editions that it was compared with, `<pipeline>/<period>`.
  public let compared: [String]
  /// Cells of those editions with groups that are no longer told apart.
  public let incomparable: Int

  init(
    cells: Int, withheld: Int, coarsened: Int?, hasCrossTabulation: Bool, compared: [String], incomparable: Int
  ) {
    self.cells = cells
    self.withheld = withheld
    self.coarsened = coarsened
    self.hasCrossTabulation = hasCrossTabulation
    self.compared = compared
    self.incomparable = incomparable
  }
}
