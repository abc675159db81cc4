import Compute
import Model
import Normalise
import Notation
import Protect
import Store

/// Where reports get their indicators from: the catalogue, what was delivered for a Kreis, and how it is protected there.
struct IndicatorDesk {
  let indicators: [Indicator]
  let kreis: KreisDefinition
  private let slug: String
  private let digests: [(id: String, sha256: String)]
  private let register: PipelineName?
  private let workplace: Workplace
  let library: SourceLibrary

  /// `register` is the name of the pipeline whose breakdown stands for the Ausländerzentralregister.
  init(
    _ catalogue: IndicatorCatalogue, chosen: (Indicator) -> Bool, kreis slug: String, register: String?,
    _ workplace: Workplace, _ library: SourceLibrary
  ) throws {
    var wanted = catalogue.indicators.filter(chosen)
    // A difference needs both of its sides, wherever they stand.
    let sides = Set(wanted.flatMap(\.sides))
    wanted = catalogue.indicators.filter { indicator in
      sides.contains(indicator.id) || wanted.contains { $0.id == indicator.id }
    }
    indicators = wanted
    digests = catalogue.digests.filter { digest in
      wanted.contains { $0.id == digest.id || $0.id.hasPrefix(digest.id + "-") }
    }
    kreis = try workplace.kreis(slug)
    self.slug = slug
    self.register = register.flatMap { PipelineName(kreis: slug, name: $0) }
    self.workplace = workplace
    self.library = library
  }

  /// The pipelines whose editions must be there first.
  var prerequisites: [PipelineName] { sources.contains("azr") ? [register].compactMap { $0 } : [] }

  private var sources: [String] { Set(indicators.flatMap(\.operands).map(\.source)).sorted() }
  private var directories: [String] { sources.filter { $0 != "azr" } }

  /// Stops because no source was delivered.
  var noData: Stop {
    let directory = "data/\(slug)/<Quelle>/<Zeit>"
    return Stop(Finding(.noData, [.name: .text(kreis.name), .expected: .text(directory)]))
  }

  /// The years in which something was delivered, in order.
  var years: [Int] {
    get throws {
      let delivered = try directories.flatMap { try library.delivered(slug, $0, until: 9999).map(\.period.year) }
      return Set(delivered).sorted()
    }
  }

  /// Directories that would never be read.
  func strays() throws -> [Finding] { try directories.flatMap { try library.strays(slug, $0) } }

  /// What is unlike the year before.
  func drift(_ findings: [Finding], in period: Period) throws -> [Finding] {
    try silent(in: period) + Drift.renamed(findings, in: newest(in: period))
  }

  // Sources that sent for the year before and not for this one, though others did.
  private func silent(in period: Period) throws -> [Finding] {
    guard period.year == (try years.last) else { return [] }
    return try directories.compactMap { source in
      guard let last = try library.delivered(slug, source, until: period.year).last?.period,
        last.last.year == period.year - 1
      else { return nil }
      let facts: [FactName: Fact] = [.name: .text(source), .found: .text(last.iso), .expected: .text(period.iso)]
      return Finding(.driftSilent, at: Location(file: "\(slug)/\(source)"), facts)
    }
  }

  // The files that were delivered for just this year.
  private func newest(in period: Period) throws -> Set<String> {
    let files = try directories.flatMap { try library.delivered(slug, $0, until: period.year) }
    return Set(files.filter { $0.period.last.year >= period.year }.map(\.file.name))
  }

