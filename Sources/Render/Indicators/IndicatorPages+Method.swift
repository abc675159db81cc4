import Model
import Notation
import Protect

// How values come about, how persons are protected, and what was and was not delivered.
extension IndicatorPages {
  var method: Page {
    var places = [(id: "rechnen", title: "Wie gerechnet wird"), (id: "schutz", title: "Schutz")]
    places += [(id: "quellen", title: "Quellen"), (id: "zeichen", title: "Zeichen und Spalten")]
    if release.audience == .owner { places += [(id: "dateien", title: "Dateien"), (id: "befunde", title: "Befunde")] }
    return frame.page(
      "Methode und Datengüte", path: IndicatorPages.methodPath, links: links, places: places,
      main: [calculation, protection, sources, legend] + inside)
  }

  private var calculation: HTML {
    .section(
      "rechnen", "Wie gerechnet wird",
      [
        .list([
          "Der Wert des Kreises ist die Summe der Zähler seiner Gemeinden, geteilt durch die Summe ihrer Nenner; Quoten werden "
            + "nie gemittelt.",
          "Fehlen Gemeinden, gilt die Zeile, die die Quelle für den Kreis hat. Hat sie keine, ist eine Anzahl eine Untergrenze "
            + "(≥), und eine Quote bleibt unbekannt.",
          "Ein fehlender Wert ist nie eine Null. Gruppen, die sich überschneiden, werden nie addiert.",
          "Über einen Bruch in der Zeitreihe hinweg wird weder verglichen noch eine Linie gezogen.",
          "Ein Rang steht nur, wo eine Richtung besser ist und die Reihenfolge etwas aussagt; Gemeinden mit kleiner Basis haben "
            + "keinen.",
          "Bei Stichproben und bei weniger als 100 im Nenner steht ein 95-%-Intervall nach Wilson.",
          "Gerundet wird nur die gezeigte Zahl, ab der Hälfte auf; Veränderungen und Abstände entstehen aus ungerundeten Werten "
            + "und können deshalb um eine Stelle von der Differenz der gezeigten Zahlen abweichen.",
        ])
      ])
  }

  private var protection: HTML {
    let method =
      switch release.rule.method {
      case .rounding: "je für sich auf ein Vielfaches von 5 gerundet; 0, 1 und 2 erscheinen als 0"
      case .suppression:
        "unter \(release.rule.threshold) gesperrt, und andere mit ihnen, damit niemand sie durch Abziehen errechnet"
      case .cellKey: "nach dem Cell-Key-Verfahren um höchstens 2 verändert"
      }
    return .section(
      "schutz", "Wie Personen geschützt sind",
      [
        .p(
          "Zahlen aus eigenen Auszählungen von Personen werden genau summiert und dann geschützt: \(method). Quoten entstehen "
            + "aus den geschützten Zahlen, deshalb weichen sie von den genauen etwas ab; unter 20 im Nenner steht keine. "
            + "Zahlen, die ein Amt schon veröffentlicht hat, stehen, wie es sie veröffentlicht hat."),
        .p(
          "Die Zahlen zum Ausländerzentralregister sind die der veröffentlichten Aufgliederung des Berichts über die "
            + "Stellenanteile; mehr sagt dieser Bericht über niemanden."),
      ])
  }

  private var sources: HTML {
    let rows = release.sources.map { source -> [HTML] in
      let time =
        source.periods.count > 1
        ? "\(source.periods[0]) bis \(source.periods[source.periods.count - 1])"
        : source.periods.first.map { "\($0)" } ?? "–"
      return [
        .text(source.id), .text(source.title.isEmpty ? "nicht geliefert" : source.title), .text(time),
        .text(source.confidentiality.map(GermanTerms.name) ?? "–"),
      ]
    }
    return .section(
      "quellen", "Quellen",
      [
        Table(
          id: "tabelle-quellen", caption: "Was geliefert wurde",
          columns: [.text("Quelle"), .text("Inhalt"), .text("Zeit"), .text("Schutz")], rows: rows, kind: "data dense"
        ).html
      ])
  }

  // The owner's page names files and findings.
  private var inside: [HTML] {
    guard release.audience == .owner else { return [] }
    let files = release.sources.flatMap(\.files).map { file -> [HTML] in
      [
        .text(file.path), .text(file.dialect), .text(GermanNumber.text(file.size)),
        HTML("span", ["class": "code"], [.text(file.sha256)]),
      ]
    }
    let table = Table(
      id: "tabelle-dateien", caption: "Gelesene Dateien",
      columns: [.text("Datei"), .text("Dialekt"), .number("Bytes"), .text("SHA-256")], rows: files, kind: "data dense")
    let findings = release.findings.map { finding in
      [HTML.text(finding.code.rawValue + ": " + FindingWording.line(finding))]
    }
    return [
      .section("dateien", "Dateien", [table.html]),
      .section("befunde", "Befunde", findings.isEmpty ? [.p("Keine.")] : [.list(findings)]),
    ]
  }
}
