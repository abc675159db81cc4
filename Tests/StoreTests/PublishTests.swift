import Glibc
import Model
import Store
import Testing

@Suite struct PublishTests {
  private let directory: TemporaryDirectory
  private let out: OutDirectory
  private let name: EditionName

  init() throws {
    directory = try TemporaryDirectory()
    out = OutDirectory(root: directory("out"))
    name = EditionName(try #require(PipelineName("k/a")), period: "2021-03-31")
  }

  private func file(_ name: String, _ text: String) -> OutFile { OutFile(name: name, bytes: Array(text.utf8)) }

  private func edition(_ text: String) -> Edition {
    Edition(name, everyone: [file("index.html", text)], owner: [file("protokoll.json", text)])
  }

  private func published() throws -> [String] {
    [
      try directory.text("out/oeffentlich/k/a/2021-03-31/index.html"),
      try directory.text("out/intern/k/a/2021-03-31/protokoll.json"),
    ]
  }

  @Test func firstAndSecond() throws {
    let publisher = try out.lock()
    let first = Edition(
      name, everyone: [file("index.html", "1"), file("old.csv", "")], owner: [file("protokoll.json", "1")])
    try publisher.publish(first)
    #expect(try published() == ["1", "1"])
    try publisher.publish(edition("2"))
    #expect(try published() == ["2", "2"])
    #expect(try directory.names("out/oeffentlich/k/a/2021-03-31") == ["index.html"])
    #expect(try directory.names("out/oeffentlich/k/a") == ["2021-03-31"])
    #expect(try directory.names("out") == [".stellwerk.lock", "intern", "oeffentlich"])
  }

  @Test func anEmptyShelfStaysAsItIs() throws {
    let publisher = try out.lock()
    try publisher.publish(edition("1"))
    try publisher.publish(Edition(name, everyone: [], owner: [file("protokoll.json", "2")]))
    #expect(try published() == ["1", "2"])
  }

  @Test func permissionsWhateverTheUmask() throws {
    // Directories that were there before: the owner's shelf is closed, the public one is its admin's business.
    try directory.makeFolder("out/intern/k")
    try directory.makeFolder("out/oeffentlich")
    try check(chmod(directory("out/oeffentlich"), 0o2775))
    let before = umask(0o077)
    defer { umask(before) }
    try out.lock().publish(edition("1"))
    let modes = [
      "intern": "700", "intern/k": "700", "intern/k/a": "700", "intern/k/a/2021-03-31": "700",
      "intern/k/a/2021-03-31/protokoll.json": "600", "oeffentlich": "2775", "oeffentlich/k": "755",
      "oeffentlich/k/a": "755", "oeffentlich/k/a/2021-03-31": "755", "oeffentlich/k/a/2021-03-31/index.html": "644",
    ]
    for (path, mode) in modes { #expect(directory.mode("out/" + path) == mode, "\(path)") }
  }

  @Test func aFileInThePlaceLeavesAllAsItWas() throws {
    let publisher = try out.lock()
    try publisher.publish(edition("1"))
    try check(rename(directory("out/intern/k/a/2021-03-31"), directory("out/intern/k/a/aside")))
    try directory.write("out/intern/k/a/2021-03-31", "in the way")
    #expect(
      findings { try publisher.publish(edition("2")) }
        == finding(.machineWrite, "intern/k/a/2021-03-31", "ist kein Verzeichnis"))
    #expect(try directory.text("out/oeffentlich/k/a/2021-03-31/index.html") == "1")
    #expect(try directory.names("out") == [".stellwerk.lock", "intern", "oeffentlich"])
  }

  @Test func aFileInPlaceOfAShelf() throws {
    try directory.write("out/intern", "in the way")
    #expect(
      findings { try out.lock().publish(edition("1")) } == finding(.machineWrite, "intern", "ist kein Verzeichnis"))
    #expect(try directory.names("out") == [".stellwerk.lock", "intern"])
  }

  @Test func aLinkInPlaceOfADirectory() throws {
    try directory.makeFolder("outside")
    try directory.makeFolder("out/oeffentlich/k/a")
    try directory.link("out/oeffentlich/k/a/2021-03-31", to: directory("outside"))
    #expect(
      findings { try out.lock().publish(edition("1")) }
        == finding(.machineWrite, "oeffentlich/k/a/2021-03-31", "ist eine symbolische Verknüpfung"))
    #expect(try directory.names("outside") == [])
  }

  @Test func noPermission() throws {
    guard permissionsHold() else { return }
    let publisher = try out.lock()
    try publisher.publish(edition("1"))
    try check(chmod(directory("out/oeffentlich/k/a"), 0o555))
    defer { chmod(directory("out/oeffentlich/k/a"), 0o755) }
    #expect(
      findings { try publisher.publish(edition("2")) }
        == finding(.machineWrite, "oeffentlich/k/a/2021-03-31", "keine Schreibberechtigung"))
    #expect(try published() == ["1", "1"])
  }

  @Test(arguments: ["", ".", "..", "../x", "a/b", ".hidden", "a\0"])
  func refusesOtherNames(wrong: String) throws {
    let publisher = try out.lock()
    let reason = "Name hat unzulässige Zeichen"
    let files = Edition(name, everyone: [file(wrong, "")], owner: [])
    let period = Edition(EditionName(name.pipeline, period: wrong), everyone: [file("a", "")], owner: [])
    #expect(
      findings { try publisher.publish(files) }
        == finding(.machineWrite, ".entwurf/oeffentlich/" + wrong, reason))
    #expect(findings { try publisher.publish(period) } == finding(.machineWrite, "oeffentlich/k/a/" + wrong, reason))
    #expect(try directory.names("out/oeffentlich/k/a") == [])
  }

  @Test func theSameNameTwice() throws {
    let twice = Edition(name, everyone: [file("a", "1"), file("a", "2")], owner: [])
    #expect(
      findings { try out.lock().publish(twice) } == finding(.machineWrite, ".entwurf/oeffentlich/a", "gibt es schon"))
  }

  @Test func theDirectoryIsNeverMissing() async throws {
    try out.lock().publish(edition("0"))
    let place = directory("out/oeffentlich/k/a/2021-03-31")
    async let misses = Task.detached {
      (0..<20_000).count { _ in
        var status = stat()
        return stat(place, &status) != 0
      }
    }.value
    let publisher = try out.lock()
    for number in 1...50 { try publisher.publish(edition("\(number)")) }
    #expect(await misses == 0)
    #expect(try published() == ["50", "50"])
  }

  @Test func portal() throws {
    let publisher = try out.lock()
    try publisher.writePortal(Array("one".utf8))
    try publisher.writePortal(Array("two".utf8))
    #expect(try directory.text("out/oeffentlich/index.html") == "two")
    #expect(directory.mode("out/oeffentlich/index.html") == "644")
    #expect(try directory.names("out") == [".stellwerk.lock", "oeffentlich"])
    #expect(try directory.names("out/oeffentlich") == ["index.html"])
  }

  @Test func portalBlocked() throws {
    try directory.makeFolder("out/oeffentlich/index.html")
    #expect(
      findings { try out.lock().writePortal([]) }
        == finding(.machineWrite, "oeffentlich/index.html", "ist ein Verzeichnis"))
  }
}
