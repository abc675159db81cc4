import Model
import Store

/// One pipeline file at work: it knows which periods there are, what an edition is made from, and how to make one. The order of the
/// steps, and what happens when one of them stops, is the runner's.
protocol Job {
  var name: PipelineName { get }
  /// The periods that have data, in order.
  var periods: [Period] { get }
  /// The periods that a user means who names one.
  func periods(in wanted: Period) -> [Period]
  /// Pipelines of the same Kreis whose public editions this one is made from.
  var prerequisites: [PipelineName] { get }
  /// What lies beside the data and would never be read.
  func strays() throws -> [Finding]
  /// What should have arrived by this day and has not.
  func overdue(on today: CalendarDate) -> [Finding]
  /// Stops because there is nothing to make a report from.
  var noData: Stop { get }
  /// The stated reason for a revision.
  func revisionReason(of period: Period) -> String?
  /// What an edition is made from.
  func settings(_ period: Period) throws -> Settings
  /// The edition in memory; it replaces what the record tells of, if anything.
  func draft(_ period: Period, _ settings: Settings, replacing record: PublishedRecord?) throws -> EditionDraft
}

extension Job {
  /// Nobody says when anything should be there.
  func overdue(on today: CalendarDate) -> [Finding] { [] }

  /// The periods that a user means who names one: itself, or all inside it. One that has no data yet is meant all the same, so that
  /// its absence is told.
  func periods(in wanted: Period) -> [Period] {
    let inside = periods.filter { $0 == wanted || wanted.contains($0) }
    if inside.isEmpty, periods.first.map({ $0.kind == wanted.kind }) ?? true { return [wanted] }
    return inside
  }
}

/// Everything that one period publishes, made in memory before anything is written.
struct EditionDraft {
  let edition: Edition
  /// 1 for a first edition.
  let revision: Int
  /// How many public values differ from those of the revision before; nil where there is none to compare with.
  let changed: Int?
  let findings: [Finding]
  /// What is unlike the period before; it is said in the log and not in the report.
  let drift: [Finding]
}

/// The kinds of pipelines there are; the raw value stands under `art`.
enum PipelineKind: String, CaseIterable {
  case shares = "stellenanteile"
  case indicators = "integrationsbericht"
  case goals = "zielbericht"
  case costs = "kostenvergleich"
  case months = "monatsstatistik"
}
