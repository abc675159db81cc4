import Model
import Notation
import Testing

/// The sentences that users read most, whole.
struct FindingSentenceTests {
  static let stichtag = CalendarDate("2021-03-31").map(Fact.date) ?? ""
  static let before = CalendarDate("2020-03-31").map(Fact.date) ?? ""

  static let cases: [(FindingCode, [FactName: Fact], String)] = [
    (
      .azrStichtag,
      [.count: 3, .lines: .lines([7, 9, 12]), .expected: stichtag, .found: before],
      "3 Personen haben den Stichtag 31.03.2020 statt 31.03.2021 (Zeilen 7, 9 und 12)."
    ),
    (
      .azrStichtag, [.count: 1, .lines: .lines([7]), .expected: stichtag],
      "1 Person hat einen anderen oder keinen lesbaren Stichtag statt 31.03.2021 (Zeile 7)."
    ),
    (
      .azrOfficeMissing,
      [.expected: stichtag, .name: "Stadt Neuss", .found: .list(["Stadt Dormagen", "Rhein-Kreis Neuss"])],
      "Zum 31.03.2021 liegt kein Export der Ausländerbehörde »Stadt Neuss« vor; gefunden: »Stadt Dormagen« und "
        + "»Rhein-Kreis Neuss«."
    ),
    (
      .azrOfficeMissing, [.expected: stichtag, .name: "Stadt Neuss", .found: "keiner"],
      "Zum 31.03.2021 liegt kein Export der Ausländerbehörde »Stadt Neuss« vor; gefunden: keiner."
    ),
    (
      .azrOfficeUnknown, [.count: 12, .lines: .lines([2, 3, 4, 5, 6]), .nearest: "Stadt Neuss"],
      "12 Personen nennen eine Ausländerbehörde, die kreis.json5 nicht kennt; am nächsten kommt »Stadt Neuss« "
        + "(Zeilen 2, 3, 4, 5, 6 …)."
    ),
    (
      .azrOfficeUnknown, [.count: 1, .lines: .lines([2])],
      "1 Person nennt eine Ausländerbehörde, die kreis.json5 nicht kennt (Zeile 2)."
    ),
    (
      .azrMunicipalityUnknown,
      [.count: 1, .lines: .lines([7]), .found: "05162025", .nearest: "05162024 (Neuss, Stadt)"],
      "1 Person hat den unbekannten Gemeindeschlüssel 05162025; am nächsten kommt 05162024 (Neuss, Stadt) (Zeile 7)."
    ),
    (
      .azrMunicipalityUnknown, [.count: 2, .lines: .lines([7, 8])],
      "2 Personen haben keinen lesbaren Gemeindeschlüssel (Zeilen 7 und 8)."
    ),
    (
      .azrMunicipalityForeign,
      [.count: 1, .lines: .lines([7]), .found: "05111000", .name: "Düsseldorf, Stadt", .expected: "Rhein-Kreis Neuss"],
      "1 Person hat den Gemeindeschlüssel 05111000 (Düsseldorf, Stadt), der nicht zu Rhein-Kreis Neuss gehört (Zeile 7)."
    ),
    (
      .azrMunicipalityDissolved, [.count: 1, .found: "05354024", .name: "Roetgen", .other: "05334024"],
      "1 Person hat den aufgelösten Schlüssel 05354024 (Roetgen); gezählt wurde sie unter 05334024."
    ),
    (
      .azrMunicipalityDissolved, [.count: 2, .found: "05354024", .name: "Roetgen", .other: "05334024"],
      "2 Personen haben den aufgelösten Schlüssel 05354024 (Roetgen); gezählt wurden sie unter 05334024."
    ),
    (
      .azrMunicipalityName, [.count: 1, .lines: .lines([7])],
      "Bei 1 Person passt der Gemeindename nicht zum Schlüssel; gezählt wurde nach dem Schlüssel (Zeile 7)."
    ),
    (
      .azrTitleUnknown, [.count: 1200, .lines: .lines([7]), .found: "999", .nearest: "907"],
      "1.200 Personen haben einen unbekannten Aufenthaltstitel: 999; am nächsten kommt »907« (Zeile 7)."
    ),
    (
      .azrTitleMissing, [.count: 1, .lines: .lines([7])],
      "1 Person aus Staaten ohne Freizügigkeit hat keinen Aufenthaltstitel (Zeile 7)."
    ),
    (
      .azrTitleMissing, [.count: 21, .lines: .lines([7, 8])],
      "21 Personen aus Staaten ohne Freizügigkeit haben keinen Aufenthaltstitel (Zeilen 7 und 8)."
    ),
    (.azrCountInvalid, [.count: 1, .lines: .lines([7])], "In 1 Zeile ist die Anzahl keine ganze Zahl (Zeile 7)."),
    (
      .azrExpectedDiffers, [.name: "Stadt Neuss", .expected: 29400, .found: 29399],
      "Die Ausländerbehörde »Stadt Neuss« hat 29.400 Personen angekündigt, gelesen wurden 29.399."
    ),
    (
      .azrOutsideOffice, [.count: 1, .name: "Stadt Neuss"],
      "1 Person der Ausländerbehörde »Stadt Neuss« wohnt außerhalb ihrer Zuständigkeit; gezählt wurde der Wohnort."
    ),
    (
      .azrJump, [.name: "Jüchen, Stadt", .found: 3000, .other: 2387, .limit: 25],
      "Jüchen, Stadt: 3.000 Personen statt 2.387 am vorigen Stichtag, eine Veränderung von mehr als 25 %."
    ),
    (
      .decisionLimit, [.name: "AZR-PERSON-DOPPELT", .limit: 1, .count: 21],
      "Die Entscheidung zu AZR-PERSON-DOPPELT gilt für höchstens 1 Person, betroffen sind 21."
    ),
    (
      .decisionLimit, [.name: "AZR-PERSON-DOPPELT", .limit: 21, .count: 22],
      "Die Entscheidung zu AZR-PERSON-DOPPELT gilt für höchstens 21 Personen, betroffen sind 22."
    ),
    (
      .fileRagged, [.count: 1, .lines: .lines([7])], "1 Zeile hat nicht so viele Felder wie die Kopfzeile (Zeile 7)."
    ),
    (
      .fileStrayQuote, [.count: 1, .lines: .lines([7])],
      "Nach einem schließenden Anführungszeichen folgt Text (1 Zeile: Zeile 7)."
    ),
    (
      .positionsNotMultiple,
      [
        .name: "stellen", .found: .number(FixedPoint(units: 65, digits: 1)),
        .expected: .number(FixedPoint(units: 1, digits: 0)),
      ], "stellen: 6,5 Stellen sind kein Vielfaches der Körnung 1."
    ),
    (
      .registerInvalid, [.expected: "3 Spalten"], "Ein Eintrag ist nicht lesbar; erwartet: 3 Spalten."
    ),
    (
      .configKeyUnknown, [.name: "koernnung", .nearest: "koernung", .expected: .list(["koernung"])],
      "Der Schlüssel »koernnung« ist unbekannt; meinten Sie »koernung«?"
    ),
  ]

