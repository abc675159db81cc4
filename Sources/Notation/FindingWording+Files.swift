import Model

extension FindingWording {
  // Files as such and their columns.
  static let aboutFiles: [FindingCode: FindingWording] = [
    .fileEmpty: FindingWording(
      title: "Die Datei ist leer",
      sentence: "Die Datei enthält kein einziges Zeichen.",
      remedy: "Die Datei bei der absendenden Stelle neu anfordern."),
    .fileHeaderOnly: FindingWording(
      title: "Die Datei hat keine Datenzeilen",
      sentence: "Unter der Kopfzeile steht keine einzige Zeile.",
      remedy: "Prüfen, ob der Export abgebrochen ist, und die Datei neu anfordern."),
    .fileBinary: FindingWording(
      title: "Die Datei ist kein Text",
      sentence: "Die Datei ist kein CSV, sondern {found}.",
      remedy: "Die Tabelle aus dem Programm oder Portal, aus dem sie stammt, als CSV speichern."),
    .fileUnreadable: FindingWording(
      title: "Die Datei ist nicht lesbar",
      sentence: "Die Datei kann nicht gelesen werden: {reason}.",
      remedy: "Dateirechte und Dateityp prüfen und den Lauf wiederholen."),
    .fileChanged: FindingWording(
      title: "Die Datei hat sich beim Lesen verändert",
      sentence: "Die Datei wurde verändert, während sie gelesen wurde.",
      remedy: "Warten, bis die Datei vollständig kopiert ist, und den Lauf wiederholen."),
    .fileEncoding: FindingWording(
      title: "Der Zeichensatz ist nicht eindeutig",
      sentence: "Der Zeichensatz der Datei ist nicht eindeutig: {found}.",
      remedy: "Die Datei als UTF-8 neu speichern lassen oder in einer Quelldefinition »zeichensatz« angeben."),
    .fileNUL: FindingWording(
      title: "Die Datei enthält Nullbytes",
      sentence: "Zwischen den Zeichen stehen Nullbytes, die in keinen Text gehören.",
      remedy: "Den Export wiederholen; bleiben die Nullbytes, die absendende Stelle fragen, was dort stehen soll."),
    .fileDestroyedLetters: FindingWording(
      title: "Umlaute sind zerstört",
      sentence: "In der Datei sind Umlaute schon vor der Lieferung zerstört worden.",
      remedy: "Den Export in der Fachanwendung wiederholen; zerstörte Umlaute lassen sich nicht zurückrechnen."),
    .fileOpenQuote: FindingWording(
      title: "Ein Anführungszeichen wird nicht geschlossen",
      sentence:
        "Ein mit Anführungszeichen begonnenes Feld endet nicht; die Datei ist dort vermutlich "
        + "abgeschnitten.",
      remedy: "Die Datei vollständig neu anfordern."),
    .fileStrayQuote: FindingWording(
      title: "Ein Anführungszeichen steht falsch",
      sentence: "Nach einem schließenden Anführungszeichen folgt Text ({count} Zeilen: {lines}).",
      remedy: "Den Export mit verdoppelten Anführungszeichen im Feld wiederholen lassen."),
    .fileBareQuote: FindingWording(
      title: "Anführungszeichen in einem Feld ohne Anführungszeichen",
      sentence:
        "In {count} Zeilen steht ein Anführungszeichen mitten in einem Feld, das nicht mit einem beginnt ({lines}).",
      remedy: "Den Export mit verdoppelten Anführungszeichen im Feld wiederholen lassen."),
    .fileRagged: FindingWording(
      title: "Zeilen mit falscher Spaltenzahl",
      sentence: "{count} Zeilen haben nicht so viele Felder wie die Kopfzeile ({lines}).",
      remedy:
        "Prüfen, ob die Datei abgeschnitten ist oder ein Trennzeichen ohne Anführungszeichen im Feld "
        + "steht; Datei neu anfordern."),
    .fileSecondTable: FindingWording(
      title: "In der Datei steht eine zweite Tabelle",
      sentence: "Hier beginnt eine weitere Tabelle; gelesen wird nur die erste.",
      remedy: "Jede Tabelle in eine eigene Datei legen."),
    .fileFooter: FindingWording(
      title: "Unter der Tabelle stehen Anmerkungen",
      sentence: "In {count} Zeilen unter der Tabelle stehen Anmerkungen; sie werden nicht gezählt.",
      remedy: "Nichts zu tun, wenn dort keine Daten stehen."),
    .fileHeaderRepeated: FindingWording(
      title: "Die Kopfzeile wiederholt sich",
      sentence: "Die Kopfzeile steht noch {count} Mal in der Tabelle ({lines}); sie wird nicht gezählt.",
      remedy: "Nichts zu tun."),
    .fileIgnored: FindingWording(
      title: "Dateien ohne Tabellenendung",
      sentence: "Nicht gelesen wurden {found}; gelesen werden nur .csv, .tsv und .txt.",
      remedy: "Enthalten sie Daten, als CSV in das Verzeichnis legen."),
    .fileNoFinalNewline: FindingWording(
      title: "Die letzte Zeile ist nicht abgeschlossen",
      sentence: "Die Datei endet ohne Zeilenumbruch.",
      remedy:
        "Prüfen, ob die letzte Zeile vollständig ist; Zahl der Personen oder Summe mit der absendenden Stelle abgleichen."
    ),
    .fileCutCount: FindingWording(
      title: "Das Ende der Datei ist nicht gesichert",
      sentence: "Die letzte Zeile endet ohne Zeilenumbruch; ihre Anzahl könnte abgeschnitten sein.",
      remedy: "Die Datei neu anfordern; sie muss mit einem Zeilenumbruch enden."),
    .columnMissing: FindingWording(
      title: "Eine Spalte fehlt",
      sentence: "Die Spalte »{field}« fehlt{nearest?; am nächsten kommt »{nearest}«}.",
      remedy: "Den Export mit allen Spalten wiederholen lassen (siehe data/README.md)."),
    .columnTwice: FindingWording(
      title: "Eine Spalte steht doppelt",
      sentence: "Die Spalte »{field}« kommt {count} Mal vor.",
      remedy: "Den Export mit jeder Spalte genau einmal wiederholen lassen."),
    .columnSlipped: FindingWording(
      title: "In einer Spalte steht etwas anderes",
      sentence:
        "In der Spalte »{field}« ist bei {count} von {total} Personen nichts Lesbares; vermutlich sind Spalten vertauscht.",
      remedy: "Kopfzeile und Spalten vergleichen und den Export berichtigen lassen."),
    .columnUnread: FindingWording(
      title: "Spalten werden nicht gebraucht",
      sentence: "Nicht gelesen werden die Spalten {found}.",
      remedy: "Nichts zu tun. Personenbezogene Spalten, die niemand braucht, künftig nicht anfordern."),
  ]
}
