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
      return foreign(ags, nil)
    }
    return unknown(text)
  }

  // Eight digits, twelve as a Regionalschlüssel (first five and last three), or seven when the leading zero was lost.
  private func key(_ text: String) -> (ags: AGS, isRepaired: Bool)? {
    let isNumber = text.utf8.allSatisfy { (48...57).contains($0) }
    guard isNumber else { return nil }
    switch text.utf8.count {
    case 8: return AGS(text).map { ($0, false) }
    case 7: return AGS("0" + text).map { ($0, true) }
    case 12: return AGS(text.prefix(5) + text.suffix(3)).map { ($0, false) }
    case 11: return AGS("0" + text.prefix(4) + text.suffix(3)).map { ($0, true) }
    default: return nil
    }
  }

  private func place(of ags: AGS) -> Int? { kreis.municipalities.firstIndex { $0.ags == ags } }

  private func repaired(_ text: String, _ ags: AGS) -> Problem {
    Problem(.azrMunicipalityRepaired, .municipality, [.found: .text(text), .expected: .text(ags.description)])
  }

  private func foreign(_ ags: AGS, _ name: String?) -> Meaning {
    var facts: [FactName: Fact] = [.found: .text(ags.description), .expected: .text(kreis.name)]
    if let name { facts[.name] = .text(name) }
    return .refused(Problem(.azrMunicipalityForeign, .municipality, facts))
  }

  // A text that is no key at all could be anything, a name included, and is not repeated.
  private func unknown(_ text: String) -> Meaning {
    let isKey = (7...8).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    guard isKey else { return .refused(Problem(.azrMunicipalityUnknown, .municipality)) }
    var facts: [FactName: Fact] = [.found: .text(text)]
    let nearest = Nearest.match(text, among: kreis.municipalities.map(\.ags.description))
    if let nearest, let municipality = kreis.municipalities.first(where: { $0.ags.description == nearest }) {
      facts[.nearest] = .text("\(nearest) (\(municipality.name))")
    }
    return .refused(Problem(.azrMunicipalityUnknown, .municipality, facts))
  }
}
