import Model
import Notation
import Store

/// Compares an edition as it lies there with its record and with what its inputs give now, byte for byte.
struct EditionCheck {
  private let job: any Job
  private let period: Period
  private let name: EditionName
  private let out: OutDirectory

  init(_ job: any Job, _ period: Period, in out: OutDirectory) {
    (self.job, self.period, self.out) = (job, period, out)
    name = EditionName(job.name, period: period.iso)
  }

  /// Everything that differs; nothing when the edition is proven.
  func findings() throws -> [Finding] {
    guard let bytes = try out.read(.owner, name, file: PublishedRecord.fileName) else {
      return [Finding(.editionRecord, at: place, [.reason: "protokoll.json fehlt"])]
    }
    guard let record = PublishedRecord(bytes) else {
      return [Finding(.editionRecord, at: place, [.reason: "protokoll.json ist beschädigt"])]
    }
    let altered = try onDisk(record)
    if let census = job as? any CensusJob, try !census.hasInputs(period) {
      return altered + [Finding(.editionUnproven, at: place)]
    }
    let settings = try job.settings(period)
    guard settings.fingerprint == record.fingerprint else {
      if settings.leavesUntouched(record) { return altered + [Finding(.editionSettled, at: place)] }
      return altered + [changedInputs(settings, record)]
    }
    if record.revision > 1, record.reason != job.revisionReason(of: period) {
      return altered + [Finding(.editionInputs, at: place, [.found: .list(["revisionsgruende"])])]
    }
    do {
      return altered + (try recomputed(settings, record, except: Set(altered.compactMap(\.location.file))))
    } catch let stop as Stop where !altered.isEmpty {
      // What is altered or gone may be the very reason why it cannot be made again; it is told once.
      let known = Set(altered.compactMap(\.location.file))
      return altered + stop.findings.filter { $0.severity == .error && !known.contains($0.location.file ?? "") }
    }
  }

  private var place: Location { Location(file: name.pipeline.description + "/" + name.period) }

  private func path(_ shelf: Shelf, _ file: String) -> String {
    [shelf.rawValue, name.pipeline.description, name.period, file].joined(separator: "/")
  }

  // Files against the hashes in the record. The record itself is proven by making it again.
  private func onDisk(_ record: PublishedRecord) throws(Stop) -> [Finding] {
    var findings: [Finding] = []
    for shelf in Shelf.allCases {
      let listed = record.outputs.filter { $0.name.hasPrefix(shelf.rawValue + "/") }.map { output in
        (file: String(output.name.dropFirst(shelf.rawValue.count + 1)), sha256: output.sha256)
      }
      for (file, sha256) in listed {
        let bytes = try out.read(shelf, name, file: file)
        if bytes.map({ SHA256.hash($0).hex }) == sha256 { continue }
        findings.append(
          Finding(bytes == nil ? .editionMissing : .editionAltered, at: Location(file: path(shelf, file))))
      }
      let known = Set(listed.map(\.file) + (shelf == .owner ? [PublishedRecord.fileName] : []))
      for file in try out.files(shelf, name) where !known.contains(file) {
        findings.append(Finding(.editionExtra, at: Location(file: path(shelf, file))))
      }
    }
    return findings
  }

  private func recomputed(
    _ settings: Settings, _ record: PublishedRecord, except altered: Set<String>
  ) throws -> [Finding] {
    let edition = try job.draft(period, settings, replacing: record).edition
    var different: [String] = []
    var made: Set<String> = []
    for (shelf, files) in [(Shelf.everyone, edition.everyone), (.owner, edition.owner)] {
      for file in files {
        let path = path(shelf, file.name)
        made.insert(shelf.rawValue + "/" + file.name)
        if !altered.contains(path), try out.read(shelf, name, file: file.name) != file.bytes { different.append(path) }
      }
    }
    different += record.outputs.map(\.name).filter { !made.contains($0) }
    guard !different.isEmpty else { return [] }
    var facts: [FactName: Fact] = [.found: .list(different)]
    facts[.reason] = record.version.flatMap { version in
      version == Version.current ? nil : .text("er stammt aus Version \(version), hier läuft \(Version.current)")
    }
    return [Finding(.editionDiffers, at: place, facts)]
  }

  private func changedInputs(_ settings: Settings, _ record: PublishedRecord) -> Finding {
    let now = Dictionary((settings.terms + settings.inputs).map { ($0.name, $0.value) }) { first, _ in first }
    let before = Dictionary(record.settings.map { ($0.name, $0.value) }) { first, _ in first }
    let names = settings.differences(from: record.settings)
    var facts: [FactName: Fact] = [:]
    for (fact, chosen) in [
      (FactName.found, names.filter { now[$0] != nil && before[$0] != nil }),
      (.other, names.filter { before[$0] == nil }),
      (.expected, names.filter { now[$0] == nil }),
    ] where !chosen.isEmpty { facts[fact] = .list(chosen) }
    if facts.isEmpty { facts[.reason] = "das Protokoll widerspricht sich" }
    return Finding(.editionInputs, at: place, facts)
  }
}
