import Model
import Notation
import Protect

/// The parts of the page of a comparison of costs, in their order; the page around them is every report's.
struct CostSections {
  let release: CostRelease

  var html: [HTML] {
    [
      .section("ergebnis", "Ergebnis", result), .section("vergleich", "Kostenvergleich", comparison),
      .section("rechenweg", "Rechenweg", steps),
    ]
  }

  private var share: CostRelease.Row? { release.closing.first { $0.result == .share } }

  // What stays with the Kreis is what a council decides about. Bars begin at zero, so none is drawn below it.
  private var result: [HTML] {
    let cells = Array(zip(release.scenarios, share?.cells ?? []))
    let sentences = cells.map { scenario, cell in
      let amount = cell.shown.map { GermanNumber.text($0) + " Euro im Jahr" } ?? "gesperrt, siehe unten"
      return "\(scenario.name): \(amount)."
    }
    let drawn = cells.compactMap { scenario, cell in
      cell.shown.map { BarChart.Bar(name: scenario.name, value: Ratio($0.units), text: GermanNumber.text($0)) }
    }
    let bars = drawn.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(
      \.element)
    let isDrawn = bars.count > 1 && bars.count == cells.count && bars.allSatisfy { $0.value >= Ratio(0) }
    let title = GermanTerms.name(CostQuantity.share) + " in Euro"
    let chart = isDrawn ? BarChart(id: "kostenanteil", title: title, bars: bars).html : []
    return [.p(GermanTerms.name(CostQuantity.share) + ":"), .list(sentences)] + chart
  }

  private var comparison: [HTML] {
    let table = CostTable(release: release)
    var parts = [HTML.p("Quelle: \(release.document)."), table.html]
    if let footnote = release.footnote { parts.append(.p("(*) " + footnote)) }
    if release.hasWithheld { parts.append(CostSections.withheld) }
    if !release.addsUp {
      parts.append(
        .p(
          "Jede Zahl ist für sich gerundet, aus ihrem genauen Wert und ab der Hälfte auf; gezeigte Summen können deshalb von "
            + "der Summe der gezeigten Zahlen abweichen."))
    }
    let published = Set(release.costs.flatMap(\.cells).compactMap(\.publishedIn)).sorted()
    if !published.isEmpty {
      parts.append(
        .p("Personalkosten sind genannt, weil sie schon öffentlich sind: \(GermanTerms.list(published))."))
    }
    return parts + [table.differences].compactMap { $0 }
  }

  private static let withheld = HTML.notice(
    "Nicht alle Zahlen werden gezeigt",
    [
      .p(
        "✕ heißt gesperrt: Die Summe der Bezahlung weniger Personen ließe erkennen, was Einzelne verdienen. Sie bleibt "
          + "ungenannt, und mit ihr Anteile, Gesamtkosten und Kostenanteil, aus denen sie sich errechnen ließe.")
    ])

  private var steps: [HTML] {
    zip(release.scenarios, share?.cells ?? []).flatMap { scenario, cell -> [HTML] in
      guard let figure = cell.figure else { return [] }
      var table = Table(
        id: "rechenweg-" + scenario.id, caption: scenario.name,
        columns: [.text("Schritt"), .text("Rechnung"), .number("Ergebnis")])
      let tail = ", " + scenario.name
      table.rows = Explanation.steps(of: figure).map { step in
        let title = step.title.hasSuffix(tail) ? String(step.title.dropLast(tail.count)) : step.title
        return [.text(title), .text(step.calculation), .text(step.result)]
      }
      return [table.html]
    }
  }
}