  @Test(arguments: cases)
  func `says what happened`(_ code: FindingCode, _ facts: [FactName: Fact], _ sentence: String) {
    #expect(FindingWording.sentence(Finding(code, facts)) == sentence)
  }

  @Test func `a person in two files is told with the lines of both`() {
    let facts: [FactName: Fact] = [
      .count: 2, .lines: .lines([7, 9]), .places: .lines([3, 4]), .other: "rhein-kreis-neuss/azr/2021-03-31/b.csv",
    ]
    let finding = Finding(.azrPersonTwoFiles, at: Location(file: "a.csv", line: 7), severity: .warning, facts)
    #expect(
      FindingWording.line(finding)
        == "Warnung AZR-PERSON-ZWEI-DATEIEN – a.csv, Zeile 7: 2 Personen stehen auch in "
        + "»rhein-kreis-neuss/azr/2021-03-31/b.csv« (Zeilen 7 und 9; dort Zeilen 3 und 4).")
  }

  @Test func `the line of a terminal names severity, code and place`() {
    let field = Location(file: "a.csv", line: 1, field: "Geschlecht")
    #expect(
      FindingWording.line(Finding(.columnMissing, at: field, [.nearest: "Geschlechtt"]))
        == "Fehler SPALTE-FEHLT – a.csv, Zeile 1: Die Spalte »Geschlecht« fehlt; am nächsten kommt »Geschlechtt«.")
    let place = Location(file: "kreis.json5", line: 3, column: 5)
    #expect(
      FindingWording.line(Finding(.configKeyTwice, at: place, [.name: "kreis", .other: 2]))
        == "Fehler KONFIG-SCHLUESSEL-DOPPELT – kreis.json5, Zeile 3, Spalte 5: Der Schlüssel »kreis« steht schon in Zeile 2."
    )
    #expect(
      FindingWording.line(Finding(.fileIgnored, [.found: .list(["a.xlsx"])]))
        == "Hinweis DATEI-UEBERGANGEN: Nicht gelesen wurden »a.xlsx«; gelesen werden nur .csv, .tsv und .txt.")
  }

  @Test func `a remedy can name facts, and the catalogue shows them as gaps`() {
    let finding = Finding(.usageOption, [.name: "run", .found: "--periode"])
    #expect(FindingWording.remedy(finding) == "»stellwerk run --help« nennt alle Optionen.")
    #expect(FindingWording.remedy(.usageOption) == "»stellwerk … --help« nennt alle Optionen.")
    #expect(
      FindingWording.pattern(.azrStichtag)
        == "… Personen haben einen anderen oder keinen lesbaren Stichtag statt … (…).")
  }
}
