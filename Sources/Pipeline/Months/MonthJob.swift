import Compute
import Model
import Notation
import Protect
import Render
import Store

/// The monthly report on the target groups: one edition for every month that has exports. A month without leaves a gap.
struct MonthJob: ReportJob, CensusJob {
  let name: PipelineName
  let workplace: Workplace
  let definition: MonthDefinition
  let censuses: Censuses
  let library: SourceLibrary
  /// The Stichtag of each month: the last that was delivered.
  private let days: [Period: CalendarDate]

  init(_ name: PipelineName, _ workplace: Workplace, _ library: SourceLibrary) throws {
    let file = name.description + ".json5"
    let kreis = try workplace.kreis(name.kreis)
    let definition = try MonthDefinition.read(workplace.pipelines.pipeline(name), file: file, kreis: kreis)
    let exports = try ExportDefinitions(
      workplace.pipelines, workplace.catalogue, directory: definition.source, pipeline: file)
    let task = CensusTask(
      pipeline: name, kreis: kreis, source: definition.source, exports: exports, ages: definition.stages.ages,
      groups: StatusGroup.allCases.filter(definition.stages.counted.contains), tables: MonthCounts.tables,
      expected: { definition.expected(on: $0) })
    self.init(name, workplace, library, definition, try Censuses(task, in: workplace))
  }

  private init(
    _ name: PipelineName, _ workplace: Workplace, _ library: SourceLibrary, _ definition: MonthDefinition,
    _ censuses: Censuses
  ) {
    (self.name, self.workplace, self.library) = (name, workplace, library)
    (self.definition, self.censuses) = (definition, censuses)
    let months = censuses.stichtage.compactMap { day in
      Period.month(day.month, of: day.year).map { (month: $0, day: day) }
    }
    days = Dictionary(months.map { ($0.month, $0.day) }, uniquingKeysWith: max)
  }

  func readingArchives() throws -> MonthJob {
    MonthJob(name, workplace, library, definition, try censuses.readingArchives())
  }

  var periods: [Period] { days.keys.sorted() }
  var prerequisites: [PipelineName] { [] }
  var noData: Stop { censuses.noData }
  private var task: CensusTask { censuses.task }

  func stichtag(of period: Period) -> CalendarDate? { days[period] }

  /// A month shows those before it, so that they must be published first; those that are cost next to nothing.
  func periods(in wanted: Period) -> [Period] {
    let inside = periods.filter { $0 == wanted || wanted.contains($0) }
    guard let last = inside.last else { return wanted.kind == .month ? [wanted] : [] }
    return periods.filter { $0 <= last }
  }

  /// Directories that name no day, or a day of a month that has a later one; archives that contradict the exports.
  func strays() throws -> [Finding] {
    let known = Set(days.values)
    let earlier = try censuses.stichtage.filter { try !known.contains($0) && !censuses.delivery($0).items.isEmpty }
    let served = try definition.services.map { try library.strays(name.kreis, $0.source) } ?? []
    return try censuses.strays() + earlier.map { Censuses.stray($0.iso, in: name.kreis + "/" + task.source) } + served
      + contradictions()
  }

  /// The months of the last year whose exports should be there and are not.
  func overdue(on today: CalendarDate) -> [Finding] {
    guard let limit = definition.latestDay, let first = periods.first else { return [] }
    let index = today.year * 12 + today.month - (today.day > limit ? 1 : 2)
    guard let next = Period.month(index % 12 + 1, of: index / 12) else { return [] }
    let missing = MonthSeries.before(next).filter { $0 > first && days[$0] == nil }
    guard !missing.isEmpty else { return [] }
    let facts: [FactName: Fact] = [.expected: .list(missing.map(\.description)), .limit: .count(limit)]
    return [Finding(.dataOverdue, at: Location(file: name.kreis + "/" + task.source), facts)]
  }

  func revisionReason(of period: Period) -> String? { definition.revisionReasons.first { $0.key == period }?.value }

  private func published(_ period: Period) -> CalendarDate? { definition.published.first { $0.key == period }?.value }

  private func day(_ period: Period) throws(Stop) -> CalendarDate {
    guard let day = days[period] else { throw noData }
    return day
  }

  func settings(_ period: Period) throws -> Settings {
    let day = try day(period)
    let delivery = try censuses.delivery(day)
    let readBy = try censuses.readBy(day)
    var inputs = readBy.filter { $0.name.hasPrefix("register/") }
    inputs += delivery.fingerprints
    inputs += delivery.ignored.map { (delivery.directory + "/" + $0, "nicht gelesen") }
    inputs += readBy.filter { !$0.name.hasPrefix("register/") }
    inputs += task.kreis.offices.map { ("auslaenderbehoerden." + $0.id, Settings.text($0)) }
    inputs += Settings.dated(definition.expected(on: day), task.kreis, day)
    inputs += try served(period).map { ($0.file.name, $0.sha256) }
    if let source = definition.services?.source, try workplace.pipelines.sources().contains(source) {
      inputs.append(("quelldefinition." + source, SHA256.hash(try workplace.pipelines.source(source)).hex))
    }
    let earlier = try MonthMemory.digests(name, before: period, in: workplace.out)
    inputs += earlier.map { ("reihe[\($0.month.iso)]", $0.sha256) }
    let isKeyed = task.kreis.protection.method == .cellKey
    let secret = isKeyed ? try workplace.data.secret(kreis: name.kreis) : nil
    inputs += Settings.fingerprint(of: secret)
    return Settings(terms: terms(period, day), inputs: inputs, secret: secret)
  }

