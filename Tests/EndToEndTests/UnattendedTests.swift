import Foundation
import Glibc
import Testing

/// What cron and its reader see: silence, one sentence, or a log that says what is unlike before.
struct UnattendedTests {
  @Test func aQuietRunIsSilentWhenAllIsWell() throws {
    let workspace = try Workspace()
    #expect(try workspace.run("run", "--quiet") == Outcome(status: 0, out: "", err: ""))
    #expect(try workspace.run("run", "--quiet") == Outcome(status: 0, out: "", err: ""))
  }

  @Test func aQuietRunSaysOneSentenceForEachPipelineThatStopped() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    try workspace.remove(.dormagen)
    #expect(
      try workspace.run("run", "--quiet")
        == Outcome(
          status: 1, out: "",
          err: """
            rhein-kreis-neuss/cm-stellenanteile 31.03.2021: nicht veröffentlicht, der bisherige Bericht gilt weiter; Fehler \
            AZR-BEHOERDE-FEHLT – rhein-kreis-neuss/azr/2021-03-31: Zum 31.03.2021 liegt kein Export der Ausländerbehörde \
            »Stadt Dormagen« vor; gefunden: »Stadt Neuss« und »Rhein-Kreis Neuss« – mehr dazu: »stellwerk run \
            rhein-kreis-neuss/cm-stellenanteile«.

            """))
    #expect(try workspace.out.changes(since: good) == [])
  }

  @Test func aLockIsOneSentence() throws {
    let workspace = try Workspace()
    try workspace.publish()
    let lock = open(workspace.root + "/out/.stellwerk.lock", O_RDWR | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    defer { close(lock) }
    let err =
      "Fehler LAUF-GESPERRT – .stellwerk.lock: Ein anderer Lauf arbeitet gerade in diesem Ausgabeverzeichnis.\n"
    #expect(try workspace.run("run", "--quiet") == Outcome(status: 3, out: "", err: err))
  }

  @Test func aFileThatMayNotGrowIsAFailureOfTheMachineAndKillsNobody() throws {
    let workspace = try Workspace()
    let outcome = try workspace.shell(#"ulimit -f 8; exec "$0" run --quiet"#)
    #expect(outcome.status == 4)
    #expect(outcome.err.contains("Datei ist größer als erlaubt"), "\(outcome.err)")
  }

  @Test func whatARevisionChangedIsCounted() throws {
    let workspace = try Workspace()
    try workspace.publish()
    try workspace.edit(.neuss) { $0[0, .sex] = $0[0, .sex] == "d" ? "w" : "d" }
    let out = try workspace.run("run").out
    #expect(out.contains(" 31.03.2021: veröffentlicht als Revision 2, kein Wert geändert"), "\(out)")
  }

  @Test func fingerprintsDecideNothing() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    usleep(3_100_000)
    #expect(try workspace.run("run").status == 0)
    let file = workspace.root + "/out/.fingerabdruecke"
    #expect(FileManager.default.fileExists(atPath: file))
    let page = workspace.root + "/out/oeffentlich/\(Fixture.pipeline)/2021-03-31/index.html"
    try Data("damaged".utf8).write(to: URL(fileURLWithPath: page))
    #expect(try workspace.run("run").out.contains("veröffentlicht"))
    #expect(try workspace.out.changes(since: good) == [])
    try FileManager.default.removeItem(atPath: file)
    #expect(try workspace.run("run").out == "\(Fixture.pipeline) 31.03.2021: nichts Neues\n")
  }
}
