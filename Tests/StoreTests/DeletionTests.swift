import Model
import Store
import Testing

/// What was delivered goes only file by file, and what is not meant stays.
@Suite struct DeletionTests {
  private let directory: TemporaryDirectory
  private let data: DataDirectory

  init() throws {
    directory = try TemporaryDirectory()
    data = DataDirectory(root: directory("data"))
    try directory.write("data/k/azr/2021/a.csv", "a")
    try directory.write("data/k/azr/2021/b.csv", "b")
  }

  private func open(_ names: String...) throws -> [FileSource] {
    try names.map { try data.open(kreis: "k", source: "azr", period: "2021", file: $0) }
  }

  @Test func anEmptyDirectoryGoesToo() throws {
    try data.delete(open("a.csv", "b.csv"), kreis: "k", source: "azr", period: "2021")
    #expect(try data.periods(kreis: "k", source: "azr") == [])
    #expect(try data.halfDeleted(kreis: "k", source: "azr") == [])
    #expect(directory.mode("data/k/azr") != nil)
  }

  @Test func whatIsNotNamedComesBack() throws {
    let files = try open("a.csv")
    try data.delete(files, kreis: "k", source: "azr", period: "2021")
    #expect(try data.files(kreis: "k", source: "azr", period: "2021").tables == ["b.csv"])
  }

  @Test func aFileThatChangedSinceSavesAll() throws {
    let files = try open("a.csv", "b.csv")
    try directory.write("data/k/azr/2021/b.csv", "longer")
    #expect(
      findings { try data.delete(files, kreis: "k", source: "azr", period: "2021") }.map(\.code) == [.fileChanged])
    #expect(try data.files(kreis: "k", source: "azr", period: "2021").tables == ["a.csv", "b.csv"])
  }

  @Test func anInterruptedDeletionIsKnownAndFinished() throws {
    try directory.write("data/k/azr/.2020.geloescht/a.csv", "a")
    #expect(try data.halfDeleted(kreis: "k", source: "azr") == ["2020"])
    #expect(try data.periods(kreis: "k", source: "azr") == ["2021"])
    try data.finishDeletion(of: ["a.csv"], kreis: "k", source: "azr", period: "2020")
    #expect(try data.halfDeleted(kreis: "k", source: "azr") == [])
  }

  @Test func anArchiveIsTheOwnersAndNoEdition() throws {
    let pipeline = try #require(PipelineName("k/a"))
    let out = OutDirectory(root: directory("out"))
    let publisher = try out.lock()
    try publisher.writeArchive([1], of: pipeline, period: "2021-03-31")
    try publisher.writeArchive([2], of: pipeline, period: "2021-03-31")
    #expect(try out.archives(of: pipeline) == ["2021-03-31"])
    #expect(try out.archive(pipeline, period: "2021-03-31") == [2])
    #expect(try out.editions(.owner) == [] && out.editions(.everyone) == [])
    #expect(directory.mode("out/archiv") == "700")
    #expect(directory.mode("out/archiv/k/a/2021-03-31.json") == "600")
    try publisher.removeArchive(of: pipeline, period: "2021-03-31")
    #expect(try out.archives(of: pipeline) == [])
  }
}
