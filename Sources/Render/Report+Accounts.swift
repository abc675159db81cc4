import Model
import Notation
import Protect

// Where every row of every file went, and the files themselves.
extension Report {
  func accounts(_ inside: Release.Inside) -> HTML {
    .section(
      "nachweis", "Nachweis der Zeilen je Datei",
      [
        .p(
          "Für jede Datei gilt: gelesen = gezählt + nach Regel ausgenommen + zurückgewiesen. Gezählt werden "
            + "Personen: Zeilen, bei einer Auszählung die Summe der Anzahl.")
      ] + inside.accounts.enumerated().map { accountTable($0.element, place: $0.offset, inside).html })
  }

  private func accountTable(_ account: RowAccount, place: Int, _ inside: Release.Inside) -> Table {
    let sender = inside.files.first { $0.path == account.file }?.sender
    return Table(
      id: "tabelle-nachweis-\(place + 1)", caption: (sender.map { $0 + ": " } ?? "") + account.file,
      columns: [.text("Verbleib"), .number("Personen")],
      rows: [[.strong("gelesen"), .strong(GermanNumber.text(account.read))]]
        + parts(account).map { [.text($0.name), .text(GermanNumber.text($0.persons))] },
      foot: [
        .text(account.closes ? "Die Rechnung geht auf: \(equation(account))" : "Die Rechnung geht nicht auf"),
        .text(account.closes ? "ja" : "nein"),
      ], kind: "data small")
  }

  private func parts(_ account: RowAccount) -> [(name: String, persons: Int)] {
    let order = StatusGroup.allCases.map(RowAccount.Exclusion.statusGroup) + [.german, .decidedDuplicate]
    let excluded = order.compactMap { reason in
      account.excluded[reason].map { (name: "ausgenommen: " + GermanTerms.name(reason), persons: $0) }
    }
    let rejected = FindingCode.allCases.compactMap { code in
      account.rejected[code].map {
        (name: "zurückgewiesen: \(FindingWording.title(code)) (\(code.rawValue))", persons: $0)
      }
    }
    return [(name: "gezählt", persons: account.counted)] + excluded + rejected
  }

  private func equation(_ account: RowAccount) -> String {
    GermanNumber.text(account.read) + " = "
      + parts(account).map { GermanNumber.text($0.persons) }.joined(separator: " + ")
  }

  func inputFiles(_ inside: Release.Inside) -> HTML {
    .section(
      "dateien", "Gelesene Dateien",
      inside.files.map { file in
        .pairs(
          [
            (name: "Datei", value: .text(file.path)), (name: "Absender", value: .text(file.sender)),
            (name: "Form", value: .text(file.dialect)),
            (name: "Größe", value: .text(GermanNumber.text(file.size) + "\u{A0}Byte")),
            (name: "SHA-256", value: HTML("span", ["class": "code"], [.text(file.sha256)])),
          ], kind: "pairs decision")
      } + [
        HTML(
          "p", [:],
          ["Den vollständigen Nachweis des Laufs enthält ", .link(to: "protokoll.json", "protokoll.json"), "."])
      ])
  }
}
