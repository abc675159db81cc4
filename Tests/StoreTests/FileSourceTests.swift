import Glibc
import Model
import Store
import Testing

@Suite struct FileSourceTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func open(_ name: String) throws -> FileSource {
    try FileSource(path: directory(name), name: "kreis/" + name)
  }

  private func refusal(_ name: String) -> [Finding] { findings { _ = try open(name) } }

  private func read(_ source: FileSource, _ count: Int, at offset: Int) throws -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    let length = try bytes.withUnsafeMutableBytes { try source.read(into: $0, at: offset) }
    return String(decoding: bytes.prefix(length), as: UTF8.self)
  }

  @Test func readsAnywhere() throws {
    try directory.write("a.csv", "0123456789")
    let source = try open("a.csv")
    #expect(source.name == "kreis/a.csv")
    #expect(try source.count == 10)
    #expect(try read(source, 4, at: 0) == "0123")
    #expect(try read(source, 4, at: 8) == "89")
    #expect(try read(source, 4, at: 10) == "")
    #expect(try read(source, 4, at: 100) == "")
    #expect(try read(source, 0, at: 0) == "")
  }

  @Test func refusesWhatIsNoFile() throws {
    try directory.makeFolder("folder.csv")
    try check(mkfifo(directory("fifo.csv"), 0o644))
    try directory.write("real.csv")
    try directory.link("link.csv", to: directory("real.csv"))
    #expect(refusal("missing.csv") == finding(.fileUnreadable, "kreis/missing.csv", "gibt es nicht"))
    #expect(refusal("folder.csv") == finding(.fileUnreadable, "kreis/folder.csv", "ist ein Verzeichnis"))
    #expect(refusal("fifo.csv") == finding(.fileUnreadable, "kreis/fifo.csv", "ist keine gewöhnliche Datei"))
    #expect(refusal("link.csv") == finding(.fileUnreadable, "kreis/link.csv", "ist eine symbolische Verknüpfung"))
    #expect(refusal("real.csv/x") == finding(.fileUnreadable, "kreis/real.csv/x", "ist kein Verzeichnis"))
    #expect(
      findings { _ = try FileSource(path: "/dev/null", name: "null") }
        == finding(.fileUnreadable, "null", "ist keine gewöhnliche Datei"))
  }

  @Test func refusesWithoutPermission() throws {
    guard permissionsHold() else { return }
    try directory.write("a.csv")
    try check(chmod(directory("a.csv"), 0))
    #expect(refusal("a.csv") == finding(.fileUnreadable, "kreis/a.csv", "keine Leseberechtigung"))
  }

  @Test func sameBytesAreNoChange() throws {
    try directory.write("a.csv", "old")
    let source = try open("a.csv")
    #expect(!source.hasChanged())
    // Reading, permissions and a second name leave the bytes alone.
    _ = try read(source, 3, at: 0)
    try check(chmod(directory("a.csv"), 0o600))
    try check(Glibc.link(directory("a.csv"), directory("b.csv")))
    #expect(!source.hasChanged())
  }

  @Test func noticesGrowth() throws {
    try directory.write("a.csv", "old")
    let source = try open("a.csv")
    try directory.write("a.csv", "older")
    #expect(source.hasChanged())
    #expect(try source.count == 5)
  }

  @Test func noticesOtherBytesOfTheSameLength() throws {
    try directory.write("a.csv", "old")
    let source = try open("a.csv")
    try directory.write("a.csv", "new")
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
    try check(utimensat(AT_FDCWD, directory("a.csv"), &times, 0))
    #expect(source.hasChanged())
  }

  @Test func noticesReplacement() throws {
    try directory.write("a.csv", "old")
    let source = try open("a.csv")
    try directory.write("b.csv", "new")
    try check(rename(directory("b.csv"), directory("a.csv")))
    #expect(source.hasChanged())
    #expect(try read(source, 3, at: 0) == "old")
  }

  @Test func noticesRemoval() throws {
    try directory.write("a.csv", "old")
    let source = try open("a.csv")
    try check(unlink(directory("a.csv")))
    #expect(source.hasChanged())
  }
}
