import Model
import Notation
import Protect

// What was decided: one sentence, one picture.
extension Report {
  /// The result in one sentence: all recipients where they are few, else the largest three and the smallest.
  var leadSentence: String {
    let opening = "Von \(GermanNumber.short(terms.granted)) bewilligten\u{A0}Stellen "
    let day = "nach den Personenzahlen vom \(heading.stichtag)"
    guard !terms.kept.isEmpty else { return opening + "entfallen \(day) \(leadNames)" }
    let kept = terms.kept.map { "\($0.recipient) \(GermanNumber.short($0.positions))" }
    return opening + "sind vorab vergeben: \(GermanTerms.list(kept)); von den übrigen "
      + "\(GermanNumber.short(terms.distributed)) entfallen \(day) \(leadNames)"
  }

  private var leadNames: String {
    let rows = bySize
    guard rows.count > 8 else { return "auf " + GermanTerms.list(rows.map(nameAndPositions)) + "." }
    let smallest = rows.filter { $0.positions.value == rows.last?.positions.value }
    let names = GermanTerms.list(smallest.map(\.name))
    let least = rows.last.map { positions($0.positions.value) } ?? ""
    return rows.prefix(3).map { "auf " + nameAndPositions($0) }.joined(separator: ", ") + " und auf die anderen "
      + "\(rows.count - 3) \(recipientWord == "Gemeinde" ? "Gemeinden" : "Empfänger") der Rest; den kleinsten Anteil "
      + (smallest.count == 1 ? "erhält \(names) mit \(least)." : "erhalten \(names) mit je \(least).")
  }

  private func nameAndPositions(_ row: Release.Row) -> String { row.name + "\u{A0}" + positions(row.positions.value) }

  var picture: HTML {
    let chart = BarChart(
      id: "bild", title: "Stellenanteile zum Stichtag \(heading.stichtag)",
      bars: bySize.map {
        BarChart.Bar(name: $0.name, value: $0.positions.value, text: positions($0.positions.value))
      })
    return HTML(
      "figure", ["class": "picture"],
      chart.html + [
        HTML(
          "figcaption", [:],
          [
            "Stellenanteile in Stellen, nach Größe geordnet. Dieselben Zahlen stehen in der ",
            .jump(to: "tabelle-ergebnis", "Ergebnistabelle"), ".",
          ])
      ])
  }

  var resultSection: HTML {
    .section("ergebnis", "Ergebnis", [HTML("p", ["class": "lead"], [.text(leadSentence)]), picture])
  }
}
