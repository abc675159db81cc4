public import Model

extension Release {
  /// Who the counted persons are: by age, status, nationality and sex, per municipality and for the Kreis.
  public struct Breakdown: Sendable {
    /// How its cells are protected.
    public let rule: ProtectionRule
    /// In the order of the report; empty where nothing could be protected.
    public let tables: [Table]
    /// Attributes that the exports tell of too few persons.
    public let untold: [Attribute]
    /// What the audit found before it let the tables pass.
    public let verdict: AuditVerdict
  }

  /// A table of two attributes, or of one where the columns are missing. The last row and the last column are totals.
  public struct Table: Sendable {
    /// The attribute of its rows.
    public let rows: Attribute
    /// The attribute of its columns.
    public let columns: Attribute?
    /// The groups of the rows.
    public let rowGroups: [Category]
    /// The groups of the columns.
    public let columnGroups: [Category]
    /// One list per row.
    public let cells: [[Cell]]
  }

  /// A number of persons as this audience may see it.
  public struct Cell: Sendable {
    /// Whom it counts: a group per attribute in the order of `Attribute.allCases`, nil for all.
    public let groups: [Category?]
    /// What readers are told about it.
    public let status: CellStatus
    /// The number as it is shown, nil where it is withheld.
    public let persons: Int?
    /// Of all counted persons of its municipality, or of the Kreis.
    public let share: Rate
    /// How it is treated in public; only the owner's release tells.
    public let treatment: Treatment?
  }

  /// A part of a whole, worked out from two protected numbers.
  public struct Rate: Sendable {
    /// What readers are told about it.
    public let status: CellStatus
    /// Nil where it is withheld or where there is nothing to divide by.
    public let value: Ratio?

    /// Of fewer persons than this no rate is published: it would lead back to them.
    static let smallestWhole = 20

    init(_ part: CellStatus, _ persons: Int?, of whole: CellStatus, _ all: Int?) {
      guard let persons, let all, part != .withheld, whole != .withheld, all >= Rate.smallestWhole || all == 0 else {
        (status, value) = (.withheld, nil)
        return
      }
      guard all > 0 else {
        (status, value) = (.missing, nil)
        return
      }
      status = part == .open && whole == .open ? .open : .rounded
      // Rounding up must not make more than all of them.
      value = Ratio(min(persons, all), all)
    }
  }

  /// What readers are told about a number; the raw values stand in files.
  public enum CellStatus: String, CaseIterable, Sendable {
    case open = "offen"
    case rounded = "gerundet"
    case withheld = "gesperrt"
    case missing = "fehlt"
  }

  /// Why a number looks in public as it does; whoever could tell the second from the third knew that it is 1 or 2.
  public enum Treatment: String, CaseIterable, Sendable {
    case open = "offen"
    case rounded = "gerundet"
    case primary = "primär gesperrt"
    case secondary = "sekundär gesperrt"
    case zero = "null"
  }
}
