import Compute
import Model
import Normalise
import Testing

@testable import Pipeline

/// Pipeline files with every key there is, one a line. Behind a key of an inner object its place is noted.
enum DefinitionSample {
  static let kreis = """
    {
      kreis: "05162",
      name: "Rhein-Kreis Neuss",
      gemeinden: ["05162004", "05162024"],
      auslaenderbehoerden: [
        {
          kennung: "neuss", // auslaenderbehoerden[1]
          name: "Stadt Neuss", // auslaenderbehoerden[1]
          auch: ["Neuss"], // auslaenderbehoerden[1]
          zustaendig_fuer: ["05162024"], // auslaenderbehoerden[1]
        },
        { kennung: "dormagen", name: "Stadt Dormagen", zustaendig_fuer: ["05162004"] },
      ],
      entscheidungen: [
        {
          befund: "AZR-PERSON-ZWEI-DATEIEN", // entscheidungen[1]
          stichtag: "31.03.2021", // entscheidungen[1]
          regel: "zustaendige-behoerde", // entscheidungen[1]
          auslaenderbehoerde: "neuss", // entscheidungen[1]
          hoechstens: 5, // entscheidungen[1]
          begruendung: "Umzug", // entscheidungen[1]
          entschieden_von: "Erika Beispiel", // entscheidungen[1]
          entschieden_am: "12.04.2021", // entscheidungen[1]
        },
      ],
      schutz: {
        verfahren: "sperren", // schutz
        schwelle: 4, // schutz
      },
      aufbewahrung: {
        exporte_monate: 12, // aufbewahrung
        archive_monate: 120, // aufbewahrung
      },
    }
    """

  static let kreisKeys = [
    "": ["kreis", "name", "gemeinden", "auslaenderbehoerden", "entscheidungen", "schutz", "aufbewahrung"],
    "schutz": ["verfahren", "schwelle"],
    "aufbewahrung": ["exporte_monate", "archive_monate"],
    "auslaenderbehoerden[1]": ["kennung", "name", "auch", "zustaendig_fuer"],
    "entscheidungen[1]": [
      "befund", "stichtag", "regel", "auslaenderbehoerde", "hoechstens", "begruendung", "entschieden_von",
      "entschieden_am",
    ],
  ]

  static let report = """
    {
      art: "stellenanteile",
      titel: "Stellenanteile",
      quelle: "register",
      stellen: [
        {
          ab: "01.01.2021", // stellen[1]
          anzahl: 7.5, // stellen[1]
          am_integrationszentrum: 3, // stellen[1]
          bescheid: "vom 03.02.2021", // stellen[1]
        },
        { ab: "01.01.2022", anzahl: "8,5" },
      ],
      vorab: [
        {
          empfaenger: "Zentrum", // vorab[1]
          anzahl: "1/2", // vorab[1]
          begruendung: "kreisweit", // vorab[1]
        },
      ],
      weitere_empfaenger: [
        {
          name: "Verein", // weitere_empfaenger[1]
          gewicht: 500, // weitere_empfaenger[1]
          begruendung: "Vertrag", // weitere_empfaenger[1]
        },
      ],
      koernung: 0.05,
      verfahren: "sainte-lague",
      mindestanteil: 0.1,
      gezaehlte_gruppen: ["duldung", "befristet"],
      kernzielgruppe: {
        alter_von: 16, // kernzielgruppe
        alter_bis: 27, // kernzielgruppe
        anteil: "2/3", // kernzielgruppe
      },
      empfehlung_integrationszentrum: "1/3",
      sprung_prozent: 30,
      erwartete_personen: { "31.03.2021": { neuss: 30, dormagen: 10 } },
      veroeffentlicht: { "31.03.2021": "15.06.2021" },
      revisionsgruende: { "31.03.2021": "Nachmeldung" },
      festgestellt: {
        "31.03.2021": {
          durch: "Kreistag", // festgestellt[31.03.2021]
          am: "01.07.2021", // festgestellt[31.03.2021]
          stellenanteile: { "05162024": 3.25 }, // festgestellt[31.03.2021]
        },
      },
    }
    """

  static let reportKeys = [
    "": [
      "art", "titel", "stellen", "quelle", "vorab", "weitere_empfaenger", "koernung", "verfahren", "mindestanteil",
      "gezaehlte_gruppen", "kernzielgruppe", "empfehlung_integrationszentrum", "sprung_prozent", "erwartete_personen",
      "veroeffentlicht", "revisionsgruende", "festgestellt",
    ],
    "stellen[1]": ["ab", "anzahl", "am_integrationszentrum", "bescheid"],
    "vorab[1]": ["empfaenger", "anzahl", "begruendung"],
    "weitere_empfaenger[1]": ["name", "gewicht", "begruendung"],
    "kernzielgruppe": ["alter_von", "alter_bis", "anteil"],
    "festgestellt[31.03.2021]": ["durch", "am", "stellenanteile"],
  ]

  static func readKreis(_ text: String) throws -> KreisDefinition {
    try KreisDefinition.read(Array(text.utf8), file: "kreis.json5", registers: Registers())
  }

  static func readReport(_ text: String) throws -> StellenanteilDefinition {
    try StellenanteilDefinition.read(Array(text.utf8), file: "cm.json5", kreis: readKreis(kreis))
  }

  /// One typo per key and the one finding that it has to give.
  static func typos(_ text: String, file: String, keys: [String: [String]]) throws -> [(text: String, finding: Finding)]
  {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return try lines.indices.compactMap { index in
      guard let match = lines[index].firstMatch(of: #/^( *)([a-z_]+):.*?(?: // (\S+))?$/#) else { return nil }
      let (key, place) = (String(match.2), String(match.3 ?? ""))
      let expected = try #require(keys[place], "\(place)")
      let whole = lines[index]
      lines[index] = try whole.replacing(once: match.1 + key + ":", with: match.1 + key + "x:")
      defer { lines[index] = whole }
      let location = Location(file: file, line: index + 1, column: match.1.count + 1)
      let facts: [FactName: Fact] = [
        .name: .text((place.isEmpty ? "" : place + ".") + key + "x"), .expected: .list(expected), .nearest: .text(key),
      ]
      return (lines.joined(separator: "\n"), Finding(.configKeyUnknown, at: location, facts))
    }
  }
}
