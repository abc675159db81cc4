import Model
import Notation
import Protect
import Store

/// A job whose report is compared with the one that it replaces value by value.
protocol ReportJob: Job {
  var workplace: Workplace { get }
  /// The edition in memory; what it replaces is told in it.
  func draft(
    _ period: Period, _ settings: Settings, replaced: PublishedRecord.Replaced?, for making: EditionInMaking
  ) throws -> EditionDraft
  /// What this audience may be told about the figures of a period.
  func explained(_ period: Period, for audience: Audience) throws -> Explained
}

extension ReportJob {
  func draft(_ period: Period, _ settings: Settings, replacing record: PublishedRecord?) throws -> EditionDraft {
    // An edition that was damaged is made again as it was, with what it once replaced.
    let isSame = record?.fingerprint == settings.fingerprint
    let draft = try draft(
      period, settings, isSame ? record?.replaced : record?.asReplaced, known: isSame ? record?.compared : nil)
    let name = EditionName(name, period: period.iso)
    guard record == nil, let lost = try PublishedRecord.lost(name, in: workplace.out, unlessSameAs: draft.edition)
    else {
      return draft
    }
    return try self.draft(period, settings, lost, known: nil)
  }

  private func draft(
    _ period: Period, _ settings: Settings, _ replaced: PublishedRecord.Replaced?, known: [String]?
  ) throws -> EditionDraft {
    let making = EditionInMaking(
      name: EditionName(name, period: period.iso), revision: (replaced?.revision ?? 0) + 1, known: known)
    return try draft(period, settings, replaced: replaced, for: making)
  }
}

/// A report of one period on its way to an edition: its pages, and the records that prove them.
struct ReportDraft {
  let name: PipelineName
  let heading: ReportHeading
  let settings: Settings
  let replaced: PublishedRecord.Replaced?
  /// Public values by name, for the comparison with the next revision.
  let values: [(name: String, value: String)]
  /// What the gate checked, in words.
  let verdict: String
  var everyone: [OutFile] = []
  var owner: [OutFile] = []
  var findings: [Finding] = []
  var inputs: [InputFile] = []
  /// Editions whose words were minded.
  var known: [String] = []
  /// What is unlike the period before; it is said in the log and not in the report.
  var drift: [Finding] = []

  /// The whole edition; a fingerprint or path of an input in public bytes stops it.
  func finished() throws(Stop) -> EditionDraft {
    var publicFiles = everyone
    publicFiles.append(OutFile(name: "run.json", bytes: publicRecord))
    try PublicBytes.check(publicFiles, inputs: inputs.map { ($0.path, $0.sha256) })
    let outputs = publicFiles.map { (Shelf.everyone, $0) } + owner.map { (Shelf.owner, $0) }
    let ownFiles = owner + [OutFile(name: PublishedRecord.fileName, bytes: ownerRecord(outputs))]
    return EditionDraft(
      edition: Edition(EditionName(name, period: heading.period.iso), everyone: publicFiles, owner: ownFiles),
      revision: (replaced?.revision ?? 0) + 1, changed: replaced.flatMap { $0.changed(to: values) }, findings: findings,
      drift: drift)
  }

  private var top: [(String, JSONValue)] {
    [
      ("werkzeug", .string("stellwerk")), ("version", .string(Version.current)),
      ("pipeline", .string(heading.pipeline)), ("titel", .string(heading.title)), ("kreis", .string(heading.kreis)),
      ("kreisschluessel", .string(heading.kreisKey.description)), ("zeitraum", .string(heading.period.iso)),
      ("revision", .int((replaced?.revision ?? 0) + 1)), ("synthetisch", .bool(heading.isSynthetic)),
      ("pruefung", .string(verdict)),
    ]
  }

  private var publicRecord: [UInt8] {
    let record =
      top + [
        ("pipeline_sha256", .string(settings.publicFingerprint)),
        ("ausgaben", .object(everyone.map { ($0.name, .string(SHA256.hash($0.bytes).hex)) })),
      ]
    return Array(JSONValue.object(record).text().utf8)
  }

  private func ownerRecord(_ outputs: [(shelf: Shelf, file: OutFile)]) -> [UInt8] {
    func texts(_ pairs: [(name: String, value: String)]) -> JSONValue {
      .object(pairs.map { ($0.name, .string($0.value)) })
    }
    let hashes = outputs.map { (name: $0.shelf.rawValue + "/" + $0.file.name, value: SHA256.hash($0.file.bytes).hex) }
    var record =
      top + [
        ("fingerabdruck", .string(settings.fingerprint)),
        ("revisionsgrund", heading.revision?.reason.map(JSONValue.string) ?? .null),
        ("eingaben", texts(settings.terms + settings.inputs)), ("dateien", .array(inputs.map(ReportDraft.json))),
        ("befunde", .array(findings.map(RunRecord.json))), ("verglichen_mit", .array(known.map(JSONValue.string))),
        ("werte", texts(values)), ("ausgaben", texts(hashes)),
      ]
    if let replaced {
      let old: JSONValue = .object([
        ("revision", .int(replaced.revision)), ("eingaben", texts(replaced.settings)),
        ("werte", texts(replaced.values)),
      ])
      record.append(("ersetzt", old))
    }
    return Array(JSONValue.object(record).text().utf8)
  }

  private static func json(_ file: InputFile) -> JSONValue {
    .object([
      ("datei", .string(file.path)), ("sha256", .string(file.sha256)), ("bytes", .int(file.size)),
      ("dialekt", .string(file.dialect)),
    ])
  }
}

extension PublishedRecord.Replaced {
  /// How many values are new, gone or different; nil where nobody knows what they were.
  func changed(to now: [(name: String, value: String)]) -> Int? {
    settings.isEmpty ? nil : PublishedRecord.Replaced.changed(values, now)
  }

  /// How many recipients have other positions; nil where nobody knows what they were.
  func changed(to now: [(name: String, value: Ratio)]) -> Int? {
    settings.isEmpty ? nil : PublishedRecord.Replaced.changed(positions, now)
  }

  private static func changed<Value: Equatable>(
    _ old: [(name: String, value: Value)], _ now: [(name: String, value: Value)]
  ) -> Int {
    let before = Dictionary(old.map { ($0.name, $0.value) }) { first, _ in first }
    let after = Dictionary(now.map { ($0.name, $0.value) }) { first, _ in first }
    return Set(before.keys).union(after.keys).count { before[$0] != after[$0] }
  }

  /// What is different now: values by the names that readers know.
  func revision(
    reason: String?, _ now: [(name: String, value: String)], title: (String) -> String
  ) -> ReportRevision {
    let before = Dictionary(values.map { ($0.name, $0.value) }) { first, _ in first }
    let after = Dictionary(now.map { ($0.name, $0.value) }) { first, _ in first }
    let names = now.map(\.name) + values.map(\.name).filter { after[$0] == nil }
    let changes = names.filter { before[$0] != after[$0] }.map {
      ReportRevision.Change(name: title($0), before: before[$0], now: after[$0])
    }
    return ReportRevision(
      number: revision + 1, reason: reason, isComparable: !settings.isEmpty, changes: settings.isEmpty ? [] : changes)
  }
}
