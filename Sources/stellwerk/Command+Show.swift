import Ingest
import Model
import Normalise
import Notation
import Pipeline
import Store

extension Command {
  static let show = Command(
    name: "show", arguments: "DATEI",
    summary: "Zeigt die Tabelle einer Datei so, wie das Programm sie versteht.",
    details: [
      "Auf der Standardausgabe steht CSV nach RFC 4180: UTF-8, Komma, LF, eine Zeile mit Namen, wenn die Datei einen Kopf",
      "hat; Vorspann und Fuß fehlen, Zellen stehen unverändert. Auf der Fehlerausgabe steht in einer Zeile als JSON, wie die",
      "Datei geschrieben ist, danach die Befunde. Ist etwas kaputt, steht trotzdem alles da, was zu verstehen war; die",
      "Rückgabe ist dann 1.",
      "Beispiel: stellwerk show data/kreis-unna/azr/2022-03-31/synthetisch-bestand-kreis-unna.csv",
    ],
    options: [.source, .pipelines]
  ) { arguments in
    try arguments.expect(1...1, "eine Datei", for: "show")
    let path = arguments.positional[0]
    let definition = try arguments.value("--source").map { try arguments.sourceDefinition($0) }
    let show = try FileShow(FileSource(path: path, name: path), declared: definition?.table ?? .init()) {
      Terminal.write($0)
    }
    if let dialect = show.dialect { Terminal.error(dialect.line()) }
    Terminal.report(show.findings)
    return ExitStatus(show.findings)
  }
}
