import Model
import Notation

/// Understands a nationality key; the code tells Germans, citizens with free movement and all others apart.
struct NationalityMeaning {
  let register: NationalityRegister
  let day: CalendarDate

  /// The codes that the row needs of a nationality.
  enum Code: Int { case german, freeMovement, other }

  func meaning(_ text: String) -> Meaning {
    let key = text.trimmed
    let isKey = key.utf8.count == 3 && key.utf8.allSatisfy { (48...57).contains($0) }
    guard isKey else { return .refused(Problem(.azrNationalityUnknown, .nationality)) }
    guard let (entry, isDefunct) = register.entry(key, on: day) else {
      let nearest = Nearest.closest(key, among: register.keys)
      let facts: [FactName: Fact] = nearest.map { [.nearest: .text($0)] } ?? [:]
      return .refused(
        Problem(.azrNationalityUnknown, .nationality, facts.merging([.found: .text(key)]) { $1 }))
    }
    let code: Code =
      switch entry.group {
      case .german: .german
      case .europeanUnion, .economicAreaOrSwiss: .freeMovement
      case .third, .other: .other
      }
    guard isDefunct else { return .code(code.rawValue) }
    let facts: [FactName: Fact] = [.found: .text(key), .name: .text(entry.name)]
    return .flagged(code.rawValue, Problem(.azrNationalityDefunct, .nationality, facts))
  }
}
