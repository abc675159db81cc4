import Model

@testable import Pipeline

/// A comparison of costs with every key there is, one a line. Behind a key of an inner object its place is noted.
enum CostSample {
  static let file = "kosten.json5"

  static let report = """
    {
      art: "kostenvergleich",
      titel: "Kosten",
      stand: "01.07.2024",
      dokument: "Synthetische Vorlage 7/2024",
      fussnote: "ohne Fachämter",
      rundung: "cent",
      veroeffentlicht: "15.07.2024",
      revisionsgrund: "Tarif",
      posten: [
        {
          kennung: "personal", // posten[1]
          name: "Personal", // posten[1]
          personal: true, // posten[1]
        },
        {
          kennung: "raum", // posten[2]
          name: "Räume", // posten[2]
          preis: "5040,50", // posten[2]
          einheit: "Büros", // posten[2]
        },
        {
          kennung: "gemein", // posten[3]
          name: "Gemeinkosten", // posten[3]
          prozent: 12.5, // posten[3]
          von: ["personal", "raum"], // posten[3]
        },
      ],
      erstattungen: [{ kennung: "land", name: "Land", personal: false }],
      varianten: [
        {
          kennung: "heute", // varianten[1]
          name: "Heute", // varianten[1]
          angaben: { // varianten[1]
            "personal": {
              betrag: 150000, // varianten[1].angaben.personal
              erlaeuterung: "drei Stellen", // varianten[1].angaben.personal
              geschaetzt: true, // varianten[1].angaben.personal
              personen: 3, // varianten[1].angaben.personal
              beitraege: [60000, 50000, 40000], // varianten[1].angaben.personal
              veroeffentlicht_in: "Haushalt 2024", // varianten[1].angaben.personal
            },
            "raum": {
              anzahl: 1.5, // varianten[1].angaben.raum
            },
            "land": { betrag: 1000 },
          },
          erwartet: { // varianten[1]
            "personal": 150000,
            gesamtkosten: 177255.84, // varianten[1].erwartet
            erstattung: 1000, // varianten[1].erwartet
            kreisanteil: 176255.84, // varianten[1].erwartet
          },
        },
      ],
    }
    """

  private static let entry = ["betrag", "erlaeuterung", "geschaetzt"]

  static let keys = [
    "": [
      "art", "titel", "stand", "dokument", "posten", "erstattungen", "varianten", "fussnote", "rundung",
      "veroeffentlicht", "revisionsgrund",
    ],
    "posten[1]": ["kennung", "name", "preis", "einheit", "prozent", "von", "personal"],
    "posten[2]": ["kennung", "name", "preis", "einheit", "prozent", "von", "personal"],
    "posten[3]": ["kennung", "name", "preis", "einheit", "prozent", "von", "personal"],
    "varianten[1]": ["kennung", "name", "angaben", "erwartet"],
    "varianten[1].angaben.personal": entry + ["personen", "beitraege", "veroeffentlicht_in"],
    "varianten[1].angaben.raum": ["anzahl", "erlaeuterung", "geschaetzt"],
    "varianten[1].erwartet": ["personal", "raum", "gemein", "land", "gesamtkosten", "erstattung", "kreisanteil"],
  ]

  static func read(_ text: String) throws -> CostDefinition {
    try CostDefinition.read(Array(text.utf8), file: file)
  }
}
