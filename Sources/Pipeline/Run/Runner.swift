public import Model
import Notation
import Protect
import Render
public import Store

/// Runs pipelines: ingest, process, publish. What is published stays untouched until the new edition is whole.
public final class Runner {
  /// How one period of a pipeline ended.
  public enum Outcome {
    /// A new edition lies in the output; findings are warnings and notes, drift is what is unlike the period before.
    case published(Period, revision: Int, changed: Int?, findings: [Finding], drift: [Finding])
    /// The edition that lies there is made from these very inputs.
    case upToDate(Period)
    /// Nothing was published.
    case stopped(Period?, findings: [Finding])
    /// Beside the reports something is for people to look into: data that nobody reads, or that should have come.
    case noticed([Finding])
  }

  private let workplace: Workplace
  private let publisher: Publisher
  private let library: SourceLibrary
  private let today: CalendarDate?

  /// The publisher holds the lock, so there is one runner at a time. Reports never depend on what day it is; told is only what is
  /// overdue on it.
  public init(_ workplace: Workplace, _ publisher: Publisher, today: CalendarDate? = nil) {
    self.workplace = workplace
    self.publisher = publisher
    self.today = today
    library = SourceLibrary(workplace)
  }

  /// Runs one pipeline for one period, or for every one that has data, after those whose editions it is made from.
  public func run(_ name: PipelineName, period: Period? = nil) -> [(name: PipelineName, outcome: Outcome)] {
    run([name], period: period)
  }

  /// Runs pipelines of a Kreis and those whose editions they are made from. What is told is in the order of the pipelines; the work
  /// is done in the order of time, because what an edition may say depends on those before it: so a run over years says what a
  /// run after each delivery would have said.
  public func run(
    _ names: [PipelineName], period: Period? = nil
  ) -> [(name: PipelineName, outcome: Outcome)] {
    var agendas: [Agenda] = []
    for name in names { add(name, period, to: &agendas) }
    for entry in Agenda.chronological(agendas) {
      let outcomes = stopping(entry.period) { [try publish(entry.period, entry.job)] }
      agendas[entry.place].outcomes += outcomes
    }
    return agendas.flatMap { agenda in (agenda.outcomes + agenda.afterwards).map { (agenda.name, $0) } }
  }

  // A pipeline goes behind those that it needs.
  private func add(_ name: PipelineName, _ period: Period?, to agendas: inout [Agenda]) {
    guard !agendas.contains(where: { $0.name == name }) else { return }
    do {
      let job = try workplace.job(name, library)
      for needed in job.prerequisites { add(needed, nil, to: &agendas) }
      agendas.append(agenda(job, period))
    } catch {
      agendas.append(Agenda(name: name, afterwards: [stopped(nil, error)]))
    }
  }

  private func agenda(_ job: any Job, _ period: Period?) -> Agenda {
    do {
      let strays = period == nil ? try job.strays() : []
      let periods = period.map(job.periods) ?? job.periods
      if periods.isEmpty, strays.isEmpty {
        // Who names a day means reports about days.
        if period != nil, !job.periods.isEmpty { return Agenda(name: job.name) }
        throw job.noData
      }
      let told = [strays, period == nil ? try missing(job) : []].filter { !$0.isEmpty }.map { Outcome.noticed($0) }
      return Agenda(name: job.name, job: job, periods: periods, afterwards: told)
    } catch {
      return Agenda(name: job.name, afterwards: [stopped(nil, error)])
    }
  }

  private func missing(_ job: any Job) throws -> [Finding] {
    guard let today else { return [] }
    return job.overdue(on: today) + (try (job as? any CensusJob)?.vanished(on: today, in: workplace.out) ?? [])
  }

  private func stopping(_ period: Period?, _ work: () throws -> [Outcome]) -> [Outcome] {
    do { return try work() } catch { return [stopped(period, error)] }
  }

  private func stopped(_ period: Period?, _ error: any Error) -> Outcome {
    let findings = (error as? Stop)?.findings ?? [Finding(.machineRead, [.reason: .text("\(error)")])]
    return .stopped(period, findings: findings)
  }

  private func publish(_ period: Period, _ job: any Job) throws -> Outcome {
    let name = EditionName(job.name, period: period.iso)
    let settings = try job.settings(period)
    let reason = job.revisionReason(of: period)
    let made = [settings.fingerprint, reason.map { "=" + $0 } ?? ""]
    let standing = Standing(
      "\(job.name)/\(period.iso)", try workplace.out.states(name), madeFrom: made, in: workplace.out)
    if standing.isKnown { return .upToDate(period) }
    let record = try PublishedRecord.read(name, in: workplace.out)
    if let record, try record.stands(name, settings, reason: reason, in: workplace.out) {
      standing.keep()
      return .upToDate(period)
    }
    let draft = try job.draft(period, settings, replacing: record)
    try publisher.publish(draft.edition)
    return .published(
      period, revision: draft.revision, changed: draft.changed, findings: draft.findings, drift: draft.drift)
  }

  /// Rebuilds the page that lists everything public, from what lies there.
  public func rebuildPortal() throws {
    let states = try workplace.out.portalStates(madeFrom: "run.json")
    let standing = Standing("index.html", states, in: workplace.out)
    if standing.isKnown { return }
    let page = Portal.page(try PortalEntry.all(in: workplace.out, known: library.records))
    if (try? workplace.out.portal) == page.bytes { return standing.keep() }
    try publisher.writePortal(page.bytes)
  }

  /// Keeps what files hashed to for the next run. A run over all pipelines forgets files that are gone.
  public func remember(isComplete: Bool) { publisher.remember(workplace.out.fingerprints, isComplete: isComplete) }
}

extension PortalEntry {
  /// One entry per public edition, read from its record.
  static func all(in out: OutDirectory, known records: PublicFiles<JSON5Value?>) throws -> [PortalEntry] {
    var entries: [PortalEntry] = []
    for name in try out.editions(.everyone) {
      guard let record = try records.record(name, in: out), let kreis = record["kreis"]?.string,
        let title = record["titel"]?.string, let period = Period(iso: name.period)
      else { continue }
      let isSynthetic = if case .bool(true)? = record["synthetisch"]?.kind { true } else { false }
      entries.append(
        PortalEntry(
          kreis: kreis, title: title, period: period, path: "\(name.pipeline)/\(name.period)/index.html",
          isSynthetic: isSynthetic, revision: record["revision"]?.int ?? 1))
    }
    return entries
  }
}
