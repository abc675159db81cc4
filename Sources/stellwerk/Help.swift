import Pipeline

/// The help texts, made from what the commands say of themselves.
enum Help {
  static var overview: String {
    let width = (Command.all.map(\.name.count).max() ?? 0) + 2
    let lines = Command.all.map { "  " + padded($0.name, to: width) + $0.summary }
    return """
      stellwerk \(Version.current) – Stellenanteile und Integrationskennzahlen aus CSV-Exporten

      Aufruf: stellwerk BEFEHL [ANGABEN]

      Befehle:
      \(lines.joined(separator: "\n"))

      »stellwerk BEFEHL --help« erklärt einen Befehl.
      Rückgabe: 0 veröffentlicht oder nichts Neues, 1 Fehler in den Daten, 2 Fehler im Aufruf oder in einer
      Pipeline-Datei, 3 ein anderer Lauf ist tätig, 4 Fehler der Maschine.
      """
  }

  static func text(_ command: Command) -> String {
    var parts = ["\(command.summary)\n\nAufruf: stellwerk \(command.name) \(command.arguments)"]
    if !command.details.isEmpty { parts.append(command.details.joined(separator: "\n")) }
    if !command.options.isEmpty {
      let heads = command.options.map { $0.name + ($0.value.map { " " + $0 } ?? "") }
      let width = (heads.map(\.count).max() ?? 0) + 2
      let lines = zip(heads, command.options).map { "  " + padded($0, to: width) + $1.help }
      parts.append("Optionen:\n" + lines.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
