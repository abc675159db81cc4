public import Model
public import Protect
public import Store

/// Looks at a pipeline without publishing anything: for `plan` and `explain`.
public struct Inspection {
  private let workplace: Workplace
  private let pipeline: LoadedPipeline
  private let censuses: Censuses

  /// Reads the pipeline's files and lists its Stichtage.
  public init(_ name: PipelineName, in workplace: Workplace) throws {
    self.workplace = workplace
    pipeline = try workplace.load(name)
    censuses = try Censuses(pipeline.census, in: workplace)
  }

  /// The Stichtage that have data.
  public var stichtage: [CalendarDate] { censuses.stichtage }

  /// Computes a Stichtag and lets it pass the gate for this audience. Nil means the newest one.
  public func release(_ stichtag: CalendarDate?, for audience: Audience) throws -> Release {
    guard let day = stichtag ?? censuses.stichtage.last else { throw censuses.noData }
    let evidence = try Assessment(day, pipeline, censuses).evidence()
    return try audience == .owner ? Gate.release(toOwner: evidence) : Gate.release(toEveryone: evidence)
  }

  /// What would run for a Stichtag: the inputs that lie there, and whether an edition is already made from them.
  public func plan(_ day: CalendarDate) throws -> Plan {
    let name = EditionName(pipeline.name, period: day.iso)
    let delivery = try censuses.delivery(day)
    let settings = try Settings(day, pipeline, censuses, workplace)
    let record = try PublishedRecord.read(name, in: workplace.out)
    let reason = pipeline.definition.revisionReason(on: day)
    let isCurrent = try record?.stands(name, settings, reason: reason, in: workplace.out) ?? false
    return Plan(
      stichtag: day, directory: delivery.directory,
      files: delivery.items.map { ($0.source.name.split(separator: "/").last.map(String.init) ?? "", $0.size) },
      archive: delivery.archive?.path,
      previous: try censuses.stichtagBefore(day), granted: try pipeline.definition.grant(on: day).positions,
      method: pipeline.definition.method, step: pipeline.definition.step,
      state: record == nil ? .new : isCurrent ? .current : .changed)
  }

  /// What would run for one Stichtag.
  public struct Plan {
    /// Whether there is anything to do.
    public enum State: Sendable { case new, changed, current }

    /// The day.
    public let stichtag: CalendarDate
    /// Where its exports lie, below the data directory.
    public let directory: String
    /// The exports and their sizes in bytes.
    public let files: [(name: String, size: Int)]
    /// The archive that is read because the exports are deleted.
    public let archive: String?
    /// The Stichtag that it is compared with.
    public let previous: CalendarDate?
    /// Positions granted on that day.
    public let granted: Ratio
    /// How they are distributed.
    public let method: AllotmentMethod
    /// In which steps.
    public let step: Ratio
    /// Whether there is anything to do.
    public let state: State
  }

  /// Names of the offices whose exports a Stichtag needs.
  public var offices: [String] { pipeline.kreis.offices.map(\.name) }
}
