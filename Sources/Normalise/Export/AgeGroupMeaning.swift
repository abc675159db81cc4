import Model
import Notation

/// Understands the age group of a counted export, »unter 18« or »18 bis 35 Jahre«, as the span of ages that it names.
struct AgeGroupMeaning {
  let ages: AgeScale

  func meaning(_ text: String) -> Meaning {
    let words = AgeGroupMeaning.words(text)
    if words.isEmpty || AgeGroupMeaning.unknown.contains(words) { return .code(AgeScale.unknown) }
    guard let (youngest, oldest) = AgeGroupMeaning.span(words), youngest <= oldest ?? youngest else {
      return .flagged(AgeScale.unknown, Problem(.azrBirthInvalid, .ageGroup))
    }
    return .code(ages.code(youngest: youngest, oldest: oldest))
  }

  // The sentence's skeleton: »18 bis unter 27« has the shape »n-<n« and the ages 18 and 27. A number alone is not
  // understood, for it may be an age as well as the number of a group.
  private static func span(_ words: [String]) -> (youngest: Int, oldest: Int?)? {
    let shape = words.map { age($0) == nil ? signs[$0] ?? "?" : "n" }.joined()
    let ages = words.compactMap(age)
    guard let first = ages.first, let last = ages.last else { return nil }
    switch shape {
    case "<n", "~n", "-<n": return (0, first - 1)
    case "-n", "n~": return (0, first)
    case "n-n", "≥n-n": return (first, last)
    case "n-<n", "≥n-<n": return (first, last - 1)
    case ">n-n": return (first + 1, last)
    case ">n-<n": return (first + 1, last - 1)
    case "≥n", "n+": return (first, nil)
    case ">n", "+n": return (first + 1, nil)
    default: return nil
    }
  }

  // More than three digits are a year.
  private static func age(_ word: String) -> Int? { word.utf8.count <= 3 ? Int(word) : nil }

  private static let signs = [
    "unter": "<", "<": "<", "ueber": ">", ">": ">", "ab": "≥", "mindestens": "≥", "≥": "≥", ">=": "≥", "bis": "-",
    "-": "-", "hoechstens": "-", "≤": "-", "<=": "-", "aelter": "+", "ae": "+", "mehr": "+", "+": "+",
    "juenger": "~", "weniger": "~",
  ]
  private static let unknown: Set = [
    ["unbekannt"], ["nicht", "bekannt"], ["ungeklaert"], ["ohne", "angabe"], ["keine", "angabe"], ["k", "a"],
    ["o", "a"],
  ]
  // »65 Jahre und älter« says no more than »65 älter«.
  private static let fillers: Set = [
    "jahr", "jahre", "jahren", "j", "alt", "alter", "von", "als", "und", "oder", "u", "einschliesslich",
  ]

  private enum Kind { case blank, digit, letter, sign }

  // Numbers, words and signs, each for itself even where no blank parts them: »18-<27« are four.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var before = Kind.blank
    for scalar in text.unicodeScalars {
      let kind = kind(of: scalar)
      let written = kind == .sign && scalar.properties.isDash ? "-" : String(scalar)
      let goesOn = kind == before && (kind != .sign || scalar == "=")
      if kind != .blank {
        if goesOn { words[words.count - 1] += written } else { words.append(written) }
      }
      before = kind
    }
    // Folding takes away what is a sign here.
    return words.map { signs[$0] == nil ? Nearest.fold($0) : $0 }.filter { !fillers.contains($0) }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "0"..."9": .digit
    case "<", ">", "=", "≤", "≥", "+": .sign
    case ".", ",": .blank
    default: scalar.properties.isDash ? .sign : scalar.properties.isWhitespace ? .blank : .letter
    }
  }
}
