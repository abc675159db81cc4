import Testing

/// Exports that are not canonical are read by a source definition, and the report is the same.
struct ExportDefinitionTests {
  @Test func otherNamesAndCodesGiveTheSameReport() throws {
    let canonical = try Workspace()
    let expected = try canonical.publish().publicTables
    let workspace = try Workspace()
    try workspace.edit(.dormagen) { export in
      export.header = ["Tag", "PKZ", "Wohnort", "Ort", "Staat", "geb", "G", "Titel", "Einreise", "Amt"]
      for row in export.rows.indices {
        export[row, .sex] = ["m": "1", "w": "2", "d": "3", "u": "9"][export[row, .sex]] ?? "?"
      }
    }
    try workspace.write(Self.renamed, to: "pipelines/quellen/fachverfahren.json5")
    #expect(try workspace.publish().publicTables == expected)
    let check = try workspace.run("check", "data/" + Office.dormagen.path)
    #expect(check.status == 0 && check.out.contains("  Personen: 252\n"), "\(check)")
  }

  @Test func recordsOfFixedWidthGiveTheSameReport() throws {
    let canonical = try Workspace()
    let expected = try canonical.publish().publicTables
    let workspace = try Workspace()
    for office in Office.allCases {
      let export = try workspace.export(office)
      let records = export.rows.map { row in
        zip(row, Self.widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined() + "\n"
      }
      try workspace.replace(office, with: Array(records.joined().utf8))
    }
    try workspace.write(Self.fixed, to: "pipelines/quellen/azr.json5")
    #expect(try workspace.publish().publicTables == expected)
  }

  @Test func anotherDefinitionIsANewEdition() throws {
    let workspace = try Workspace()
    try workspace.publish()
    try workspace.write(Self.renamed, to: "pipelines/quellen/fachverfahren.json5")
    let outcome = try workspace.run("plan", Fixture.pipeline)
    #expect(outcome.out.contains("geändert"), "\(outcome.out)")
  }

  @Test func aBrokenDefinitionStopsOnlyWhoNeedsOne() throws {
    let workspace = try Workspace()
    try workspace.write("{ titel: ", to: "pipelines/quellen/kaputt.json5")
    try workspace.publish()
    try workspace.edit(.dormagen) { $0.header[0] = "Tag" }
    let outcome = try workspace.run("run")
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("Fehler KONFIG-SYNTAX – quellen/kaputt.json5, Zeile 1"), "\(outcome.err)")
  }

  @Test func ofTwoThatFitNoneIsChosen() throws {
    let workspace = try Workspace()
    try workspace.edit(.dormagen) { export in
      export.header = ["Tag", "PKZ", "Wohnort", "Ort", "Staat", "geb", "G", "Titel", "Einreise", "Amt"]
    }
    for name in ["eins", "zwei"] { try workspace.write(Self.renamed, to: "pipelines/quellen/\(name).json5") }
    for outcome in [try workspace.run("run"), try workspace.run("check", "data/" + Office.dormagen.path)] {
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("passen mehrere Quelldefinitionen: »eins« und »zwei«."), "\(outcome.err)")
    }
  }

  @Test func aDefinitionOfStatisticsCannotReadPersons() throws {
    let workspace = try Workspace()
    try workspace.write("{ titel: \"x\", spalten: [] }", to: "pipelines/quellen/azr.json5")
    let outcome = try workspace.run("run")
    #expect(outcome.status == 2)
    #expect(
      outcome.err == """
        rhein-kreis-neuss/cm-stellenanteile: nicht veröffentlicht; an den Berichten hat sich nichts geändert
        Fehler KONFIG-WERT – rhein-kreis-neuss/cm-stellenanteile.json5: »quelle«: azr ist nicht zulässig; erwartet: eine \
        Quelldefinition mit »art: "azr"«.
          → Den Wert berichtigen; alle Schlüssel stehen in pipelines/README.md.

        """)
  }

  private static let renamed = """
    {
      titel: "Export des Fachverfahrens",
      art: "azr",
      erkennung: { kopfzeile: ["PKZ", "Wohnort"] },
      spalten: [
        { spalte: "Tag", bedeutung: "Stichtag" },
        { spalte: "PKZ", bedeutung: "AZR-Nummer" },
        { spalte: "Wohnort", bedeutung: "Gemeindeschlüssel" },
        { spalte: "Ort", bedeutung: "Gemeinde" },
        { spalte: "Staat", bedeutung: "Staatsangehörigkeit" },
        { spalte: "geb", bedeutung: "Geburtsmonat" },
        { spalte: "G", bedeutung: "Geschlecht", codes: { "1": "m", "2": "w", "3": "d", "9": "u" } },
        { spalte: "Titel", bedeutung: "Aufenthaltstitel" },
        { spalte: "Einreise", bedeutung: "Ersteinreise" },
        { spalte: "Amt", bedeutung: "Ausländerbehörde" },
      ],
    }

    """

  private static let widths = [10, 16, 8, 40, 3, 6, 1, 40, 10, 40]

  private static let fixed: String = {
    let names = [
      "Stichtag", "AZR-Nummer", "Gemeindeschlüssel", "Gemeinde", "Staatsangehörigkeit", "Geburtsmonat", "Geschlecht",
      "Aufenthaltstitel", "Ersteinreise", "Ausländerbehörde",
    ]
    var start = 1
    let columns = zip(names, widths).map { name, width in
      defer { start += width }
      return "    { start: \(start), laenge: \(width), bedeutung: \"\(name)\" },\n"
    }
    return "{\n  titel: \"Statistische Lieferung\",\n  art: \"azr\",\n  spalten: [\n" + columns.joined() + "  ],\n}\n"
  }()
}

extension Tree {
  /// The figures that everybody sees.
  fileprivate var publicTables: [String: [UInt8]] {
    files.filter { $0.key.hasPrefix("oeffentlich/") && $0.key.hasSuffix(".csv") }
  }
}
