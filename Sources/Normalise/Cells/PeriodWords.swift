import Notation

/// A text cut into numbers, words and marks. Its pattern has a digit for each number (how long it is), a letter for each word with a
/// meaning (`N` the name of a month, `Q` quarter, `H` half-year, `S` school year, `J` year, `M` and `T` as in codes and times) and the
/// marks themselves: `1. Quartal 2023` is `1. Q 4`.
struct PeriodWords {
  private(set) var pattern = ""
  private(set) var numbers: [Int] = []
  /// The month named, 0 where none is.
  private(set) var month = 0

  init(_ text: String) {
    var rest = Substring(text)
    while let first = rest.first {
      let run = rest.prefix { PeriodWords.kind($0) == PeriodWords.kind(first) }
      switch PeriodWords.kind(first) {
      case .digit: add(number: run)
      case .letter: add(word: run.lowercased())
      case .blank: pattern += " "
      case .mark: pattern += run
      }
      rest = rest.dropFirst(run.count)
    }
    // »Stand:« and the like say nothing about which period it is.
    if pattern.hasPrefix("_") { pattern = pattern.dropFirst().drop { $0 == ":" || $0 == " " }.description }
  }

  private enum Kind { case digit, letter, blank, mark }

  private static func kind(_ character: Character) -> Kind {
    if character.isASCII, character.isNumber { return .digit }
    if character.isLetter { return .letter }
    return character.isWhitespace ? .blank : .mark
  }

  private mutating func add(number: Substring) {
    pattern += number.count < 10 ? String(number.count) : "?"
    numbers.append(Int(number) ?? 0)
  }

  private mutating func add(word: String) {
    if let place = PeriodWords.months.firstIndex(where: { $0.contains(word) }) {
      month = place + 1
      pattern += "N"
    } else if let roman = ["i", "ii", "iii", "iv"].firstIndex(of: word) {
      pattern += "1"
      numbers.append(roman + 1)
    } else {
      pattern += PeriodWords.meanings[word] ?? "?"
    }
  }

  private static let meanings: [String: String] = [
    "q": "Q", "quartal": "Q", "vj": "Q", "vierteljahr": "Q", "quarter": "Q", "qu": "Q", "h": "H", "hj": "H",
    "halbjahr": "H",
    "schuljahr": "S", "sj": "S", "jahr": "J", "kalenderjahr": "J", "berichtsjahr": "J", "m": "M", "t": "T",
    "stand": "_", "stichtag": "_", "am": "_", "zum": "_",
  ]

  /// German, Austrian and English names and what spreadsheets shorten them to.
  private static let months: [Set<String>] = [
    ["januar", "jänner", "january", "jan"], ["februar", "feber", "february", "feb"],
    ["märz", "maerz", "march", "mär", "mrz", "mar"], ["april", "apr"], ["mai", "may"], ["juni", "june", "jun"],
    ["juli", "july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"],
    ["november", "nov"], ["dezember", "december", "dez", "dec"],
  ]
}
