import Model
import Notation
import Pipeline
import Store

extension Command {
  static let verify = Command(
    name: "verify", arguments: "[DIR] [PIPELINE …]",
    summary: "Rechnet das Veröffentlichte nach und vergleicht Byte für Byte.",
    details: [
      "DIR ist ein Verzeichnis der Berichte (sonst: out). Jeder Bericht entsteht im Speicher noch einmal, aus den Exporten",
      "oder, wo sie gelöscht sind, aus dem Archiv. Gesagt wird, welche Datei verändert ist, fehlt oder zu viel ist, und welche",
      "Eingaben andere sind. Geschrieben wird nichts. Rückgabe: 0 alles stimmt, 1 etwas weicht ab, 4 Fehler der Maschine.",
      "Beispiel: stellwerk verify out rhein-kreis-neuss/cm-stellenanteile",
    ],
    options: [.data, .pipelines]
  ) { arguments in
    // A pipeline is named by two words with a slash that stand in the pipelines directory; anything else is a directory.
    let pipelines = try PipelineDirectory(root: arguments.value("--pipelines") ?? "pipelines").all()
    let words = arguments.positional
    let isName = words.first.flatMap { PipelineName($0) }.map(pipelines.contains) ?? false
    let root = isName ? "out" : words.first ?? "out"
    let workplace = try arguments.workplace(out: root, rereading: true)
    guard try workplace.out.exists else {
      throw Stop(
        Finding(
          .usageValue,
          [.name: "DIR", .found: .text(root), .expected: "ein Verzeichnis, in dem veröffentlicht wurde"]))
    }
    let chosen = try (isName ? words[...] : words.dropFirst()).map { try arguments.pipeline($0, in: workplace) }
    let verification = try Verification(workplace, only: chosen)
    Terminal.report(verification.findings)
    let count = verification.editions
    if verification.findings.allSatisfy({ $0.severity == .note }) {
      guard count > 0 else {
        Terminal.print("In \(root) ist nichts veröffentlicht.")
        return .success
      }
      let checked = count == 1 ? "1 Bericht nachgerechnet" : "\(count) Berichte nachgerechnet"
      let isProven = !verification.findings.contains { $0.code == .editionUnproven }
      Terminal.print(
        isProven ? "\(checked): alles stimmt." : "\(checked), soweit es geht: was sich nachrechnen lässt, stimmt.")
    }
    return ExitStatus(verification.findings)
  }
}
