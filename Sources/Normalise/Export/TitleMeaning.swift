import Model
import Notation

/// Understands a residence title, given as a code or as the name of its group.
struct TitleMeaning {
  let register: TitleRegister
  let day: CalendarDate

  /// The code for an empty cell: only the nationality can tell what it means.
  static let empty = StatusGroup.allCases.count
  /// The code for »ohne« written as a group name, which official tables also use for Union citizens without a title.
  static let noneByName = StatusGroup.allCases.count + 1

  func meaning(_ text: String) -> Meaning {
    let text = text.trimmed
    if text.isEmpty { return .code(TitleMeaning.empty) }
    let isNumber = text.utf8.count <= 4 && text.utf8.allSatisfy { (48...57).contains($0) }
    if isNumber, let code = Int(text) {
      if let group = register.group(code: code, on: day) { return .code(group.code) }
      // Four digits may be a year of birth from a slipped column.
      let facts: [FactName: Fact] = [.found: .text(text), .nearest: .text(register.nearestCode(to: code))]
      return .refused(Problem(.azrTitleUnknown, .title, text.utf8.count <= 3 ? facts : [:]))
    }
    if let group = register.group(named: text) {
      return .code(group == .untitled ? TitleMeaning.noneByName : group.code)
    }
    // An unknown word may be a slipped column, so only one that resembles a group's name is answered with it.
    let facts: [FactName: Fact] = register.nearestName(to: text).map { [.nearest: .text($0)] } ?? [:]
    return .refused(Problem(.azrTitleUnknown, .title, facts))
  }
}
