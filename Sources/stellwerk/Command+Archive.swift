import Model
import Notation
import Pipeline
import Store

extension Command {
  static let archive = Command(
    name: "archive", arguments: "[PIPELINE …]",
    summary: "Verdichtet AZR-Exporte zu Zählungen, damit sie fristgerecht gelöscht werden können.",
    details: [
      "Zu jedem veröffentlichten Stichtag entsteht out/archiv/<kreis>/<bericht>/<Stichtag>.json mit den Zählungen, die der",
      "Bericht braucht, und keiner einzelnen Zeile. Sind die Exporte gelöscht, rechnen spätere Läufe damit weiter.",
      "--due nennt, was nach »aufbewahrung« in kreis.json5 gelöscht werden muss, und seit wann. Gelöscht wird nur mit",
      "--delete, und Exporte nur, wenn ihr Archiv im selben Aufruf geprüft ist und den Bericht Byte für Byte wieder ergibt.",
      "Beispiel: stellwerk archive rhein-kreis-neuss/cm-stellenanteile",
      "Beispiel: stellwerk archive --due",
    ],
    options: [
      .period, Option(name: "--due", value: nil, help: "was gelöscht werden muss"),
      Option(name: "--delete", value: nil, help: "mit --due: geprüft löschen"),
      Option(name: "--heute", value: "DATUM", help: "mit --due: als wäre dieser Tag heute"),
    ] + Option.directories
  ) { arguments in
    let workplace = try arguments.workplace(rereading: true)
    if arguments.has("--due") { return try due(arguments, workplace) }
    for option in ["--delete", "--heute"] where arguments.has(option) || arguments.value(option) != nil {
      throw Stop(Finding(.usageMissing, [.name: "archive", .expected: .text("--due zu \(option)")]))
    }
    guard !arguments.positional.isEmpty else {
      throw Stop(Finding(.usageMissing, [.name: "archive", .expected: "eine Pipeline oder --due"]))
    }
    let period = try arguments.period()
    let names = try arguments.positional.map { try arguments.pipeline($0, in: workplace) }
    let publisher = try workplace.out.lock()
    var status = ExitStatus.success
    for name in names {
      let outcomes = try Archivist(workplace).condense(name, period: period, publisher)
      if outcomes.isEmpty { Terminal.print("\(name): es liegen keine Exporte mehr da") }
      for (period, outcome) in outcomes {
        status = max(status, show(outcome, "\(name) \(period)", out: arguments.outRoot))
      }
    }
    return status
  }

  private static func show(_ outcome: Archivist.Outcome, _ title: String, out: String) -> ExitStatus {
    switch outcome {
    case .archived(let path): Terminal.print("\(title): archiviert\n  \(out)/\(path)")
    case .upToDate: Terminal.print("\(title): nichts Neues")
    case .refused(let findings):
      Terminal.error("\(title): nicht archiviert")
      Terminal.report(findings)
      return max(.data, ExitStatus(findings))
    }
    return .success
  }

  private static func due(_ arguments: Arguments, _ workplace: Workplace) throws -> ExitStatus {
    let today = try arguments.today()
    let chosen = try arguments.positional.map { try arguments.pipeline($0, in: workplace) }
    // All pipelines of a Kreis, since each has to be able to do without the exports.
    let kreise = Set(chosen.map(\.kreis))
    let names = try arguments.allPipelines(in: workplace).filter { kreise.isEmpty || kreise.contains($0.kreis) }
    let publisher = arguments.has("--delete") ? try workplace.out.lock() : nil
    let list = try DueList(workplace, names, on: today)
    if publisher != nil, arguments.value("--heute") == nil { try list.requirePlausible(today) }
    for kreis in list.withoutRetention {
      Terminal.print("\(kreis): ohne »aufbewahrung« in kreis.json5 wird nie etwas fällig")
    }
    var findings: [Finding] = []
    for entry in list.entries where chosen.isEmpty || list.concerns(entry, chosen) {
      let refusal = try publisher.map { try list.delete(entry, workplace, $0) } ?? []
      show(entry, isDeleted: publisher != nil && refusal.isEmpty)
      findings += refusal
    }
    if list.entries.isEmpty { Terminal.print("Am \(today) ist nichts zu löschen.") }
    Terminal.report(findings)
    return ExitStatus(findings)
  }

  private static func show(_ entry: DueList.Entry, isDeleted: Bool) {
    for file in entry.files {
      Terminal.print("\(file): \(isDeleted ? "gelöscht, fällig" : "zu löschen") seit dem \(entry.since)")
    }
    for file in entry.unread {
      Terminal.print("\(file): zu löschen seit dem \(entry.since), von Hand, denn kein Bericht liest die Datei")
    }
  }
}
