import Compute
import Model
import Normalise
import Notation
import Protect
import Render
import Store

/// The yearly report about indicators: one edition for every year in which any of its sources was delivered.
struct IndicatorJob: ReportJob {
  let name: PipelineName
  let workplace: Workplace
  let periods: [Period]
  private let file: String
  private let definition: IndicatorDefinition
  let desk: IndicatorDesk

  init(_ name: PipelineName, _ workplace: Workplace, _ library: SourceLibrary) throws {
    self.name = name
    self.workplace = workplace
    file = name.description + ".json5"
    let definition = try IndicatorDefinition.read(workplace.pipelines.pipeline(name), file: file)
    self.definition = definition
    let catalogue = try IndicatorCatalogue(workplace.pipelines)
    desk = try IndicatorDesk(
      catalogue, chosen: { definition.fields?.contains($0.field) ?? true }, kreis: name.kreis,
      register: definition.register, workplace, library)
    periods = try desk.years.filter { $0 >= definition.firstYear ?? 0 }.compactMap(Period.year)
  }

  var prerequisites: [PipelineName] { desk.prerequisites }
  var noData: Stop { desk.noData }

  func strays() throws -> [Finding] { try desk.strays() }

  func revisionReason(of period: Period) -> String? { definition.revisionReasons.first { $0.key == period }?.value }

  func settings(_ period: Period) throws -> Settings {
    let own = [
      ("titel", definition.title), ("handlungsfelder", definition.fields?.joined(separator: ";") ?? ""),
      ("veroeffentlicht", published(period)?.iso ?? ""),
    ]
    return try desk.settings(period, own)
  }

  private func published(_ period: Period) -> CalendarDate? { definition.published.first { $0.key == period }?.value }

  func draft(
    _ period: Period, _ settings: Settings, replaced: PublishedRecord.Replaced?, for making: EditionInMaking
  ) throws -> EditionDraft {
    let assessment = try desk.assessment(period)
    let memory = try desk.memory()
    let (evidence, known) = desk.evidence(
      assessment, heading(period, assessment), settings.secret, for: making, memory)
    var (everyone, said) = Gate.release(toEveryone: evidence)
    var owner = Gate.release(toOwner: evidence)
    let values = everyone.publicValues
    if let replaced {
      let revision = replaced.revision(reason: revisionReason(of: period), values.texts, title: values.title)
      (everyone, owner) = (everyone.revised(revision), owner.revised(revision))
    }
    let fields = order(assessment)
    var draft = ReportDraft(
      name: name, heading: everyone.heading, settings: settings, replaced: replaced, values: values.texts,
      verdict: everyone.verdict)
    draft.everyone = IndicatorReport.files(everyone, fields: fields).map(OutFile.init)
    draft.owner = IndicatorReport.files(owner, fields: fields).map(OutFile.init)
    draft.take(assessment, memory.file(making, said: said), known: known)
    draft.drift = try desk.drift(assessment.findings, in: period)
    return try draft.finished()
  }

  func heading(_ period: Period, _ assessment: IndicatorAssessment) -> ReportHeading {
    ReportHeading(
      title: definition.title, kreis: assessment.kreis.name, kreisKey: assessment.kreis.key,
      pipeline: name.description, period: period, published: published(period), isSynthetic: assessment.isSynthetic,
      revision: nil)
  }

  // The fields as the pipeline file orders them, else as the alphabet does.
  private func order(_ assessment: IndicatorAssessment) -> [String] {
    definition.fields ?? Set(assessment.series.map(\.indicator.field)).sorted()
  }
}

extension IndicatorRelease {
  /// What the gate checked before it let the release pass.
  var verdict: String {
    "bestanden: \(audited) Zahlen aus eigenen Auszählungen geprüft, Verfahren \(rule.method.rawValue), Quoten aus "
      + "geschützten Zahlen, keine mit einem Nenner unter 20"
  }

  /// Every public value by name, as texts that the next revision compares with.
  var publicValues: (texts: [(name: String, value: String)], title: (String) -> String) {
    var texts: [(name: String, value: String)] = []
    var titles: [String: String] = [:]
    for entry in entries {
      for region in regions.all {
        for point in entry.points[region] ?? [] {
          let name = [entry.indicator.id, region.description, point.period.iso].joined(separator: "|")
          titles[name] = "\(entry.indicator.title), \(regions.names[region] ?? ""), \(point.period)"
          let digits = entry.indicator.unit.digits
          texts.append(
            (name, point.value.map { GermanNumber.text($0.rounded(digits: digits)) } ?? point.status.rawValue))
        }
      }
    }
    return (texts, { titles[$0] ?? $0 })
  }
}
