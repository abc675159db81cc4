import Model

/// A sentence with places for facts.
struct FindingTemplate {
  private let text: String

  init(_ text: String) { self.text = text }

  /// For the catalogue: every fact as an ellipsis, optional parts left out.
  var pattern: String { fill(text[...]) { _ in nil } }

  /// The sentence about one finding; »1 Personen« and the like are put right.
  func filled(with finding: Finding) -> String {
    var facts: [String: String] = [:]
    for (name, fact) in finding.facts { facts[name.rawValue] = FindingTemplate.text(fact, of: finding) }
    facts["field"] = finding.location.field
    return FindingTemplate.asked(FindingTemplate.singular(fill(text[...]) { facts[$0] }))
  }

  // Braces nest one level: an optional part may hold facts.
  private func fill(_ part: Substring, _ fact: (String) -> String?) -> String {
    var result = ""
    var rest = part
    while let open = rest.firstIndex(of: "{"), let close = FindingTemplate.closing(of: open, in: rest) {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)..<close]
      result += replacement(for: inside, fact)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func replacement(for inside: Substring, _ fact: (String) -> String?) -> String {
    guard let mark = inside.firstIndex(of: "?") else { return fact(String(inside)) ?? "…" }
    let isNegated = inside.first == "!"
    let name = isNegated ? inside[..<mark].dropFirst() : inside[..<mark]
    let isPresent = fact(String(name)) != nil
    return isPresent != isNegated ? fill(inside[inside.index(after: mark)...], fact) : ""
  }

  private static func closing(of open: String.Index, in text: Substring) -> String.Index? {
    var depth = 0
    for index in text[open...].indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func text(_ fact: Fact, of finding: Finding) -> String {
    switch fact {
    case .text(let text): return printable(text)
    case .count(let count): return GermanNumber.text(count)
    case .date(let date): return date.description
    case .number(let number): return GermanNumber.text(number)
    case .list(let items): return GermanTerms.list(items.map { "»\(printable($0))«" })
    case .lines(let lines):
      guard case .count(let count)? = finding.facts[.count] else { return GermanTerms.lines(lines, of: lines.count) }
      return GermanTerms.lines(lines, of: count)
    }
  }

  // A sentence that ends in a suggestion asks.
  private static func asked(_ sentence: String) -> String {
    sentence.contains("meinten Sie »") && sentence.hasSuffix("«.") ? sentence.dropLast() + "?" : sentence
  }

  /// The text without line breaks and control characters, by which a file's name could forge a line of the log.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
  }

  private static let singulars = [
    ("1 Personen stehen", "1 Person steht"), ("1 Personen haben", "1 Person hat"),
    ("1 Personen nennen", "1 Person nennt"), ("1 Zeilen haben", "1 Zeile hat"), ("Bei 1 Personen", "Bei 1 Person"),
    ("In 1 Zeilen", "In 1 Zeile"), ("1 Zeilen:", "1 Zeile:"), ("1 Personen aus Staaten", "1 Person aus Staaten"),
    ("ohne Freizügigkeit haben", "ohne Freizügigkeit hat"), ("wohnen außerhalb", "wohnt außerhalb"),
    ("gezählt wurden sie", "gezählt wurde sie"), ("1 Personen", "1 Person"),
    ("sind 1 Person gezählt", "ist 1 Person gezählt"),
  ]

  // German counts agree with their verb. Only a sentence that begins with one, as these do, is about a single person.
  private static func singular(_ sentence: String) -> String {
    guard
      sentence.hasPrefix("1 ") || sentence.hasPrefix("Bei 1 ") || sentence.hasPrefix("In 1 ")
        || sentence.contains("(1 Zeilen") || sentence.contains("höchstens 1 Personen")
    else { return sentence }
    return singulars.reduce(sentence) { text, pair in replaced(text, pair.0, with: pair.1) }
  }

  private static func replaced(_ text: String, _ part: String, with other: String) -> String {
    guard let range = text.firstRange(of: part) else { return text }
    return text.replacingCharacters(in: range, with: other)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
