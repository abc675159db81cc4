import Glibc
import Model
import Store
import Testing

@Suite struct LockTests {
  private let directory: TemporaryDirectory
  private let out: OutDirectory

  init() throws {
    directory = try TemporaryDirectory()
    out = OutDirectory(root: directory("out"))
  }

  @Test func onlyOneAtATime() throws {
    let first = try out.lock()
    let held = findings { _ = try out.lock() }
    #expect(held == [Finding(.lockHeld, at: Location(file: ".stellwerk.lock"))])
    withExtendedLifetime(first) {}
  }

  @Test func releasedWithItsHolder() throws {
    do {
      let first = try out.lock()
      withExtendedLifetime(first) {}
    }
    #expect(findings { _ = try out.lock() } == [])
  }

  @Test func theKernelHoldsIt() throws {
    try directory.write("out/.stellwerk.lock", "left by a run that died")
    let other = open(directory("out/.stellwerk.lock"), O_RDONLY)
    #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
    #expect(findings { _ = try out.lock() } == [Finding(.lockHeld, at: Location(file: ".stellwerk.lock"))])
    close(other)
    #expect(findings { _ = try out.lock() } == [])
  }

  @Test func makesTheDirectoryButNotItsParents() throws {
    _ = try out.lock()
    #expect(directory.mode("out") == "755")
    #expect(directory.mode("out/.stellwerk.lock") == "600")
    let deep = OutDirectory(root: directory("missing/out"))
    #expect(findings { _ = try deep.lock() } == finding(.machineWrite, ".", "gibt es nicht"))
  }

  @Test func stopsWhereNothingCanBeWritten() throws {
    try directory.write("out")
    #expect(findings { _ = try out.lock() } == finding(.machineRead, ".", "ist kein Verzeichnis"))
    guard permissionsHold() else { return }
    try directory.makeFolder("closed")
    try check(chmod(directory("closed"), 0o555))
    let closed = OutDirectory(root: directory("closed"))
    #expect(
      findings { _ = try closed.lock() } == finding(.machineWrite, ".stellwerk.lock", "keine Schreibberechtigung"))
  }

  @Test func followsNoLinkToTheLock() throws {
    try directory.write("elsewhere")
    try directory.makeFolder("out")
    try directory.link("out/.stellwerk.lock", to: directory("elsewhere"))
    #expect(
      findings { _ = try out.lock() }
        == finding(.machineWrite, ".stellwerk.lock", "ist eine symbolische Verknüpfung"))
  }

  @Test func removesWhatADeadRunLeft() throws {
    try directory.write("outside/keep.txt", "kept")
    try directory.write("out/.entwurf/oeffentlich/deep/a.txt")
    try directory.link("out/.entwurf/link", to: directory("outside"))
    let raw = Array(directory("out/.entwurf/M").utf8) + [0xFC, 0]
    try check(creat(raw.map(CChar.init(bitPattern:)), 0o644)) { close($0) }
    _ = try out.lock()
    #expect(try directory.names("out") == [".stellwerk.lock"])
    #expect(try directory.text("outside/keep.txt") == "kept")
  }
}
