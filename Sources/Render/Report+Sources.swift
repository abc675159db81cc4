import Model
import Notation
import Protect

// How to check this report without trusting it.
extension Report {
  var sourcesSection: HTML {
    .section(
      "nachrechnen", "Quellen und Nachrechnen",
      [
        .h3("Quellen"),
        .list([
          "Personen: Ausländerzentralregister, Stichtag \(heading.stichtag), Exporte der genannten Ausländerbehörden.",
          "Formel und Kernzielgruppe: KIM-Konzept (Kommunales Integrationsmanagement).",
          "Zahl der Stellen, Körnung, Verfahren und gezählte Gruppen: Festlegungen des Kreises.",
        ]), .h3("Nachrechnen"),
        .p(
          "Für jede Zeile genügt ein Taschenrechner: Personen der Gemeinde ÷ \(count(release.totals.persons)) × "
            + "\(GermanNumber.short(terms.distributed)). Das Ergebnis ist der Stellenanteil vor der Rundung; den "
            + "Rest zeigt der Rechenweg."), .list(files), .h3("Datenschutz"),
        .p(
          "Genau veröffentlicht ist je Gemeinde nur eine Personenzahl: die, mit der die Formel rechnet. Alle anderen "
            + "Zahlen über Personen sind gerundet oder fehlen, weil aus kleinen Zahlen und ihren Differenzen auf "
            + "einzelne Menschen geschlossen werden könnte. Angaben zu einzelnen Personen enthält dieser Bericht "
            + "nicht."),
      ])
  }

  private var files: [[HTML]] {
    [
      [.link(to: "stellenanteile.csv", "stellenanteile.csv"), ": die Ergebnistabelle für Tabellenprogramme."],
      [
        .link(to: "run.json", "run.json"),
        .text(": maschinenlesbarer Nachweis dieses Laufs; Kennung des Berichts: \(heading.pipeline)."),
      ],
    ]
  }
}
