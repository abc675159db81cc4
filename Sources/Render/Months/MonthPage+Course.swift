import Model
import Notation
import Protect

// Twelve months and the same month of last year: a month without report is a gap, in the picture and in the table.
extension MonthPage {
  private var months: [Period] { MonthSeries.before(release.month) + [release.month] }

  var course: HTML {
    let figures = release.begun.map { MonthFigure(.size, of: $0) }
    let lines = figures.map { figure in
      LineChart.Line(
        name: GermanTerms.name(figure),
        values: months.map { release.value(figure, kreis, in: $0)?.number.map { Ratio($0) } })
    }
    let chart = LineChart(
      id: "verlauf-bild", title: "Zielgruppen im \(name(kreis)) in zwölf Monaten und dem Vorjahresmonat",
      times: months.map(MonthPage.short), breaks: [], lines: lines, unit: "Anzahl", digits: 0)
    return .section(
      "verlauf", "Verlauf",
      [
        HTML("figure", ["class": "picture"], chart.html), series(figures),
        .p("Frühere Monate stehen, wie ihr eigener Bericht sie nennt. " + gaps),
      ] + balance)
  }

  private var gaps: String {
    let missing = MonthSeries.before(release.month).filter { release.series.months[$0] == nil }
    guard !missing.isEmpty else { return "" }
    return "Ohne Bericht: " + GermanTerms.list(missing.map { "\($0)" }) + "."
  }

  private func series(_ figures: [MonthFigure]) -> HTML {
    Table(
      id: "tabelle-verlauf", caption: "\(name(kreis)) im Verlauf (Personen)",
      columns: [.text("Monat")] + figures.map { .number(GermanTerms.name($0)) } + [.text("Hinweis")],
      rows: months.map { month in
        return [.text("\(month)")] + figures.map { cell(release.value($0, kreis, in: month)) }
          + [.text(hint(figures, month))]
      }, kind: "data dense"
    ).html
  }

  private func hint(_ figures: [MonthFigure], _ month: Period) -> String {
    let missing = figures.filter { release.value($0, kreis, in: month) == nil }
    if missing.count == figures.count { return "Lücke: kein Bericht" }
    return missing.map { MonthPage.gap($0, month, release) }.joined(separator: "; ")
  }

  static func short(_ month: Period) -> String {
    let year = month.year % 100
    return "\(month.part < 10 ? "0" : "")\(month.part)/\(year < 10 ? "0" : "")\(year)"
  }

  // Arrivals as far as a first entry tells, and what is left to explain the change.
  private var balance: [HTML] {
    let stages = release.begun.filter { release.figures.contains(MonthFigure(.arrivals, of: $0)) }
    guard !stages.isEmpty else {
      return [.p("Zugänge: Die Exporte nennen die erste Einreise nicht oder für zu wenige Personen.")]
    }
    let rows = stages.map { stage -> [HTML] in
      let size = MonthFigure(.size, of: stage)
      let arrivals = MonthFigure(.arrivals, of: stage)
      let old = release.monthBefore.flatMap { release.value(size, kreis, in: $0) }
      let arrived = release.value(arrivals, kreis, in: release.month)
      let now = release.value(size, kreis, in: release.month)
      let rest = old?.number.flatMap { old in
        arrived?.number.flatMap { arrived in now?.number.map { old + arrived - $0 } }
      }
      return [
        .text(GermanTerms.name(stage)), cell(old), cell(arrived), cell(now),
        rest.map { .text(GermanNumber.text(FixedPoint(units: Int128($0), digits: 0), alwaysSigned: true)) } ?? "–",
      ]
    }
    return [
      Table(
        id: "tabelle-bewegung", caption: "Zugänge und Saldo im \(name(kreis)) (Näherung)",
        columns: [
          .text("Stufe"), .number("Vormonat"), .number("im Monat eingereist"), .number("dieser Monat"),
          .number("übrige Abgänge minus übrige Zugänge"),
        ], rows: rows, kind: "data dense"
      ).html,
      .p(
        "Die letzte Spalte ist aus den gezeigten Zahlen errechnet: Vormonat plus Eingereiste minus dieser Monat. Steht dort ein "
          + "Minus, kamen mehr auf anderem Weg dazu, als fortfielen."),
    ]
  }
}
