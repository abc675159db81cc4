import Model

extension FindingWording {
  // What is unlike the period before, which may be true and may be a mistake.
  static let aboutDrift: [FindingCode: FindingWording] = [
    .driftColumn: FindingWording(
      title: "Eine Spalte ist neu",
      sentence: "Neu gegenüber dem {other} sind die Spalten {found}; sie werden nicht gelesen.",
      remedy: "Bei der Behörde fragen, was darin steht; was niemand braucht, nicht mehr senden lassen."),
    .driftCode: FindingWording(
      title: "Ein Schlüssel ist neu",
      sentence: "Am {other} kamen die Schlüssel {found} nicht vor; gültig sind sie nicht mehr.",
      remedy: "Bei der Behörde fragen, warum sie wieder verwendet werden."),
    .driftShare: FindingWording(
      title: "Ein Anteil ist gesprungen",
      sentence:
        "Der Anteil »{name}« hat sich gegenüber dem {other} um mehr als {limit} Prozentpunkte verändert.",
      remedy: "Klären, ob sich die Lage geändert hat oder nur, wie die Behörde sie verschlüsselt."),
    .driftSize: FindingWording(
      title: "Gemeinden sind gesprungen",
      sentence: "Gegenüber dem {other} sind es um mehr als {limit} Prozent mehr oder weniger Personen in: {name}.",
      remedy: "Bei der Behörde fragen, ob der Export ganz ist; »erwartete_personen« stellt es sicher."),
    .driftSilent: FindingWording(
      title: "Eine Quelle ist ausgeblieben",
      sentence:
        "Die letzte Lieferung von »{name}« ist die für {found}; für {expected} kam keine, obwohl andere Quellen "
        + "geliefert haben.",
      remedy: "Bei der Stelle nachfragen, die sonst liefert; der Bericht zeigt bis dahin, dass der Wert fehlt."),
    .driftGap: FindingWording(
      title: "Zwischen zwei Monaten fehlt etwas",
      sentence: "Nach {found} kommt {expected}; die Monate dazwischen haben keinen Bericht und sind Lücken.",
      remedy: "Die fehlenden Exporte nachliefern lassen; der nächste Lauf holt die Monate nach."),
  ]
}
