import Model
import Store
import Testing

@Suite struct OutDirectoryTests {
  private let directory: TemporaryDirectory
  private let out: OutDirectory
  private let pipeline: PipelineName

  init() throws {
    directory = try TemporaryDirectory()
    out = OutDirectory(root: directory("out"))
    pipeline = try #require(PipelineName("k/a"))
  }

  @Test func missingIsEmpty() throws {
    let edition = EditionName(pipeline, period: "2021-03-31")
    #expect(try out.editions(.everyone) == [])
    #expect(try out.periods(.owner, pipeline) == [])
    #expect(try out.files(.owner, edition) == [])
    #expect(try out.read(.owner, edition, file: "protokoll.json") == nil)
    #expect(directory.mode("out") == nil)
  }

  @Test func readsWhatIsThere() throws {
    try directory.write("out/oeffentlich/index.html", "portal")
    try directory.write("out/oeffentlich/k/a/2021-03-31/index.html", "public")
    try directory.write("out/oeffentlich/k/a/2021-03-31/a.csv")
    try directory.write("out/oeffentlich/k/a/2020-03-31/index.html")
    try directory.link("out/oeffentlich/k/a/aktuell", to: "2021-03-31")
    try directory.write("out/oeffentlich/j/z/2019/index.html")
    try directory.write("out/intern/k/a/2021-03-31/protokoll.json", "record")
    let edition = EditionName(pipeline, period: "2021-03-31")
    let other = try #require(PipelineName("j/z"))
    #expect(
      try out.editions(.everyone) == [
        EditionName(other, period: "2019"), EditionName(pipeline, period: "2020-03-31"), edition,
      ])
    #expect(try out.editions(.owner) == [edition])
    #expect(try out.periods(.everyone, pipeline) == ["2020-03-31", "2021-03-31"])
    #expect(try out.files(.everyone, edition) == ["a.csv", "index.html"])
    #expect(try out.read(.everyone, edition, file: "index.html") == Array("public".utf8))
    #expect(try out.read(.owner, edition, file: "protokoll.json") == Array("record".utf8))
    #expect(try out.read(.owner, edition, file: "index.html") == nil)
  }

  @Test func refusesOtherPaths() throws {
    try directory.write("out/oeffentlich/k/a/2021/index.html")
    let wrong = "Name hat unzulässige Zeichen"
    #expect(
      findings { _ = try out.read(.everyone, EditionName(pipeline, period: ".."), file: "index.html") }
        == finding(.machineRead, "oeffentlich/k/a/..", wrong))
    #expect(
      findings { _ = try out.read(.everyone, EditionName(pipeline, period: "2021"), file: "../x") }
        == finding(.machineRead, "oeffentlich/k/a/2021/../x", wrong))
  }
}
