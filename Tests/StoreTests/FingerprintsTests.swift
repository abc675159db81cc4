import Glibc
import Model
import Store
import Testing

/// Remembered digests save reading and never decide anything else than reading would.
@Suite struct FingerprintsTests {
  private let directory: TemporaryDirectory
  private let source = "data/k/azr/2021-03-31"

  init() throws {
    directory = try TemporaryDirectory()
    try directory.makeFolder(source)
    try directory.write(source + "/a.csv", "1")
    try age()
  }

  private var out: OutDirectory { OutDirectory(root: directory("out")) }

  private func open() throws -> FileSource {
    try DataDirectory(root: directory("data")).open(kreis: "k", source: "azr", period: "2021-03-31", file: "a.csv")
  }

  /// Only files that have been at rest are remembered.
  private func age() throws { usleep(3_100_000) }

  private func set(_ text: String, seconds: Int) throws {
    try directory.write(source + "/a.csv", text)
    var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    try #require(utimensat(AT_FDCWD, directory(source + "/a.csv"), &times, 0) == 0)
  }

  /// What a run says the file hashes to; it keeps what it learnt.
  private func digest() throws -> String {
    let out = out
    let publisher = try out.lock()
    let digest = try out.fingerprints.digest(of: open()).hex
    publisher.remember(out.fingerprints, isComplete: true)
    return digest
  }

  private func hash(_ text: String) -> String { SHA256.hash(Array(text.utf8)).hex }

  @Test func whatIsRememberedIsReadableByItsOwnerAloneAndGoesUnnoticed() throws {
    #expect(try digest() == hash("1"))
    #expect(try directory.names("out") == [".fingerabdruecke", ".stellwerk.lock"])
    #expect(directory.mode("out/.fingerabdruecke") == "600")
    #expect(try digest() == hash("1"))
  }

  @Test func aFileOfTheSameSizeAndTimeIsAnother() throws {
    try set("1", seconds: 1_000_000)
    try age()
    #expect(try digest() == hash("1"))
    try set("2", seconds: 1_000_000)
    #expect(try digest() == hash("2"))
  }

  @Test func aFileJustWrittenIsNotRemembered() throws {
    try directory.write(source + "/a.csv", "2")
    #expect(try digest() == hash("2"))
    #expect(try directory.names("out") == [".stellwerk.lock"])
  }

  @Test func timesInTheFutureAreNotRemembered() throws {
    try set("2", seconds: 9_000_000_000)
    try age()
    #expect(try digest() == hash("2"))
    #expect(try directory.names("out") == [".stellwerk.lock"])
  }

  @Test(arguments: ["", "x", "half"]) func aDamagedMemoryCountsForNothing(_ damage: String) throws {
    #expect(try digest() == hash("1"))
    let text = try directory.text("out/.fingerabdruecke")
    let wrong = text.replacing(hash("1"), with: hash("2"))
    try directory.write("out/.fingerabdruecke", damage == "half" ? String(text.dropLast(9)) : damage + wrong)
    #expect(try digest() == hash("1"))
  }
}
