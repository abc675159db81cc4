import Glibc
import Model
import Store
import Testing

@Suite struct DataDirectoryTests {
  private let directory: TemporaryDirectory
  private let data: DataDirectory

  init() throws {
    directory = try TemporaryDirectory()
    data = DataDirectory(root: directory("data"))
  }

  @Test func missingIsEmpty() throws {
    #expect(try !data.exists)
    #expect(try data.sources(kreis: "k") == [])
    #expect(try data.periods(kreis: "k", source: "azr") == [])
    #expect(try data.files(kreis: "k", source: "azr", period: "2021") == DeliveredFiles(tables: [], others: []))
    #expect(try data.register("staaten.csv") == nil)
    try directory.makeFolder("data")
    #expect(try data.exists)
  }

  @Test func listsDirectories() throws {
    for period in ["2022-03-31", "2021-03-31", ".hidden"] { try directory.makeFolder("data/k/azr/" + period) }
    try directory.makeFolder("data/k/kita")
    try directory.write("data/k/azr/README.md")
    #expect(try data.sources(kreis: "k") == ["azr", "kita"])
    #expect(try data.periods(kreis: "k", source: "azr") == ["2021-03-31", "2022-03-31"])
  }

  @Test func tellsTablesFromOtherFiles() throws {
    let names = [
      "b.csv", "B.CSV", "ä.txt", "a.Tsv", "notes.md", "README", "Readme.txt", "LIESMICH.txt", ".hidden.csv", "x.xlsx",
      "a.csv.bak", "csv",
    ]
    for name in names { try directory.write("data/k/azr/p/" + name) }
    try directory.makeFolder("data/k/azr/p/Neuss")
    try directory.makeFolder("data/k/azr/p/folder.csv")
    try directory.link("data/k/azr/p/link.csv", to: "b.csv")
    let expected = DeliveredFiles(
      tables: ["B.CSV", "a.Tsv", "b.csv", "folder.csv", "link.csv", "ä.txt"],
      others: ["Neuss", "a.csv.bak", "csv", "x.xlsx"])
    #expect(try data.files(kreis: "k", source: "azr", period: "p") == expected)
  }

  @Test func opensBelowTheRoot() throws {
    try directory.write("data/k/azr/p/a.csv", "text")
    let source = try data.open(kreis: "k", source: "azr", period: "p", file: "a.csv")
    #expect(source.name == "k/azr/p/a.csv")
    #expect(try source.count == 4)
    #expect(!source.hasChanged())
    try directory.write("data/k/azr/p/a.csv", "longer text")
    #expect(source.hasChanged())
  }

  @Test func opensNothingThatIsMissing() throws {
    let open = { (period: String) in _ = try data.open(kreis: "k", source: "azr", period: period, file: "a.csv") }
    #expect(findings { try open("p") } == finding(.fileUnreadable, "k/azr/p/a.csv", "gibt es nicht"))
    try directory.makeFolder("data/k/azr/p")
    #expect(findings { try open("p") } == finding(.fileUnreadable, "k/azr/p/a.csv", "gibt es nicht"))
  }

  @Test(arguments: ["", ".", "..", "../x", "a/b", "/etc", ".hidden", "a\0b"])
  func refusesOtherPaths(name: String) throws {
    try directory.write("data/k/azr/p/a.csv")
    try directory.write("x/azr/p/a.csv")
    let wrong = "Name hat unzulässige Zeichen"
    #expect(
      findings { _ = try data.sources(kreis: name) } == finding(.fileUnreadable, name.isEmpty ? "." : name, wrong))
    #expect(
      findings { _ = try data.periods(kreis: "k", source: name) } == finding(.fileUnreadable, "k/" + name, wrong))
    #expect(
      findings { _ = try data.files(kreis: "k", source: "azr", period: name) }
        == finding(.fileUnreadable, "k/azr/" + name, wrong))
    #expect(
      findings { _ = try data.open(kreis: "k", source: "azr", period: "p", file: name) }
        == finding(.fileUnreadable, "k/azr/p/" + name, wrong))
  }

  @Test func refusesLinksAloud() throws {
    try directory.write("outside/p/a.csv")
    try directory.makeFolder("data/k")
    try directory.link("data/k/azr", to: directory("outside"))
    #expect(try data.sources(kreis: "k") == ["azr"])
    #expect(
      findings { _ = try data.periods(kreis: "k", source: "azr") }
        == finding(.fileUnreadable, "k/azr", "ist eine symbolische Verknüpfung"))
  }

  @Test func theRootMayBeALink() throws {
    try directory.write("elsewhere/k/azr/p/a.csv")
    try directory.link("data", to: "elsewhere")
    #expect(try data.periods(kreis: "k", source: "azr") == ["p"])
  }

  @Test func namesThatAreNotUTF8() throws {
    try directory.makeFolder("data/k/azr/p")
    // "Müll.csv" as an old ZIP file unpacks it.
    let raw = Array(directory("data/k/azr/p/M").utf8) + [0xFC] + Array("ll.csv".utf8) + [0]
    try check(creat(raw.map(CChar.init(bitPattern:)), 0o644)) { close($0) }
    #expect(
      try data.files(kreis: "k", source: "azr", period: "p") == DeliveredFiles(tables: ["M\u{FFFD}ll.csv"], others: []))
    #expect(
      findings { _ = try data.open(kreis: "k", source: "azr", period: "p", file: "M\u{FFFD}ll.csv") }
        == finding(.fileUnreadable, "k/azr/p/M\u{FFFD}ll.csv", "Name hat unzulässige Zeichen"))
  }

  @Test func registers() throws {
    try directory.write("data/register/staaten.csv", "120")
    #expect(try data.register("staaten.csv") == Array("120".utf8))
    #expect(try data.register("gemeinden.csv") == nil)
    try directory.makeFolder("data/register/titel.csv")
    #expect(
      findings { _ = try data.register("titel.csv") }
        == finding(.fileUnreadable, "register/titel.csv", "ist ein Verzeichnis"))
  }
}
