public import Model
public import Protect
public import Store

extension Inspection {
  /// What a report tells about its figures; nil for the kind that derives positions. Nil as period means the newest one.
  public static func explained(
    _ name: PipelineName, _ period: Period?, for audience: Audience, in workplace: Workplace
  ) throws -> Explained? {
    guard let job = try workplace.job(name, SourceLibrary(workplace)) as? any ReportJob else { return nil }
    guard let chosen = period ?? job.periods.last, job.periods.contains(chosen) else { throw job.noData }
    return try job.explained(chosen, for: audience)
  }

  /// What would run for the periods of a report; nil for the kind that distributes positions.
  public static func plans(
    _ name: PipelineName, _ period: Period?, in workplace: Workplace
  ) throws -> [ReportPlan]? {
    guard let job = try workplace.job(name, SourceLibrary(workplace)) as? any ReportJob else { return nil }
    let periods = period.map { wanted in job.periods.filter { $0 == wanted } } ?? job.periods
    return try periods.map { period in
      let settings = try job.settings(period)
      let edition = EditionName(name, period: period.iso)
      let record = try PublishedRecord.read(edition, in: workplace.out)
      let reason = job.revisionReason(of: period)
      let isCurrent = try record?.stands(edition, settings, reason: reason, in: workplace.out) ?? false
      return ReportPlan(
        period: period, files: settings.inputs.map(\.name).filter { $0.hasPrefix(name.kreis + "/") },
        before: job.prerequisites.map(\.description), state: record == nil ? .new : isCurrent ? .current : .changed)
    }
  }
}

/// What would run for one period of a report.
public struct ReportPlan: Sendable {
  /// The time.
  public let period: Period
  /// Its inputs below the data or pipeline directory.
  public let files: [String]
  /// Pipelines that run before.
  public let before: [String]
  /// Whether there is anything to do.
  public let state: Inspection.Plan.State
}
