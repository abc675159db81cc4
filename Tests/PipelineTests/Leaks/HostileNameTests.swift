import FoundationEssentials
import Model
import Pipeline
import Protect
import Testing

/// Names from registers and pipeline files are text, wherever they end up: never markup, a formula or a path.
struct HostileNameTests {
  static let evil = "<img src=x onerror=alert(1)>\"'&../../../oben"
  static let formulas = [
    ("05162004", "=cmd|' /C calc'!A0"), ("05162008", "@SUM(A1)"), ("05162012", "+1+1"), ("05162024", "-1-1"),
  ]

  private func space(_ names: [(key: String, name: String)]) throws -> Workspace {
    let space = try Workspace(People(), .suppression)
    let rows = names.map { "\($0.key);\(quoted($0.name));\(quoted($0.name));Stadt;;;;\n" }
    try space.write(
      "data/register/gemeinden.csv",
      "ags;name;kurzname;art;gueltig_ab;gueltig_bis;nachfolger;auch\n" + rows.joined())
    return space
  }

  private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

  @Test func `markup in names is shown as text, in public and inside`() throws {
    let space = try space(People.sizes.map { ($0.0, "\(Self.evil) \($0.0)") })
    let text = Self.evil.replacing("\"", with: "\\\"")
    try space.write("pipelines/rkn/cm.json5", Workspace.report(titled: text))
    for name in ["name: \"Testkreis\"", "name: \"Stadt Neuss\""] {
      let words = name.split(separator: "\"")[1]
      try space.edit("pipelines/rkn/kreis.json5", name, "name: \"\(words) \(text)\"")
    }
    try space.edit(
      "pipelines/rkn/kreis.json5", "zustaendig_fuer: [\"05162024\"]",
      "auch: [\"Stadt Neuss\"], zustaendig_fuer: [\"05162024\"]")
    let names = try Workspace(People(), .suppression)
    _ = try (space.publish(), names.publish())
    for shelf in ["oeffentlich", "intern"] {
      let page = try space.text("out/\(shelf)/rkn/cm/2021-03-31/index.html")
      #expect(!page.contains("<img") && page.contains("&lt;img src=x onerror=alert(1)&gt;"), "\(shelf)")
    }
    let portal = try? space.text("out/oeffentlich/index.html")
    #expect(portal?.contains("<img") != true)
    // Where files lie follows from the names of directories and from nothing in the data.
    #expect(try space.output().keys.sorted() == names.output().keys.sorted())
    let beside = try FileManager.default.contentsOfDirectory(atPath: space.path)
    #expect(beside.sorted() == ["data", "out", "pipelines"])
  }

  @Test func `a name that a spreadsheet would run is plain text in the breakdown too`() throws {
    let space = try space(Self.formulas)
    _ = try space.publish()
    let text = try space.text("out/oeffentlich/rkn/cm/2021-03-31/aufgliederung.csv")
    let names = text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ";")[1] }
    #expect(Set(names.map(String.init)) == Set(Self.formulas.map { "'" + $0.1 } + ["Testkreis"]))
    for cell in text.split(separator: "\r\n").dropFirst().flatMap({ $0.split(separator: ";") }) {
      #expect(!["=", "+", "-", "@", "\t"].contains(cell.prefix(1)), "\(cell)")
    }
  }

  @Test(arguments: ["../../etc", "/etc", "a/b", "..", ".", "", ".versteckt"])
  func `a source outside its directory is not read`(_ source: String) throws {
    let space = try Workspace(People(), .rounding)
    try space.write("etc/2021-03-31/a.csv", try space.text("data/rkn/azr/2021-03-31/synthetisch-neuss.csv"))
    try space.edit("pipelines/rkn/cm.json5", "titel:", "quelle: \"\(source)\",\n  titel:")
    let outcomes = try space.run()
    #expect(outcomes.map(\.words) == ["DATEI-UNLESBAR"])
    #expect(!FileManager.default.fileExists(atPath: space.path + "/out/oeffentlich"))
  }

  @Test func `a source that is a link is not followed`() throws {
    let space = try Workspace(People(), .rounding)
    try FileManager.default.moveItem(atPath: space.path + "/data/rkn/azr", toPath: space.path + "/woanders")
    try FileManager.default.createSymbolicLink(
      atPath: space.path + "/data/rkn/azr", withDestinationPath: space.path + "/woanders")
    #expect(try space.run().map(\.words) == ["DATEI-UNLESBAR"])
    #expect(!FileManager.default.fileExists(atPath: space.path + "/out/oeffentlich"))
  }
}
