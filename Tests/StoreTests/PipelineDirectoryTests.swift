import Model
import Store
import Testing

@Suite struct PipelineDirectoryTests {
  private let directory: TemporaryDirectory
  private let pipelines: PipelineDirectory

  init() throws {
    directory = try TemporaryDirectory()
    pipelines = PipelineDirectory(root: directory("pipelines"))
  }

  @Test func missingIsEmpty() throws {
    #expect(try !pipelines.exists)
    #expect(try pipelines.all() == [])
    #expect(findings { _ = try pipelines.kreis("k") } == finding(.configUnreadable, "k/kreis.json5", "gibt es nicht"))
  }

  @Test func listsReportsOnly() throws {
    let names = [
      "z/b.json5", "z/a.json5", "z/kreis.json5", "z/.a.json5", "z/a.json", "a/c.json5", "README.md", "d.json5",
    ]
    for name in names { try directory.write("pipelines/" + name) }
    #expect(try pipelines.all().map(\.description) == ["a/c", "z/a", "z/b"])
    #expect(try pipelines.exists)
  }

  @Test func readsFiles() throws {
    try directory.write("pipelines/k/kreis.json5", "kreis")
    try directory.write("pipelines/k/a.json5", "report")
    let name = try #require(PipelineName("k/a"))
    let other = try #require(PipelineName("k/b"))
    #expect(try pipelines.kreis("k") == Array("kreis".utf8))
    #expect(try pipelines.pipeline(name) == Array("report".utf8))
    #expect(findings { _ = try pipelines.pipeline(other) } == finding(.configUnreadable, "k/b.json5", "gibt es nicht"))
  }

  @Test func refusesLinks() throws {
    try directory.write("outside/a.json5")
    try directory.makeFolder("pipelines/k")
    try directory.link("pipelines/k/a.json5", to: directory("outside/a.json5"))
    try directory.link("pipelines/linked", to: directory("outside"))
    let name = try #require(PipelineName("k/a"))
    let link = "ist eine symbolische Verknüpfung"
    #expect(findings { _ = try pipelines.pipeline(name) } == finding(.configUnreadable, "k/a.json5", link))
    #expect(findings { _ = try pipelines.kreis("linked") } == finding(.configUnreadable, "linked", link))
    #expect(findings { _ = try pipelines.all() } == finding(.configUnreadable, "linked", link))
  }

  @Test func refusesOtherPaths() throws {
    try directory.write("x/kreis.json5")
    try directory.makeFolder("pipelines")
    #expect(
      findings { _ = try pipelines.kreis("../x") }
        == finding(.configUnreadable, "../x", "Name hat unzulässige Zeichen"))
  }

  @Test func names() {
    #expect(PipelineName("k/a")?.description == "k/a")
    for text in ["", "k", "k/", "/a", "k/a/b", "../a", "k/..", "k/.a", "k/a\0"] { #expect(PipelineName(text) == nil) }
    #expect(PipelineName(kreis: "k", name: "a/b") == nil)
  }
}
