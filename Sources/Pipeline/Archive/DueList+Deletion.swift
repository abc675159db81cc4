public import Model
import Protect
public import Store

extension DueList {
  /// Deletes what an entry names. Exports go only when every report made from them was published, has a sealed archive, when the
  /// exports give that very archive once more, and when the reports come out of the archive as they are, byte for byte.
  public func delete(_ entry: Entry, _ workplace: Workplace, _ publisher: Publisher) throws -> [Finding] {
    let readers = jobs.filter { $0.name.kreis == entry.kreis && $0.source == entry.source }
    switch entry.kind {
    case .archive(let name):
      try publisher.removeArchive(of: name, period: entry.stichtag.iso)
      return []
    case .rest:
      let names = try readers.flatMap { try $0.stored(entry.stichtag)?.files.map(\.path) ?? [] }
      try workplace.data.finishDeletion(
        of: names.compactMap { $0.split(separator: "/").last.map(String.init) }, kreis: entry.kreis,
        source: entry.source, period: entry.stichtag.iso)
      return []
    case .exports:
      if let reason = try refusal(entry, readers, workplace) {
        let place = Location(file: [entry.kreis, entry.source, entry.stichtag.iso].joined(separator: "/"))
        return [Finding(.archiveRefused, at: place, [.reason: .text(reason)])]
      }
      let files = try readers.map { try $0.delivery(entry.stichtag).items.map(\.source) }
      if let changed = files.joined().first(where: { $0.hasChanged() }) {
        throw Stop(Finding(.fileChanged, at: Location(file: changed.name)))
      }
      try workplace.data.delete(
        files.first ?? [], kreis: entry.kreis, source: entry.source, period: entry.stichtag.iso)
      return []
    }
  }

  // One sentence; nil when nothing is lost with the exports.
  private func refusal(_ entry: Entry, _ readers: [any CensusJob], _ workplace: Workplace) throws -> String? {
    let users = readers.filter { $0.period(of: entry.stichtag) != nil }
    guard !users.isEmpty else { return "kein Bericht ist aus diesen Exporten entstanden" }
    for job in users {
      if let reason = try refusal(entry.stichtag, job, workplace) { return reason }
    }
    return nil
  }

  private func refusal(_ day: CalendarDate, _ job: any CensusJob, _ workplace: Workplace) throws -> String? {
    do {
      return try doubt(day, job, workplace)
    } catch let stop as Stop where !stop.findings.contains(where: { $0.code.domain == .machine }) {
      let codes = Set(stop.findings.filter { $0.severity == .error }.map(\.code.rawValue)).sorted()
      return "\(job.name) lässt sich nicht nachrechnen (\(codes.joined(separator: ", ")))"
    }
  }

  private func doubt(_ day: CalendarDate, _ job: any CensusJob, _ workplace: Workplace) throws -> String? {
    guard let period = job.period(of: day) else { return nil }
    if let reason = try Archivist.unpublished(period, job, in: workplace.out) { return reason }
    guard let stored = try job.stored(day) else {
      return "zu \(job.name) gibt es kein Archiv vom \(day); »stellwerk archive \(job.name)« legt es an"
    }
    guard try job.archive(day, deleteOn: stored.deleteOn) == stored.bytes else {
      return
        "das Archiv von \(job.name) vom \(day) ist nicht, was die Exporte ergeben; »stellwerk archive \(job.name)« "
        + "erneuert es"
    }
    let alone = try job.readingArchives()
    // The report after it is compared with this one.
    let next = job.periods.first { $0.first > period.first }
    for checked in [period] + [next].compactMap({ $0 })
    where try Archivist.unpublished(checked, job, in: workplace.out) == nil {
      let findings = try EditionCheck(alone, checked, in: workplace.out).findings()
      // What a council settled may rest on a configuration of then; its own exports do not go before it is proven.
      guard findings.isEmpty || checked != period && findings.allSatisfy({ $0.severity == .note }) else {
        return "aus dem Archiv entsteht der Bericht \(job.name) \(checked) nicht wieder"
      }
    }
    return nil
  }
}
