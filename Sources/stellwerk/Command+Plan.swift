import Model
import Notation
import Pipeline
import Store

extension Command {
  static let plan = Command(
    name: "plan", arguments: "[PIPELINE]",
    summary: "Zeigt, was laufen würde: Schritte, Eingaben, Ausgaben.",
    details: ["Ohne PIPELINE eine Liste aller Pipelines.", "Beispiel: stellwerk plan kreis-unna/cm-stellenanteile"],
    options: [.period] + Option.directories
  ) { arguments in
    try arguments.expect(0...1, "", for: "plan")
    let workplace = try arguments.workplace()
    guard let text = arguments.positional.first else {
      for name in try arguments.allPipelines(in: workplace) { Terminal.print("\(name)") }
      return .success
    }
    let name = try arguments.pipeline(text, in: workplace)
    if let plans = try Inspection.plans(name, arguments.period(), in: workplace) {
      Terminal.print("\(name)")
      if plans.isEmpty { Terminal.print("Es liegen noch keine Daten vor.") }
      for plan in plans { show(plan, name, out: arguments.outRoot) }
      return .success
    }
    let inspection = try Inspection(name, in: workplace)
    let days = try arguments.stichtag().map { [$0] } ?? inspection.stichtage
    Terminal.print("\(name)")
    Terminal.print("Ausländerbehörden, deren Export gebraucht wird: " + GermanTerms.list(inspection.offices))
    if days.isEmpty { Terminal.print("Es liegen noch keine Daten vor.") }
    for day in days { show(try inspection.plan(day), name, out: arguments.outRoot) }
    return .success
  }

  private static func show(_ plan: ReportPlan, _ name: PipelineName, out: String) {
    Terminal.print("\n\(plan.period) (\(words(plan.state)))")
    if !plan.before.isEmpty { Terminal.print("  Vorher: " + plan.before.joined(separator: ", ")) }
    Terminal.print("  1. Lesen:")
    for file in plan.files { Terminal.print("     " + file) }
    Terminal.print("  2. Rechnen, schützen und schreiben:")
    for shelf in [Shelf.everyone, .owner] {
      Terminal.print("     \(out)/\(shelf.rawValue)/\(name)/\(plan.period.iso)/")
    }
  }

  private static func words(_ state: Inspection.Plan.State) -> String {
    switch state {
    case .new: "noch nicht veröffentlicht"
    case .changed: "veröffentlicht, aber Eingaben oder Bericht haben sich geändert"
    case .current: "veröffentlicht, nichts Neues"
    }
  }

  private static func show(_ plan: Inspection.Plan, _ name: PipelineName, out: String) {
    Terminal.print("\nStichtag \(plan.stichtag) (\(words(plan.state)))")
    Terminal.print("  1. Lesen: data/\(plan.directory)")
    for file in plan.files { Terminal.print("     \(file.name) (\(GermanNumber.text(file.size)) Byte)") }
    if let archive = plan.archive { Terminal.print("     die Exporte sind gelöscht; gelesen wird \(out)/\(archive)") }
    if plan.files.isEmpty, plan.archive == nil { Terminal.print("     hier liegen keine Exporte") }
    let previous = plan.previous.map { "Vergleich mit dem \($0)" } ?? "kein voriger Stichtag zum Vergleich"
    Terminal.print("  2. Prüfen und zählen: Wohnort, Status, Alter, Doppelmeldungen; \(previous)")
    Terminal.print(
      "  3. Verteilen: \(GermanNumber.short(plan.granted)) bewilligte Stellen, \(GermanTerms.name(plan.method)), "
        + "Körnung \(GermanNumber.short(plan.step))")
    Terminal.print("  4. Schützen: öffentlicher und interner Bericht getrennt")
    Terminal.print("  5. Schreiben:")
    for shelf in [Shelf.everyone, .owner] {
      Terminal.print("     \(out)/\(shelf.rawValue)/\(name)/\(plan.stichtag.iso)/")
    }
  }
}
