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

  private var edition: EditionName? {
    PipelineName(kreis: "k", name: "p").map { EditionName($0, period: "2021") }
  }

  /// Whether the edition was found to stand; it is kept where it is asked for.
  private func isKnown(_ digest: Digest, keeping: Bool = false, isComplete: Bool = false) throws -> Bool {
    let out = out
    let publisher = try out.lock()
    let states = try out.states(#require(edition))
    let isKnown = out.fingerprints.hasFound("k/p/2021", from: digest)
    if keeping { out.fingerprints.keep("k/p/2021", from: digest, about: states) }
    publisher.remember(out.fingerprints, isComplete: isComplete)
    return isKnown
  }

  @Test func whatWasFoundIsKnownOfJustThat() throws {
    try directory.makeFolder("out/intern/k/p/2021")
    try directory.write("out/intern/k/p/2021/a.json", "1")
    let (one, other) = (SHA256.hash([1]), SHA256.hash([2]))
    // Not yet at rest.
    #expect(try isKnown(one, keeping: true) == false)
    #expect(try isKnown(one) == false)
    try age()
    #expect(try isKnown(one, keeping: true) == false)
    #expect(try isKnown(one) && !isKnown(other))
    let rereading = OutDirectory(root: directory("out"), rereading: true)
    #expect(!rereading.fingerprints.hasFound("k/p/2021", from: one))
  }

  @Test func aRunOverEverythingForgetsWhatItDidNotAskFor() throws {
    try directory.makeFolder("out/intern/k/p/2021")
    let one = SHA256.hash([1])
    #expect(try isKnown(one, keeping: true) == false)
    #expect(try isKnown(one, isComplete: true))
    #expect(try digest() == hash("1"))
    #expect(try isKnown(one) == false)
  }

  @Test func theStateOfAnEditionChangesWithEveryFileOfIt() throws {
    try directory.makeFolder("out/intern/k/p/2021")
    try directory.write("out/intern/k/p/2021/a.json", "1")
    let edition = try #require(edition)
    var seen: [String] = [try out.states(edition).text]
    try directory.write("out/intern/k/p/2021/b.json", "1")
    seen.append(try out.states(edition).text)
    try directory.makeFolder("out/oeffentlich/k/p/2021")
    try directory.write("out/oeffentlich/k/p/2021/a.json", "1")
    seen.append(try out.states(edition).text)
    chmod(directory("out/intern/k/p/2021/b.json"), 0o640)
    seen.append(try out.states(edition).text)
    #expect(Set(seen).count == 4 && seen.map { $0.split(separator: "\n").count } == [1, 2, 3, 3])
  }

  @Test(arguments: ["", "x", "half"]) func aDamagedMemoryCountsForNothing(_ damage: String) throws {
    #expect(try digest() == hash("1"))
    let text = try directory.text("out/.fingerabdruecke")
    let wrong = text.replacing(hash("1"), with: hash("2"))
    try directory.write("out/.fingerabdruecke", damage == "half" ? String(text.dropLast(9)) : damage + wrong)
    #expect(try digest() == hash("1"))
  }
}
