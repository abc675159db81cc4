import Model
import Notation
import Protect

// The catalogue: for every indicator what is divided by what, for which time, counted where, from which source.
extension IndicatorPages {
  var catalogue: Page {
    frame.page(
      "Katalog der Indikatoren", path: IndicatorPages.cataloguePath, links: links,
      places: fields.enumerated().map { ("feld-\($0 + 1)", $1.title) },
      main: fields.enumerated().map { number, field in
        .section("feld-\(number + 1)", field.title, field.families.flatMap(definition))
      })
  }

  private func definition(_ family: [Entry]) -> [HTML] {
    let indicator = family[0].indicator
    var pairs: [(name: String, value: HTML)] = [
      (family.count > 1 ? "Kennungen" : "Kennung", names(family)), ("Definition", .text(indicator.definition)),
    ]
    pairs += formula(family).map { ($0, .text($1)) }
    pairs += [
      ("Einheit", .text(indicator.unit.name)), ("Bezug", .text(GermanTerms.name(indicator.reference))),
      ("Gezählt am", .text(GermanTerms.name(indicator.place))), ("Quelle", .text(indicator.origin)),
    ]
    if let direction = indicator.direction { pairs.append(("Richtung", .text(GermanTerms.name(direction)))) }
    if let target = indicator.target {
      pairs.append(("Ziel", .text(LineChart.words(target, indicator.unit).dropFirst(6) + " (\(target.source))")))
    }
    pairs += indicator.breaks.map { ("Zeitreihenbruch", .text("ab \($0.day): \($0.reason)")) }
    if let group = indicator.incomparable {
      pairs.append(("Nicht vergleichbar", .text("mit anderen Indikatoren zu »\(group)«")))
    }
    if indicator.isSample { pairs.append(("Erhebung", "Stichprobe, mit 95-%-Intervall")) }
    if let note = indicator.note { pairs.append(("Hinweis", .text(note))) }
    return [.h3(title(family)), .pairs(pairs)]
  }

  private func names(_ family: [Entry]) -> HTML {
    func code(_ entry: Entry) -> HTML { HTML("span", ["class": "code"], [.text(entry.indicator.id)]) }
    guard family.count > 1 else { return code(family[0]) }
    let items = family.map { HTML("li", [:], [.text(($0.indicator.member ?? $0.indicator.title) + ": "), code($0)]) }
    return HTML("ul", ["class": "plain"], items)
  }

  // Members of a family differ in one selection; it is named once for all.
  private func formula(_ family: [Entry]) -> [(String, String)] {
    func all(_ place: Int) -> [Indicator.Operand] { family.map { $0.indicator.operands[place] } }
    return switch family[0].indicator.formula {
    case .count: [("Gezählt", text(all(0)))]
    case .ratio: [("Zähler", text(all(0))), ("Nenner", text(all(1)))]
    case .published: [("Wert der Quelle", text(all(0)))]
    case .difference(let first, let second): [("Differenz", "»\(title(first))« minus »\(title(second))«")]
    }
  }

  private func title(_ id: String) -> String { release.entries.first { $0.indicator.id == id }?.indicator.title ?? id }

  private func text(_ operands: [Indicator.Operand]) -> String {
    let operand = operands[0]
    let members = operand.selections.enumerated().map { place, selection in
      let differs = operands.contains { place < $0.selections.count && $0.selections[place] != selection }
      return IndicatorPages.capitalised(selection.dimension.last ?? "") + ": "
        + (differs ? "je nach Indikator" : selection.members.map { $0.last ?? "" }.joined(separator: " + "))
    }
    let measure = operand.measure.last.map { [$0] } ?? []
    let content = measure + members + (operand.isYearBefore ? ["im Vorjahr"] : [])
    return (content.isEmpty ? ["alle"] : content).joined(separator: ", ") + " (Quelle »\(operand.source)«)"
  }

  private static func capitalised(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}
