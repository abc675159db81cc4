import Model

extension FindingWording {
  // Handing out positions, and what was published before.
  static let aboutAllotment: [FindingCode: FindingWording] = [
    .allotmentTie: FindingWording(
      title: "Ein Gleichstand",
      sentence: "{name} liegen genau gleichauf; entschieden hat das größere Gewicht, danach der kleinere Schlüssel.",
      remedy: "Nichts zu tun; der Gleichstand ist im Bericht genannt."),
    .allotmentParadox: FindingWording(
      title: "Mehr Stellen, weniger für Einzelne",
      sentence: "Gäbe es eine Einheit mehr zu verteilen, verlöre {name} eine Einheit.",
      remedy: "Nichts zu tun; die Eigenschaft des Verfahrens ist im Bericht genannt."),
    .weightInvalid: FindingWording(
      title: "Ein ungültiges Gewicht",
      sentence: "Das Gewicht {found} ist keine ganze Zahl von 0 bis 10 hoch 18.",
      remedy: "Gewichte als ganze Zahlen ohne Vorzeichen und Komma angeben."),
    .weightAmbiguous: FindingWording(
      title: "Ein zweideutiges Gewicht",
      sentence: "Das Gewicht {found} kann {expected} oder {other} heißen.",
      remedy: "Die Zahl ohne Punkt und Komma schreiben."),
    .weightsZero: FindingWording(
      title: "Alle Gewichte sind null",
      sentence: "Kein Empfänger hat ein Gewicht über 0; es gibt nichts, wonach verteilt werden könnte.",
      remedy: "Die Gewichte prüfen."),
    .weightColumnMissing: FindingWording(
      title: "Keine eindeutige Spalte mit Gewichten",
      sentence: "Die Tabelle hat keine oder mehr als eine Spalte, die Gewichte enthalten kann.",
      remedy: "Eine Tabelle mit einer Namensspalte und einer Spalte »gewicht« liefern."),
    .positionsNotMultiple: FindingWording(
      title: "Die Stellen gehen in der Körnung nicht auf",
      sentence: "{name}: {found} Stellen sind kein Vielfaches der Körnung {expected}.",
      remedy: "Eine Körnung wählen, in der die Stellen aufgehen."),
    .positionsInvalid: FindingWording(
      title: "Eine ungültige Zahl von Stellen",
      sentence: "Die zu verteilenden Stellen müssen zwischen 0 und einer Milliarde liegen.",
      remedy: "Die bewilligten und die vorab vergebenen Stellen prüfen."),
    .stepInvalid: FindingWording(
      title: "Eine ungültige Körnung",
      sentence: "Die Körnung muss größer als 0 sein.",
      remedy: "Eine Körnung wie 0.01, 0.05, 0.25, 0.5 oder 1 angeben."),
    .minimumTooLarge: FindingWording(
      title: "Der Mindestanteil ist zu groß",
      sentence: "Der Mindestanteil verlangt für {count} Empfänger {found} Stellen, zu verteilen sind {limit}.",
      remedy: "Den Mindestanteil senken."),
    .releaseFrozen: FindingWording(
      title: "Der Stichtag ist festgestellt",
      sentence:
        "Das Ergebnis zum {expected} ist durch {name} festgestellt; die Eingaben ergeben jetzt etwas "
        + "anderes.",
      remedy:
        "Die geänderten Eingaben prüfen; soll neu entschieden werden, »festgestellt« in der Pipeline-Datei "
        + "streichen."),
    .noData: FindingWording(
      title: "Es liegen keine Daten vor",
      sentence: "Für {name} liegen unter {expected} keine Daten.",
      remedy: "Die Exporte in dieses Verzeichnis legen; fehlt mehr, prüfen, ob das Laufwerk eingebunden ist."),
    .dataDirectoryStray: FindingWording(
      title: "Ein Verzeichnis, das kein Stichtag ist",
      sentence: "Das Verzeichnis »{found}« heißt nicht wie ein Stichtag; was darin liegt, wird nicht gelesen.",
      remedy: "Das Verzeichnis nach seinem Stichtag benennen, etwa 2021-03-31, oder aus data/ entfernen."),
    .dataOverdue: FindingWording(
      title: "Die Exporte eines Monats sind überfällig",
      sentence:
        "Die Exporte für {expected} sollten bis zum {limit}. des Folgemonats da sein und fehlen.",
      remedy: "Bei der Ausländerbehörde nachfragen; sobald sie daliegen, holt der nächste Lauf den Monat nach."),
    .dataVanished: FindingWording(
      title: "Exporte eines Berichts sind verschwunden",
      sentence:
        "Zu den Berichten für {expected} liegen weder Exporte noch ein Archiv da, obwohl ihre Frist nicht abgelaufen ist; "
        + "die Berichte stehen, sind aber nicht nachzurechnen.",
      remedy: "Die Exporte oder das Archiv aus der Sicherung zurückholen."),
    .protectionSecret: FindingWording(
      title: "Der Schlüssel für den Schutz der Zahlen fehlt",
      sentence: "Das Verfahren »cell-key« braucht einen geheimen Schlüssel: {reason}.",
      remedy:
        "Eine Zeile mit mindestens 32 zufälligen Zeichen in diese Datei schreiben und nur sich selbst das Lesen erlauben "
        + "(chmod 600); den Schlüssel aufbewahren, denn ein anderer verändert alle Zahlen anders."),
    .breakdownWithheld: FindingWording(
      title: "Die Aufgliederung der Personen erscheint nicht",
      sentence: "Zum {expected} erscheinen keine Tabellen über die gezählten Personen: {reason}.",
      remedy:
        "Fehlt eine Datei, sie aus der Sicherung von out/intern zurückholen und den Lauf wiederholen; sonst ist nichts zu "
        + "tun, der Bericht ist im Übrigen vollständig."),
    .releaseLeak: FindingWording(
      title: "Eine öffentliche Datei verriete etwas über eine Eingabe",
      sentence: "In der Datei stünde der Fingerabdruck oder der Pfad von »{name}«; veröffentlicht ist nichts.",
      remedy: "Titel und Begründungen in den Pipeline-Dateien durchsehen, ob dort ein Pfad oder Fingerabdruck steht."),
    .secondPopulation: FindingWording(
      title: "Eine zweite Bevölkerung zum selben Stichtag",
      sentence:
        "Zum {expected} ist schon eine andere Auswahl von Statusgruppen genau veröffentlicht ({other}); die Differenz "
        + "würde die Personen der übrigen Gruppen erkennbar machen.",
      remedy:
        "Für diesen Stichtag bei der veröffentlichten Auswahl bleiben und gezaehlte_gruppen erst ab dem nächsten ändern."
    ),
    .grantMissing: FindingWording(
      title: "Keine Bewilligung für den Stichtag",
      sentence: "Am {expected} ist noch keine Bewilligung unter »stellen« eingetragen.",
      remedy: "Unter »stellen« die Bewilligung mit dem Datum eintragen, ab dem sie gilt."),
  ]
}
