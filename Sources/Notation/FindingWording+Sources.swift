import Model

extension FindingWording {
  // Files of statistics and the definitions that say what they hold.
  static let aboutSources: [FindingCode: FindingWording] = [
    .sourceUnknown: FindingWording(
      title: "Keine Quelldefinition passt",
      sentence: "Keine Quelldefinition passt auf diese Datei; verstanden wurde, was ihr Kopf und ihre Zellen zeigen.",
      remedy: "Mit »stellwerk draft DATEI« eine Quelldefinition vorschlagen lassen und prüfen."),
    .sourceAmbiguous: FindingWording(
      title: "Mehrere Quelldefinitionen passen",
      sentence: "Auf die Datei passen mehrere Quelldefinitionen: {found}.",
      remedy: "Unter »erkennung« so ergänzen, dass nur eine passt."),
    .sourcePersons: FindingWording(
      title: "Die Datei handelt von einzelnen Personen",
      sentence:
        "{found?Spalten wie {found}}{!found?Die Zellen} deuten auf Angaben über einzelne Personen; ohne Quelldefinition wird "
        + "die Datei nicht gelesen.",
      remedy: "Personenbezogene Spalten entfernen lassen oder eine Quelldefinition mit »art: \"azr\"« anlegen."),
    .fileFixedWidth: FindingWording(
      title: "Sätze fester Länge ohne Satzbeschreibung",
      sentence: "Alle Zeilen haben {limit} Zeichen und kein Trennzeichen; ohne Satzbeschreibung sind es nur Ziffern.",
      remedy: "Eine Quelldefinition anlegen, die jedes Feld mit »start« und »laenge« nennt, und mit --source angeben."),
    .headerMissing: FindingWording(
      title: "Die Datei hat keine Kopfzeile",
      sentence: "Schon die erste Zeile der Tabelle enthält Werte; ihre {count} Spalten haben keine Namen.",
      remedy:
        "Die Datei mit Kopfzeile anfordern oder in einer Quelldefinition »kopfzeilen: 0« setzen und jede Spalte "
        + "mit »nummer« und »bedeutung« benennen (»stellwerk draft DATEI« schlägt sie vor), dann mit --source angeben."),
    .columnRenamed: FindingWording(
      title: "Eine Spalte heißt anders als sonst",
      sentence: "Die Spalte »{expected}« heißt in dieser Datei »{found}«.",
      remedy: "Prüfen, ob sich mit dem Namen auch der Inhalt geändert hat."),
    .memberRenamed: FindingWording(
      title: "Eine Ausprägung heißt anders als sonst",
      sentence: "Die Ausprägung »{expected}« des Merkmals »{name}« heißt in dieser Datei »{found}«.",
      remedy: "Prüfen, ob sich mit dem Namen auch der Inhalt geändert hat."),
    .memberUnknown: FindingWording(
      title: "Eine Ausprägung ist unbekannt",
      sentence:
        "Beim Merkmal »{name}« steht »{found}«, das die Quelldefinition nicht kennt"
        + "{nearest?; am nächsten kommt »{nearest}«} ({lines}).",
      remedy: "Die Ausprägung unter »codes« oder »frueher« ergänzen oder die Datei berichtigen lassen."),
    .membersTooMany: FindingWording(
      title: "Zu viele Ausprägungen",
      sentence: "Die Merkmale {found} haben mehr Kombinationen, als eine Statistik hat.",
      remedy:
        "Prüfen, ob eine der Spalten kein Merkmal ist; dann in der Quelldefinition »bedeutung: \"unbenutzt\"« setzen."),
    .valuesMissing: FindingWording(
      title: "Die Datei hat keine Werte",
      sentence: "In keiner Zeile steht ein Wert, der als Zahl zu lesen ist.",
      remedy: "Mit »stellwerk show DATEI« nachsehen, ob Kopf und Spalten richtig verstanden sind."),
    .numberAmbiguous: FindingWording(
      title: "Ein Punkt kann Tausender oder Dezimalen trennen",
      sentence:
        "»{found}« kann {expected} oder {other} heißen, und nichts in der Datei entscheidet es.",
      remedy:
        "In der Quelldefinition »zahlen: \"dezimalkomma\"« (Punkt trennt Tausender) oder »\"dezimalpunkt\"« setzen."),
    .numberContradictory: FindingWording(
      title: "Zahlen sind auf zweierlei Art geschrieben",
      sentence: "»{found}« und »{other}« passen nicht zusammen: mal trennt der Punkt die Dezimalen, mal das Komma.",
      remedy: "Die Datei einheitlich neu ausgeben lassen oder in der Quelldefinition »zahlen« setzen."),
    .numberInvalid: FindingWording(
      title: "Ein Wert ist keine Zahl",
      sentence: "{found?»{found}« ist}{!found?Zellen sind} weder Zahl noch amtliches Symbol ({lines}).",
      remedy: "Prüfen, ob die Spalte Werte enthält; sonst in der Quelldefinition »bedeutung: \"unbenutzt\"« setzen."),
    .numberNoCount: FindingWording(
      title: "Eine Anzahl hat Nachkommastellen",
      sentence: "»{found}« soll eine Anzahl sein ({lines}).",
      remedy: "Prüfen, ob das Komma Tausender trennt oder die Spalte keine Anzahl enthält."),
    .periodInvalid: FindingWording(
      title: "Eine Zeitangabe ist nicht lesbar",
      sentence: "{found?»{found}« ist}{!found?Zellen sind} keine Zeitangabe ({lines}).",
      remedy: "Erwartet wird etwa 2023, 31.12.2024, 2020/21 oder 1. Quartal 2023."),
    .periodMissing: FindingWording(
      title: "Die Zeit fehlt",
      sentence: "Nichts in der Datei sagt, für welche Zeit ihre Werte gelten.",
      remedy: "In der Quelldefinition »zeit« setzen oder die Datei mit einer Zeitangabe anfordern."),
    .regionMissing: FindingWording(
      title: "Das Gebiet fehlt",
      sentence: "Nichts in der Datei sagt, für welches Gebiet ihre Werte gelten.",
      remedy: "In der Quelldefinition »gebiet« setzen oder eine Spalte mit Gebietsschlüsseln anfordern."),
    .regionInvalid: FindingWording(
      title: "Ein Gebiet ist nicht lesbar",
      sentence: "{found?»{found}« ist}{!found?Zellen sind} kein Gebietsschlüssel ({lines}).",
      remedy: "Den Schlüssel berichtigen lassen oder den Text unter »gebiete« einem Schlüssel zuordnen."),
    .regionRepaired: FindingWording(
      title: "Führende Null ergänzt",
      sentence:
        "Gebietsschlüssel hatten ihre führende Null verloren, etwa »{found}« für {expected}; Zeilen mit solchen Schlüsseln: {count}.",
      remedy: "Die Spalte vor dem Speichern als Text formatieren lassen."),
    .regionName: FindingWording(
      title: "Schlüssel und Name gehören nicht zusammen",
      sentence:
        "Neben dem Schlüssel {expected} steht »{found}«, der Name von {other}{count?; so steht es {count} Mal}.",
      remedy: "Prüfen, ob beim Sortieren Spalten auseinandergeraten sind."),
    .regionUnknown: FindingWording(
      title: "Den Gebietsschlüssel gibt es nicht",
      sentence: "Der Schlüssel {found} steht in keinem Register{nearest?; am nächsten kommt {nearest}}.",
      remedy: "Den Schlüssel prüfen; neue Gebiete in data/register nachtragen."),
    .cellTwice: FindingWording(
      title: "Ein Wert steht zweimal in der Datei",
      sentence: "{count} Werte stehen zweimal mit verschiedenen Zahlen in der Datei, zuerst {found}.",
      remedy:
        "In der Quelldefinition das Merkmal ergänzen, das die Zeilen unterscheidet, oder die Datei berichtigen lassen."),
    .cellRepeated: FindingWording(
      title: "Zeilen wiederholen sich",
      sentence: "{count} Werte stehen zweimal gleich in der Datei, zuerst {found}; sie zählen einmal.",
      remedy: "Prüfen, ob die Datei doppelt zusammengefügt wurde."),
    .sumDiffers: FindingWording(
      title: "Teile ergeben nicht die Summe",
      sentence:
        "{name}: die Teile ergeben {found} statt {expected}{limit?; zulässig wäre bei gerundeten Werten {limit}}"
        + "{count?; Summen dieser Art: {count}}.",
      remedy: "Prüfen, ob Teile fehlen oder sich überschneiden (»teilmengen«), und ob »gerundet_auf« stimmt."),
    .sumUnchecked: FindingWording(
      title: "Summen waren nicht zu prüfen",
      sentence:
        "{name}: die Teile ergeben {found} statt {expected}, so weit davon entfernt, dass Teile zu fehlen oder sich zu "
        + "überschneiden scheinen oder die Werte keine Anzahlen sind (Summen dieser Art: {count}).",
      remedy: "Prüfen, ob alle Teile in der Datei stehen und welche sich überschneiden."),
    .sumRounded: FindingWording(
      title: "Gerundete Teile ergeben die Summe nicht genau",
      sentence:
        "{count} Summen weichen im Rahmen der Rundung ab, am weitesten {name}: {found} statt {expected} (zulässig {limit}).",
      remedy: "Nichts zu tun: die Werte sind einzeln gerundet."),
    .rowsWithoutValues: FindingWording(
      title: "Zeilen ohne Werte",
      sentence: "Zeilen ohne einen einzigen Wert werden nicht gelesen: {lines}.",
      remedy: "Prüfen, ob es Zwischenüberschriften sind (»zwischenzeilen«)."),
  ]
}
