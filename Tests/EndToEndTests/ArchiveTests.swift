import Foundation
import Testing

/// Exports become counts, the counts give the same reports, and nothing goes that is not proven.
struct ArchiveTests {
  static let archive = "archiv/\(Fixture.pipeline)/2021-03-31.json"
  private static let retention = "aufbewahrung: { exporte_monate: 12, archive_monate: 120 },\n  entscheidungen:"
  private static let day = "rhein-kreis-neuss/azr/2021-03-31"

  /// Two Stichtage published, both archived.
  private func archived(keeping: Bool = true) throws -> Workspace {
    let workspace = try Workspace(Fixture.data())
    let kreis = Fixture.kreis()
    let text = keeping ? kreis.replacing("entscheidungen:", with: Self.retention) : kreis
    try workspace.write(text, to: "pipelines/rhein-kreis-neuss/kreis.json5")
    try workspace.publish()
    let outcome = try workspace.run("archive", Fixture.pipeline)
    try #require(outcome.status == 0, "\(outcome.err)")
    return workspace
  }

  private func delete(_ day: String, of workspace: Workspace) throws {
    try FileManager.default.removeItem(atPath: workspace.root + "/data/" + day)
  }

  @Test func whatIsMadeFromAnArchiveHasTheSameBytes() throws {
    let workspace = try archived()
    let good = try workspace.out
    let nothing = "\(Fixture.pipeline) 31.03.2021: nichts Neues\n\(Fixture.pipeline) 31.03.2022: nichts Neues\n"
    try delete(Self.day, of: workspace)
    let summary = "Zusammenfassung: 0 neu, 0 revidiert, 2 unverändert, 0 angehalten\n"
    #expect(try workspace.run("run") == Outcome(status: 0, out: nothing + summary, err: ""))
    for shelf in ["oeffentlich", "intern"] {
      for period in ["2021-03-31", "2022-03-31"] {
        try FileManager.default.removeItem(atPath: workspace.root + "/out/\(shelf)/\(Fixture.pipeline)/\(period)")
      }
    }
    #expect(try workspace.run("run").status == 0)
    #expect(try workspace.out.changes(since: good) == [])
    #expect(
      try workspace.run("verify") == Outcome(status: 0, out: "2 Berichte nachgerechnet: alles stimmt.\n", err: ""))
    #expect(try workspace.run("explain", Fixture.pipeline, "Neuss", "--period", "31.03.2021").status == 0)
    #expect(
      try workspace.run("plan", Fixture.pipeline).out.contains("die Exporte sind gelöscht; gelesen wird out/archiv/"))
  }

  @Test func nothingOfAPersonIsBelowTheOutput() throws {
    let workspace = try Workspace(Fixture.data())
    let values = try PersonValues(Office.allCases.map(workspace.export))
    try workspace.publish()
    let outcome = try workspace.run("archive", Fixture.pipeline)
    #expect(values.leaks(in: outcome.out + outcome.err) == [])
    let out = try workspace.out
    #expect(out.files[Self.archive] != nil)
    for path in out.paths { #expect(values.leaks(in: out.text(path)) == [], "\(path)") }
    for (path, mode) in [("archiv", 0o700), (Self.archive, 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: workspace.root + "/out/" + path)
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  @Test func archivingTwiceChangesNothing() throws {
    let workspace = try archived()
    let good = try workspace.out
    let nothing = "\(Fixture.pipeline) 31.03.2021: nichts Neues\n\(Fixture.pipeline) 31.03.2022: nichts Neues\n"
    #expect(try workspace.run("archive", Fixture.pipeline) == Outcome(status: 0, out: nothing, err: ""))
    #expect(try workspace.out == good)
    try FileManager.default.removeItem(atPath: workspace.root + "/data/rhein-kreis-neuss/azr")
    #expect(
      try workspace.run("archive", Fixture.pipeline).out == "\(Fixture.pipeline): es liegen keine Exporte mehr da\n")
  }

  @Test func onlyWhatIsPublishedIsArchived() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("archive", Fixture.pipeline)
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("ist noch nicht veröffentlicht"))
    #expect(try workspace.out.files[Self.archive] == nil)
  }

  @Test(arguments: ["Dormagen", "=1"]) func aTamperedArchiveIsRefused(_ text: String) throws {
    let workspace = try archived()
    try delete(Self.day, of: workspace)
    let whole = try workspace.out
    let changed = whole.text(Self.archive).replacing(text, with: text == "=1" ? "=2" : "Nirgends", maxReplacements: 1)
    try workspace.write(changed, to: "out/" + Self.archive)
    for words in ["run", "verify"] {
      let outcome = try workspace.run(words)
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("Fehler ARCHIV-SIEGEL – \(Self.archive): Das Archiv gilt nicht: das Siegel passt"))
    }
    #expect(try workspace.out.changes(since: whole) == [Self.archive])
  }

  @Test func aConfigurationThatAsksForMoreIsRefusedByName() throws {
    let workspace = try archived()
    try delete(Self.day, of: workspace)
    let good = try workspace.out
    try workspace.write(
      workspace.text("pipelines/\(Fixture.pipeline).json5").replacing(
        "koernung: 0.01,", with: "koernung: 0.01, kernzielgruppe: { alter_von: 16 },"),
      to: "pipelines/\(Fixture.pipeline).json5")
    let outcome = try workspace.run("run", "--period", "31.03.2021")
    #expect(outcome.status == 1)
    #expect(
      outcome.err.contains(
        "ARCHIV-KOERNUNG – \(Self.archive): Vom 31.03.2021 gibt es nur noch das Archiv, und es ist nach anderen Angaben "
          + "gezählt: »kernzielgruppe«."), "\(outcome.err)")
    #expect(try workspace.out.changes(since: good) == [])
    // The Stichtag after it only compares, and persons by municipality are there.
    #expect(try workspace.run("run", "--period", "31.03.2022").out.contains("veröffentlicht als Revision 2"))
  }

  @Test func anotherNumberOfPositionsNeedsNoExports() throws {
    let (workspace, other) = (try archived(), try archived())
    try delete(Self.day, of: workspace)
    for space in [workspace, other] {
      let text = try space.text("pipelines/\(Fixture.pipeline).json5")
      try space.write(text.replacing("anzahl: 7,", with: "anzahl: 9,"), to: "pipelines/\(Fixture.pipeline).json5")
      #expect(try space.run("run").status == 0)
    }
    #expect(try workspace.out.changes(since: other.out) == [])
  }

  @Test func exportsGoBeforeAnArchiveAndAContradictionIsTold() throws {
    let workspace = try archived()
    try workspace.edit(.neuss) { $0.rows.removeLast() }
    try workspace.write(
      workspace.text("pipelines/\(Fixture.pipeline).json5").replacing(/erwartete_personen.*\n/, with: "\n"),
      to: "pipelines/\(Fixture.pipeline).json5")
    let outcome = try workspace.run("run")
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("31.03.2021: veröffentlicht als Revision 2"))
    #expect(outcome.err.contains("ARCHIV-ABWEICHUNG – \(Self.archive)"), "\(outcome.err)")
    #expect(try workspace.run("archive", Fixture.pipeline).status == 0)
    #expect(try workspace.run("run").status == 0)
  }
}

extension Workspace {
  func text(_ path: String) throws -> String { String(decoding: try read(root + "/" + path), as: UTF8.self) }
}
