import Model
import Notation
import Protect

// Where the persons come from and how sure that is, for the Kreis as a whole.
extension Report {
  var qualitySection: HTML {
    .section(
      "datenqualitaet", "Herkunft und Güte der Daten",
      offices + account + duplicates + observations + [.h3("Entscheidungen")] + decisions)
  }

  private var quality: Release.Quality { release.quality }

  private var offices: [HTML] {
    [
      .h3("Vollständigkeit"),
      .p(
        "Die Personenzahlen stammen aus Exporten des Ausländerzentralregisters, die diese Ausländerbehörden "
          + "geliefert haben:"
      ),
      .list(
        quality.offices.map { office in
          "\(office.name): "
            + (office.isProven
              ? "vollständig; die angekündigte Zahl der Personen ist erreicht."
              : "Vollständigkeit nicht belegt, weil keine Zahl der Personen angekündigt war.")
        }),
    ]
  }

  private var account: [HTML] {
    [
      .h3("Vom Export zur Formel"), accountTable.html,
      .p(
        "Nur die Zahl der gezählten Personen ist genau. Die anderen Zahlen sind je für sich auf ein Vielfaches von 5 "
          + "gerundet, 0, 1 und 2 erscheinen als 0. Ungerundet gibt die Summe genau die Zahl der gelesenen Personen, "
          + "sonst wäre dieser Bericht nicht erschienen."),
    ]
  }

  private var accountTable: Table {
    Table(
      id: "tabelle-nachweis", caption: "Verbleib der gelesenen Personen im Kreis",
      columns: [.text("Personen"), .number("Anzahl"), .text("Angabe")],
      rows: [[.strong("in der Formel gezählt"), .strong(GermanNumber.text(quality.counted)), "genau"]]
        + quality.excluded.map {
          [
            .text("ausgenommen: " + GermanTerms.name($0.reason)),
            .text(isUnknown($0.reason) ? "nicht prüfbar" : GermanNumber.text($0.persons.value)),
            isUnknown($0.reason) ? "fehlt" : "gerundet",
          ]
        } + [["nicht verwertbare Zeilen", .text(GermanNumber.text(quality.rejected.value)), "gerundet"]],
      kind: "data small")
  }

  // What an export does not tell cannot have been left out.
  private func isUnknown(_ reason: RowAccount.Exclusion) -> Bool {
    switch reason {
    case .german: !quality.nationalitiesKnown
    case .decidedDuplicate: !quality.duplicatesChecked
    case .statusGroup: false
    }
  }

  private var duplicates: [HTML] {
    [
      .h3("Doppelmeldungen"),
      .p(
        quality.duplicatesChecked
          ? "Alle Exporte tragen je Person einen Schlüssel. Geprüft ist damit, dass niemand doppelt gezählt ist, "
            + "auch nicht über zwei Ausländerbehörden hinweg."
          : "Nicht prüfbar: Mindestens ein Export trägt keinen Schlüssel je Person. Ob jemand in zwei Exporten "
            + "steht, lässt sich dann nicht feststellen."),
    ]
  }

  private var observations: [HTML] {
    let kinds = quality.findings.filter { $0 != .azrJump }
    guard !kinds.isEmpty || !quality.jumps.isEmpty else {
      return [.h3("Auffälligkeiten"), .p("Bei der Prüfung ist nichts aufgefallen.")]
    }
    return [.h3("Auffälligkeiten")] + observedKinds(kinds) + jumps
  }

  private func observedKinds(_ kinds: [FindingCode]) -> [HTML] {
    guard !kinds.isEmpty else { return [] }
    return [
      .p("Bei der Prüfung ist aufgefallen (ohne Anzahl, weil es wenige Personen betreffen kann):"),
      .list(kinds.map { FindingWording.title($0) + "." }),
    ]
  }

  private var jumps: [HTML] {
    guard !quality.jumps.isEmpty else { return [] }
    return [
      .p("Stark verändert gegenüber dem vorigen Stichtag haben sich:"),
      .list(quality.jumps.map(FindingWording.sentence)),
    ]
  }
}
