import Model
import Notation
import Pipeline
import Store

/// What a run says while it works and at its end.
protocol OutcomeLog {
  /// One period of one pipeline.
  mutating func add(_ outcome: Runner.Outcome, of name: PipelineName)
  /// Nothing more follows.
  func close()
}

/// Says nothing unless something went wrong: then one sentence for each pipeline, so that a mail from cron can be read at once.
struct QuietLog: OutcomeLog {
  private struct Failure {
    let name: PipelineName
    /// Whether a report could not appear; else something beside the reports is to be looked into.
    let hasStopped: Bool
    var periods: [String] = []
    var errors: [Finding] = []
  }

  private var failures: [Failure] = []

  mutating func add(_ outcome: Runner.Outcome, of name: PipelineName) {
    switch outcome {
    case .stopped(let period, let findings): add(findings, at: period, of: name, hasStopped: true)
    case .noticed(let findings): add(findings, at: nil, of: name, hasStopped: false)
    case .published, .upToDate: break
    }
  }

  private mutating func add(_ findings: [Finding], at period: Period?, of name: PipelineName, hasStopped: Bool) {
    if failures.last?.name != name || failures.last?.hasStopped != hasStopped {
      failures.append(Failure(name: name, hasStopped: hasStopped))
    }
    failures[failures.count - 1].periods += period.map { [$0.description] } ?? []
    failures[failures.count - 1].errors += findings.filter { $0.severity == .error }
  }

  func close() {
    for failure in failures { Terminal.error(QuietLog.sentence(failure)) }
  }

  private static func sentence(_ failure: Failure) -> String {
    let head = ([failure.name.description] + [failure.periods.joined(separator: ", ")].filter { !$0.isEmpty })
      .joined(separator: " ")
    // The machine explains all the rest.
    guard let first = failure.errors.max(by: { ExitStatus([$0]) < ExitStatus([$1]) }) else {
      return "\(head): nicht veröffentlicht."
    }
    let line = FindingWording.line(first)
    let reason = line.hasSuffix(".") ? String(line.dropLast()) : line
    let count = failure.errors.count
    let more = count == 1 ? "mehr dazu" : "alle \(count) Fehler"
    let outcome =
      failure.hasStopped ? "nicht veröffentlicht, der bisherige Bericht gilt weiter" : "zu klären"
    return "\(head): \(outcome); \(reason) – \(more): "
      + "»stellwerk run \(failure.name)«."
  }
}

/// Says how every period ended, and at the end in one line how all did.
struct RunLog: OutcomeLog {
  private let out: String
  private var outcomes: [Runner.Outcome] = []
  private var drift: [(name: String, finding: Finding)] = []

  init(out: String) { self.out = out }

  mutating func add(_ outcome: Runner.Outcome, of name: PipelineName) {
    outcomes.append(outcome)
    switch outcome {
    case .published(let day, let revision, let changed, let findings, let drift):
      showPublished(name, day, revision, changed, findings)
      self.drift += drift.map { ("\(name) \(day)", $0) }
    case .upToDate(let day): Terminal.print("\(name) \(day): nichts Neues")
    case .stopped(let day, let findings): showStopped(name, day, findings)
    case .noticed(let findings):
      Terminal.error("\(name): zu klären")
      Terminal.report(findings)
    }
  }

  private func showStopped(_ name: PipelineName, _ day: Period?, _ findings: [Finding]) {
    Terminal.error(
      "\(name)\(day.map { " \($0)" } ?? ""): nicht veröffentlicht; an den Berichten hat sich nichts geändert")
    // Warnings do not stop anything; beside errors they would only hide them.
    Terminal.report(findings.filter { $0.severity == .error })
    let warnings = findings.filter { $0.severity == .warning }.count
    if warnings > 0 {
      Terminal.error("Dazu Warnungen: \(warnings). Sie stehen im internen Bericht, sobald er erscheint.")
    }
  }

  private func showPublished(
    _ name: PipelineName, _ day: Period, _ revision: Int, _ changed: Int?, _ findings: [Finding]
  ) {
    let warnings = findings.filter { $0.severity == .warning }.count
    let difference = changed.map { ", \(RunLog.values($0)) geändert" } ?? ""
    let edition = revision > 1 ? "veröffentlicht als Revision \(revision)\(difference)" : "veröffentlicht"
    let noted = warnings == 0 ? "" : warnings == 1 ? ", 1 Warnung" : ", \(warnings) Warnungen"
    Terminal.print("\(name) \(day): \(edition)\(noted)")
    for shelf in [Shelf.everyone, .owner] {
      Terminal.print("  \(out)/\(shelf.rawValue)/\(name)/\(day.iso)/index.html")
    }
  }

  func close() {
    for (name, finding) in drift {
      Terminal.print("Auffällig \(finding.code.rawValue) – \(name): \(FindingWording.sentence(finding))")
    }
    // One outcome speaks for itself.
    if outcomes.count > 1 { Terminal.print(summary) }
  }

  private var summary: String {
    var (new, revised, changed, same, stopped, noticed) = (0, 0, 0, 0, 0, 0)
    for outcome in outcomes {
      switch outcome {
      case .published(_, 1, _, _, _): new += 1
      case .published(_, _, let values, _, _): (revised, changed) = (revised + 1, changed + (values ?? 0))
      case .upToDate: same += 1
      case .stopped: stopped += 1
      case .noticed: noticed += 1
      }
    }
    let revisions = revised == 0 ? "" : " (\(RunLog.values(changed)) geändert)"
    return "Zusammenfassung: \(new) neu, \(revised) revidiert\(revisions), \(same) unverändert, \(stopped) angehalten"
      + (noticed == 0 ? "" : ", \(noticed) zu klären")
  }

  private static func values(_ count: Int) -> String {
    count == 0 ? "kein Wert" : count == 1 ? "1 Wert" : "\(count) Werte"
  }
}
