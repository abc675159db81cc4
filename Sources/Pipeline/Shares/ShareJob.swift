import Model
import Notation
import Store

/// The yearly distribution of positions, by Stichtag.
struct ShareJob: CensusJob {
  let pipeline: LoadedPipeline
  let censuses: Censuses
  private let workplace: Workplace
  private let library: SourceLibrary

  init(_ pipeline: LoadedPipeline, _ workplace: Workplace, _ library: SourceLibrary) throws {
    self.init(pipeline, try Censuses(pipeline.census, in: workplace), workplace, library)
  }

  private init(_ pipeline: LoadedPipeline, _ censuses: Censuses, _ workplace: Workplace, _ library: SourceLibrary) {
    (self.pipeline, self.censuses, self.workplace, self.library) = (pipeline, censuses, workplace, library)
  }

  func readingArchives() throws -> ShareJob {
    ShareJob(pipeline, try censuses.readingArchives(), workplace, library)
  }

  var name: PipelineName { pipeline.name }
  var periods: [Period] { censuses.stichtage.map(Period.day) }
  var prerequisites: [PipelineName] { [] }
  var noData: Stop { censuses.noData }

  func strays() throws -> [Finding] { try censuses.strays() + contradictions() }

  func stichtag(of period: Period) -> CalendarDate? { period.first }

  func revisionReason(of period: Period) -> String? { pipeline.definition.revisionReason(on: period.first) }

  func settings(_ period: Period) throws -> Settings { try Settings(period.first, pipeline, censuses, workplace) }

  func draft(_ period: Period, _ settings: Settings, replacing record: PublishedRecord?) throws -> EditionDraft {
    let name = EditionName(name, period: period.iso)
    let assessment = try Assessment(period.first, pipeline, censuses)
    try checkSettled(assessment, period.first)
    // An edition that was damaged is made again as it was, with what it once replaced.
    let isSame = record?.fingerprint == settings.fingerprint
    var replaced = isSame ? record?.replaced : record?.asReplaced
    let memory = try PublicMemory(kreis: assessment.census.kreis.key, in: workplace.out, known: library.recorded)
    let comparedBefore = isSame ? record?.compared ?? [] : nil
    var draft = try ShareDraft(
      assessment, settings: settings, replaced: replaced, name: name, memory: memory, comparedBefore: comparedBefore)
    // Without the record of a public edition nobody knows what it was made from; unless the very same comes out again,
    // it is replaced as what it is.
    if record == nil, let lost = try PublishedRecord.lost(name, in: workplace.out, unlessSameAs: draft.edition) {
      replaced = lost
      draft = try ShareDraft(
        assessment, settings: settings, replaced: replaced, name: name, memory: memory, comparedBefore: nil)
    }
    try SecondPopulation.check(draft, in: workplace.out)
    return EditionDraft(
      edition: draft.edition, revision: (replaced?.revision ?? 0) + 1,
      changed: replaced?.changed(to: assessment.positions), findings: draft.findings,
      drift: try Drift.findings(assessment, censuses))
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
}
