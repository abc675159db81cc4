import Model

extension FindingWording {
  // Pipeline files, the command line and the machine.
  static let aboutUse: [FindingCode: FindingWording] = [
    .configUnreadable: FindingWording(
      title: "Eine Pipeline-Datei ist nicht lesbar",
      sentence: "Die Datei kann nicht gelesen werden{reason?: {reason}}.",
      remedy: "Pfad und Dateirechte prüfen."),
    .configSyntax: FindingWording(
      title: "Ein Schreibfehler in einer Pipeline-Datei",
      sentence: "Gefunden: {found}; erwartet: {expected}.",
      remedy: "Die Stelle berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    .configKeyUnknown: FindingWording(
      title: "Ein unbekannter Schlüssel",
      sentence: "Der Schlüssel »{name}« ist unbekannt{nearest?; meinten Sie »{nearest}«}.",
      remedy: "Den Schlüssel berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    .configKeyTwice: FindingWording(
      title: "Ein Schlüssel steht doppelt",
      sentence: "Der Schlüssel »{name}« steht schon in Zeile {other}.",
      remedy: "Einen der beiden Einträge löschen."),
    .configKeyMissing: FindingWording(
      title: "Ein Schlüssel fehlt",
      sentence: "Der Schlüssel »{name}« fehlt; erwartet: {expected}.",
      remedy: "Den Schlüssel ergänzen; alle Schlüssel stehen in pipelines/README.md."),
    .configType: FindingWording(
      title: "Ein Wert der falschen Art",
      sentence: "»{name}«: gefunden {found}, erwartet {expected}.",
      remedy: "Den Wert berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    .configValue: FindingWording(
      title: "Ein unzulässiger Wert",
      sentence:
        "»{name}«: {found} ist nicht zulässig{expected?; erwartet: {expected}}{nearest?; meinten Sie "
        + "»{nearest}«}.",
      remedy: "Den Wert berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    .registerInvalid: FindingWording(
      title: "Ein Register ist fehlerhaft",
      sentence: "Ein Eintrag ist nicht lesbar{field?: Spalte »{field}«}{expected?; erwartet: {expected}}.",
      remedy: "Die Datei berichtigen oder löschen; ohne sie gilt das mitgelieferte Register."),
    .usageCommand: FindingWording(
      title: "Ein unbekannter Befehl",
      sentence: "Den Befehl »{found}« gibt es nicht{nearest?; meinten Sie »{nearest}«}.",
      remedy: "»stellwerk --help« nennt alle Befehle."),
    .usageOption: FindingWording(
      title: "Eine unbekannte Option",
      sentence: "Die Option »{found}« gibt es bei »{name}« nicht{nearest?; meinten Sie »{nearest}«}.",
      remedy: "»stellwerk {name} --help« nennt alle Optionen."),
    .usageValue: FindingWording(
      title: "Ein unzulässiger Wert",
      sentence:
        "{name}: »{found}« ist nicht zulässig; erwartet: {expected}{nearest?; meinten Sie »{nearest}«}.",
      remedy: "»stellwerk --help« zeigt Beispiele."),
    .usageMissing: FindingWording(
      title: "Eine Angabe fehlt",
      sentence: "Es fehlt: {expected}.",
      remedy: "»stellwerk {name} --help« zeigt den Aufruf."),
    .usagePipeline: FindingWording(
      title: "Eine unbekannte Pipeline",
      sentence: "Die Pipeline »{found}« gibt es nicht{nearest?; meinten Sie »{nearest}«}.",
      remedy: "»stellwerk plan« ohne Angabe nennt alle Pipelines."),
    .usageName: FindingWording(
      title: "Ein unbekannter Name",
      sentence: "»{found}« ist in dieser Pipeline nicht bekannt{nearest?; meinten Sie »{nearest}«}.",
      remedy: "Bekannt sind: {expected}."),
    .lockHeld: FindingWording(
      title: "Ein anderer Lauf ist noch tätig",
      sentence: "Ein anderer Lauf arbeitet gerade in diesem Ausgabeverzeichnis.",
      remedy:
        "Warten, bis er beendet ist, und den Lauf wiederholen; eine Sperre bleibt nach einem Abbruch nicht "
        + "zurück."),
    .machineWrite: FindingWording(
      title: "Schreiben ist nicht möglich",
      sentence: "Die Ausgabe kann nicht geschrieben werden: {reason}. An den Berichten hat sich nichts geändert.",
      remedy: "Speicherplatz und Rechte prüfen und den Lauf wiederholen."),
    .machineRead: FindingWording(
      title: "Lesen ist nicht möglich",
      sentence: "Das Lesen ist an der Maschine gescheitert: {reason}.",
      remedy: "Datenträger prüfen und den Lauf wiederholen."),
    .machineSwap: FindingWording(
      title: "Das Dateisystem kann nicht tauschen",
      sentence:
        "Das Dateisystem der Ausgabe kann Verzeichnisse nicht in einem Schritt tauschen: {reason}. Der "
        + "bisherige Bericht ist unverändert.",
      remedy: "Ein Ausgabeverzeichnis auf einem lokalen Dateisystem wählen (--out)."),
  ]
}
