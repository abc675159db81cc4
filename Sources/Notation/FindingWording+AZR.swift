import Model

extension FindingWording {
  // The Ausländerzentralregister and what the Kreis decided about it.
  static let aboutAZR: [FindingCode: FindingWording] = [
    .azrStichtag: FindingWording(
      title: "Ein anderer Stichtag",
      sentence:
        "{count} Personen haben {found?den Stichtag {found}}{!found?einen anderen oder "
        + "keinen lesbaren Stichtag} statt {expected} ({lines}).",
      remedy: "Den Export zum richtigen Stichtag anfordern oder die Datei in das Verzeichnis ihres Stichtags legen."),
    .azrOfficeMissing: FindingWording(
      title: "Der Export einer Ausländerbehörde fehlt",
      sentence: "Zum {expected} liegt kein Export der Ausländerbehörde »{name}« vor; gefunden: {found}.",
      remedy: "Den fehlenden Export in das Verzeichnis des Stichtags legen."),
    .azrOfficeUnknown: FindingWording(
      title: "Eine unbekannte Ausländerbehörde",
      sentence:
        "{count} Personen nennen eine Ausländerbehörde, die kreis.json5 nicht kennt{nearest?; am "
        + "nächsten kommt »{nearest}«} ({lines}).",
      remedy: "Die Schreibweise in kreis.json5 unter »auch« ergänzen oder die Datei berichtigen lassen."),
    .azrOfficeMixed: FindingWording(
      title: "Mehrere Ausländerbehörden in einer Datei",
      sentence: "{count} Personen nennen eine andere Ausländerbehörde als den Absender »{name}«.",
      remedy: "Klären, ob die Datei aus mehreren Exporten zusammengesetzt ist."),
    .azrPersonTwoFiles: FindingWording(
      title: "Personen stehen in zwei Dateien",
      sentence:
        "{count} Personen stehen auch in »{other}« ({lines}; dort {places}){rule?; die Regel »{rule}« entscheidet hier "
        + "nicht, denn keine oder mehr als eine der Meldungen erfüllt sie}.",
      remedy:
        "Mit beiden Ausländerbehörden klären, wer zuständig ist, oder in kreis.json5 eine Entscheidung "
        + "eintragen (entscheidungen: regel »zustaendige-behoerde«, oder »vorrang« mit der Behörde, deren Meldung zählt)."
    ),
    .azrPersonTwiceInFile: FindingWording(
      title: "Personen stehen zweimal in einer Datei",
      sentence:
        "{count} Personen stehen mehr als einmal in dieser Datei ({lines}){rule?; die Regel »{rule}« entscheidet hier "
        + "nicht, denn die Zeilen sind verschieden}.",
      remedy:
        "Den Export berichtigen lassen oder in kreis.json5 eine Entscheidung eintragen (entscheidungen: "
        + "regel »einmal-zaehlen«)."),
    .azrPersonNoKey: FindingWording(
      title: "Personen ohne AZR-Nummer",
      sentence: "{count} Personen haben keine AZR-Nummer; Doppelmeldungen wären nicht zu erkennen ({lines}).",
      remedy: "Den Export mit AZR-Nummern wiederholen lassen."),
    .azrDuplicatesUnchecked: FindingWording(
      title: "Doppelmeldungen sind nicht prüfbar",
      sentence:
        "Die Datei ist eine Auszählung ohne AZR-Nummern; ob eine Person auch in einer anderen Datei steht, "
        + "ist nicht prüfbar.",
      remedy: "Für eine geprüfte Zählung Exporte mit einer Zeile je Person anfordern."),
    .azrMunicipalityUnknown: FindingWording(
      title: "Ein unbekannter Gemeindeschlüssel",
      sentence:
        "{count} Personen haben {found?den unbekannten Gemeindeschlüssel {found}}{!found?keinen lesbaren "
        + "Gemeindeschlüssel}{nearest?; am nächsten kommt {nearest}} ({lines}).",
      remedy: "Den Schlüssel von der Ausländerbehörde berichtigen lassen."),
    .azrMunicipalityForeign: FindingWording(
      title: "Eine Gemeinde außerhalb des Kreises",
      sentence:
        "{count} Personen haben den Gemeindeschlüssel {found}{name? ({name})}, der nicht zu {expected} "
        + "gehört ({lines}).",
      remedy: "Den Export auf Wohnorte im Kreis beschränken oder berichtigen lassen."),
    .azrMunicipalityDissolved: FindingWording(
      title: "Ein aufgelöster Gemeindeschlüssel",
      sentence:
        "{count} Personen haben den aufgelösten Schlüssel {found} ({name}); gezählt wurden sie unter "
        + "{other}.",
      remedy: "Die Ausländerbehörde auf den neuen Schlüssel hinweisen."),
    .azrMunicipalityRepaired: FindingWording(
      title: "Eine verlorene führende Null",
      sentence: "{count} Personen haben den Schlüssel {found}; er wurde als {expected} gelesen.",
      remedy: "Die Spalte beim Export als Text ausgeben lassen."),
    .azrMunicipalityName: FindingWording(
      title: "Name und Schlüssel passen nicht zusammen",
      sentence:
        "Bei {count} Personen passt der Gemeindename nicht zum Schlüssel; gezählt wurde nach dem Schlüssel "
        + "({lines}).",
      remedy: "Die Zeilen mit der Ausländerbehörde prüfen."),
    .azrTitleUnknown: FindingWording(
      title: "Ein unbekannter Aufenthaltstitel",
      sentence:
        "{count} Personen haben einen unbekannten Aufenthaltstitel{found?: {found}}{nearest?; am "
        + "nächsten kommt »{nearest}«} ({lines}).",
      remedy:
        "Den Schlüssel klären und in data/register/aufenthaltstitel.csv ergänzen oder den Export "
        + "berichtigen lassen."),
    .azrTitleMissing: FindingWording(
      title: "Ein Aufenthaltstitel fehlt",
      sentence: "{count} Personen aus Staaten ohne Freizügigkeit haben keinen Aufenthaltstitel ({lines}).",
      remedy:
        "Den Status nachtragen lassen oder in kreis.json5 eine Entscheidung eintragen (entscheidungen: "
        + "regel »ausschliessen«)."),
    .azrNationalityUnknown: FindingWording(
      title: "Eine unbekannte Staatsangehörigkeit",
      sentence:
        "{count} Personen haben {found?den unbekannten Staatenschlüssel {found}}{!found?keinen lesbaren "
        + "Staatenschlüssel} ({lines}).",
      remedy:
        "Den Schlüssel klären und in data/register/staatsangehoerigkeiten.csv ergänzen oder den Export "
        + "berichtigen lassen."),
    .azrNationalityDefunct: FindingWording(
      title: "Ein erloschener Staat",
      sentence: "{count} Personen haben den Staatenschlüssel {found} ({name}); diesen Staat gibt es nicht mehr.",
      remedy: "Die Ausländerbehörde bitten, die heutige Staatsangehörigkeit zu klären; die Personen sind gezählt."),
    .azrBirthInvalid: FindingWording(
      title: "Eine unlesbare Angabe zum Alter",
      sentence: "Bei {count} Personen ist die Angabe in der Spalte »{field}« nicht lesbar ({lines}).",
      remedy: "Die Angabe berichtigen lassen; die Personen sind gezählt, ihr Alter gilt als unbekannt."),
    .azrAgeImplausible: FindingWording(
      title: "Ein unplausibles Alter",
      sentence: "Bei {count} Personen ergibt die Geburtsangabe ein Alter unter 0 oder über 110 Jahren ({lines}).",
      remedy: "Klären, ob die Personen noch gemeldet sind; sie sind gezählt, ihr Alter gilt als unbekannt."),
    .azrSexUnknown: FindingWording(
      title: "Eine unbekannte Angabe zum Geschlecht",
      sentence: "Bei {count} Personen ist das Geschlecht nicht m, w, d oder u ({lines}).",
      remedy: "Die Angabe berichtigen lassen; die Personen sind gezählt."),
    .azrEntryInvalid: FindingWording(
      title: "Ein unlesbarer Tag der Ersteinreise",
      sentence: "Bei {count} Personen ist die Ersteinreise nicht lesbar oder liegt nach dem Stichtag ({lines}).",
      remedy: "Die Angabe berichtigen lassen; die Personen sind gezählt."),
    .azrCountInvalid: FindingWording(
      title: "Eine unlesbare Anzahl",
      sentence: "In {count} Zeilen ist die Anzahl keine ganze Zahl ({lines}).",
      remedy: "Die Anzahl ohne Punkt, Komma und Leerzeichen liefern lassen: 1.234 kann tausend oder ein Bruch sein."),
    .azrExpectedDiffers: FindingWording(
      title: "Die Zahl der Personen stimmt nicht",
      sentence: "Die Ausländerbehörde »{name}« hat {expected} Personen angekündigt, gelesen wurden {found}.",
      remedy:
        "Mit der Ausländerbehörde klären, ob der Export vollständig ist; danach Datei oder "
        + "erwartete_personen berichtigen."),
    .azrCompletenessUnproven: FindingWording(
      title: "Die Vollständigkeit ist nicht belegt",
      sentence:
        "Für die Ausländerbehörde »{name}« ist keine erwartete Zahl von Personen angegeben; ob der Export "
        + "vollständig ist, bleibt offen.",
      remedy: "Die Zahl bei der Ausländerbehörde erfragen und unter erwartete_personen eintragen."),
    .azrOutsideOffice: FindingWording(
      title: "Wohnorte außerhalb der Zuständigkeit",
      sentence:
        "{count} Personen der Ausländerbehörde »{name}« wohnen außerhalb ihrer Zuständigkeit; gezählt "
        + "wurde der Wohnort.",
      remedy: "Den Abgleich im internen Bericht mit den Ausländerbehörden durchgehen."),
    .azrJump: FindingWording(
      title: "Ein Sprung gegenüber dem vorigen Stichtag",
      sentence:
        "{name}: {found} Personen statt {other} am vorigen Stichtag, eine Veränderung von mehr als {limit} "
        + "%.",
      remedy: "Klären, ob die Zahl stimmt oder ein Teil des Exports fehlt oder doppelt ist."),
    .azrBelowThreshold: FindingWording(
      title: "Zu wenige Personen in einer Gemeinde",
      sentence:
        "In {name} sind weniger als {limit} Personen gezählt; die Zahl würde Einzelne erkennbar machen "
        + "oder ist falsch.",
      remedy: "Prüfen, ob ein Teil der Daten fehlt; so kleine Zahlen werden nicht veröffentlicht."),
    .azrSyntheticMixed: FindingWording(
      title: "Echte und synthetische Daten gemischt",
      sentence: "Im Verzeichnis liegen echte und synthetische Daten nebeneinander ({found}).",
      remedy: "Die synthetischen Dateien aus dem Verzeichnis entfernen."),
    .azrPreviousFaulty: FindingWording(
      title: "Der vorige Stichtag ist fehlerhaft",
      sentence: "Der Vergleich mit dem {other} ist nicht möglich, weil die Daten dieses Stichtags Fehler haben.",
      remedy: "Zuerst die Fehler des vorigen Stichtags beheben."),
    .decisionUnused: FindingWording(
      title: "Eine Entscheidung ohne Fall",
      sentence: "Die Entscheidung zu {name} trifft auf keine Person zu.",
      remedy: "Prüfen, ob die Entscheidung noch gebraucht wird, und sie sonst aus kreis.json5 löschen."),
    .decisionLimit: FindingWording(
      title: "Eine Entscheidung reicht nicht aus",
      sentence: "Die Entscheidung zu {name} gilt für höchstens {limit} Personen, betroffen sind {count}.",
      remedy: "Die zusätzlichen Fälle klären und die Entscheidung danach anpassen."),
  ]
}
