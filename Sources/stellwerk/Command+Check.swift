import Model
import Notation
import Pipeline
import Store

extension Command {
  static let check = Command(
    name: "check", arguments: "DATEI …",
    summary: "Liest jede Datei für sich wie ein Lauf und nennt ihre Befunde; veröffentlicht nichts.",
    details: [
      "Was sich erst zwischen Dateien zeigt (Personen in zweien, fehlende Behörden, Zahlen), findet der Lauf.",
      "Kreis und Stichtag folgen aus dem Pfad data/KREIS/QUELLE/STICHTAG/ oder aus dem Inhalt der Datei.",
      "Beispiel: stellwerk check data/rhein-kreis-neuss/azr/2021-03-31/*.csv",
    ],
    options: [Option(name: "--json", value: nil, help: "Ergebnis als JSON für Programme")] + [.data, .pipelines]
  ) { arguments in
    try arguments.expect(1...10_000, "mindestens eine Datei", for: "check")
    let workplace = try arguments.workplace()
    let checks = arguments.positional.map { FileCheck(path: $0, in: workplace) }
    if arguments.has("--json") {
      Terminal.write(Array(JSONValue.array(checks.map(\.json)).text().utf8))
    } else {
      for check in checks { show(check) }
    }
    return max(.success, ExitStatus(checks.flatMap(\.findings)))
  }

  private static func show(_ check: FileCheck) {
    Terminal.print(check.path)
    for (name, value) in check.understood { Terminal.print("  \(name): \(value)") }
    let errors = check.findings.filter { $0.severity == .error }.count
    let count = check.findings.count
    Terminal.print("  Befunde: " + (count == 0 ? "keine" : "\(count), davon Fehler: \(errors)"))
    Terminal.report(check.findings)
  }
}

extension FileCheck {
  fileprivate var json: JSONValue {
    .object([
      ("datei", .string(path)), ("erkannt", .object(understood.map { ($0.name, .string($0.value)) })),
      (
        "befunde",
        .array(
          findings.map { finding in
            .object([
              ("code", .string(finding.code.rawValue)), ("schwere", .string(GermanTerms.name(finding.severity))),
              ("zeile", finding.location.line.map(JSONValue.int) ?? .null),
              ("spalte", finding.location.field.map(JSONValue.string) ?? .null),
              ("text", .string(FindingWording.sentence(finding))),
              ("abhilfe", .string(FindingWording.remedy(finding))),
            ])
          })
      ),
    ])
  }
}
