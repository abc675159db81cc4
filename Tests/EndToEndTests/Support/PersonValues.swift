/// Every value of the exports that belongs to one person: what no output may ever repeat.
struct PersonValues {
  private let numbers: Set<String>
  private let births: Set<String>
  private let entries: Set<String>

  init(_ exports: [Export]) {
    func all(_ column: Column) -> [String] { exports.flatMap { export in export.rows.map { $0[column.rawValue] } } }
    // A register number is looked for by its digits too, however a table would write them.
    numbers = Set(all(.number).flatMap { [$0, String($0.drop { !$0.isNumber })] })
    births = Set(all(.birth).filter { $0.count == 6 })
    entries = Set(all(.entry)).subtracting(PersonValues.publicDays)
  }

  // Days that outputs name for reasons of their own: the Stichtage and the grant.
  private static let publicDays: Set<String> = ["31.03.2021", "31.03.2022", "03.02.2021"]

  /// The values that stand in a text by themselves, with a few letters around each.
  func leaks(in text: String) -> [String] {
    let text = Array(text)
    var leaks: [String] = []
    var start = 0
    while start < text.count {
      guard PersonValues.isPart(text[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, PersonValues.isPart(text[end]) { end += 1 }
      let word = String(text[start..<end]).trimmingMarks
      if isPersonal(word, before: start > 0 ? text[start - 1] : " ") {
        leaks.append(String(text[max(0, start - 30)..<min(text.count, end + 30)]))
      }
      start = end
    }
    return leaks
  }

  private func isPersonal(_ word: String, before: Character) -> Bool {
    if numbers.contains(word) || entries.contains(word) { return true }
    // Six digits behind a comma are decimals, and behind a hash a colour.
    return births.contains(word) && before != "," && before != "#"
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == ".")
  }
}

extension String {
  /// Without the full stops that end sentences.
  fileprivate var trimmingMarks: String {
    var text = Substring(self)
    while text.hasSuffix(".") { text = text.dropLast() }
    while text.hasPrefix(".") { text = text.dropFirst() }
    return String(text)
  }
}
