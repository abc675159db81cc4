/// The sex that a register has; the raw value is its letter in exports and in published files.
public enum Sex: String, CaseIterable, Sendable {
  case male = "m"
  case female = "w"
  case diverse = "d"
  /// Unknown, or the export does not tell it.
  case unknown = "u"

  /// The code on the cube's axis of sexes.
  public var code: Int { Sex.allCases.firstIndex(of: self) ?? 0 }
}
