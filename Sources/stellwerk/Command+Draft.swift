import Model
import Notation
import Pipeline
import Store

extension Command {
  static let draft = Command(
    name: "draft", arguments: "DATEI",
    summary: "Schlägt für eine unbekannte CSV-Datei eine Quelldefinition vor.",
    details: [
      "Der Vorschlag steht auf der Standardausgabe. Was unsicher ist, ist mit »unsicher« bezeichnet; gespeichert wird er als",
      "pipelines/quellen/KENNUNG.json5. Danach sagt »stellwerk check DATEI«, was mit ihm verstanden wurde.",
      "Beispiel: stellwerk draft schulstatistik.csv > pipelines/quellen/schulstatistik.json5",
    ],
    options: [Option(name: "--name", value: "KENNUNG", help: "Kennung der Quelle (sonst nach dem Namen der Datei)")]
  ) { arguments in
    try arguments.expect(1...1, "eine Datei", for: "draft")
    let path = arguments.positional[0]
    let draft = try FileDraft(FileSource(path: path, name: path), id: arguments.value("--name"))
    Terminal.write(Array(draft.text.utf8))
    Terminal.report(draft.findings)
    return ExitStatus(draft.findings)
  }
}
