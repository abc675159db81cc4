public import Model
public import Store

/// Condenses exports with a row per person to the counts that a pipeline needs.
public struct Archivist {
  /// How one Stichtag ended.
  public enum Outcome: Sendable {
    /// A new or renewed archive lies there.
    case archived(path: String)
    /// The archive that lies there holds these very counts.
    case upToDate
    /// No archive: the reasons.
    case refused([Finding])
  }

  private let workplace: Workplace

  /// Works in these directories.
  public init(_ workplace: Workplace) { self.workplace = workplace }

  /// Condenses every published Stichtag whose exports lie there. Only what is published is known to be free of errors.
  public func condense(
    _ name: PipelineName, period: Period? = nil, _ publisher: Publisher
  ) throws -> [(period: Period, outcome: Outcome)] {
    guard let job = try workplace.job(name, SourceLibrary(workplace)) as? any CensusJob else {
      let facts: [FactName: Fact] = [
        .name: "PIPELINE", .found: .text(name.description), .expected: "eine Pipeline, die AZR-Exporte liest",
      ]
      throw Stop(Finding(.usageValue, facts))
    }
    let periods = period.map(job.periods) ?? job.periods
    guard !periods.isEmpty else { throw job.noData }
    let days = periods.compactMap { period in job.stichtag(of: period).map { (period, $0) } }
    return try days.filter { try !job.delivery($0.1).items.isEmpty }.map { period, day in
      do {
        return (period, try condense(period, day, job, publisher))
      } catch let stop as Stop where !stop.findings.contains(where: { $0.code.domain == .machine }) {
        return (period, .refused(stop.findings.filter { $0.severity == .error }))
      }
    }
  }

  private func condense(
    _ period: Period, _ day: CalendarDate, _ job: any CensusJob, _ publisher: Publisher
  ) throws -> Outcome {
    let path = OutDirectory.archivePath(job.name, period: day.iso)
    if let reason = try Archivist.unpublished(period, job, in: workplace.out) {
      return .refused([Finding(.archiveNot, at: Location(file: path), [.reason: .text(reason)])])
    }
    let bytes = try job.archive(day, deleteOn: job.archiveDeletion(day))
    if try workplace.out.archive(job.name, period: day.iso) == bytes { return .upToDate }
    try publisher.writeArchive(bytes, of: job.name, period: day.iso)
    return .archived(path: path)
  }

  /// Why the edition of a period is not the one that its exports give; nil when it is.
  static func unpublished(_ period: Period, _ job: any Job, in out: OutDirectory) throws -> String? {
    let name = EditionName(job.name, period: period.iso)
    guard let record = try PublishedRecord.read(name, in: out) else {
      return "der Bericht \(job.name) \(period) ist noch nicht veröffentlicht"
    }
    let stands = try record.stands(name, job.settings(period), reason: job.revisionReason(of: period), in: out)
    return stands ? nil : "der Bericht \(job.name) \(period) ist nicht aus diesen Exporten entstanden"
  }
}
