/// The words of the table that the persons of one month are counted into: what its dimensions and members are called.
public enum MonthTable {
  /// What is counted.
  public static let measure = "gezählte Personen"
  /// Parts of the counted persons, or several of them where a birth date leaves open which.
  public static let part = "gruppe"
  /// The member of every other dimension that stands for all.
  public static let total = StatisticTable.Member("insgesamt", isTotal: true)
  /// The member of the dimension of ages for those whose band is open.
  public static let ageOpen = "unklar"
  /// What stands between the names of parts in one code. Never a `+`: sums of members are remembered with it.
  private static let separator: Character = "/"

  /// The code of the member for persons who belong to exactly one of these parts, and nobody knows to which.
  public static func code(_ parts: Set<StagePart>) -> String {
    StagePart.allCases.filter(parts.contains).map(\.rawValue).joined(separator: String(separator))
  }

  /// The parts that a member stands for.
  public static func parts(_ code: String) -> Set<StagePart> {
    Set(code.split(separator: separator).compactMap { StagePart(rawValue: String($0)) })
  }
}

/// What the persons of a stage are broken down by; the raw values are identifiers in published files and never change.
public enum MonthAttribute: String, CaseIterable, Sendable {
  case age = "alter"
  case status = "aufenthalt"
  case nationality = "staatsangehoerigkeit"
  case sex = "geschlecht"
  case stay = "dauer"
}
