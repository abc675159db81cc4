import Model

extension FindingWording {
  // Whether what was published still follows from what it was made from, and what is kept of exports.
  static let aboutArchives: [FindingCode: FindingWording] = [
    .editionRecord: FindingWording(
      title: "Einem Bericht fehlt das Protokoll",
      sentence: "Der Bericht ist nicht nachzurechnen: {reason}.",
      remedy: "out/intern aus der Sicherung zurückholen."),
    .editionAltered: FindingWording(
      title: "Eine veröffentlichte Datei ist verändert",
      sentence: "Die Datei ist nicht mehr die, die veröffentlicht wurde.",
      remedy: "»stellwerk run« stellt sie aus denselben Eingaben wieder her; klären, wer sie verändert hat."),
    .editionMissing: FindingWording(
      title: "Eine veröffentlichte Datei fehlt",
      sentence: "Die Datei wurde veröffentlicht und ist nicht mehr da.",
      remedy: "»stellwerk run« stellt sie aus denselben Eingaben wieder her."),
    .editionExtra: FindingWording(
      title: "Eine Datei, die nicht veröffentlicht wurde",
      sentence: "Die Datei liegt bei einem Bericht und gehört nicht zu ihm.",
      remedy: "Klären, woher sie kommt, und sie entfernen."),
    .editionInputs: FindingWording(
      title: "Die Eingaben eines Berichts sind andere",
      sentence:
        "Der Bericht ist aus anderen Eingaben entstanden{found?; geändert: {found}}{other?; neu: {other}}"
        + "{expected?; nicht mehr da: {expected}}{reason?; {reason}}.",
      remedy:
        "Waren die Änderungen gewollt, macht »stellwerk run« eine Revision; sonst die früheren Eingaben zurückholen."),
    .editionDiffers: FindingWording(
      title: "Ein Bericht entsteht nicht wieder",
      sentence: "Aus denselben Eingaben entsteht jetzt etwas anderes: {found}{reason?; {reason}}.",
      remedy: "Mit der Programmversion prüfen, aus der der Bericht stammt; sonst ist es ein Fehler im Programm."),
    .editionSettled: FindingWording(
      title: "Ein Bericht steht, obwohl sich Eingaben geändert haben",
      sentence:
        "Der Bericht ist festgestellt, oder es fehlt nur, womit er verglichen wurde; geprüft ist, dass seine Dateien "
        + "unverändert sind.",
      remedy: "Nichts zu tun."),
    .editionUnproven: FindingWording(
      title: "Ein Bericht ist nicht mehr nachzurechnen",
      sentence:
        "Zu diesem Bericht liegen weder Exporte noch ein Archiv da; geprüft ist, dass seine Dateien unverändert sind.",
      remedy: "Nichts zu tun, wenn ihre Frist abgelaufen ist; sonst beides aus der Sicherung zurückholen."),
    .archiveSeal: FindingWording(
      title: "Ein Archiv ist beschädigt",
      sentence: "Das Archiv gilt nicht: {reason}.",
      remedy: "Das Archiv aus der Sicherung zurückholen; sind die Exporte noch da, »stellwerk archive« wiederholen."),
    .archiveGrain: FindingWording(
      title: "Ein Archiv enthält nicht, was jetzt gebraucht wird",
      sentence: "Vom {expected} gibt es nur noch das Archiv, und es ist nach anderen Angaben gezählt: {name}.",
      remedy:
        "Die Angaben für diesen Stichtag zurücknehmen oder die Exporte noch einmal anfordern; der Bericht bleibt, wie er ist."
    ),
    .archiveDiffers: FindingWording(
      title: "Archiv und Exporte passen nicht zusammen",
      sentence:
        "Neben dem Archiv liegen andere Exporte als die, aus denen es entstand: {found}. Es gelten die Exporte.",
      remedy:
        "Sind die Exporte vollständig, »stellwerk run« und danach »stellwerk archive« aufrufen; sonst die übrigen Exporte "
        + "aus data/ entfernen."),
    .archiveNot: FindingWording(
      title: "Ein Archiv entsteht nicht",
      sentence: "Der Stichtag wird nicht archiviert: {reason}.",
      remedy: "Den Bericht mit »stellwerk run« veröffentlichen und »stellwerk archive« wiederholen."),
    .archiveRefused: FindingWording(
      title: "Es wird nicht gelöscht",
      sentence: "Gelöscht wurde nichts: {reason}.",
      remedy: "Den Grund beheben und den Aufruf wiederholen."),
    .archiveClock: FindingWording(
      title: "Die Uhr geht vielleicht falsch",
      sentence:
        "Gelöscht wurde nichts: Die Uhr zeigt den {found}, mehr als ein Jahr nach dem neuesten Stichtag ({other}).",
      remedy: "Die Uhr prüfen; geht sie richtig, den Tag selbst nennen: »--heute TT.MM.JJJJ«."),
  ]
}
