public import Model
import Notation
import Protect
import Render
public import Store

/// Runs pipelines: ingest, process, publish. What is published stays untouched until the new edition is whole.
public struct Runner {
  /// How one Stichtag of a pipeline ended.
  public enum Outcome {
    /// A new edition lies in the output; findings are warnings and notes.
    case published(CalendarDate, revision: Int, findings: [Finding])
    /// The edition that lies there is made from these very inputs.
    case upToDate(CalendarDate)
    /// Nothing was published.
    case stopped(CalendarDate?, findings: [Finding])
  }

  private let workplace: Workplace
  private let publisher: Publisher

  /// The publisher holds the lock, so there is one runner at a time.
  public init(_ workplace: Workplace, _ publisher: Publisher) {
    self.workplace = workplace
    self.publisher = publisher
  }

  /// Runs one pipeline for one Stichtag, or for every one that has data.
  public func run(_ name: PipelineName, stichtag: CalendarDate? = nil) -> [Outcome] {
    stopping(nil) {
      let pipeline = try workplace.load(name)
      let censuses = try Censuses(pipeline, in: workplace)
      let strays = stichtag == nil ? try workplace.strayDirectories(of: pipeline) : []
      let days = stichtag.map { [$0] } ?? censuses.stichtage
      if days.isEmpty, strays.isEmpty { throw pipeline.noData }
      let outcomes = days.flatMap { day in stopping(day) { [try publish(day, censuses)] } }
      return outcomes + (strays.isEmpty ? [] : [.stopped(nil, findings: strays)])
    }
  }

  private func stopping(_ day: CalendarDate?, _ work: () throws -> [Outcome]) -> [Outcome] {
    do {
      return try work()
    } catch let stop as Stop {
      return [.stopped(day, findings: stop.findings)]
    } catch {
      return [.stopped(day, findings: [Finding(.machineRead, [.reason: .text("\(error)")])])]
    }
  }

  private func publish(_ day: CalendarDate, _ censuses: Censuses) throws -> Outcome {
    let name = EditionName(censuses.pipeline.name, period: day.iso)
    let record = try PublishedRecord.read(name, in: workplace.out)
    let settings = try Settings(day, censuses, workplace)
    let reason = censuses.pipeline.definition.revisionReason(on: day)
    if let record, try record.stands(name, settings, reason: reason, in: workplace.out) { return .upToDate(day) }
    let assessment = try Assessment(day, censuses)
    try checkSettled(assessment, day)
    // An edition that was damaged is made again as it was, with what it once replaced.
    let isSame = record?.fingerprint == settings.fingerprint
    var replaced = isSame ? record?.replaced : record?.asReplaced
    let memory = try PublicMemory(kreis: assessment.census.kreis.key, in: workplace.out)
    let comparedBefore = isSame ? record?.compared : nil
    var draft = try EditionDraft(
      assessment, settings: settings, replaced: replaced, name: name, memory: memory, comparedBefore: comparedBefore)
    // Without the record of a public edition nobody knows what it was made from; unless the very same comes out again,
    // it is replaced as what it is.
    if record == nil, let lost = try PublishedRecord.lost(name, in: workplace.out, unlessSameAs: draft.edition) {
      replaced = lost
      draft = try EditionDraft(
        assessment, settings: settings, replaced: replaced, name: name, memory: memory, comparedBefore: nil)
    }
    try SecondPopulation.check(draft, in: workplace.out)
    try publisher.publish(draft.edition)
    return .published(day, revision: (replaced?.revision ?? 0) + 1, findings: draft.findings)
  }

  // What the council settled stands, whatever the inputs say now.
  private func checkSettled(_ assessment: Assessment, _ day: CalendarDate) throws(Stop) {
    guard let settled = assessment.pipeline.definition.settled.first(where: { $0.key == day })?.value else { return }
    let stated = settled.shares
    let members = Set(assessment.census.kreis.municipalities.map(\.ags.description))
    guard assessment.positions.allSatisfy({ !members.contains($0.name) || stated[$0.name] == $0.value }) else {
      throw Stop(Finding(.releaseFrozen, [.expected: .date(day), .name: .text(settled.body)]))
    }
  }

  /// Rebuilds the page that lists everything public, from what lies there.
  public func rebuildPortal() throws {
    let page = Portal.page(try PortalEntry.all(in: workplace.out))
    try publisher.writePortal(page.bytes)
  }
}

extension PortalEntry {
  /// One entry per public edition, read from its record.
  static func all(in out: OutDirectory) throws(Stop) -> [PortalEntry] {
    var entries: [PortalEntry] = []
    for name in try out.editions(.everyone) {
      guard let bytes = try out.read(.everyone, name, file: "run.json"),
        let record = try? JSON5.parse(bytes, file: "run.json"), let kreis = record["kreis"]?.string,
        let title = record["titel"]?.string, let stichtag = CalendarDate(name.period)
      else { continue }
      let isSynthetic = if case .bool(true)? = record["synthetisch"]?.kind { true } else { false }
      entries.append(
        PortalEntry(
          kreis: kreis, title: title, stichtag: stichtag, path: "\(name.pipeline)/\(name.period)/index.html",
          isSynthetic: isSynthetic, revision: record["revision"]?.int ?? 1))
    }
    return entries
  }
}
