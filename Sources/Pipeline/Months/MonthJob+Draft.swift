import Model
import Notation
import Protect
import Render
import Store

extension MonthJob {
  func draft(
    _ period: Period, _ settings: Settings, replaced: PublishedRecord.Replaced?, for making: EditionInMaking
  ) throws -> EditionDraft {
    let assessment = try assessment(period)
    let evidence = try evidence(assessment, settings.secret)
    var (everyone, said) = Gate.release(toEveryone: evidence)
    var owner = Gate.release(toOwner: evidence)
    let values = everyone.indicators.publicValues
    if let replaced {
      let revision = replaced.revision(reason: revisionReason(of: period), values.texts, title: values.title)
      (everyone, owner) = (everyone.revised(revision), owner.revised(revision))
    }
    var draft = ReportDraft(
      name: name, heading: everyone.heading, settings: settings, replaced: replaced, values: values.texts,
      verdict: everyone.indicators.verdict)
    draft.everyone = MonthReport.files(everyone).map(OutFile.init)
    draft.owner = MonthReport.files(owner).map(OutFile.init)
    // A revision remembers what it replaces, which nobody else will.
    for file in [MonthJob.saidFile, SaidCells.fileName] {
      said += try SaidCells.cells(
        of: making.name, file: file, kreis: everyone.heading.kreisKey, in: workplace.out,
        known: library.said)
    }
    let marks = DriftMarks(assessment.census)
    draft.owner += remembered(everyone, owner, marks, Set(said).sorted())
    draft.drift = try drift(marks, of: period)
    draft.findings = assessment.findings
    draft.inputs = assessment.sources.flatMap(\.files)
    return try draft.finished()
  }

  // What later months and other reports need to know of this one.
  private func remembered(
    _ everyone: MonthRelease, _ owner: MonthRelease, _ marks: DriftMarks, _ said: [SaidCell]
  ) -> [OutFile] {
    let key = everyone.heading.kreisKey
    let own = said.filter { $0.source == definition.source }
    let others = said.filter { $0.source != definition.source }
    var files = [
      OutFile(name: MonthMemory.fileName, bytes: MonthMemory.bytes(everyone, owner)),
      OutFile(name: MonthJob.saidFile, bytes: SaidCells.bytes(own, kreis: key)),
      OutFile(name: DriftMarks.fileName, bytes: Array(marks.json.text().utf8)),
    ]
    if !others.isEmpty { files.append(OutFile(name: SaidCells.fileName, bytes: SaidCells.bytes(others, kreis: key))) }
    return files
  }

  // What is unlike the month before, as that month itself left it: its exports may be long gone.
  private func drift(_ marks: DriftMarks, of month: Period) throws -> [Finding] {
    guard let (before, left) = try MonthMemory.marks(name, before: month, in: workplace.out) else { return [] }
    var findings = left.map(marks.findings) ?? []
    if before != MonthSeries.before(month).last {
      findings.append(Finding(.driftGap, [.found: .text(before.description), .expected: .text(month.description)]))
    }
    guard let source = definition.services?.source, try served(month).isEmpty, try !served(before).isEmpty else {
      return findings
    }
    let facts: [FactName: Fact] = [.name: .text(source), .found: .text(before.iso), .expected: .text(month.iso)]
    return findings + [Finding(.driftSilent, at: Location(file: name.kreis + "/" + source), facts)]
  }

  func explained(_ period: Period, for audience: Audience) throws -> Explained {
    let evidence = try evidence(try assessment(period), settings(period).secret)
    let release = audience == .owner ? Gate.release(toOwner: evidence) : Gate.release(toEveryone: evidence).release
    return Explained(release.indicators)
  }
}

extension Settings {
  /// A group of persons in a line.
  static func text(_ group: TargetStages.Group) -> String {
    let statuses = group.statuses.map { $0.map(\.rawValue).sorted().joined(separator: ",") } ?? "alle"
    return "\(group.title)|\(group.ages)|\(statuses)|\(group.from?.iso ?? "")"
  }
}
