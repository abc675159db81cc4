import Model
import Notation

/// Understands a nationality key as the code of its group; the group of free movement lets a title be missing.
struct NationalityMeaning {
  let register: NationalityRegister
  let day: CalendarDate

  /// The code for Germans, who are in no group.
  static let german = NationalityGroup.allCases.count

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
    let code = entry.nationalityGroup?.code ?? NationalityMeaning.german
    guard isDefunct else { return .code(code) }
    let facts: [FactName: Fact] = [.found: .text(key), .name: .text(entry.name)]
    return .flagged(code, Problem(.azrNationalityDefunct, .nationality, facts))
  }
}

extension NationalityRegister.Entry {
  /// Where public tables count it; nil for Germans.
  var nationalityGroup: NationalityGroup? {
    switch group {
    case .german: nil
    case .europeanUnion, .economicAreaOrSwiss: .freeMovement
    case .third: continent
    case .other: .unassigned
    }
  }

  // The first digit names the continent on which most of the state lies: for official tables Türkei, the Russische
  // Föderation and the Britische Überseegebiete are in Europe, Hongkong and Macau in Asia.
  private var continent: NationalityGroup {
    switch key.first {
    case "1": .otherEurope
    case "2": .africa
    case "3": .america
    case "4": .asia
    case "5": .oceania
    default: .unassigned
    }
  }
}
