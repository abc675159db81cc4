import Testing

/// Exports that are sound as files but say what cannot be true: the run stops with counts, lines and the remedy.
struct BrokenRowTests {
  @Test(arguments: codes + deliveries) func stopsTheRun(_ input: BrokenInput) throws { try input.check() }

  private static let codes = [
    BrokenInput(
      "another Stichtag", .neuss, .cells { for row in [0, 1, 6] { $0[row, .stichtag] = "31.03.2020" } },
      """
      Fehler AZR-STICHTAG – \(Office.neuss.path), Zeile 2: 3 Personen haben den Stichtag 31.03.2020 statt 31.03.2021 \
      (Zeilen 2, 3 und 8).
        → Den Export zum richtigen Stichtag anfordern oder die Datei in das Verzeichnis ihres Stichtags legen.
      """),
    BrokenInput(
      "unknown AGS", .kreis, .cells { $0[4, .municipality] = "05162029" },
      """
      Fehler AZR-GEMEINDE-UNBEKANNT – \(Office.kreis.path), Zeile 6: 1 Person hat den unbekannten Gemeindeschlüssel \
      05162029; am nächsten kommt 05162020 (Korschenbroich, Stadt) (Zeile 6).
        → Den Schlüssel von der Ausländerbehörde berichtigen lassen.
      """),
    BrokenInput(
      "AGS of another Kreis", .kreis,
      .cells { for row in 0..<7 { $0[row, .municipality] = "05111000" } },
      """
      Fehler AZR-GEMEINDE-FREMDER-KREIS – \(Office.kreis.path), Zeile 2: 7 Personen haben den Gemeindeschlüssel \
      05111000 (Düsseldorf, Stadt), der nicht zu Rhein-Kreis Neuss gehört (Zeilen 2, 3, 4, 5, 6 …).
        → Den Export auf Wohnorte im Kreis beschränken oder berichtigen lassen.
      """),
    BrokenInput(
      "unknown residence code", .dormagen, .cells { for row in 2...3 { $0[row, .title] = "998" } },
      """
      Fehler AZR-TITEL-UNBEKANNT – \(Office.dormagen.path), Zeile 4: 2 Personen haben einen unbekannten \
      Aufenthaltstitel: 998; am nächsten kommt »907« (Zeilen 4 und 5).
        → Den Schlüssel klären und in data/register/aufenthaltstitel.csv ergänzen oder den Export berichtigen lassen.
      """),
    BrokenInput(
      "no AZR number", .dormagen, .cells { $0[2, .number] = "" },
      """
      Fehler AZR-NUMMER-FEHLT – \(Office.dormagen.path), Zeile 4: 1 Person hat keine AZR-Nummer; Doppelmeldungen wären \
      nicht zu erkennen (Zeile 4).
        → Den Export mit AZR-Nummern wiederholen lassen.
      """),
  ]

  private static let deliveries = [
    BrokenInput(
      "missing office", .dormagen, .gone,
      """
      Fehler AZR-BEHOERDE-FEHLT – rhein-kreis-neuss/azr/2021-03-31: Zum 31.03.2021 liegt kein Export der \
      Ausländerbehörde »Stadt Dormagen« vor; gefunden: »Stadt Neuss« und »Rhein-Kreis Neuss«.
        → Den fehlenden Export in das Verzeichnis des Stichtags legen.
      """),
    BrokenInput(
      "fewer persons than announced", .dormagen, .unannounced { $0.rows.removeLast(2) },
      """
      Fehler AZR-PERSONENZAHL – \(Office.dormagen.path): Die Ausländerbehörde »Stadt Dormagen« hat 252 Personen \
      angekündigt, gelesen wurden 250.
        → Mit der Ausländerbehörde klären, ob der Export vollständig ist; danach Datei oder erwartete_personen \
      berichtigen.
      """),
    BrokenInput(
      "more persons than announced", .dormagen,
      .unannounced { export in
        export.rows.append(export.rows[0])
        export[export.rows.count - 1, .number] = "SYN000000000"
      },
      """
      Fehler AZR-PERSONENZAHL – \(Office.dormagen.path): Die Ausländerbehörde »Stadt Dormagen« hat 252 Personen \
      angekündigt, gelesen wurden 253.
        → Mit der Ausländerbehörde klären, ob der Export vollständig ist; danach Datei oder erwartete_personen \
      berichtigen.
      """),
  ]
}
