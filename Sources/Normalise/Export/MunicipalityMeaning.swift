import Model
import Notation

/// Understands the key of a residence: a municipality of the Kreis, one of another, a dissolved or an unknown one.
struct MunicipalityMeaning {
  let kreis: Kreis
  let register: MunicipalityRegister
  let day: CalendarDate

  func meaning(_ text: String) -> Meaning {
    let text = text.trimmed
    guard let (ags, isRepaired) = key(text) else { return unknown(text) }
    if let place = place(of: ags) { return isRepaired ? .flagged(place, repaired(text, ags)) : .code(place) }
    if let entry = register.dissolved(ags, before: day), let successor = entry.successor {
      let place = place(of: successor)
      let problem = Problem(
        .azrMunicipalityDissolved, .municipality,
        [.found: .text(ags.description), .name: .text(entry.municipality.name), .other: .text(successor.description)])
      return place.map { .flagged($0, problem) } ?? foreign(ags, entry.municipality.name)
    }
    if let entry = register.entry(ags, on: day) { return foreign(ags, entry.municipality.name) }
    if ags.kreis != kreis.key, !register.entries.contains(where: { $0.municipality.ags.kreis == ags.kreis }) {
      return foreign(isQuotable(text) ? ags : nil, nil)
    }
    return unknown(text)
  }

  // Eight digits, twelve as a Regionalschlüssel (first five and last three), or seven when the leading zero was lost.
  private func key(_ text: String) -> (ags: AGS, isRepaired: Bool)? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let ags: AGS? =
      switch text.utf8.count {
      case 8: AGS(text)
      case 7: AGS("0" + text)
      case 12: AGS(text.prefix(5) + text.suffix(3))
      case 11: AGS("0" + text.prefix(4) + text.suffix(3))
      default: nil
      }
    // The first two digits are one of 16 Länder. A birth date in a slipped column, 19900412, is no key.
    guard let ags, (1...16).contains(ags.number / 1_000_000) else { return nil }
    return (ags, text.utf8.count % 4 == 3)
  }

  private func place(of ags: AGS) -> Int? { kreis.municipalities.firstIndex { $0.ags == ags } }

  private func repaired(_ text: String, _ ags: AGS) -> Problem {
    Problem(.azrMunicipalityRepaired, .municipality, [.found: .text(text), .expected: .text(ags.description)])
  }

  private func foreign(_ ags: AGS?, _ name: String?) -> Meaning {
    var facts: [FactName: Fact] = [.expected: .text(kreis.name)]
    facts[.found] = ags.map { .text($0.description) }
    facts[.name] = name.map { .text($0) }
    return .refused(Problem(.azrMunicipalityForeign, .municipality, facts))
  }

  // What the register does not know is repeated only where it reads as a key: other texts could be a name, and twelve
  // digits an AZR-Nummer from a slipped column.
  private func isQuotable(_ text: String) -> Bool { text.utf8.count <= 8 && key(text) != nil }

  private func unknown(_ text: String) -> Meaning {
    guard isQuotable(text) else { return .refused(Problem(.azrMunicipalityUnknown, .municipality)) }
    var facts: [FactName: Fact] = [.found: .text(text)]
    let nearest = Nearest.closest(text, among: kreis.municipalities.map(\.ags.description))
    if let nearest, let municipality = kreis.municipalities.first(where: { $0.ags.description == nearest }) {
      facts[.nearest] = .text("\(nearest) (\(municipality.name))")
    }
    return .refused(Problem(.azrMunicipalityUnknown, .municipality, facts))
  }
}
