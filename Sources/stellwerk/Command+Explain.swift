import Model
import Normalise
import Notation
import Pipeline
import Protect

extension Command {
  static let explain = Command(
    name: "explain", arguments: "PIPELINE [WAS] [WER]",
    summary: "Leitet eine Zahl eines Berichts Schritt für Schritt her.",
    details: [
      "Bei Stellenanteilen ist WAS ein Gemeindename oder -schlüssel, sonst die Kennung eines Indikators, eines Ziels oder",
      "eines Postens; WER nennt dann Gebiet oder Variante. Ohne WAS eine Zeile für jede Zahl. Gezeigt wird, was öffentlich",
      "ist; --intern zeigt die genauen Zahlen.",
      "Beispiel: stellwerk explain rhein-kreis-neuss/cm-stellenanteile Neuss",
      "Beispiel: stellwerk explain kreis-unna/integrationsbericht schueler-zuwanderungsgeschichte-gymnasium Kamen",
    ],
    options: [
      .period, Option(name: "--intern", value: nil, help: "exakte Werte mit Dateien, nicht zur Weitergabe"),
    ] + Option.directories
  ) { arguments in
    try arguments.expect(1...3, "eine Pipeline, etwa rhein-kreis-neuss/cm-stellenanteile", for: "explain")
    let workplace = try arguments.workplace()
    let audience: Audience = arguments.has("--intern") ? .owner : .everyone
    let name = try arguments.pipeline(arguments.positional[0], in: workplace)
    if let explained = try Inspection.explained(name, arguments.period(), for: audience, in: workplace) {
      try ExplainedReport(explained).show(Array(arguments.positional.dropFirst()))
      return .success
    }
    try arguments.expect(1...2, "eine Pipeline, etwa rhein-kreis-neuss/cm-stellenanteile", for: "explain")
    let inspection = try Inspection(name, in: workplace)
    let release = try inspection.release(arguments.stichtag(), for: audience)
    let heading = release.heading
    Terminal.print("\(heading.title), \(heading.kreis), Stichtag \(heading.stichtag) (\(audience.rawValue))")
    if heading.isSynthetic { Terminal.print("Synthetische Daten: alle Personen sind erfunden.") }
    Terminal.print("")
    if arguments.positional.count > 1 {
      explain(try row(arguments.positional[1], in: release), release)
    } else {
      for row in release.rows { Terminal.print(row.subject.name + ": " + line(row, release)) }
    }
    return .success
  }

  private static func line(_ row: Release.Row, _ release: Release) -> String {
    let digits = release.terms.step.exactDigits ?? 6
    return GermanNumber.text(row.positions.value.rounded(digits: digits)) + " Stellen aus "
      + GermanNumber.text(row.persons.value.rounded(digits: 0))
      + (row.persons.quantity == .persons ? " Personen" : " (Gewicht)")
  }

  private static func explain(_ row: Release.Row, _ release: Release) {
    for (number, step) in Explanation.steps(of: row.exact, row.coreMinimum).enumerated() {
      Terminal.print("\(number + 1). \(step.title)")
      Terminal.print("   " + (step.calculation.isEmpty ? "" : step.calculation + " = ") + step.result)
    }
    Terminal.print("\nDieselbe Verteilung für alle Empfänger, zum Nachprüfen:")
    for other in release.rows {
      Terminal.print("   " + other.subject.name + ": " + Explanation.distribution(other.positions))
    }
    let digits = release.terms.step.exactDigits ?? 6
    Terminal.print("   Summe: " + GermanNumber.text(release.totals.positions.rounded(digits: digits)) + " Stellen")
    Terminal.print("\nErgebnis: \(row.subject.name) erhält " + line(row, release) + ".")
  }

  // By key, then by any spelling of the name, then by nearness.
  private static func row(_ text: String, in release: Release) throws(Stop) -> Release.Row {
    let folded = MunicipalityRegister.foldedName(text)
    if let row = release.rows.first(where: { $0.subject.identity == text }) { return row }
    let named = release.rows.filter { plainNames($0.subject).contains(folded) }
    if let row = named.first { return row }
    let names = release.rows.map { $0.subject.name }
    var facts: [FactName: Fact] = [.found: .text(text), .expected: .list(names)]
    facts[.nearest] = Nearest.match(text, among: names.map(shortened)).map { .text($0) }
    throw Stop(Finding(.usageName, facts))
  }

  private static func plainNames(_ subject: Subject) -> [String] {
    [subject.name, shortened(subject.name)].map(MunicipalityRegister.foldedName)
  }

  // »Neuss, Stadt« is asked for as »Neuss«.
  private static func shortened(_ name: String) -> String {
    name.split(separator: ",").first.map(String.init) ?? name
  }
}
