public import Model

/// The German words for one kind of finding: the one place where findings become sentences.
///
/// Sentences are templates: `{count}` is the fact of that name, `{nearest?…}` stands only where there is such a fact,
/// `{!found?…}` only where there is none.
public struct FindingWording: Sendable {
  let title: String
  let sentence: String
  let remedy: String

  private static let all = [
    aboutFiles, aboutSources, aboutAZR, aboutAllotment, aboutCosts, aboutIndicators, aboutArchives, aboutDrift,
    aboutUse,
  ].reduce(into: [:]) {
    $0.merge($1) { $1 }
  }

  private static func wording(_ code: FindingCode) -> FindingWording {
    all[code] ?? FindingWording(title: code.rawValue, sentence: code.rawValue, remedy: "")
  }

  /// A heading for the kind of finding.
  public static func title(_ code: FindingCode) -> String { wording(code).title }

  /// What happened, in one sentence with its facts.
  public static func sentence(_ finding: Finding) -> String {
    FindingTemplate(wording(finding.code).sentence).filled(with: finding)
  }

  /// The sentence with placeholders, for the catalogue of all findings.
  public static func pattern(_ code: FindingCode) -> String { FindingTemplate(wording(code).sentence).pattern }

  /// What to do next; facts of the finding fill it where it names them.
  public static func remedy(_ finding: Finding) -> String {
    FindingTemplate(wording(finding.code).remedy).filled(with: finding)
  }

  /// What to do next about this kind of finding.
  public static func remedy(_ code: FindingCode) -> String { FindingTemplate(wording(code).remedy).pattern }

  /// The line that terminals and logs show: severity, code, place, sentence.
  public static func line(_ finding: Finding) -> String {
    let place = place(finding.location)
    return "\(GermanTerms.name(finding.severity)) \(finding.code.rawValue)"
      + (place.isEmpty ? "" : " – " + place) + ": " + sentence(finding)
  }

  /// »datei.csv, Zeile 7, Spalte 3«.
  public static func place(_ location: Location) -> String {
    var parts: [String] = []
    if let file = location.file { parts.append(FindingTemplate.printable(file)) }
    if let line = location.line { parts.append("Zeile \(line)") }
    // In a table »Spalte 29« would be taken for the 29th column.
    let isTable = location.file.map { !$0.hasSuffix(".json5") } ?? false
    if let column = location.column { parts.append((isTable ? "Zeichen " : "Spalte ") + String(column)) }
    return parts.joined(separator: ", ")
  }
}
