import Model
import Notation
import Pipeline
import Store

extension Command {
  static let run = Command(
    name: "run", arguments: "[PIPELINE …]",
    summary: "Liest die Exporte, rechnet und veröffentlicht die Berichte.",
    details: [
      "Ohne PIPELINE laufen alle. Ohne --period laufen alle Zeiträume, die noch nicht veröffentlicht sind oder",
      "deren Daten sich geändert haben. Bei Fehlern bleibt der bisherige Bericht unverändert.",
      "Beispiel: stellwerk run rhein-kreis-neuss/cm-stellenanteile",
    ],
    options: [.period] + Option.directories + [
      Option(name: "--quiet", value: nil, help: "nur Fehler ausgeben (für cron)")
    ]
  ) { arguments in
    let workplace = try arguments.workplace()
    let period = try arguments.period()
    let names = try arguments.positional.map { try arguments.pipeline($0, in: workplace) }
    let chosen = try names.isEmpty ? arguments.allPipelines(in: workplace) : names
    let runner = Runner(workplace, try workplace.out.lock())
    var status = ExitStatus.success
    for name in chosen {
      for (name, outcome) in runner.run(name, period: period) {
        let report = OutcomeReport(outcome, name, out: arguments.outRoot, isQuiet: arguments.has("--quiet"))
        report.show()
        status = max(status, report.status)
      }
    }
    try runner.rebuildPortal()
    return status
  }
}

/// What a run says about one Stichtag of one pipeline.
private struct OutcomeReport {
  let outcome: Runner.Outcome
  let name: PipelineName
  let out: String
  let isQuiet: Bool

  init(_ outcome: Runner.Outcome, _ name: PipelineName, out: String, isQuiet: Bool) {
    (self.outcome, self.name, self.out, self.isQuiet) = (outcome, name, out, isQuiet)
  }

  var status: ExitStatus {
    guard case .stopped(_, let findings) = outcome else { return .success }
    return max(.data, ExitStatus(findings))
  }

  func show() {
    switch outcome {
    case .published(let day, let revision, let findings): showPublished(day, revision, findings)
    case .upToDate(let day): say("\(name) \(day): nichts Neues")
    case .stopped(let day, let findings):
      Terminal.error(
        "\(name)\(day.map { " \($0)" } ?? ""): nicht veröffentlicht; an den Berichten hat sich nichts geändert")
      // Warnings do not stop anything; beside errors they would only hide them.
      Terminal.report(findings.filter { $0.severity == .error })
      let warnings = findings.filter { $0.severity == .warning }.count
      if warnings > 0 {
        Terminal.error("Dazu Warnungen: \(warnings). Sie stehen im internen Bericht, sobald er erscheint.")
      }
    }
  }

  private func showPublished(_ day: Period, _ revision: Int, _ findings: [Finding]) {
    let warnings = findings.filter { $0.severity == .warning }.count
    let edition = revision > 1 ? "veröffentlicht als Revision \(revision)" : "veröffentlicht"
    let noted = warnings == 0 ? "" : warnings == 1 ? ", 1 Warnung" : ", \(warnings) Warnungen"
    say("\(name) \(day): \(edition)\(noted)")
    for shelf in [Shelf.everyone, .owner] {
      say("  \(out)/\(shelf.rawValue)/\(name)/\(day.iso)/index.html")
    }
  }

  private func say(_ text: String) { if !isQuiet { Terminal.print(text) } }
}
