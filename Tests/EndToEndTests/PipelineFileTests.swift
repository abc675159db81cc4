import Testing

/// Mistakes in pipeline files: exit code 2 with file, line, column, key and what was meant; nothing is touched.
struct PipelineFileTests {
  @Test(arguments: [
    FileMistake(
      "unknown key", replace: "koernung:", by: "koernug:",
      "KONFIG-SCHLUESSEL-UNBEKANNT – \(Fixture.pipeline).json5, Zeile 5, Spalte 3: Der Schlüssel »koernug« ist "
        + "unbekannt; meinten Sie »koernung«?",
      "Den Schlüssel berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    FileMistake(
      "repeated key", replace: "  verfahren:", by: "  koernung: 0.5, verfahren:",
      "KONFIG-SCHLUESSEL-DOPPELT – \(Fixture.pipeline).json5, Zeile 6, Spalte 3: Der Schlüssel »koernung« steht schon "
        + "in Zeile 5.",
      "Einen der beiden Einträge löschen."),
    FileMistake(
      "wrong type", replace: "koernung: 0.01", by: "koernung: [0.01]",
      "KONFIG-TYP – \(Fixture.pipeline).json5, Zeile 5, Spalte 13: »koernung«: gefunden eine Liste [ … ], erwartet "
        + "eine Zahl wie 0.05, \"0,05\" oder \"1/3\".",
      "Den Wert berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    FileMistake(
      "unknown choice", replace: "hare-niemeyer", by: "hare-niemeier",
      "KONFIG-WERT – \(Fixture.pipeline).json5, Zeile 6, Spalte 14: »verfahren«: hare-niemeier ist nicht zulässig; "
        + "erwartet: »hare-niemeyer«, »sainte-lague« und »dhondt«; meinten Sie »hare-niemeyer«?",
      "Den Wert berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    FileMistake(
      "unknown office", replace: "dormagen: 252", by: "dormgen: 252",
      "KONFIG-WERT – \(Fixture.pipeline).json5, Zeile 8, Spalte 53: »erwartete_personen[31.03.2021][dormgen]«: dormgen "
        + "ist nicht zulässig; erwartet: »neuss«, »dormagen« und »kreis«; meinten Sie »dormagen«?",
      "Den Wert berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    FileMistake(
      "no such day", replace: "03.02.2021", by: "31.02.2021",
      "KONFIG-WERT – \(Fixture.pipeline).json5, Zeile 4, Spalte 19: »stellen[1].ab«: 31.02.2021 ist nicht zulässig; "
        + "erwartet: ein Datum wie \"31.03.2021\".",
      "Den Wert berichtigen; alle Schlüssel stehen in pipelines/README.md."),
    FileMistake(
      "missing comma", replace: "koernung: 0.01,", by: "koernung: 0.01",
      "KONFIG-SYNTAX – \(Fixture.pipeline).json5, Zeile 6, Spalte 3: Gefunden: »verfahren«; erwartet: ein Komma oder "
        + "»}«.",
      "Die Stelle berichtigen; alle Schlüssel stehen in pipelines/README.md."),
  ])
  func isLocated(_ mistake: FileMistake) throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    let path = "pipelines/\(Fixture.pipeline).json5"
    let text = String(decoding: try read(workspace.root + "/" + path), as: UTF8.self)
    let changed = text.replacing(mistake.part, with: mistake.other, maxReplacements: 1)
    try #require(changed != text)
    try workspace.write(changed, to: path)

    let outcome = try workspace.run("run")
    let head = "\(Fixture.pipeline): nicht veröffentlicht; an den Berichten hat sich nichts geändert\n"
    #expect(outcome == Outcome(status: 2, out: "", err: head + "Fehler \(mistake.finding)\n  → \(mistake.remedy)\n"))
    #expect(try workspace.out.changes(since: good) == [])
    // Whoever asks what would run learns the same.
    #expect(
      try workspace.run("plan", Fixture.pipeline)
        == Outcome(status: 2, out: "", err: "Fehler \(mistake.finding)\n  → \(mistake.remedy)\n"))
  }

  @Test func allMistakesOfAFileAreToldAtOnce() throws {
    let workspace = try Workspace()
    try workspace.write("{ titel: 7, art: \"stellenanteil\", stellen: [], koernung: 0.01 }", to: Self.path)
    let outcome = try workspace.run("run")
    #expect(outcome.status == 2)
    #expect(outcome.err.components("Fehler ") == ["KONFIG-TYP", "KONFIG-WERT", "KONFIG-WERT"])
  }

  @Test func aMunicipalityWithoutAnOfficeIsMissed() throws {
    let workspace = try Workspace()
    try workspace.write(
      Fixture.kreis().replacing(", \"05162028\"", with: ""), to: "pipelines/rhein-kreis-neuss/kreis.json5")
    let outcome = try workspace.run("run")
    #expect(outcome.status == 2)
    #expect(
      outcome.err.contains(
        "rhein-kreis-neuss/kreis.json5, Zeile 4, Spalte 24: »auslaenderbehoerden«: eine Liste [ … ] ist nicht zulässig; "
          + "erwartet: eine zuständige Ausländerbehörde auch für Rommerskirchen.\n"), "\(outcome.err)")
  }

  @Test func aMissingGrantNamesTheFile() throws {
    let workspace = try Workspace()
    try workspace.write(
      Fixture.stellenanteile(expected: [:]).replacing("03.02.2021", with: "01.04.2021"), to: Self.path)
    let outcome = try workspace.run("run")
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("Fehler STELLEN-OHNE-BEWILLIGUNG – \(Fixture.pipeline).json5"), "\(outcome.err)")
  }

  static let path = "pipelines/\(Fixture.pipeline).json5"
}

/// A change to the pipeline file and what the run says about it.
struct FileMistake: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let part: String
  let other: String
  let finding: String
  let remedy: String

  init(_ description: String, replace part: String, by other: String, _ finding: String, _ remedy: String) {
    testDescription = description
    (self.part, self.other, self.finding, self.remedy) = (part, other, finding, remedy)
  }
}

extension String {
  /// The first word after each occurrence of a mark.
  fileprivate func components(_ mark: String) -> [String] {
    ranges(of: mark).map { String(self[$0.upperBound...].prefix { $0 != " " }) }
  }
}
