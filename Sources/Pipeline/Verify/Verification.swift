public import Model
import Render
public import Store

/// Proves what is published: every edition is made again in memory and compared with what lies there. Writes nothing and needs
/// no lock.
public struct Verification {
  /// Editions that were looked at.
  public private(set) var editions = 0
  /// Everything that differs; empty or only notes when all is proven.
  public private(set) var findings: [Finding] = []

  /// Looks at all editions, or at those of some pipelines only.
  public init(_ workplace: Workplace, only chosen: [PipelineName] = []) throws {
    let out = workplace.out
    let library = SourceLibrary(workplace)
    let all = Set(try out.editions(.everyone)).union(try out.editions(.owner)).filter { edition in
      chosen.isEmpty || chosen.contains(edition.pipeline)
    }
    let byPipeline = Dictionary(grouping: all, by: \.pipeline).sorted { $0.key < $1.key }
    for (name, names) in byPipeline {
      editions += names.count
      do {
        let job = try workplace.job(name, library)
        for edition in names.sorted(by: { $0.period < $1.period }) { check(edition, job, out) }
        if let job = job as? any CensusJob { findings += job.contradictions() }
      } catch {
        take(error, at: name.description)
      }
    }
    explain()
    try checkArchives(of: byPipeline.map(\.key), workplace)
    if chosen.isEmpty, editions > 0,
      try out.portal != Portal.page(try PortalEntry.all(in: out, known: PublicFiles())).bytes
    {
      let isThere = try out.portal != nil
      findings.append(
        Finding(
          isThere ? .editionAltered : .editionMissing, at: Location(file: Shelf.everyone.rawValue + "/index.html")))
    }
  }

  private mutating func check(_ edition: EditionName, _ job: any Job, _ out: OutDirectory) {
    let place = edition.pipeline.description + "/" + edition.period
    guard let period = Period(iso: edition.period) else {
      findings.append(Finding(.editionExtra, at: Location(file: place)))
      return
    }
    do {
      findings += try EditionCheck(job, period, in: out).findings()
    } catch {
      take(error, at: place)
    }
  }

  // Reports that need what another one has lost are not the machine's fault.
  private mutating func explain() {
    let lost = Set(
      findings.filter { [.editionMissing, .editionAltered].contains($0.code) }.compactMap(\.location.file))
    findings = findings.map { finding in
      guard finding.code == .machineRead, let file = finding.location.file, lost.contains(file) else { return finding }
      return Finding(.editionRecord, at: finding.location, finding.facts.filter { $0.key == .reason })
    }
  }

  // Also of those that are not read because the exports are still there.
  private mutating func checkArchives(of names: [PipelineName], _ workplace: Workplace) throws {
    for name in names {
      for period in try workplace.out.archives(of: name) {
        guard let bytes = try workplace.out.archive(name, period: period), !ArchiveSeal.holds(bytes) else { continue }
        let place = OutDirectory.archivePath(name, period: period)
        guard !findings.contains(where: { $0.code == .archiveSeal && $0.location.file == place }) else { continue }
        findings.append(
          Finding(
            .archiveSeal, at: Location(file: place), [.reason: "das Siegel passt nicht zum Inhalt"]))
      }
    }
  }

  // The reason why an edition cannot be made again, said where it has no place of its own.
  private mutating func take(_ error: any Error, at place: String) {
    let reasons = (error as? Stop)?.findings ?? [Finding(.machineRead, [.reason: .text("\(error)")])]
    let errors = reasons.filter { $0.severity == .error }.map { $0.placed(in: place) }
    findings += errors.filter { !findings.contains($0) }
    if errors.isEmpty {
      findings.append(Finding(.editionRecord, at: Location(file: place), [.reason: "das Nachrechnen hielt an"]))
    }
  }
}
