import Compute
import Model
import Notation

/// What a pipeline file of the kind »stellenanteile« says.
struct StellenanteilDefinition {
  /// A grant of positions and the day from which it holds.
  struct Grant {
    let from: CalendarDate
    let positions: Ratio
    /// How many of them are located at the Kommunales Integrationszentrum, if stated.
    let atCentre: Ratio?
  }

  /// What a council settled for one Stichtag: the shares that hold whatever the inputs say later.
  struct Settled {
    let body: String
    let date: CalendarDate
    let positions: [(key: AGS, value: Ratio)]

    /// By the identity of recipients.
    var shares: [String: Ratio] {
      Dictionary(uniqueKeysWithValues: positions.map { ($0.key.description, $0.value) })
    }
  }

  let title: String
  let source: String
  let grants: [Grant]
  /// Where the grants stand in the file.
  let grantsPlace: Location
  let reserved: [StellenanteilQuestion.Reserved]
  let others: [StellenanteilQuestion.OtherRecipient]
  let step: Ratio
  let method: AllotmentMethod
  let minimum: Ratio?
  let counting: CountingRule
  let coreAges: ClosedRange<Int>
  let coreShare: Ratio
  let recommendedShare: Ratio?
  let jumpPercent: Int
  let expectedPersons: [(key: CalendarDate, value: [(key: String, value: Int)])]
  let published: [(key: CalendarDate, value: CalendarDate)]
  let revisionReasons: [(key: CalendarDate, value: String)]
  let settled: [(key: CalendarDate, value: Settled)]

  /// The grant that holds on this day: the latest that began before or on it.
  func grant(on day: CalendarDate) throws(Stop) -> Grant {
    let begun = grants.filter { $0.from <= day }
    guard let grant = begun.max(by: { $0.from < $1.from }) else {
      throw Stop(Finding(.grantMissing, at: grantsPlace, [.expected: .date(day)]))
    }
    return grant
  }

  /// The stated reason for revising this day's report.
  func revisionReason(on day: CalendarDate) -> String? { revisionReasons.first { $0.key == day }?.value }

  /// The newest result before this day that a council settled.
  func settledBefore(_ day: CalendarDate) -> (key: CalendarDate, value: Settled)? {
    settled.filter { $0.key < day }.max { $0.key < $1.key }
  }

  /// The announced number of persons per office on this day.
  func expected(on day: CalendarDate) -> [String: Int] {
    let entries = expectedPersons.first { $0.key == day }?.value ?? []
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) })
  }
}
