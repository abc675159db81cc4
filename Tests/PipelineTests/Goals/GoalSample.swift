import Model
import Testing

@testable import Pipeline

/// A goal file with every key there is, one a line. Behind a key of an inner object its place is noted.
enum GoalSample {
  static let indicators = ["kurse", "teilnehmende"]

  static let file = """
    {
      art: "zielbericht",
      titel: "Ziele",
      dokumente: [
        {
          kennung: "vorlage", // dokumente[1]
          titel: "Vorlage zur Integration", // dokumente[1]
          herausgeber: "Sozialamt", // dokumente[1]
          datum: "15.02.2013", // dokumente[1]
          fundstelle: "50/2403", // dokumente[1]
          hinweis: "Entwurf", // dokumente[1]
        },
        { kennung: "protokoll", titel: "Protokoll" },
      ],
      angaben: [
        { kennung: "landrat", titel: "Landrat", wert: 1, einheit: "Personen", dokument: "vorlage", wortlaut: "eins" },
        { kennung: "raete", titel: "Räte", wert: 8, einheit: "Personen", dokument: "vorlage", wortlaut: "acht" },
        {
          kennung: "gruppe", // angaben[3]
          titel: "Gruppe", // angaben[3]
          wert: 9, // angaben[3]
          von: 54, // angaben[3]
          lesart: "rund", // angaben[3]
          einheit: "Personen", // angaben[3]
          zeitraum: "2012", // angaben[3]
          teile: ["landrat", "raete"], // angaben[3]
          dokument: "vorlage", // angaben[3]
          stelle: "Seite 1", // angaben[3]
          wortlaut: "gesamt 9 von 54", // angaben[3]
          hinweis: "mit Vertretung", // angaben[3]
        },
        {
          kennung: "kosten", titel: "Kosten", einheit: "Euro", dokument: "vorlage", wortlaut: "600 bis 1.200 €", // angaben[4]
          spanne: [600, 1200], // angaben[4]
        },
        {
          kennung: "frist", titel: "Frist", dokument: "vorlage", wortlaut: "bis 30.06.2011", // angaben[5]
          tag: "30.06.2011", // angaben[5]
        },
        {
          kennung: "rhythmus", titel: "Rhythmus", dokument: "vorlage", wortlaut: "im Zwei-Jahres-Turnus", // angaben[6]
          text: "alle zwei Jahre", // angaben[6]
        },
        {
          kennung: "anfang", titel: "Anfang", wert: 1, einheit: "Kurse", zeitraum: "31.12.2008", dokument: "vorlage", // angaben[7]
          wortlaut: "bisher ein Kurs", // angaben[7]
        },
      ],
      schwerpunkte: [
        {
          titel: "Bildung", // schwerpunkte[1]
          rang: 1, // schwerpunkte[1]
          angabe: "gruppe", // schwerpunkte[1]
        },
      ],
      turnus: {
        beginn: 2013, // turnus
        jahre: 2, // turnus
        angabe: "rhythmus", // turnus
        runden: [ // turnus
          {
            ab: 2015, // turnus.runden[1]
            themen: ["Bildung"], // turnus.runden[1]
          },
        ],
      },
      handlungsfelder: [
        {
          kennung: "sprache", // handlungsfelder[1]
          titel: "Sprache", // handlungsfelder[1]
          dokument: "vorlage", // handlungsfelder[1]
          leitziele: [ // handlungsfelder[1]
            {
              nummer: 1, // handlungsfelder[1].leitziele[1]
              kennung: "deutsch", // handlungsfelder[1].leitziele[1]
              text: "Alle lernen Deutsch", // handlungsfelder[1].leitziele[1]
              jahresziele: [ // handlungsfelder[1].leitziele[1]
                {
                  kennung: "einrichtung", text: "Einrichtung", // handlungsfelder[1].leitziele[1].jahresziele[1]
                  ziel: { art: "ja-nein" }, // handlungsfelder[1].leitziele[1].jahresziele[1]
                  stand: { // handlungsfelder[1].leitziele[1].jahresziele[1]
                    erfuellt: "ja", // handlungsfelder[1].leitziele[1].jahresziele[1].stand
                    am: "15.02.2013", // handlungsfelder[1].leitziele[1].jahresziele[1].stand
                    dokument: "protokoll", // handlungsfelder[1].leitziele[1].jahresziele[1].stand
                    stelle: "Punkt 2", // handlungsfelder[1].leitziele[1].jahresziele[1].stand
                    wortlaut: "ist eingerichtet", // handlungsfelder[1].leitziele[1].jahresziele[1].stand
                  },
                },
              ],
              indikatoren: [ // handlungsfelder[1].leitziele[1]
                {
                  kennung: "drei-kurse", // handlungsfelder[1].leitziele[1].indikatoren[1]
                  text: "mindestens drei Kurse", // handlungsfelder[1].leitziele[1].indikatoren[1]
                  dokument: "protokoll", // handlungsfelder[1].leitziele[1].indikatoren[1]
                  stelle: "Seite 2", // handlungsfelder[1].leitziele[1].indikatoren[1]
                  wortlaut: "drei Kurse", // handlungsfelder[1].leitziele[1].indikatoren[1]
                  ziel: { // handlungsfelder[1].leitziele[1].indikatoren[1]
                    art: "mindestens", // handlungsfelder[1].leitziele[1].indikatoren[1].ziel
                    wert: 3, // handlungsfelder[1].leitziele[1].indikatoren[1].ziel
                    einheit: "Kurse", // handlungsfelder[1].leitziele[1].indikatoren[1].ziel
                  },
                  frist: "31.12.2011", // handlungsfelder[1].leitziele[1].indikatoren[1]
                  zustaendig: "Volkshochschule", // handlungsfelder[1].leitziele[1].indikatoren[1]
                  ausgangswert: { // handlungsfelder[1].leitziele[1].indikatoren[1]
                    angabe: "anfang", // handlungsfelder[1].leitziele[1].indikatoren[1].ausgangswert
                    am: "31.12.2008", // handlungsfelder[1].leitziele[1].indikatoren[1].ausgangswert
                  },
                  stand: { // handlungsfelder[1].leitziele[1].indikatoren[1]
                    indikator: "kurse", // handlungsfelder[1].leitziele[1].indikatoren[1].stand
                  },
                  angaben: ["kosten"], // handlungsfelder[1].leitziele[1].indikatoren[1]
                  beobachtet: ["teilnehmende"], // handlungsfelder[1].leitziele[1].indikatoren[1]
                  hinweis: "ohne Sommer", // handlungsfelder[1].leitziele[1].indikatoren[1]
                },
                {
                  kennung: "steigerung", text: "um X %", // handlungsfelder[1].leitziele[1].indikatoren[2]
                  ziel: { // handlungsfelder[1].leitziele[1].indikatoren[2]
                    art: "offen", // handlungsfelder[1].leitziele[1].indikatoren[2].ziel
                    offen: "X %", // handlungsfelder[1].leitziele[1].indikatoren[2].ziel
                    richtung: "steigen", // handlungsfelder[1].leitziele[1].indikatoren[2].ziel
                    einheit: "Kurse", // handlungsfelder[1].leitziele[1].indikatoren[2].ziel
                  },
                  stand: { // handlungsfelder[1].leitziele[1].indikatoren[2]
                    angaben: ["anfang"], // handlungsfelder[1].leitziele[1].indikatoren[2].stand
                  },
                },
                {
                  kennung: "weniger", // handlungsfelder[1].leitziele[1].indikatoren[3]
                  text: "höchstens zwei", // handlungsfelder[1].leitziele[1].indikatoren[3]
                  ziel: { art: "hoechstens", wert: 2, einheit: "Kurse" }, // handlungsfelder[1].leitziele[1].indikatoren[3]
                  frist: "31.12.2011", // handlungsfelder[1].leitziele[1].indikatoren[3]
                  ausgangswert: { wert: 5, am: "31.12.2008" }, // handlungsfelder[1].leitziele[1].indikatoren[3]
                },
                { kennung: "mehr", text: "mehr", ziel: { art: "richtung", richtung: "sinken" } },
              ],
              massnahmen: [{ kennung: "gelder", text: "Gelder einplanen" }], // handlungsfelder[1].leitziele[1]
            },
          ],
          hinweis: "neu", // handlungsfelder[1]
        },
      ],
      berichtspflichten: [
        {
          kennung: "controlling", // berichtspflichten[1]
          titel: "Controlling", // berichtspflichten[1]
          haeufigkeit: "monatlich", // berichtspflichten[1]
          an: "Land", // berichtspflichten[1]
          ersetzt: "Jahresbericht", // berichtspflichten[1]
          dokument: "protokoll", // berichtspflichten[1]
          stelle: "Seite 3", // berichtspflichten[1]
          wortlaut: "monatlich", // berichtspflichten[1]
          hinweis: "eine Pflicht", // berichtspflichten[1]
        },
      ],
      hinweise: ["aus zwei Dokumenten"],
      erstes_jahr: 2012,
      azr: "cm",
      veroeffentlicht: { "2012": "01.06.2013" },
      revisionsgruende: { "2012": "Nachmeldung" },
    }
    """

