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
      Option(name: "--quiet", value: nil, help: "still, wenn alles gut ist; sonst ein Satz je Pipeline (für cron)"),
      Option(name: "--heute", value: "DATUM", help: "sagt, was überfällig ist, als wäre dieser Tag heute"),
    ]
  ) { arguments in
    guard arguments.has("--quiet") else { return try publish(arguments) { RunLog(out: arguments.outRoot) } }
    do {
      return try publish(arguments) { QuietLog() }
    } catch let stop as Stop {
      for finding in stop.findings { Terminal.error(FindingWording.line(finding)) }
      return max(.data, ExitStatus(stop.findings))
    }
  }

  private static func publish(_ arguments: Arguments, _ log: () -> any OutcomeLog) throws -> ExitStatus {
    let workplace = try arguments.workplace()
    let period = try arguments.period()
    let names = try arguments.positional.map { try arguments.pipeline($0, in: workplace) }
    let chosen = try names.isEmpty ? arguments.allPipelines(in: workplace) : names
    let runner = Runner(workplace, try workplace.out.lock(), today: try arguments.today())
    var log = log()
    var status = ExitStatus.success
    for names in workplace.byKreis(chosen) {
      for (name, outcome) in runner.run(names, period: period) {
        log.add(outcome, of: name)
        status = max(status, outcome.status)
      }
    }
    log.close()
    defer { runner.remember(isComplete: names.isEmpty && period == nil) }
    try runner.rebuildPortal()
    return status
  }
}

extension Runner.Outcome {
  var status: ExitStatus {
    switch self {
    case .stopped(_, let findings), .noticed(let findings): max(.data, ExitStatus(findings))
    case .published, .upToDate: .success
    }
  }
}
