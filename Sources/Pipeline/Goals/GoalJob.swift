import Compute
import Model
import Notation
import Protect
import Render
import Store

/// The yearly report about goals: what documents resolved, and how it stands by the indicators of the catalogue.
struct GoalJob: ReportJob {
  let name: PipelineName
  let workplace: Workplace
  let periods: [Period]
  let definition: GoalDefinition
  private let fingerprint: String
  let desk: IndicatorDesk

  init(_ name: PipelineName, _ workplace: Workplace, _ library: SourceLibrary) throws {
    self.name = name
    self.workplace = workplace
    let catalogue = try IndicatorCatalogue(workplace.pipelines)
    let bytes = try workplace.pipelines.pipeline(name)
    let definition = try GoalDefinition.read(
      bytes, file: name.description + ".json5", indicators: catalogue.indicators.map(\.id))
    self.definition = definition
    fingerprint = SHA256.hash(bytes).hex
    let wanted = Set(definition.programme.indicators)
    func desk(_ chosen: (Indicator) -> Bool) throws -> IndicatorDesk {
      try IndicatorDesk(
        catalogue, chosen: chosen, kreis: name.kreis, register: definition.register, workplace, library)
    }
    self.desk = try desk { wanted.contains($0.id) }
    // Goals that no indicator feeds are reported on in the years of the others.
    let years = try wanted.isEmpty ? desk { _ in true }.years : self.desk.years
    periods = years.filter { $0 >= definition.firstYear ?? 0 }.compactMap(Period.year)
  }

  var prerequisites: [PipelineName] { desk.prerequisites }
  var noData: Stop { desk.noData }

  func strays() throws -> [Finding] { try desk.strays() }

  func revisionReason(of period: Period) -> String? { definition.revisionReasons.first { $0.key == period }?.value }

  func settings(_ period: Period) throws -> Settings {
    try desk.settings(period, [("titel", definition.title), ("ziele", fingerprint)])
  }

  func draft(
    _ period: Period, _ settings: Settings, replaced: PublishedRecord.Replaced?, for making: EditionInMaking
  ) throws -> EditionDraft {
    let assessment = try desk.assessment(period)
    let memory = try desk.memory()
    let (evidence, known) = desk.evidence(
      assessment, heading(period, assessment), settings.secret, for: making, memory)
    let (indicators, said) = Gate.release(toEveryone: evidence)
    var everyone = Gate.release(definition.programme, by: indicators)
    var owner = Gate.release(definition.programme, by: Gate.release(toOwner: evidence))
    let values = everyone.publicValues
    if let replaced {
      let revision = replaced.revision(reason: revisionReason(of: period), values.texts, title: values.title)
      (everyone, owner) = (everyone.revised(revision), owner.revised(revision))
    }
    var draft = ReportDraft(
      name: name, heading: everyone.heading, settings: settings, replaced: replaced, values: values.texts,
      verdict: indicators.verdict)
    draft.everyone = GoalReport.files(everyone).map(OutFile.init)
    draft.owner = GoalReport.files(owner).map(OutFile.init)
    draft.take(assessment, memory.file(making, said: said), known: known)
    draft.drift = try desk.drift(assessment.findings, in: period)
    return try draft.finished()
  }

  func heading(_ period: Period, _ assessment: IndicatorAssessment) -> ReportHeading {
    ReportHeading(
      title: definition.title, kreis: assessment.kreis.name, kreisKey: assessment.kreis.key,
      pipeline: name.description, period: period,
      published: definition.published.first { $0.key == period }?.value, isSynthetic: assessment.isSynthetic,
      revision: nil)
  }
}

extension GoalRelease {
  /// Every status and every public value that it rests on, by name, for the comparison with the next revision.
  var publicValues: (texts: [(name: String, value: String)], title: (String) -> String) {
    var (texts, title) = indicators.publicValues
    var titles: [String: String] = [:]
    for goal in programme.goals {
      guard let outcome = outcomes[goal.id] else { continue }
      let name = "ziel|" + goal.id
      titles[name] = "Status: " + goal.text
      texts.append((name, GermanTerms.name(outcome.verdict)))
    }
    let names = titles
    return (texts, { names[$0] ?? title($0) })
  }
}