  /// What an edition of this year is made from; `own` are the settings of the report itself.
  func settings(_ period: Period, _ own: [(name: String, value: String)]) throws -> Settings {
    let members = kreis.members?.sorted().map(\.description).joined(separator: ";") ?? ""
    let terms: [(name: String, value: String)] =
      [
        ("kreis", kreis.key.description), ("name", kreis.name), ("gemeinden", members), ("zeitraum", period.iso),
        ("schutz", "\(kreis.protection.method.rawValue)|\(kreis.protection.threshold)"),
      ] + own + digests.map { ("indikator.\($0.id)", $0.sha256) }
    var inputs: [(name: String, value: String)] = workplace.registerDigests.map { ("register/" + $0.name, $0.sha256) }
    for id in try workplace.pipelines.sources() {
      inputs.append(("quelldefinition.\(id)", SHA256.hash(try workplace.pipelines.source(id)).hex))
    }
    for source in directories {
      inputs += try library.delivered(slug, source, until: period.year).map { ($0.file.name, $0.sha256) }
    }
    inputs += try breakdowns(period).map { ("aufgliederung[\($0.table.delivered.iso)]", $0.sha256) }
    let secret = try secret
    inputs += Settings.fingerprint(of: secret)
    return Settings(terms: terms, inputs: inputs, secret: secret)
  }

  private var secret: [UInt8]? {
    get throws { kreis.protection.method == .cellKey ? try workplace.data.secret(kreis: slug) : nil }
  }

  private func breakdowns(_ period: Period) throws -> [PublishedBreakdown] {
    guard let register = prerequisites.first else { return [] }
    return try PublishedBreakdown.all(register, until: period.year, in: workplace.out, known: library.breakdowns)
  }

  /// Reads everything and computes; stops with all findings when one of them is an error.
  func assessment(_ period: Period) throws -> IndicatorAssessment {
    var readings: [SourceLibrary.Reading] = []
    var findings: [Finding] = []
    for source in directories {
      for delivered in try library.delivered(slug, source, until: period.year) {
        do { readings.append(try library.reading(delivered)) } catch let stop as Stop { findings += stop.findings }
      }
    }
    if !findings.isEmpty { throw Stop(findings) }
    let inputs = IndicatorInputs(readings: readings, breakdowns: try breakdowns(period))
    return try IndicatorAssessment(
      indicators, inputs, kreis: kreis, slug: slug, period: period, registers: workplace.registers)
  }

  /// All that Protect needs to decide who may see what of it, and the names of the editions whose words it has to mind.
  func evidence(
    _ assessment: IndicatorAssessment, _ heading: ReportHeading, _ secret: [UInt8]?, for making: EditionInMaking,
    _ memory: SaidCells
  ) -> (evidence: IndicatorEvidence, known: [String]) {
    var evidence = IndicatorEvidence(
      heading: heading, regions: assessment.regions, series: assessment.series, tables: assessment.tables,
      sources: assessment.sources, rule: kreis.protection,
      former: [], key: secret.map(Settings.lots), findings: assessment.findings)
    let former = memory.former(
      making.name, revision: making.revision, about: evidence.confidentialFamilies, only: making.known)
    evidence.former = former.cells
    return (evidence, former.names)
  }

  /// What was said so far.
  func memory() throws -> SaidCells { try SaidCells(kreis: kreis.key, in: workplace.out, known: library.said) }

  /// The evidence for looking at what an edition would say or says: the newest one of this period.
  func evidence(
    _ assessment: IndicatorAssessment, _ heading: ReportHeading, _ secret: [UInt8]?, of name: EditionName
  ) throws -> IndicatorEvidence {
    let record = try PublishedRecord.read(name, in: workplace.out)
    let making = EditionInMaking(name: name, revision: record?.revision ?? 1, known: record?.compared)
    return try evidence(assessment, heading, secret, for: making, memory()).evidence
  }
}

extension Indicator {
  /// The indicators that it is the difference of.
  fileprivate var sides: [String] {
    if case .difference(let first, let second) = formula { [first, second] } else { [] }
  }
}

extension ReportDraft {
  /// What a report that is made of indicators leaves for its owner and for the editions after it.
  mutating func take(_ assessment: IndicatorAssessment, _ said: OutFile, known: [String]) {
    owner.append(said)
    self.known = known
    findings = assessment.findings
    inputs = assessment.sources.flatMap(\.files)
  }
}
