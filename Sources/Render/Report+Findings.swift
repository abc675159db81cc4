import Model
import Notation
import Protect

// All findings with their places, the gravest first.
extension Report {
  func findings(_ inside: Release.Inside) -> HTML {
    let ordered = inside.findings.enumerated().sorted { left, right in
      let (first, second) = (left.element.severity, right.element.severity)
      return first != second ? first > second : left.offset < right.offset
    }.map(\.element)
    guard !ordered.isEmpty else {
      return .section("befunde", "Befunde", [.p("Bei der Prüfung ist nichts aufgefallen.")])
    }
    return .section(
      "befunde", "Befunde", [.p(summary(ordered)), HTML("ul", ["class": "findings"], ordered.map(entry))])
  }

  private func summary(_ findings: [Finding]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : Report.counted(count, severity)
    }
    return GermanTerms.list(counts) + "."
  }

  private static func counted(_ count: Int, _ severity: Severity) -> String {
    switch severity {
    case .error: "\(count)\u{A0}Fehler"
    case .warning: count == 1 ? "1\u{A0}Warnung" : "\(count)\u{A0}Warnungen"
    case .note: count == 1 ? "1\u{A0}Hinweis" : "\(count)\u{A0}Hinweise"
    }
  }

  private func entry(_ finding: Finding) -> HTML {
    let place = FindingWording.place(finding.location)
    let remedy = FindingWording.remedy(finding)
    return HTML(
      "li", [:],
      [
        HTML(
          "p", ["class": "finding-title"],
          [
            .strong(GermanTerms.name(finding.severity)), .text(" · " + FindingWording.title(finding.code) + " · "),
            HTML("span", ["class": "code"], [.text(finding.code.rawValue)]),
          ])
      ]
        + (place.isEmpty ? [] : [.p(place, kind: "place")]) + [.p(FindingWording.sentence(finding))]
        + (remedy.isEmpty ? [] : [.p("Abhilfe: " + remedy)]))
  }
}