  private func terms(_ period: Period, _ day: CalendarDate) -> [(name: String, value: String)] {
    let kreis = task.kreis
    let stages = definition.stages
    let services = definition.services.map { services in
      ([services.source, services.dimension] + services.members.map { "\($0.service.rawValue)=\($0.member)" })
        .joined(separator: "|")
    }
    return [
      ("kreis", kreis.key.description), ("name", kreis.name),
      ("gemeinden", kreis.members?.sorted().map(\.description).joined(separator: ";") ?? ""),
      ("zeitraum", period.iso), ("stichtag", day.iso),
      ("schutz", "\(kreis.protection.method.rawValue)|\(kreis.protection.threshold)"), ("titel", definition.title),
      ("gezaehlte_gruppen", stages.counted.map(\.rawValue).sorted().joined(separator: ";")),
      ("kernzielgruppe", "\(stages.core)"), ("landesinitiative", Settings.text(stages.initiative)),
      // An end that still lies ahead, or a group that opens later, changes nothing yet.
      ("landesinitiative_bis", stages.initiativeEnd.flatMap { $0 < day ? $0.iso : nil } ?? ""),
      ("stufe_3", stages.open(on: day).map(Settings.text).joined(separator: ";")),
      ("altersgruppen", stages.ages.starts.map(String.init).joined(separator: ";")), ("dienste", services ?? ""),
      ("veroeffentlicht", published(period)?.iso ?? ""),
    ]
  }

  // What services delivered for the very month: a later delivery about it would change it behind its back.
  func served(_ period: Period) throws -> [SourceLibrary.Delivered] {
    guard let services = definition.services else { return [] }
    return try library.delivered(name.kreis, services.source, until: period.year).filter { $0.period == period }
  }

  func assessment(_ period: Period) throws -> MonthAssessment {
    let day = try day(period)
    return try MonthAssessment(period, censuses.census(day), served(period).map(library.reading), definition)
  }

  func heading(_ assessment: MonthAssessment) -> ReportHeading {
    ReportHeading(
      title: definition.title, kreis: task.kreis.name, kreisKey: task.kreis.key, pipeline: name.description,
      period: assessment.month, published: published(assessment.month), isSynthetic: assessment.isSynthetic,
      revision: nil)
  }

  func evidence(_ assessment: MonthAssessment, _ secret: [UInt8]?) throws -> MonthEvidence {
    let month = assessment.month
    let memory = try MonthMemory(name, before: month, in: workplace.out)
    let indicators = IndicatorEvidence(
      heading: heading(assessment), regions: assessment.regions, series: assessment.series, tables: assessment.tables,
      sources: assessment.sources, rule: task.kreis.protection, former: try former(month),
      key: secret.map { MonthJob.key($0, month) }, findings: assessment.findings)
    return MonthEvidence(
      indicators: indicators, figures: assessment.figures, stages: definition.stages, day: assessment.census.stichtag,
      known: assessment.counts.known, services: assessment.services, accounts: assessment.accounts,
      saidToEveryone: memory.everyone, saidToOwner: memory.owner)
  }

  static let saidFile = "gesagt-monat.json"

  // What was said about these very cells: in this month's own edition, and where exact numbers are shown in the months before. Cells
  // of other services may stand in any report.
  private func former(_ month: Period) throws -> [SaidCell] {
    let months = [month] + (task.kreis.protection.method == .suppression ? MonthSeries.before(month) : [])
    let editions = months.map { EditionName(name, period: $0.iso) }
    var own: [SaidCell] = []
    for edition in editions {
      try SaidCells.require(MonthJob.saidFile, of: edition, in: workplace.out)
      own += try SaidCells.cells(
        of: edition, file: MonthJob.saidFile, kreis: task.kreis.key, in: workplace.out, known: library.said)
    }
    return definition.services == nil
      ? own : try own + SaidCells(kreis: task.kreis.key, in: workplace.out, known: library.said).all
  }

  // The shift of a number must not depend on the month: a number that stays the same for a year would be known by the mean of its shifts.
  private static func key(_ secret: [UInt8], _ month: Period) -> @Sendable (String) -> UInt32 {
    let lots = Settings.lots(from: secret)
    return { name in lots(name.replacing(SaidCell.field + month.iso + SaidCell.field, with: SaidCell.field)) }
  }
}
