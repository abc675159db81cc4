import Model
import Notation

extension Command {
  static let findings = Command(
    name: "findings", arguments: "[CODE]",
    summary: "Erklärt jeden Befund: was er bedeutet und was zu tun ist.",
    details: ["Ohne CODE eine Liste aller Befunde.", "Beispiel: stellwerk findings AZR-STICHTAG"], options: []
  ) { arguments in
    try arguments.expect(0...1, "", for: "findings")
    guard let text = arguments.positional.first else {
      let width = (FindingCode.allCases.map(\.rawValue.count).max() ?? 0) + 2
      for code in FindingCode.allCases {
        let space = String(repeating: " ", count: width - code.rawValue.count)
        Terminal.print(code.rawValue + space + GermanTerms.name(code.severity) + ": " + FindingWording.title(code))
      }
      return .success
    }
    guard let code = FindingCode(rawValue: text.uppercased()) else {
      let codes = FindingCode.allCases.map(\.rawValue)
      var facts: [FactName: Fact] = [
        .name: .text("CODE"), .found: .text(text), .expected: .text("ein Code aus »stellwerk findings«"),
      ]
      facts[.nearest] = Nearest.match(text, among: codes).map { .text($0) }
      throw Stop(Finding(.usageValue, facts))
    }
    Terminal.print(
      """
      \(code.rawValue) (\(GermanTerms.name(code.severity)))
      \(FindingWording.title(code))

      Meldung:  \(FindingWording.pattern(code))
      Abhilfe:  \(FindingWording.remedy(code))
      """)
    return .success
  }
}
