import Foundation
import Testing

/// `check` and `draft` on tables of figures: what they are, what they cover, and how a definition comes about.
struct StatisticsTests {
  private static let pupils = """
    Tabelle: 99999-02
    Erfundene Schülerinnen und Schüler;;;;
    Jahr;Schlüssel;Gebiet;Insgesamt;darunter weiblich
    2023;05162;Rhein-Kreis Neuss;100;45
    2023;05162024;  Neuss, Stadt;60;25
    2023;05162004;  Dormagen, Stadt;-;.
    __________
    Stand: 01.01.2024

    """

  private static let definition = """
    {
      titel: "Erfundene Schülerinnen und Schüler",
      erkennung: { vorspann: ["99999-02"] },
      spalten: [
        { spalte: "Jahr", bedeutung: "zeit" },
        { spalte: "Schlüssel", bedeutung: "gebiet" },
        { spalte: "Gebiet", bedeutung: "gebietsname" },
        { spalte: "Insgesamt", bedeutung: "wert", merkmale: { geschlecht: "insgesamt" } },
        { spalte: "darunter weiblich", auch: ["dar. weiblich"], bedeutung: "wert", merkmale: { geschlecht: "weiblich" } },
      ],
      merkmale: { geschlecht: { insgesamt: "insgesamt", teilmengen: { weiblich: "insgesamt" } } },
      messgroesse: "Schülerinnen und Schüler",
      einheit: "Anzahl",
    }
    """

  @Test func aKnownSourceIsNamedWithTheReasonAndWhatItCovers() throws {
    let workspace = try Workspace()
    try workspace.write(Self.pupils, to: "t.csv")
    try workspace.write(Self.definition, to: "pipelines/quellen/schueler.json5")
    let outcome = try workspace.run("check", "t.csv")
    #expect(
      outcome.out == """
        t.csv
          Art: Statistik
          Quelle: »Erfundene Schülerinnen und Schüler« (schueler): im Vorspann steht »99999-02«
          Zeichensatz: UTF-8
          Trennzeichen: ;
          Tabelle: Kopf in Zeile 3, Daten ab Zeile 4, 5 Spalten
          Beleg: Gültiges UTF-8
          Beleg: Semikolon: 5 von 8 Zeilen mit 5 Feldern
          Beleg: Vorspann: 2 Zeilen
          Beleg: Kopf aus 1 Zeile: darunter Werte in 4 von 5 Spalten
          Zeilen: 3 gelesen, 3 mit Werten
          Zeit: 2023
          Gebiete: 1 Kreis, 2 Gemeinden
          Gemeinden: Rhein-Kreis Neuss: 2 von 8, dazu der Kreis selbst
          Fuß: 2 Zeilen ab Zeile 7
          Messgrößen: Schülerinnen und Schüler (Anzahl)
          Merkmal: geschlecht: insgesamt (Summe) · weiblich (Teilmenge)
          Werte: 6
          Symbole: 1 × »-« (nichts vorhanden), 1 × ».« (unbekannt oder geheim)
          Befunde: keine

        """)
    #expect(outcome.status == 0)
  }

  @Test func aLabelThatChangedIsRead() throws {
    let workspace = try Workspace()
    try workspace.write(Self.pupils.replacing("darunter", with: "dar."), to: "t.csv")
    try workspace.write(Self.definition, to: "pipelines/quellen/schueler.json5")
    let outcome = try workspace.run("check", "t.csv")
    #expect(outcome.status == 0)
    #expect(
      outcome.err.contains(
        "Hinweis SPALTE-UMBENANNT – t.csv, Zeile 3: Die Spalte »darunter weiblich« heißt in dieser Datei »dar. weiblich«.\n"
      ),
      "\(outcome.err)")
  }

  @Test func aThousandThatCouldBeADecimalIsNotGuessed() throws {
    let workspace = try Workspace()
    try workspace.write("ags;jahr;wert\n05162024;2023;1.234\n05162004;2023;2.345\n", to: "t.csv")
    let outcome = try workspace.run("check", "t.csv")
    #expect(outcome.status == 1)
    #expect(
      outcome.err.contains(
        "Fehler ZAHL-ZWEIDEUTIG – t.csv: »1.234« kann 1.234 oder 1,234 heißen, und nichts in der Datei entscheidet es.\n"
      ),
      "\(outcome.err)")
  }

  @Test func aHeaderlessFileAsksForItsColumns() throws {
    let workspace = try Workspace()
    try workspace.write("05162024;2023;7\n05162004;2023;9\n05162008;2023;4\n", to: "t.csv")
    let outcome = try workspace.run("check", "t.csv")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        Fehler DATEI-KOPF-FEHLT – t.csv, Zeile 1, Zeichen 1: Schon die erste Zeile der Tabelle enthält Werte; ihre 3 Spalten haben \
        keine Namen.
            •••;•••;•••
            ^
          → Die Datei mit Kopfzeile anfordern oder in einer Quelldefinition »kopfzeilen: 0« setzen und jede Spalte mit »nummer« \
        und »bedeutung« benennen (»stellwerk draft DATEI« schlägt sie vor), dann mit --source angeben.

        """)
  }

  @Test func aListOfPersonsIsNeitherReadNorQuoted() throws {
    let workspace = try Workspace()
    try workspace.write("Vorname;Nachname;Geburtsdatum\nErika;Beispiel;01.02.1990\n", to: "t.csv")
    let outcome = try workspace.run("check", "t.csv")
    #expect(outcome.status == 1)
    #expect(!(outcome.out + outcome.err).contains("Beispiel;") && !outcome.err.contains("Erika"))
    #expect(outcome.err.hasPrefix("Fehler QUELLE-PERSONENDATEN – t.csv, Zeile 1"), "\(outcome.err)")
  }

  @Test func aDraftIsADefinitionThatFits() throws {
    let workspace = try Workspace()
    try workspace.write(Self.pupils, to: "schueler 2023.csv")
    let draft = try workspace.run("draft", "schueler 2023.csv")
    #expect(draft.status == 0)
    try workspace.write(draft.out, to: "pipelines/quellen/schueler-2023.json5")
    let outcome = try workspace.run("check", "schueler 2023.csv")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.out.contains("(schueler-2023): im Vorspann steht »99999-02«\n"), "\(outcome.out)")
    #expect(outcome.out.contains("  Zeit: 2023\n  Gebiete: 1 Kreis, 2 Gemeinden\n"), "\(outcome.out)")
  }

  @Test func anUnknownDefinitionIsTold() throws {
    let workspace = try Workspace()
    try workspace.write(Self.pupils, to: "t.csv")
    try workspace.write(Self.definition, to: "pipelines/quellen/schueler.json5")
    let outcome = try workspace.run("check", "t.csv", "--source", "schuler")
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("meinten Sie »schueler«?"), "\(outcome.err)")
  }
}
