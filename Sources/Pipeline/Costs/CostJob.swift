import Compute
import Model
import Notation
import Protect
import Render
import Store

/// A comparison of costs; everything stands in the pipeline file, so there is one edition, of the day that it states.
struct CostJob: ReportJob {
  let name: PipelineName
  let workplace: Workplace
  private let file: String
  private let digest: String
  private let definition: CostDefinition
  private let kreis: KreisDefinition

  init(_ name: PipelineName, _ workplace: Workplace) throws {
    self.name = name
    self.workplace = workplace
    file = name.description + ".json5"
    let bytes = try workplace.pipelines.pipeline(name)
    digest = SHA256.hash(bytes).hex
    definition = try CostDefinition.read(bytes, file: file)
    kreis = try workplace.kreis(name.kreis)
  }

  var periods: [Period] { [.day(definition.comparison.day)] }
  var prerequisites: [PipelineName] { [] }
  var noData: Stop { Stop(Finding(.noData, [.name: .text(kreis.name), .expected: .text(file)])) }

  func strays() -> [Finding] { [] }
  func revisionReason(of period: Period) -> String? { definition.revisionReason }

  func settings(_ period: Period) -> Settings {
    let rule = "\(kreis.protection.method.rawValue)|\(kreis.protection.threshold)"
    let terms = [("kreis", kreis.key.description), ("name", kreis.name), ("titel", definition.title), ("schutz", rule)]
    // The file holds pay that is not public, so that its fingerprint is the owner's.
    return Settings(terms: terms, inputs: [(file, digest)])
  }

  func draft(
    _ period: Period, _ settings: Settings, replaced: PublishedRecord.Replaced?, for making: EditionInMaking
  ) throws -> EditionDraft {
    let (everyone, owner) = try releases()
    let values = everyone.values
    let titles = Dictionary(uniqueKeysWithValues: values.map { ($0.name, $0.title) })
    let texts = values.map { (name: $0.name, value: $0.value) }
    let revision = replaced?.revision(reason: definition.revisionReason, texts) { titles[$0] ?? $0 }
    let heading = ReportHeading(
      title: definition.title, kreis: kreis.name, kreisKey: kreis.key, pipeline: name.description, period: period,
      published: definition.published, isSynthetic: false, revision: revision)
    var draft = ReportDraft(
      name: name, heading: heading, settings: settings, replaced: replaced, values: texts,
      verdict: "bestanden: Bezahlung weniger Personen geprüft, Schwelle \(kreis.protection.threshold)")
    draft.everyone = CostReport.files(everyone, heading).map(OutFile.init)
    draft.owner = CostReport.files(owner, heading).map(OutFile.init)
    draft.findings = owner.findings.map { $0.placed(in: file) }
    return try draft.finished()
  }

  private func releases() throws(Stop) -> (everyone: CostRelease, owner: CostRelease) {
    let result = CostResult(definition.comparison)
    let findings = result.findings.map { $0.placed(in: file) }
    if findings.contains(where: { $0.severity == .error }) { throw Stop(findings) }
    return (Gate.costs(toEveryone: result, rule: kreis.protection), Gate.costs(toOwner: result, rule: kreis.protection))
  }

  func explained(_ period: Period, for audience: Audience) throws -> Explained {
    let (everyone, owner) = try releases()
    let release = audience == .owner ? owner : everyone
    return Explained(
      heading: "\(definition.title), \(kreis.name), Stand \(release.day) (\(audience.rawValue))", isSynthetic: false,
      entries: release.rows.map { Explained.Entry($0, release) })
  }
}

extension CostRelease {
  var rows: [Row] { costs + refunds + closing }

  /// Amounts by scenario and row, as the page prints them.
  fileprivate var values: [(name: String, title: String, value: String)] {
    scenarios.enumerated().flatMap { place, scenario in
      rows.map { row in
        let cell = row.cells[place]
        return (
          scenario.id + "|" + row.result.key, scenario.name + ", " + row.words,
          cell.shown.map { GermanNumber.text($0) + " Euro" } ?? cell.status.rawValue
        )
      }
    }
  }
}

extension CostRelease.Row {
  fileprivate var words: String { name ?? GermanTerms.name(result) }
}

extension Explained.Entry {
  fileprivate init(_ row: CostRelease.Row, _ release: CostRelease) {
    let values = zip(release.scenarios, row.cells).map { scenario, cell in
      let amount = cell.shown.map { GermanNumber.text($0) + " Euro" } ?? cell.status.rawValue
      return Explained.Value(
        names: [scenario.id, scenario.name], title: scenario.name,
        text: amount + (cell.note.map { " (\($0))" } ?? "") + (cell.isEstimate ? ", geschätzt" : ""),
        figure: cell.figure)
    }
    self.init(id: row.result.key, title: row.words, about: ["Dokument: \(release.document)."], values: values)
  }
}
