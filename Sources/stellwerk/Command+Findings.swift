import Model
import Notation

extension Command {
  static let findings = Command(
    name: "findings", arguments: "[CODE]",
    summary: "Erklärt jeden Befund: was er bedeutet und was zu tun ist.",
    details: ["Ohne CODE eine Liste aller Befunde.", "Beispiel: stellwerk findings AZR-STICHTAG"],
    options: [
      Option(name: "--markdown", value: nil, help: "alle Befunde als Seite, so wie sie in data/BEFUNDE.md stehen")
    ]
  ) { arguments in
    try arguments.expect(0...1, "", for: "findings")
    if arguments.has("--markdown") {
      Terminal.print(page)
      return .success
    }
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

      Bedeutung:  \(FindingWording.pattern(code))
      Abhilfe:    \(FindingWording.remedy(code))
      """)
    return .success
  }

  private static var page: String {
    func cell(_ text: String) -> String {
      text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    let rows = FindingCode.allCases.map { code in
      let cells = [
        "`\(code.rawValue)`", GermanTerms.name(code.severity), FindingWording.title(code), FindingWording.pattern(code),
        FindingWording.remedy(code),
      ]
      return "| " + cells.map(cell).joined(separator: " | ") + " |"
    }
    return """
      # Befunde

      Alles, was `stellwerk` an einer Datei, einer Pipeline-Datei oder der Maschine bemerken kann. Ein Fehler verhindert die
      Veröffentlichung, eine Warnung steht im Bericht, ein Hinweis sagt nur Bescheid. `…` steht für das, was der Befund nennt.
      Diese Seite ist die Ausgabe von `stellwerk findings --markdown`.

      | Code | Schwere | Titel | Bedeutung | Abhilfe |
      | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }
}
