import Model
import Testing

@testable import Pipeline

/// What a goal file is told when it says something that cannot be.
struct GoalDefinitionMistakesTests {
  @Test func `a typo in any key is found at its place with the key that was meant`() throws {
    let typos = try DefinitionSample.typos(GoalSample.file, file: "ziele.json5", keys: GoalSample.keys)
    #expect(typos.count == 108)
    for (text, finding) in typos {
      let found = findings { _ = try GoalSample.read(text) }
      #expect(found.contains(finding), "\(finding) \(found)")
    }
  }

  @Test(arguments: [
    ("kennung: \"frist\"", "kennung: \"kosten\"", "angaben[5].kennung", "kosten", "jede Kennung nur einmal"),
    ("kennung: \"mehr\"", "kennung: \"deutsch\"", "indikatoren[4].kennung", "deutsch", "jede Kennung nur einmal"),
    (
      "kennung: \"protokoll\"", "kennung: \"Protokoll\"", "dokumente[2].kennung", "Protokoll",
      "eine Kennung aus Kleinbuchstaben a bis z, Ziffern und Bindestrichen"
    ),
    (
      "spanne: [600, 1200]", "spanne: [1200, 600]", "angaben[4].spanne", "eine Liste [ … ]",
      "zwei Zahlen, die kleinere zuerst"
    ),
    ("von: 54", "von: 0", "angaben[3].von", "0", "eine Zahl größer als 0"),
    ("wert: 9", "wert: 10", "angaben[3].teile", "eine Summe von 9", "die Zahl unter »wert«"),
    (
      "wert: 8, einheit: \"Personen\"", "wert: 8, einheit: \"Gruppen\"", "angaben[3].teile",
      "eine Summe aus »Personen« und »Gruppen«", "Teile in der Einheit »Personen«"
    ),
    (
      "zeitraum: \"2012\"", "zeitraum: \"im Jahr\"", "angaben[3].zeitraum", "im Jahr",
      "ein Zeitraum wie \"2008\", \"2008-2009\" oder ein Datum wie \"31.12.2008\""
    ),
    ("rang: 1", "rang: 0", "schwerpunkte[1].rang", "0", "eine Zahl ab 1"),
    ("ab: 2015", "ab: 2014", "turnus.runden[1].ab", "2014", "ein Jahr, in dem ein Turnus beginnt"),
    ("jahre: 2", "jahre: 0", "turnus.jahre", "0", "eine Zahl ab 1"),
    ("themen: [\"Bildung\"]", "themen: []", "turnus.runden[1].themen", "eine Liste [ … ]", "mindestens ein Thema"),
    (
      "am: \"31.12.2008\", //", "am: \"31.12.2011\", //", "indikatoren[1].ausgangswert.am", "31.12.2011",
      "ein Tag vor der Frist"
    ),
    (
      "angabe: \"anfang\"", "angabe: \"frist\"", "indikatoren[1].ausgangswert.angabe", "frist",
      "eine Angabe mit einer Zahl in der Einheit »Kurse«"
    ),
    (
      "angaben: [\"anfang\"]", "angaben: [\"landrat\"]", "indikatoren[2].stand.angaben[1]", "landrat",
      "eine Angabe mit einer Zahl in der Einheit »Kurse«"
    ),
    (
      "zeitraum: \"31.12.2008\", ", "", "indikatoren[2].stand.angaben[1]", "anfang", "eine Angabe mit »zeitraum«"
    ),
    (
      "richtung: \"sinken\" }", "richtung: \"sinken\", wert: 2 }", "indikatoren[4].ziel.wert", "2",
      "kein »wert« bei einem Ziel der Art »richtung«"
    ),
    (
      "ziel: { art: \"ja-nein\" }", "ziel: { art: \"richtung\", richtung: \"steigen\" }",
      "jahresziele[1].stand.erfuellt", "ja", "»erfuellt« nur bei einem Ziel der Art »ja-nein«"
    ),
    (
      "indikator: \"kurse\",", "indikator: \"kurse\", stelle: \"x\",", "indikatoren[1].stand.stelle", "x",
      "»stelle« nur zusammen mit »erfuellt«"
    ),
    (
      "tag: \"30.06.2011\"", "tag: \"30.06.2011\", text: \"Juni\"", "angaben[5].text", "Juni",
      "nur eines von wert, spanne, tag, text"
    ),
    (
      "ziel: { art: \"richtung\", richtung: \"sinken\" }",
      "ziel: { art: \"ja-nein\" }, stand: { indikator: \"kurse\" }", "indikatoren[4].stand.indikator", "kurse",
      "»erfuellt« bei einem Ziel der Art »ja-nein«"
    ),
    (
      "indikator: \"kurse\",", "indikator: \"kurse\", angaben: [\"anfang\"],", "indikatoren[1].stand.angaben",
      "eine Liste [ … ]", "nur eines von indikator, angaben, erfuellt"
    ),
    (
      "angabe: \"anfang\",", "angabe: \"anfang\", wert: 4,", "indikatoren[1].ausgangswert.wert", "4",
      "»wert« oder »angabe«, nicht beides"
    ),
    (
      "tag: \"30.06.2011\"", "tag: \"30.06.2011\", von: 3", "angaben[5].von", "3", "»von« nur zusammen mit »wert«"
    ),
  ])
  func `refuses a value that cannot be`(
    _ old: String, _ new: String, _ name: String, _ found: String, _ expected: String
  ) throws {
    let text = try GoalSample.file.replacing(once: old, with: new)
    let facts = findings { _ = try GoalSample.read(text) }.map(\.facts)
    let place = name.contains(".stand") || name.hasPrefix("indikatoren") || name.hasPrefix("jahresziele")
    let path = (place ? "handlungsfelder[1].leitziele[1]." : "") + name
    #expect(facts == [[.name: .text(path), .found: .text(found), .expected: .text(expected)]])
  }

