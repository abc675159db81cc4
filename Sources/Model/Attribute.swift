/// What a breakdown tells of persons; the raw values are identifiers in published files and never change.
public enum Attribute: String, CaseIterable, Sendable {
  case municipality = "gemeinde"
  case age = "alter"
  case status = "aufenthalt"
  case nationality = "staatsangehoerigkeit"
  case sex = "geschlecht"
}

/// A group of persons that a table has a row or a column for.
public enum Category: Hashable, Sendable {
  case municipality(AGS, name: String)
  /// Completed years; no last one where the group is open-ended.
  case ages(first: Int, last: Int?)
  /// Those whose age lies in none of so many groups for sure.
  case ageUnclear(among: Int)
  case statuses([StatusGroup])
  case nationalities([NationalityGroup])
  case sexes([Sex])

  /// The name by which published files are compared over years, whatever readers see.
  public var id: String {
    switch self {
    case .municipality(let ags, _): ags.description
    case .ages(let first, let last): "\(first)-" + (last.map(String.init) ?? "")
    case .ageUnclear(let groups): "unklar-\(groups)"
    case .statuses(let groups): groups.map(\.rawValue).joined(separator: "+")
    case .nationalities(let groups): groups.map(\.rawValue).joined(separator: "+")
    case .sexes(let sexes): sexes.map(\.rawValue).joined(separator: "+")
    }
  }
}
