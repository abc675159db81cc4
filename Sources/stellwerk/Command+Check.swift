import Ingest
import Model
import Notation
import Pipeline
import Store

extension Command {
  static let check = Command(
    name: "check", arguments: "DATEI …",
    summary: "Sagt zu jeder Datei, was sie ist und was an ihr nicht stimmt; veröffentlicht nichts.",
    details: [
      "Welche Quelle es ist, folgt aus dem Verzeichnis, aus Vorspann und Kopf der Datei oder aus --source. AZR-Exporte werden",
      "wie von einem Lauf gelesen; was sich erst zwischen Dateien zeigt (Personen in zweien, fehlende Behörden, Zahlen),",
      "findet der Lauf. Bei mehreren Dateien steht am Anfang eine Tabelle.",
      "Beispiel: stellwerk check data/rhein-kreis-neuss/azr/2021-03-31/*.csv",
    ],
    options: [Option(name: "--json", value: nil, help: "Ergebnis als JSON für Programme")]
      + [.source, .data, .pipelines]
  ) { arguments in
    try arguments.expect(1...10_000, "mindestens eine Datei", for: "check")
    let workplace = try arguments.workplace()
    let definition = try arguments.value("--source").map { try arguments.sourceDefinition($0) }
    let checks = arguments.positional.map { FileCheck(path: $0, as: definition, in: workplace) }
    if arguments.has("--json") {
      Terminal.write(Array(JSONValue.array(checks.map(\.json)).text().utf8))
    } else if checks.count > 1 {
      Terminal.print(CheckTable(checks).text)
      for check in checks {
        // That no definition fits stands in the table.
        Terminal.report(check.findings.filter { $0.code != .sourceUnknown }, excerpts: check.excerpts)
      }
    } else {
      for check in checks { show(check) }
    }
    return max(.success, ExitStatus(checks.flatMap(\.findings)))
  }

  private static func show(_ check: FileCheck) {
    Terminal.print(check.path)
    for (name, value) in check.understood { Terminal.print("  \(name): \(value)") }
    Terminal.print("  Befunde: " + check.count)
    Terminal.report(check.findings, excerpts: check.excerpts)
  }
}

extension FileCheck {
  /// How many findings there are, in words.
  var count: String {
    let errors = findings.filter { $0.severity == .error }.count
    return findings.isEmpty ? "keine" : "\(findings.count), davon Fehler: \(errors)"
  }

  fileprivate var json: JSONValue {
    .object([
      ("datei", .string(path)), ("erkannt", .object(grouped)), ("abdeckung", coverage),
      ("befunde", .array(findings.map { json($0) })),
    ])
  }

  // Several values under one name become one text, so that no key stands twice.
  private var grouped: [(String, JSONValue)] {
    var values: [(name: String, texts: [String])] = []
    for (name, value) in understood {
      if let place = values.firstIndex(where: { $0.name == name }) {
        values[place].texts.append(value)
      } else {
        values.append((name, [value]))
      }
    }
    return values.map { ($0.name, .string($0.texts.joined(separator: "; "))) }
  }

  private func json(_ finding: Finding) -> JSONValue {
    .object([
      ("code", .string(finding.code.rawValue)), ("schwere", .string(GermanTerms.name(finding.severity))),
      ("zeile", finding.location.line.map(JSONValue.int) ?? .null),
      ("zeichen", finding.location.column.map(JSONValue.int) ?? .null),
      ("spalte", finding.location.field.map(JSONValue.string) ?? .null),
      ("text", .string(FindingWording.sentence(finding))), ("abhilfe", .string(FindingWording.remedy(finding))),
      ("stelle", excerpts[finding].map { .string($0.text) } ?? .null),
    ])
  }
}