  @Test(arguments: [
    ("dokument: \"protokoll\", // berichts", "dokument: \"protokol\", // berichts", "protokoll"),
    ("angabe: \"rhythmus\"", "angabe: \"rythmus\"", "rhythmus"),
    ("angaben: [\"kosten\"]", "angaben: [\"koste\"]", "kosten"),
    ("indikator: \"kurse\"", "indikator: \"kurs\"", "kurse"),
    ("beobachtet: [\"teilnehmende\"]", "beobachtet: [\"teilnehmer\"]", "teilnehmende"),
    ("teile: [\"landrat\", ", "teile: [\"landrad\", ", "landrat"),
    ("art: \"offen\"", "art: \"ofen\"", "offen"), ("erfuellt: \"ja\"", "erfuellt: \"jaa\"", "ja"),
    ("lesart: \"rund\"", "lesart: \"runt\"", "rund"), ("art: \"zielbericht\"", "art: \"zielberichte\"", "zielbericht"),
  ])
  func `a name that there is not is answered with the nearest`(_ old: String, _ new: String, _ nearest: String) throws {
    let text = try GoalSample.file.replacing(once: old, with: new)
    let found = findings { _ = try GoalSample.read(text) }
    #expect(found.map(\.code) == [.configValue])
    #expect(found.first?.facts[.nearest] == .text(nearest))
  }

  @Test(arguments: [
    ("tag: \"30.06.2011\", //", "//", "angaben[5].wert", "eines von wert, spanne, tag, text"),
    ("wert: 3, //", "//", "indikatoren[1].ziel.wert", "ein Wert bei einem Ziel der Art »mindestens«"),
    ("offen: \"X %\", //", "//", "indikatoren[2].ziel.offen", "ein Wert bei einem Ziel der Art »offen«"),
    ("angabe: \"anfang\", //", "//", "indikatoren[1].ausgangswert.wert", "»wert« oder »angabe«"),
    (
      "indikator: \"kurse\", //", "//", "indikatoren[1].stand.indikator", "eines von indikator, angaben, erfuellt"
    ),
    ("wortlaut: \"ist eingerichtet\", //", "//", "jahresziele[1].stand.wortlaut", "ein Beleg zu »erfuellt«"),
  ])
  func `says what is missing`(_ old: String, _ new: String, _ name: String, _ expected: String) throws {
    let text = try GoalSample.file.replacing(once: old, with: new)
    let found = findings { _ = try GoalSample.read(text) }
    let path = (name.hasPrefix("angaben") ? "" : "handlungsfelder[1].leitziele[1].") + name
    #expect(found.map(\.code) == [.configKeyMissing])
    #expect(found.first?.facts == [.name: .text(path), .expected: .text(expected)])
  }
}
