import Model
import Notation
import Protect

// The catalogue: for every indicator what is divided by what, for which time, counted where, from which source.
extension IndicatorPages {
  var catalogue: Page {
    frame.page(
      "Katalog der Indikatoren", links: links,
      places: fields.enumerated().map { ("feld-\($0 + 1)", $1.title) },
      main: fields.enumerated().map { number, field in
        .section("feld-\(number + 1)", field.title, field.families.joined().flatMap(definition))
      })
  }

  private func definition(_ entry: IndicatorRelease.Entry) -> [HTML] {
    let indicator = entry.indicator
    var pairs: [(name: String, value: HTML)] = [
      ("Kennung", HTML("span", ["class": "code"], [.text(indicator.id)])), ("Definition", .text(indicator.definition)),
    ]
    pairs += formula(indicator).map { ($0, .text($1)) }
    pairs += [
      ("Einheit", .text(indicator.unit.name)), ("Bezug", .text(GermanTerms.name(indicator.reference))),
      ("Ort", .text(GermanTerms.name(indicator.place))), ("Quelle", .text(indicator.origin)),
    ]
    if let direction = indicator.direction { pairs.append(("Richtung", .text(GermanTerms.name(direction)))) }
    if let target = indicator.target {
      let text = "\(GermanNumber.short(target.value)) \(indicator.unit.name) bis \(target.year) (\(target.source))"
      pairs.append(("Ziel", .text(text)))
    }
    pairs += indicator.breaks.map { ("Zeitreihenbruch", .text("ab \($0.day): \($0.reason)")) }
    if let group = indicator.incomparable {
      pairs.append(("Nicht vergleichbar", .text("mit anderen Indikatoren zu »\(group)«")))
    }
    if indicator.isSample { pairs.append(("Erhebung", "Stichprobe, mit 95-%-Intervall")) }
    if let note = indicator.note { pairs.append(("Hinweis", .text(note))) }
    return [.h3(indicator.title), .pairs(pairs)]
  }

  private func formula(_ indicator: Indicator) -> [(String, String)] {
    switch indicator.formula {
    case .count(let operand): [("Gezählt", text(operand))]
    case .ratio(let upper, let lower): [("Zähler", text(upper)), ("Nenner", text(lower))]
    case .published(let operand): [("Wert der Quelle", text(operand))]
    case .difference(let first, let second): [("Differenz", "»\(title(first))« minus »\(title(second))«")]
    }
  }

  private func title(_ id: String) -> String { release.entries.first { $0.indicator.id == id }?.indicator.title ?? id }

  private func text(_ operand: Indicator.Operand) -> String {
    let members = operand.selections.map { selection in
      (selection.dimension.last ?? "") + " " + selection.members.map { "»\($0.last ?? "")«" }.joined(separator: " + ")
    }
    let measure = operand.measure.last.map { [$0] } ?? []
    let year = operand.isYearBefore ? ["des Vorjahres"] : []
    return (measure + members + year + ["Quelle \(operand.source)"]).joined(separator: ", ")
  }
}
