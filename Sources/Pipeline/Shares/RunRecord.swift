import Compute
import Model
import Notation
import Protect
import Store

/// The record of a run: one for everyone, which confirms nobody's guess, and one for the owner, which proves everything.
struct RunRecord {
  private let assessment: Assessment
  private let release: Release
  private let settings: Settings
  private let replaced: PublishedRecord.Replaced?

  init(
    _ assessment: Assessment, everyone release: Release, settings: Settings, replaced: PublishedRecord.Replaced?
  ) {
    self.assessment = assessment
    self.release = release
    self.settings = settings
    self.replaced = replaced
  }

  /// No fingerprint of an input is in it: that of a small counted file would confirm guesses about its cells.
  func publicBytes(outputs: [OutFile]) -> [UInt8] {
    let quality = release.quality
    let excluded = quality.excluded.map { (GermanTerms.name($0.reason), JSONValue.int($0.persons.value)) }
    let rows: JSONValue = .object([
      ("gezaehlt", .int(quality.counted)),
      ("ausgeschlossen_gerundet_5", .object(excluded)), ("abgewiesen_gerundet_5", .int(quality.rejected.value)),
    ])
    let record: JSONValue = .object(
      heading + [
        ("pipeline_sha256", .string(settings.publicFingerprint)), ("pruefung", .string(verdict)),
        ("aufgliederung", release.breakdown.map(RunRecord.json) ?? .null),
        ("gezaehlte_gruppen", .string(SecondPopulation.name(release.terms.countedGroups))),
        ("zeilen", rows), ("ausgaben", .object(outputs.map { ($0.name, .string(SHA256.hash($0.bytes).hex)) })),
      ])
    return Array(record.text().utf8)
  }

  /// Everything that `verify`, an auditor or the next revision needs.
  func ownerBytes(outputs: [(shelf: Shelf, file: OutFile)]) -> [UInt8] {
    let decisions = assessment.census.decisions.map(RunRecord.json)
    let all = settings.terms + settings.inputs
    var record: [(String, JSONValue)] =
      heading + [
        ("fingerabdruck", .string(settings.fingerprint)),
        ("revisionsgrund", release.revision?.reason.map(JSONValue.string) ?? .null),
        ("pruefung", .string(verdict)), ("aufgliederung", release.breakdown.map(RunRecord.json) ?? .null),
        ("eingaben", .object(all.map { ($0.name, .string($0.value)) })),
        ("dateien", .array(zip(assessment.census.files, assessment.accounts).map(RunRecord.json))),
        ("befunde", .array(assessment.findings.map(RunRecord.json))), ("entscheidungen", .array(decisions)),
        ("stellenanteile", RunRecord.json(assessment.positions)),
        (
          "ausgaben",
          .object(outputs.map { ($0.shelf.rawValue + "/" + $0.file.name, .string(SHA256.hash($0.file.bytes).hex)) })
        ),
      ]
    if let replaced {
      record.append(
        (
          "ersetzt",
          .object([
            ("revision", .int(replaced.revision)),
            ("eingaben", .object(replaced.settings.map { ($0.name, .string($0.value)) })),
            ("stellenanteile", RunRecord.json(replaced.positions)),
          ])
        ))
    }
    return Array(JSONValue.object(record).text().utf8)
  }

  private var heading: [(String, JSONValue)] {
    let heading = release.heading
    return [
      ("werkzeug", .string("stellwerk")), ("version", .string(Version.current)),
      ("pipeline", .string(heading.pipeline)), ("titel", .string(heading.title)), ("kreis", .string(heading.kreis)),
      ("kreisschluessel", .string(heading.kreisKey.description)),
      ("stichtag", .string(heading.stichtag.iso)),
      ("voriger_stichtag", heading.previousStichtag.map { .string($0.iso) } ?? .null),
      ("revision", .int((replaced?.revision ?? 0) + 1)), ("synthetisch", .bool(heading.isSynthetic)),
    ]
  }

  // What the gate checked before it let the release pass.
  private var verdict: String {
    let threshold = release.breakdown?.rule.threshold ?? Gate.threshold
    return
      "bestanden: exakt ist nur die Formelbevölkerung je Gemeinde, keine Gemeinde liegt unter \(threshold) Personen, "
      + "alle anderen Personenzahlen sind geschützt, wie es unter aufgliederung steht, oder auf Vielfache von 5 gerundet"
  }
}

extension RunRecord {
  fileprivate static func json(_ positions: [(name: String, value: Ratio)]) -> JSONValue {
    .object(positions.map { ($0.name, .string("\($0.value.numerator)/\($0.value.denominator)")) })
  }

  fileprivate static func json(_ file: InputFile, _ account: RowAccount) -> JSONValue {
    let excluded = account.excluded.map { (GermanTerms.name($0.key), $0.value) }.sorted { $0.0 < $1.0 }
    let rejected = account.rejected.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
    return .object([
      ("datei", .string(file.path)), ("sha256", .string(file.sha256)), ("bytes", .int(file.size)),
      ("dialekt", .string(file.dialect)), ("absender", .string(file.sender)), ("gelesen", .int(account.read)),
      ("gezaehlt", .int(account.counted)), ("ausgeschlossen", .object(excluded.map { ($0.0, .int($0.1)) })),
      ("abgewiesen", .object(rejected.map { ($0.0, .int($0.1)) })),
    ])
  }

  fileprivate static func json(_ breakdown: Release.Breakdown) -> JSONValue {
    let verdict = breakdown.verdict
    return .object([
      ("verfahren", .string(breakdown.rule.method.rawValue)), ("schwelle", .int(breakdown.rule.threshold)),
      ("veroeffentlicht", .bool(verdict.coarsened != nil)),
      ("vergroeberungen", verdict.coarsened.map(JSONValue.int) ?? .null), ("zellen", .int(verdict.cells)),
      ("gesperrt", .int(verdict.withheld)),
      (
        "gleichungen",
        .string(
          verdict.hasCrossTabulation
            ? "Kreuztabelle aller Merkmale"
            : "Summen der Zeilen und Spalten; die Kreuztabelle aller Merkmale hat mehr als 2000 Zellen")
      ), ("verglichen_mit", .array(verdict.compared.map(JSONValue.string))),
      ("nicht_vergleichbare_zellen", .int(verdict.incomparable)),
    ])
  }

  static func json(_ finding: Finding) -> JSONValue {
    let location = finding.location
    return .object([
      ("code", .string(finding.code.rawValue)), ("schwere", .string(GermanTerms.name(finding.severity))),
      ("datei", location.file.map(JSONValue.string) ?? .null), ("zeile", location.line.map(JSONValue.int) ?? .null),
      ("spalte", location.field.map(JSONValue.string) ?? .null), ("text", .string(FindingWording.sentence(finding))),
    ])
  }

  fileprivate static func json(_ decision: Decision) -> JSONValue {
    .object([
      ("befund", .string(decision.finding.rawValue)), ("stichtag", .string(decision.stichtag.iso)),
      ("regel", .string(decision.rule.rawValue)),
      ("auslaenderbehoerde", decision.office.map(JSONValue.string) ?? .null),
      ("hoechstens", decision.limit.map(JSONValue.int) ?? .null), ("begruendung", .string(decision.reason)),
      ("entschieden_von", .string(decision.decidedBy)), ("entschieden_am", .string(decision.decidedOn.iso)),
    ])
  }
}
