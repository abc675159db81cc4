public import Model

/// One month's exports of a Kreis.
public struct DemoMonth: Sendable {
  /// The last day of the month.
  public let stichtag: CalendarDate
  /// One file for each office.
  public let exports: [DemoExport]
}

extension DemoDistrict {
  /// The last days of fourteen months: a year, its own last month a year before, and one more.
  static let monthEnds = (0..<14).compactMap { step -> CalendarDate? in
    Period.month((10 + step) % 12 + 1, of: 2021 + (10 + step) / 12)?.last
  }

  /// The month in which the Rhein-Sieg-Kreis sent nothing, so that there is a gap to show.
  private static let gap = CalendarDate(year: 2022, month: 8, day: 31)

  /// Exports of fourteen months. A Kreis that has entries and nationalities to show has rows of persons, so few that the repository
  /// stays small; the others have counts.
  public func months(persons: Int, seed: UInt64) -> [DemoMonth] {
    let isOfPersons = kreis.description == "05978"
    return DemoDistrict.monthEnds.enumerated().compactMap { step, day -> DemoMonth? in
      if kreis.description == "05382", day == DemoDistrict.gap { return nil }
      // A register of persons grows by one in a hundred a month, that of counts by a half.
      let heads = isOfPersons ? persons / 12 + step * (persons / 1_200) : persons + step * (persons / 200)
      return DemoMonth(
        stichtag: day,
        exports: exports(
          at: day, persons: heads, seed: seed, as: isOfPersons ? .persons : .monthlyCounts, isMonthOver: true))
    }
  }
}
