import Model
import Notation

/// What the lines above a table say of it.
struct DraftPreamble {
  /// The lines without the delimiters that a spreadsheet left behind them.
  let lines: [String]

  init(_ lines: [String]) {
    self.lines = lines.map { line in
      var text = line.trimmed
      while let last = text.last, ";\t\"|".contains(last) { text.removeLast() }
      while let first = text.first, "\"#".contains(first) { text.removeFirst() }
      return text.trimmed
    }.filter { !$0.isEmpty && !$0.hasPrefix("sep=") }
  }

  /// The number of the table at its office: `21111-02-06-4`, `1000A-0000`.
  var code: String? {
    for line in lines.prefix(4) {
      for word in line.split(whereSeparator: { " :(),".contains($0) }) where DraftPreamble.isCode(word) {
        return String(word)
      }
    }
    return nil
  }

  private static func isCode(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = word.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == 45 }
    return isPlain && parts.count >= 2 && parts[0].count == 5 && parts[0].prefix(4).allSatisfy(\.isNumber)
      && parts.dropFirst().allSatisfy { (1...4).contains($0.count) }
  }

  /// Whether the table comes from GENESIS or a sister of it, with their order of lines and their symbols.
  var isGenesis: Bool { code != nil && lines.first.map { $0.contains("Tabelle") } == true }

  /// GENESIS ends with what is counted and its unit: `Ausländer (Anzahl)`.
  var measure: (name: String, unit: String?)? {
    guard isGenesis, lines.count > 1, let last = lines.last else { return nil }
    let (name, unit) = DraftWords.measure(last)
    return unit == nil ? nil : (name, unit)
  }

  /// What the table is about, in the words of its author.
  var title: String? {
    let text = lines.filter { $0.contains(where: \.isLetter) && !DraftPreamble.isLegal($0) }
    guard isGenesis else { return text.first.map(DraftPreamble.shortened) }
    // Behind it stand the statistic, perhaps Germany, and perhaps what is counted.
    let rest = 1 + (region == nil ? 0 : 1) + (measure == nil ? 0 : 1)
    let body = text.dropFirst().prefix(max(1, text.count - 1 - rest))
    return body.isEmpty ? nil : DraftPreamble.shortened(body.joined(separator: " "))
  }

  // A line of the definition holds it.
  private static let titleLength = 100

  // Up to the depth of regions, which the file itself shows.
  private static func shortened(_ title: String) -> String {
    let parts = title.split(separator: " - ").map(String.init)
    let kept = parts.count > 1 ? parts.filter { !$0.trimmed.hasPrefix("regionale") } : parts
    let whole = kept.joined(separator: " - ")
    if whole.count <= titleLength { return whole }
    return whole.prefix(titleLength).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }

  /// All of Germany, where a line of its own says so.
  var region: RegionKey? { lines.contains { $0 == "Deutschland" } ? .deutschland : nil }

  /// The time that the table holds for, and whether the words beside it say so.
  var period: (period: Period, isSure: Bool)? {
    var unsure: Period?
    for line in lines where !DraftPreamble.isLegal(line) {
      let folded = Nearest.fold(line)
      if ["gebietsstand", "stand:", "abruf", "erstellt", "zeichensatz"].contains(where: folded.contains) { continue }
      guard let period = DraftPreamble.period(in: line) else { continue }
      if line.trimmed == period.description || DraftPreamble.timeWords.contains(where: folded.contains) {
        return (period, true)
      }
      unsure = unsure ?? period
    }
    return unsure.map { ($0, false) }
  }

  private static let timeWords = ["stichtag", "schuljahr", "berichtsjahr", "jahr", "zeitpunkt", "monat", "am3", "zum3"]

  static func isLegal(_ line: String) -> Bool {
    line.contains("©") || line.contains("(c)") || line.lowercased().contains("lizenz")
  }

  /// The first year among the words of an identifier.
  static func year(in id: String) -> Period? {
    let years = id.split(separator: "-").compactMap { $0.utf8.count == 4 ? Int($0) : nil }
    return years.first { (1950...2060).contains($0) }.flatMap { Period.year($0) }
  }

  /// The first words that are a time, the longest such run of up to three.
  static func period(in line: String) -> Period? {
    let words = line.split { " ,;:()".contains($0) }.map(String.init)
    for start in words.indices {
      for count in [3, 2, 1] where start + count <= words.count {
        let text = words[start..<start + count].joined(separator: " ")
        if text.contains(where: \.isNumber), text.utf8.count >= 4, let period = PeriodReading.period(text) {
          return period
        }
      }
    }
    return nil
  }
}
