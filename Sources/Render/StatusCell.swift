import Model
import Notation
import Protect

/// A protected number in a table, with what is to be known about it as a sign for the eye and a word for the ear.
enum StatusCell {
  /// The owner sees the number and how it is treated in public.
  static func html(_ cell: Release.Cell) -> HTML {
    if let treatment = cell.treatment { return html(cell.persons, sign(treatment), treatment.rawValue) }
    return html(cell.persons, sign(cell.status), cell.status.rawValue)
  }

  /// What stands beside a number, or instead of it.
  static func sign(_ status: Release.CellStatus) -> String {
    switch status {
    case .open: ""
    case .rounded: "g"
    case .withheld: "✕"
    case .missing: "fehlt"
    }
  }

  /// What stands beside a number on the owner's page.
  static func sign(_ treatment: Release.Treatment) -> String {
    switch treatment {
    case .open, .zero: ""
    case .rounded: "g"
    case .primary: "P"
    case .secondary: "S"
    }
  }

  private static func html(_ persons: Int?, _ sign: String, _ word: String) -> HTML {
    HTML(
      "span", ["class": "cell", "data-status": word],
      [.text(persons.map { GermanNumber.text($0) } ?? "")]
        + (sign.isEmpty ? [] : [HTML("span", ["class": "sign", "aria-hidden": "true"], [.text(sign)])])
        + [HTML("span", ["class": "spoken"], [.text(" " + word)])])
  }
}

extension Report {
  /// The signs and words that the tables use, and no others.
  func legend(_ rule: ProtectionRule) -> [HTML] {
    let changed =
      rule.method == .cellKey ? "verändert, siehe oben: nicht die genaue Zahl" : "auf ein Vielfaches von 5 gerundet"
    var entries: [(name: String, value: HTML)] = [(name: "ohne Zeichen", value: "offen: die genaue Zahl")]
    if rule.method != .suppression {
      entries.append((name: StatusCell.sign(Release.CellStatus.rounded), value: .text("gerundet: " + changed)))
    }
    entries.append(
      (
        name: StatusCell.sign(Release.CellStatus.withheld),
        value: "gesperrt: bleibt ungenannt, damit niemand auf einzelne Personen schließen kann"
      ))
    return [.h3("Zeichen in den Tabellen"), .pairs(entries, kind: "pairs signs")]
  }

  /// The same for the owner's page.
  var ownLegend: [HTML] {
    [
      .h3("Zeichen in den Tabellen"),
      .pairs(
        [
          (name: "ohne Zeichen", value: "öffentlich offen"), (name: "g", value: "öffentlich verändert oder gerundet"),
          (name: "P", value: "öffentlich gesperrt, weil die Zahl selbst zu klein oder zu vielsagend ist"),
          (name: "S", value: "öffentlich gesperrt, damit sich andere Zahlen nicht errechnen lassen"),
        ], kind: "pairs signs"),
    ]
  }
}
