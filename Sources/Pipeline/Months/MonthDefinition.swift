import Model

/// What a pipeline file of the kind »monatsstatistik« says.
struct MonthDefinition {
  /// Where other services tell how many of the target group they serve.
  struct Services {
    /// The directory of their counts.
    let source: String
    /// The dimension that tells services apart, and what each is called in it.
    let dimension: String
    let members: [(service: MonthService, member: String)]
  }

  let title: String
  /// The directory of the exports.
  let source: String
  let stages: TargetStages
  let services: Services?
  let expectedPersons: [(key: CalendarDate, value: [(key: String, value: Int)])]
  /// The day of the following month by which the exports of a month should be there.
  let latestDay: Int?
  let published: [(key: Period, value: CalendarDate)]
  let revisionReasons: [(key: Period, value: String)]

  /// The announced number of persons per office on this day.
  func expected(on day: CalendarDate) -> [String: Int] {
    let entries = expectedPersons.first { $0.key == day }?.value ?? []
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) })
  }
}
