import Model
import Notation
import Store

/// The yearly distribution of positions, by Stichtag.
struct ShareJob: Job {
  let censuses: Censuses
  let workplace: Workplace
  let library: SourceLibrary

  init(_ censuses: Censuses, _ workplace: Workplace, _ library: SourceLibrary) {
    self.censuses = censuses
    self.workplace = workplace
    self.library = library
  }

  var name: PipelineName { censuses.pipeline.name }
  var periods: [Period] { censuses.stichtage.map(Period.day) }
  var prerequisites: [PipelineName] { [] }
  var noData: Stop { censuses.pipeline.noData }

  func strays() throws -> [Finding] { try workplace.strayDirectories(of: censuses.pipeline) + contradictions() }

  func revisionReason(of period: Period) -> String? { censuses.pipeline.definition.revisionReason(on: period.first) }

  func settings(_ period: Period) throws -> Settings { try Settings(period.first, censuses, workplace) }

  func draft(_ period: Period, _ settings: Settings, replacing record: PublishedRecord?) throws -> EditionDraft {
    let name = EditionName(name, period: period.iso)
    let assessment = try Assessment(period.first, censuses)
    try checkSettled(assessment, period.first)
    // An edition that was damaged is made again as it was, with what it once replaced.
    let isSame = record?.fingerprint == settings.fingerprint
    var replaced = isSame ? record?.replaced : record?.asReplaced
    let memory = try PublicMemory(kreis: assessment.census.kreis.key, in: workplace.out, known: library)
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