  private static let field = "handlungsfelder[1].leitziele[1]"
  private static let value = [
    "kennung", "titel", "wert", "von", "spanne", "tag", "text", "lesart", "einheit", "zeitraum", "teile", "dokument",
    "stelle", "wortlaut", "hinweis",
  ]
  private static let goal = [
    "kennung", "text", "dokument", "stelle", "wortlaut", "ziel", "frist", "zustaendig", "ausgangswert", "stand",
    "angaben", "beobachtet", "hinweis",
  ]
  private static let target = ["art", "wert", "offen", "richtung", "einheit"]
  private static let stand = ["indikator", "angaben", "erfuellt", "am", "dokument", "stelle", "wortlaut"]

  /// The keys of each object in the order in which they are asked for.
  static let keys = [
    "": [
      "art", "titel", "dokumente", "angaben", "schwerpunkte", "turnus", "handlungsfelder", "berichtspflichten",
      "hinweise", "erstes_jahr", "azr", "veroeffentlicht", "revisionsgruende",
    ],
    "dokumente[1]": ["kennung", "titel", "herausgeber", "datum", "fundstelle", "hinweis"],
    "angaben[3]": value, "angaben[4]": value, "angaben[5]": value, "angaben[6]": value, "angaben[7]": value,
    "schwerpunkte[1]": ["titel", "rang", "angabe"],
    "turnus": ["beginn", "jahre", "angabe", "runden"],
    "turnus.runden[1]": ["ab", "themen"],
    "handlungsfelder[1]": ["kennung", "titel", "dokument", "leitziele", "hinweis"],
    field: ["nummer"] + goal + ["jahresziele", "indikatoren", "massnahmen"],
    field + ".jahresziele[1]": goal, field + ".jahresziele[1].stand": stand,
    field + ".indikatoren[1]": goal, field + ".indikatoren[1].ziel": target,
    field + ".indikatoren[1].ausgangswert": ["angabe", "wert", "am"], field + ".indikatoren[1].stand": stand,
    field + ".indikatoren[2]": goal, field + ".indikatoren[3]": goal, field + ".indikatoren[2].ziel": target,
    field + ".indikatoren[2].stand": stand,
    "berichtspflichten[1]": [
      "kennung", "titel", "haeufigkeit", "an", "ersetzt", "dokument", "stelle", "wortlaut", "hinweis",
    ],
  ]

  static func read(_ text: String) throws -> GoalDefinition {
    try GoalDefinition.read(Array(text.utf8), file: "ziele.json5", indicators: indicators)
  }
}
