import Foundation
import Glibc
import Testing

/// What the machine does to a run: a lock that is held, output that cannot be written, a disk that is full.
struct MachineTests {
  @Test func aLockThatIsHeldStopsTheSecondRun() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    try workspace.edit(.neuss) { $0[0, .sex] = "d" }
    let lock = open(workspace.root + "/out/.stellwerk.lock", O_RDWR | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let outcome = try workspace.run("run")
    close(lock)
    #expect(
      outcome
        == Outcome(
          status: 3, out: "",
          err: """
            Fehler LAUF-GESPERRT – .stellwerk.lock: Ein anderer Lauf arbeitet gerade in diesem Ausgabeverzeichnis.
              → Warten, bis er beendet ist, und den Lauf wiederholen; eine Sperre bleibt nach einem Abbruch nicht zurück.

            """))
    #expect(try workspace.out.changes(since: good) == [])
    #expect(try workspace.run("run").status == 0)
  }

  @Test func anOutputThatIsAFileIsAFailureOfTheMachine() throws {
    let workspace = try Workspace()
    try workspace.write("keep me", to: "out")
    let outcome = try workspace.run("run")
    #expect(outcome.status == 4)
    #expect(outcome.out == "")
    #expect(outcome.err.contains("ist kein Verzeichnis"), "\(outcome.err)")
    #expect(try read(workspace.root + "/out") == Array("keep me".utf8))
  }

  // Root writes wherever it likes, so this says nothing there.
  @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
  func anOutputThatMayNotBeWrittenIsAFailureOfTheMachine() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    try workspace.edit(.neuss) { $0[0, .sex] = "d" }
    let shelf = workspace.root + "/out/oeffentlich/" + Fixture.pipeline
    chmod(shelf, 0o555)
    defer { chmod(shelf, 0o755) }
    let outcome = try workspace.run("run")
    #expect(outcome.status == 4)
    #expect(outcome.err.contains("keine Schreibberechtigung"), "\(outcome.err)")
    #expect(try workspace.out.changes(since: good) == [])
  }

  /// A limit on the size of files stands for a full disk: the report's page does not fit.
  @Test func aDiskThatIsFullLeavesTheReportAndTheNextRunWorks() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    try workspace.edit(.neuss) { $0[0, .sex] = "d" }
    let outcome = try workspace.shell(#"trap "" XFSZ; ulimit -f 8; exec "$0" run"#)
    #expect(outcome.status == 4)
    #expect(outcome.err.contains("MASCHINE-SCHREIBEN") && outcome.err.contains("Datei ist größer als erlaubt"))
    #expect(try workspace.out.changes(since: good) == [])
    #expect(try workspace.run("run").out.contains("veröffentlicht als Revision 2"))
  }

  @Test(arguments: ["findings", "plan", "run", "--help"])
  func whatCannotBePrintedIsAFailureOfTheMachine(_ command: String) throws {
    let workspace = try Workspace()
    let outcome = try workspace.shell(#"exec "$0" \#(command) > /dev/full"#)
    #expect(outcome.status == 4)
  }
}

extension Workspace {
  /// Runs a line of shell in which `$0` is the binary.
  func shell(_ line: String) throws -> Outcome {
    try Running(["/bin/sh", "-c", line, Stellwerk.binary], in: root).wait()
  }
}
