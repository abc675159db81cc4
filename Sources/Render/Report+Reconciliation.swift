import Model
import Notation
import Protect

// Who sent whom, so that a wrong responsibility shows.
extension Report {
  func reconciliation(_ inside: Release.Inside) -> HTML {
    .section(
      "abgleich", "Abgleich: Ausländerbehörde und Wohnort",
      [
        .p(
          "Gezählte Personen nach der Ausländerbehörde, die in ihrer Zeile genannt ist, und nach dem Wohnort. »Nicht "
            + "zuständig« steht, wo die Behörde für den Wohnort nicht zuständig ist; gezählt ist dort der Wohnort."),
        reconciliationTable(inside).html,
      ])
  }

  private func reconciliationTable(_ inside: Release.Inside) -> Table {
    Table(
      id: "tabelle-abgleich", caption: "Gezählte Personen nach Wohnort und Ausländerbehörde",
      columns: [.text("Wohnort")] + inside.offices.map { .number($0.name) },
      rows: inside.municipalities.enumerated().map { place, municipality in
        [.text(municipality.shortName)]
          + zip(inside.offices, inside.sent).map { office, sent in
            sentCell(sent[place], isResponsible: office.responsibleFor.contains(municipality.ags))
          }
      },
      foot: ["davon außerhalb der Zuständigkeit"] + inside.sentOutside.map { .text(GermanNumber.text($0)) })
  }

  private func sentCell(_ persons: Int, isResponsible: Bool) -> HTML {
    guard !isResponsible, persons > 0 else { return .text(GermanNumber.text(persons)) }
    return .strong("nicht zuständig: " + GermanNumber.text(persons))
  }
}
