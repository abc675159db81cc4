import Model
import Notation
import Protect

// How numbers come about, what the register cannot tell, and how persons are protected.
extension MonthPage {
  var method: HTML {
    let rule = release.indicators.rule
    let protection =
      switch rule.method {
      case .rounding:
        "Jede Zahl ist für sich auf ein Vielfaches von 5 gerundet; 0, 1 und 2 erscheinen als 0, und eine Veränderung um 1 kann als 5 "
          + "erscheinen. Gezeigte Zahlen ergeben deshalb nicht immer die gezeigte Summe. Wo auch das zu viel verriete, ist eine Zahl "
          + "gesperrt."
      case .suppression:
        "Zahlen von 1 bis \(rule.threshold - 1) bleiben ungenannt, ebenso Zahlen, die sich seit dem letzten Monat, der sie nennt, um "
          + "weniger als \(rule.threshold) verändert haben, und andere mit ihnen, damit niemand sie errechnet."
      case .cellKey:
        "Jede Zahl ist um höchstens 2 verändert, dieselbe Zahl in jedem Monat gleich. Gezeigte Zahlen ergeben deshalb nicht immer die "
          + "gezeigte Summe."
      }
    return .section(
      "methode", "Methode und Grenzen",
      [
        .p(MonthWords.counted(release.stages)),
        .p("Gezählt ist am Wohnort, am \(release.day), aus den Exporten der Ausländerbehörden."),
        .list(MonthWords.limits(release.stages)), .h3("Wie Personen geschützt sind"),
        .p(protection + " Die Summe des Kreises ist genau gebildet und dann geschützt."),
        sources,
      ])
  }

  private var sources: HTML {
    let rows = release.indicators.sources.map { source -> [HTML] in
      [
        .text(source.id), .text(source.title.isEmpty ? "für diesen Monat nicht geliefert" : source.title),
        .text(source.confidentiality.map(GermanTerms.name) ?? ""),
      ]
    }
    return Table(
      id: "tabelle-quellen", caption: "Quellen", columns: [.text("Quelle"), .text("Inhalt"), .text("Schutz")],
      rows: rows,
      kind: "data dense"
    ).html
  }

  var files: HTML {
    .section(
      "dateien", "Dateien und Nachrechnen",
      [
        HTML(
          "p", [:],
          [
            "Alle Zahlen mit Status und Hinweis: ", .link(to: MonthCSV.fileName, MonthCSV.fileName),
            .text(
              ". Eine Herleitung gibt »stellwerk explain \(release.heading.pipeline) stufe-1 GEMEINDE --period "
                + "\(release.month.iso)«."),
          ])
      ])
  }

  // The owner's page says where the persons of each file went, and what was found.
  var inside: [HTML] {
    guard release.audience == .owner else { return [] }
    let accounts = Table(
      id: "tabelle-zeilen", caption: "Verbleib der Personen je Datei",
      columns: [.text("Datei"), .number("gelesen"), .number("gezählt"), .number("ausgenommen"), .number("abgewiesen")],
      rows: release.accounts.map { account in
        [.text(account.file)]
          + [
            account.read, account.counted, account.excluded.values.reduce(0, +), account.rejected.values.reduce(0, +),
          ].map { .text(GermanNumber.text($0)) }
      }, kind: "data dense")
    let inputs = Table(
      id: "tabelle-eingaben", caption: "Gelesene Dateien",
      columns: [.text("Datei"), .text("Dialekt"), .number("Bytes"), .text("SHA-256")],
      rows: release.indicators.sources.flatMap(\.files).map { file in
        [.text(file.path), .text(file.dialect), .text(GermanNumber.text(file.size)), .text(file.sha256)]
      }, kind: "data dense")
    let findings = release.indicators.findings.map { finding in
      [HTML.text(finding.code.rawValue + ": " + FindingWording.line(finding))]
    }
    return [
      .section("eingaben", "Eingaben", [accounts.html, inputs.html]),
      .section("befunde", "Befunde", findings.isEmpty ? [.p("Keine.")] : [.list(findings)]),
    ]
  }
}
