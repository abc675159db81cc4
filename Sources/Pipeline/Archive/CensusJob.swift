import Model
import Protect
import Store

/// A job that reads exports with a row per person, and goes on with counts when they are deleted.
protocol CensusJob: Job {
  var censuses: Censuses { get }
  /// The day whose exports a period is made from.
  func stichtag(of period: Period) -> CalendarDate?
  /// The same job as if the exports of all archived days were gone.
  func readingArchives() throws -> Self
}

extension CensusJob {
  /// The directory of the exports below that of the Kreis.
  var source: String { censuses.task.source }

  /// The period that is made from the exports of a day.
  func period(of day: CalendarDate) -> Period? { periods.first { stichtag(of: $0) == day } }

  /// What lies there for a day; its files are opened and stay those that were counted.
  func delivery(_ day: CalendarDate) throws -> Delivery { try censuses.delivery(day) }

  /// Whether exports or an archive are left of what a period is made from.
  func hasInputs(_ period: Period) throws -> Bool {
    try stichtag(of: period).map { try !delivery($0).isEmpty } ?? false
  }

  /// What is kept of a day; a broken seal stops.
  func stored(_ day: CalendarDate) throws -> StoredArchive? { try censuses.archive(day) }

  /// The archive that the exports of a day give.
  func archive(_ day: CalendarDate, deleteOn last: CalendarDate?) throws -> [UInt8] {
    try censuses.condensed(day).bytes(deleteOn: last)
  }

  /// The day from which the archive of a Stichtag is to be deleted itself.
  func archiveDeletion(_ day: CalendarDate) -> CalendarDate? {
    censuses.task.kreis.retention.flatMap { day.adding(months: $0.archives) }
  }

  /// Published periods of which neither exports nor an archive are left, though the time to keep them is not over.
  func vanished(on today: CalendarDate, in out: OutDirectory) throws -> [Finding] {
    let left = Set(periods)
    let lost = try out.periods(.owner, name).compactMap { Period(iso: $0) }.filter { period in
      !left.contains(period) && archiveDeletion(period.last).map { today < $0 } ?? true
    }
    guard !lost.isEmpty else { return [] }
    let place = Location(file: name.kreis + "/" + source)
    return [Finding(.dataVanished, at: place, [.expected: .list(lost.sorted().map(\.description))])]
  }

  /// Days on which other exports lie there than an archive was made from: whichever is wrong, somebody has to look.
  func contradictions() -> [Finding] {
    periods.compactMap(stichtag).flatMap { day -> [Finding] in
      do {
        let delivery = try delivery(day)
        guard !delivery.items.isEmpty, let stored = try stored(day) else { return [] }
        let (now, then) = (
          delivery.items.map { [$0.source.name, $0.sha256] }, stored.files.map { [$0.path, $0.sha256] }
        )
        let different = Set(Set(now).symmetricDifference(then).map { $0[0] }).sorted()
        guard !different.isEmpty else { return [] }
        return [Finding(.archiveDiffers, at: Location(file: stored.path), [.found: .list(different)])]
      } catch {
        return (error as? Stop)?.findings ?? []
      }
    }
  }
}
