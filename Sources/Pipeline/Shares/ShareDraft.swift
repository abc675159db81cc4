import Compute
import Model
import Protect
import Render
import Store

/// The report of one Stichtag for both audiences, with its records.
struct ShareDraft {
  let edition: Edition
  let release: Release
  let findings: [Finding]

  init(
    _ assessment: Assessment, settings: Settings, replaced: PublishedRecord.Replaced?, name: EditionName,
    memory: PublicMemory, comparedBefore: [String]?
  ) throws(Stop) {
    let revision = (replaced?.revision ?? 0) + 1
    let lost = memory.lost(name, revision: revision, comparedBefore: comparedBefore)
    let breakdown = ProtectedBreakdown(
      BreakdownEvidence(
        assessment, settings, former: memory.former(name, revision: revision, only: comparedBefore),
        isPastKnown: lost.isEmpty))
    var evidence = assessment.evidence(settings: settings, replaced: replaced)
    evidence.breakdown = breakdown
    let everyone = try Gate.release(toEveryone: evidence)
    let owner = Gate.release(toOwner: evidence)
    let record = RunRecord(assessment, everyone: everyone, settings: settings, replaced: replaced)
    var publicFiles = StellenanteilReport.files(everyone).map(OutFile.init)
    publicFiles.append(OutFile(name: "run.json", bytes: record.publicBytes(outputs: publicFiles)))
    try PublicBytes.check(publicFiles, inputs: assessment.census.files.map { ($0.path, $0.sha256) })
    var ownFiles = StellenanteilReport.files(owner).map(OutFile.init)
    let said = memory.bytes(name, revision: revision, said: breakdown.said)
    ownFiles.append(OutFile(name: PublicMemory.fileName, bytes: said))
    let outputs = publicFiles.map { (Shelf.everyone, $0) } + ownFiles.map { (Shelf.owner, $0) }
    ownFiles.append(OutFile(name: PublishedRecord.fileName, bytes: record.ownerBytes(outputs: outputs)))
    edition = Edition(name, everyone: publicFiles, owner: ownFiles)
    release = everyone
    findings = assessment.findings + ShareDraft.withheld(breakdown, lost, on: assessment.census.stichtag)
  }

  // Nobody watches a run at night: that tables are missing is said, and why.
  private static func withheld(
    _ breakdown: ProtectedBreakdown, _ lost: [String], on day: CalendarDate
  ) -> [Finding] {
    guard breakdown.verdict.coarsened == nil else { return [] }
    let reason =
      lost.isEmpty
      ? "in keiner Form lassen sie sich so schützen, dass niemand zu erkennen ist"
      : "was »\(lost[0])« veröffentlicht hat, ist nicht mehr bekannt, denn \(PublicMemory.fileName) fehlt"
    return [Finding(.breakdownWithheld, [.expected: .date(day), .reason: .text(reason)])]
  }
}

extension BreakdownEvidence {
  init(_ assessment: Assessment, _ settings: Settings, former: [FormerEdition], isPastKnown: Bool) {
    let (census, definition) = (assessment.census, assessment.pipeline.definition)
    let population = Population(
      census.exports, kreis: census.kreis, ages: AgeScale(splitAt: definition.coreAges), counting: definition.counting)
    let keys = settings.secret.map { CellKeys(population, hash: Settings.lots(from: $0)) }
    self.init(
      population: population, stichtag: census.stichtag, coreAges: definition.coreAges,
      rule: assessment.pipeline.kreis.protection, keys: keys, former: former, isPastKnown: isPastKnown)
  }
}

extension OutFile {
  init(_ file: RenderedFile) { self.init(name: file.name, bytes: file.bytes) }
}

extension Assessment {
  /// All that Protect needs to decide what whom may be shown.
  func evidence(settings: Settings? = nil, replaced: PublishedRecord.Replaced? = nil) -> Evidence {
    let definition = pipeline.definition
    let day = census.stichtag
    let heading = Heading(
      title: definition.title, kreis: census.kreis.name, kreisKey: census.kreis.key,
      pipeline: pipeline.name.description, stichtag: day, previousStichtag: previousStichtag,
      published: definition.published.first { $0.key == day }?.value, isSynthetic: census.isSynthetic,
      settled: definition.settled.first { $0.key == day }.map {
        Heading.Settled(body: $0.value.body, date: $0.value.date)
      })
    return Evidence(
      result: result, previous: previous, settledBefore: settledBefore?.shares, heading: heading,
      coreAges: definition.coreAges, findings: findings,
      provenOffices: census.provenOffices, duplicatesChecked: census.duplicatesChecked,
      nationalitiesKnown: census.nationalitiesKnown, decisions: census.decisions,
      revision: settings.flatMap { settings in replaced.map { revision($0, settings) } }, files: census.files)
  }

  private func revision(_ replaced: PublishedRecord.Replaced, _ settings: Settings) -> Revision {
    let reason = pipeline.definition.revisionReason(on: census.stichtag)
    guard !replaced.settings.isEmpty else {
      return Revision(
        number: replaced.revision + 1, reason: reason, isComparable: false, changedInputs: [], changes: [])
    }
    let now = positions
    let names = Dictionary(uniqueKeysWithValues: result.shares.map { ($0.subject.identity, $0.subject.name) })
    let keys = now.map(\.name) + replaced.positions.map(\.name).filter { key in !now.contains { $0.name == key } }
    let changes = keys.compactMap { key -> Revision.Change? in
      let before = replaced.positions.first { $0.name == key }?.value
      let after = now.first { $0.name == key }?.value
      return before == after ? nil : Revision.Change(name: names[key] ?? key, before: before, now: after)
    }
    return Revision(
      number: replaced.revision + 1, reason: reason, changedInputs: settings.differences(from: replaced.settings),
      changes: changes)
  }

  /// Positions by recipient, as the record keeps them.
  var positions: [(name: String, value: Ratio)] {
    result.shares.map { ($0.subject.identity, $0.positions.value) }
  }
}
