import Foundation
import Testing

/// How files lie in the data directory: whatever is there is read or named, and how it got there does not matter.
struct DeliveryTests {
  @Test func anOfficeMaySendSeveralFiles() throws {
    let workspace = try Workspace()
    let whole = try Edition(workspace.publish()).table
    let export = try workspace.export(.neuss)
    var (first, second) = (export, export)
    first.rows = Array(export.rows.prefix(400))
    second.rows = Array(export.rows.dropFirst(400))
    try workspace.replace(.neuss, with: first.bytes)
    try Tree(["synthetisch-teil-2.csv": second.bytes]).write(to: workspace.root + "/data/" + Self.directory)
    let edition = try Edition(workspace.publish())
    #expect(edition.table == whole)
    #expect(edition.accounts.count == 4)
  }

  @Test func invisibleFilesAndNotesAreNotData() throws {
    let workspace = try Workspace()
    try workspace.publish()
    for name in [".neu.csv", "README.md", "LIESMICH.txt"] {
      try workspace.write("x", to: "data/\(Self.directory)/\(name)")
    }
    #expect(try workspace.run("run").out == "\(Fixture.pipeline) 31.03.2021: nichts Neues\n")
  }

  @Test func otherFilesAreNamedWhetherTheyCameBeforeOrAfterTheFirstRun() throws {
    let note =
      "Hinweis | DATEI-UEBERGANGEN | Nicht gelesen wurden »tabelle.xlsx«; gelesen werden nur .csv, .tsv und .txt."
    let early = try Workspace()
    try early.write("x", to: "data/\(Self.directory)/tabelle.xlsx")
    #expect(try Edition(early.publish()).findings.last == note)
    let late = try Workspace()
    try late.publish()
    try late.write("x", to: "data/\(Self.directory)/tabelle.xlsx")
    let findings = try Edition(late.publish()).findings
    #expect(findings.last == note)
  }

  @Test(arguments: ["symbolic link", "directory"])
  func whatIsNoFileStopsTheRun(_ kind: String) throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    let place = workspace.root + "/data/" + Self.directory + "/weitere.csv"
    if kind == "directory" {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    } else {
      try FileManager.default.createSymbolicLink(
        atPath: place, withDestinationPath: workspace.root + "/data/" + Office.neuss.path)
    }
    let outcome = try workspace.run("run")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("Fehler DATEI-UNLESBAR – \(Self.directory)/weitere.csv: "), "\(outcome.err)")
    #expect(try workspace.out.changes(since: good) == [])
  }

  @Test(arguments: ["2022-03-32", "2022_03_31", "2022-03-31 neu"])
  func aDirectoryThatNamesNoStichtagIsNotPassedOverInSilence(_ name: String) throws {
    let workspace = try Workspace()
    try workspace.write("x", to: "data/rhein-kreis-neuss/azr/\(name)/synthetisch.csv")
    let outcome = try workspace.run("run")
    #expect(outcome.status != 0 || outcome.err.contains(name))
  }

  @Test func aDirectoryWithAGermanDateHoldsItsStichtag() throws {
    let workspace = try Workspace()
    let azr = workspace.root + "/data/rhein-kreis-neuss/azr/"
    try FileManager.default.moveItem(atPath: azr + "2021-03-31", toPath: azr + "31.03.2021")
    let outcome = try workspace.run("run")
    #expect(!outcome.err.contains("DATEN-FEHLEN"), "\(outcome.err)")
  }

  @Test func aStichtagWithoutDataIsSaidToHaveNone() throws {
    let outcome = try Workspace().run("run", "--period", "2023-03-31")
    let finding = """
      Fehler DATEN-FEHLEN: Für Rhein-Kreis Neuss liegen unter data/rhein-kreis-neuss/azr/2023-03-31 keine Daten.
        → Die Exporte in dieses Verzeichnis legen; fehlt mehr, prüfen, ob das Laufwerk eingebunden ist.
      """
    let head = "\(Fixture.pipeline) 31.03.2023: nicht veröffentlicht; an den Berichten hat sich nichts geändert\n"
    #expect(outcome == Outcome(status: 1, out: "", err: head + finding + "\n"))
  }

  private static let directory = "rhein-kreis-neuss/azr/2021-03-31"
}
