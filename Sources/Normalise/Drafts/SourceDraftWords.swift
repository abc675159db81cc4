import Model
import Notation

/// The vocabulary of German official tables: what can be known of a text without knowing the table.
enum DraftWords {
  /// Whether the text stands for all members together.
  static func isTotal(_ text: String) -> Bool {
    let words = text.split(separator: " ").map { Nearest.fold(String($0)) }
    guard let first = words.first, let last = words.last else { return false }
    // A capital one counts in Roman.
    if text.trimmed == "i" { return true }
    return words.count == 1 ? totals.contains(first) : sums.contains(first) || sums.contains(last)
  }

  private static let sums: Set<String> = ["insgesamt", "zusammen", "gesamt", "insg.", "ges.", "zus."]
  private static let totals: Set<String> = [
    "insgesamt", "zusammen", "gesamt", "total", "summe", "alle", "gesamtsumme", "i.", "zus.", "zus", "insg.", "insg",
    "ges.",
    "ges",
  ]

  /// Whether the text begins like a part of the one before it.
  static func isSubset(_ text: String) -> Bool { isSurePart(text) || startsWith(text, ["davon", "dav.", "und zwar"]) }

  /// Whether it is one by its first word alone; after »davon« others without the word may follow.
  static func isSurePart(_ text: String) -> Bool { startsWith(text, ["dar.", "darunter"]) }

  private static func startsWith(_ text: String, _ words: [String]) -> Bool {
    let lower = text.trimmed.lowercased()
    return words.contains { lower.hasPrefix($0) }
  }

  /// The attribute whose members these are, where their words say it.
  static func dimension(of members: [String]) -> String? {
    let folded = members.filter { !isTotal($0) && !$0.isEmpty }.map(Nearest.fold)
    guard !folded.isEmpty else { return nil }
    if folded.allSatisfy(sexes.contains) { return "geschlecht" }
    if folded.allSatisfy(nationalities.contains) { return "staatsangehoerigkeit" }
    let ages = folded.filter { name in name.contains { $0.isNumber } && ageWords.contains { name.contains($0) } }
    return ages.count * 10 >= folded.count * 8 ? "alter" : nil
  }

  /// Whether the text names a sex.
  static func isSex(_ text: String) -> Bool { sexes.contains(Nearest.fold(text)) }

  private static let sexes: Set<String> = [
    "maennlich", "weiblich", "divers", "maenner", "frauen", "m", "w", "d", "maennl.", "weibl.", "jungen", "maedchen",
    "schueler", "schuelerinnen", "ohneangabe", "male", "female",
  ]
  private static let nationalities: Set<String> = [
    "deutsche", "auslaender", "deutsch", "nichtdeutsch", "nichtdeutsche", "auslaender/innen", "auslaenderinnen",
    "auslaenderinnenundauslaender",
  ]
  private static let ageWords = ["jahr", "jaehrig", "unter", "bis", "alter"]

  /// Whether the title only names what the titles below it are.
  static func isCaption(_ title: String) -> Bool {
    let name = title.split(separator: "(").first.map(String.init) ?? title
    return namesPeriod(name.trimmed) || captions.contains { Nearest.fold(name).hasPrefix($0) }
  }

  private static let captions = [
    "geschlecht", "altersjahre", "altersgruppe", "alter", "nationalitaet", "staatsangehoerigkeit", "familienstand",
    "schulform", "schulart", "schulabschluss", "aufenthaltsstatus", "laendergrupp", "bundeslaender",
  ]

  /// Whether the text says in what something is counted, and nothing else.
  static func isUnit(_ text: String) -> Bool {
    let folded = Nearest.fold(text).filter { $0 != "." }
    return units.contains(folded)
      || ["je1", "jeein", "in1000", "1000", "ewje", "ewpro", "ew/"].contains {
        folded.hasPrefix($0) && folded.utf8.count < 20
      }
  }

  private static let units: Set<String> = [
    "anzahl", "%", "inprozent", "prozent", "in%", "promille", "‰", "eur", "euro", "€", "teur", "tsdeur", "tsdeuro",
    "mioeur", "mioeuro", "1000eur", "km2", "km²", "qkm", "ha", "hektar", "m2", "m²", "1000", "personen", "ewjekm2",
    "ewjekm²", "ew/qkm", "jahre", "kg", "t", "stunden", "einwohner", "jeew", "faelle", "punkte",
  ]

  /// A title without the unit in brackets at its end: `Ausländer (Anzahl)`.
  static func measure(_ title: String) -> (name: String, unit: String?) {
    let text = title.trimmed
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, nil) }
    let inner = text[text.index(after: open)...].dropLast().trimmed
    let name = text[..<open].trimmed
    return isUnit(inner) && !name.isEmpty ? (name, inner) : (text, nil)
  }

  /// The last word after »nach«: `… nach dem Abschluss`.
  static func attribute(in title: String) -> String? {
    let words = title.split { " ()".contains($0) }.map(String.init)
    guard let place = words.lastIndex(of: "nach"), let last = words.last, (1...3).contains(words.count - 1 - place),
      last.count > 3, last.first?.isUppercase == true, last.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" })
    else { return nil }
    return identifier(last)
  }

  /// The name, or with a number where it is taken.
  static func unused(_ name: String, among taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    return (2...).lazy.map { "\(name)_\($0)" }.first { !taken.contains($0) } ?? name
  }

  /// What an identifier is made of it: lower case ASCII, words joined by the mark.
  static func identifier(_ text: String, joinedBy mark: Character = "_") -> String {
    let words = text.split { !($0.isLetter || $0.isNumber) }.map { Nearest.fold(String($0)) }
    let plain = words.map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }.filter { !$0.isEmpty }
    return plain.joined(separator: String(mark))
  }
}
