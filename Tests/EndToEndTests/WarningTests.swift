import Testing

/// What the report is published with: counted, named inside, and no reason to stop.
struct WarningTests {
  @Test func residencesOutsideTheResponsibilityAreCountedByResidenceAndReconciled() throws {
    let workspace = try Workspace()
    try workspace.edit(.dormagen) { export in
      for row in export.rows.indices.filter(export.isCounted).prefix(3) {
        export[row, .municipality] = "05162012"
        export[row, .place] = "Jüchen, Stadt"
      }
    }
    let edition = try Edition(workspace.publish())
    let outside = try Office.allCases.map { office in try persons(in: workspace.export(office), outside: office) }
    #expect(
      edition.findings
        == zip(Office.allCases, outside).map { office, count in
          "Warnung | AZR-ZUSTAENDIGKEIT | \(count) \(count == 1 ? "Person" : "Personen") der Ausländerbehörde "
            + "»\(office.name)« \(count == 1 ? "wohnt" : "wohnen") außerhalb ihrer Zuständigkeit; gezählt wurde der "
            + "Wohnort."
        })
    // One row of the reconciliation: those of the three offices who live in Jüchen.
    let own = try persons(in: workspace.export(.kreis)) { $0 == "05162012" }
    let neuss = try persons(in: workspace.export(.neuss)) { $0 == "05162012" }
    let foreign = { (count: Int) in count == 0 ? "0" : "nicht zuständig: \(count)" }
    #expect(edition.ownPage.contains("Jüchen \(foreign(neuss)) nicht zuständig: 3 \(own) "))
    #expect(!edition.publicPage.contains("nicht zuständig"))
  }

  @Test(arguments: warnings) func publishes(_ warning: SmallWarning) throws {
    let workspace = try Workspace()
    let before = try Edition(workspace.publish()).findings
    try workspace.edit(warning.office) { export in
      for row in [0, 5] {
        // A title of its own, since without one the nationality decides whether the row counts.
        export[row, .title] = "558"
        export[row, warning.column] = warning.value
      }
    }
    let outcome = try workspace.run("run")
    #expect(outcome == published(revision: 2, warnings: before.count + 1))
    let edition = try Edition(workspace.out)
    #expect(edition.findings.filter { !before.contains($0) } == [warning.finding])
  }

  @Test func aJumpOfMoreThanTheStatedPercentageIsNamedForEachMunicipalityAndTheKreis() throws {
    let workspace = try Workspace(Fixture.data())
    try workspace.announce(setting: "sprung_prozent: 1,")
    let out = try workspace.publish()
    let (now, before) = (try Edition(out, Fixture.pipeline, "2022-03-31"), try Edition(out))
    let counts = zip(now.table.rows, zip(before.table.column("personen"), now.table.column("personen")))
    var expected = counts.compactMap { row, persons in
      jump(row["gemeinde"] ?? "", Int(persons.0) ?? 0, Int(persons.1) ?? 0)
    }
    let totals = [before, now].map { $0.table.column("personen").compactMap(Int.init).reduce(0, +) }
    expected += [jump("Rhein-Kreis Neuss", totals[0], totals[1])].compactMap(\.self)
    #expect(expected.count > 2)
    #expect(now.findings.filter { $0.contains("AZR-SPRUNG") } == expected)
  }

  private func jump(_ name: String, _ before: Int, _ now: Int) -> String? {
    guard abs(now - before) * 100 > before else { return nil }
    return "Warnung | AZR-SPRUNG | \(name): \(grouped(now)) Personen statt \(grouped(before)) am vorigen Stichtag, "
      + "eine Veränderung von mehr als 1 %."
  }

  private func grouped(_ count: Int) -> String {
    count < 1000 ? "\(count)" : "\(count / 1000)." + String(count % 1000 + 1000).dropFirst()
  }

  private func persons(in export: Export, outside office: Office) -> Int {
    persons(in: export) { !office.responsibleFor.contains($0) }
  }

  private func persons(in export: Export, where fits: (String) -> Bool) -> Int {
    export.rows.indices.filter { export.isCounted($0) && fits(export[$0, .municipality]) }.count
  }

  private static let warnings = [
    SmallWarning(
      "defunct state", .nationality, "120",
      "AZR-STAAT-ERLOSCHEN | 2 Personen haben den Staatenschlüssel 120 (Jugoslawien); diesen Staat gibt es nicht mehr."),
    SmallWarning(
      "too old", .birth, "188001",
      "AZR-ALTER-UNPLAUSIBEL | Bei 2 Personen ergibt die Geburtsangabe ein Alter unter 0 oder über 110 Jahren (Zeilen "
        + "2 und 7)."),
    SmallWarning(
      "not born yet", .birth, "202105",
      "AZR-ALTER-UNPLAUSIBEL | Bei 2 Personen ergibt die Geburtsangabe ein Alter unter 0 oder über 110 Jahren (Zeilen "
        + "2 und 7)."),
    SmallWarning(
      "another name than the key's", .place, "Kaarst, Stadt",
      "AZR-GEMEINDE-NAME | Bei 2 Personen passt der Gemeindename nicht zum Schlüssel; gezählt wurde nach dem Schlüssel "
        + "(Zeilen 2 und 7)."),
    SmallWarning(
      "lost zero", .municipality, "5162024",
      "AZR-GEMEINDE-NULL-ERGAENZT | 2 Personen haben den Schlüssel 5162024; er wurde als 05162024 gelesen."),
    SmallWarning(
      "entry after the Stichtag", .entry, "01.04.2021",
      "AZR-EINREISE-UNGUELTIG | Bei 2 Personen ist die Ersteinreise nicht lesbar oder liegt nach dem Stichtag (Zeilen 2 "
        + "und 7)."),
    SmallWarning(
      "unknown sex", .sex, "?",
      "AZR-GESCHLECHT-UNBEKANNT | Bei 2 Personen ist das Geschlecht nicht m, w, d oder u (Zeilen 2 und 7)."),
  ]
}

/// A value in two rows of the Neuss export that is odd, but no reason to stop.
struct SmallWarning: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let office = Office.neuss
  let column: Column
  let value: String
  let finding: String

  init(_ description: String, _ column: Column, _ value: String, _ finding: String) {
    (testDescription, self.column, self.value) = (description, column, value)
    self.finding = "Warnung | " + finding
  }
}

/// What a run says that published the Stichtag of the fixture.
func published(revision: Int, warnings: Int) -> Outcome {
  let edition = revision == 1 ? "veröffentlicht" : "veröffentlicht als Revision \(revision), kein Wert geändert"
  return Outcome(
    status: 0,
    out: """
      \(Fixture.pipeline) 31.03.2021: \(edition), \(warnings) Warnungen
        out/oeffentlich/\(Fixture.pipeline)/2021-03-31/index.html
        out/intern/\(Fixture.pipeline)/2021-03-31/index.html

      """,
    err: "")
}
