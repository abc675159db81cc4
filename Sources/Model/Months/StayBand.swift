/// How long ago somebody first entered Germany; the raw values are identifiers in published files and never change.
public enum StayBand: String, CaseIterable, Sendable {
  /// The export does not tell it.
  case unknown = "ohne-angabe"
  /// In the very month of the Stichtag: who arrived, as far as a first entry tells.
  case thisMonth = "dieser-monat"
  case underOne = "unter-1"
  case oneToThree = "1-3"
  case threeToFive = "3-5"
  case fiveToEight = "5-8"
  case eightAndMore = "ab-8"

  /// The band of somebody who entered on the one day, seen on the other. Years are completed years, as for ages.
  public init(from entry: CalendarDate, until day: CalendarDate) {
    let isBefore = (day.month, day.day) < (entry.month, entry.day)
    switch day.year - entry.year - (isBefore ? 1 : 0) {
    case ..<1: self = (entry.year, entry.month) == (day.year, day.month) ? .thisMonth : .underOne
    case 1..<3: self = .oneToThree
    case 3..<5: self = .threeToFive
    case 5..<8: self = .fiveToEight
    default: self = .eightAndMore
    }
  }

  /// The code on the cube's axis of stays.
  public var code: Int { StayBand.allCases.firstIndex(of: self) ?? 0 }
}
