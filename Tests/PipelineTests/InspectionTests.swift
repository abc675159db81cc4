import Model
import Pipeline
import Protect
import Testing

/// Looking without publishing: what would run, what a file is, and one figure's release.
struct InspectionTests {
  @Test func `a plan says what lies there and whether it is published`() throws {
    let space = try Workspace()
    let day = try #require(Workspace.day)
    let plan = try inspection(space).plan(day)
    #expect(plan.stichtag == day)
    #expect(plan.directory == "rkn/azr/2021-03-31")
    #expect(plan.files.map(\.name) == ["synthetisch-dormagen.csv", "synthetisch-neuss.csv"])
    #expect(plan.granted == Ratio(7))
    #expect(plan.state == .new)
    _ = try space.run()
    #expect(try inspection(space).plan(day).state == .current)
    try space.edit("pipelines/rkn/cm.json5", "anzahl: 7", "anzahl: 8")
    #expect(try inspection(space).plan(day).state == .changed)
  }

  @Test func `shows each audience its release of the newest Stichtag`() throws {
    let space = try Workspace()
    let everyone = try inspection(space).release(nil, for: .everyone)
    #expect(everyone.audience == .everyone)
    #expect(everyone.heading.stichtag == Workspace.day)
    #expect(everyone.heading.isSynthetic)
    #expect(everyone.rows.map(\.positions.value) == [Ratio(7, 4), Ratio(21, 4)])
    #expect(try inspection(space).release(nil, for: .owner).inside?.accounts.map(\.read) == [10, 30])
    #expect(try inspection(space).offices == ["Stadt Neuss", "Stadt Dormagen"])
  }

  @Test func `a file is checked by itself`() throws {
    let space = try Workspace()
    let path = space.path + "/data/rkn/azr/2021-03-31/synthetisch-neuss.csv"
    let check = try FileCheck(path: path, in: space.workplace())
    #expect(check.findings == [])
    #expect(
      check.understood.map { [$0.name, $0.value] } == [
        ["Art", "AZR-Auszählung"], ["Zeichensatz", "UTF-8"], ["Trennzeichen", ";"], ["Kreis", "Testkreis"],
        ["Stichtag", "31.03.2021"], ["Ausländerbehörde", "Stadt Neuss"], ["Personen", "30"], ["Gemeinden", "1 von 2"],
        ["Daten", "synthetisch"],
      ])
  }

  @Test func `a file elsewhere is placed by what it says`() throws {
    let space = try Workspace()
    try space.write(
      "neu.csv", try space.text("data/rkn/azr/2021-03-31/synthetisch-neuss.csv").replacing("05162024", with: "5162024"))
    let path = space.path + "/neu.csv"
    let check = try FileCheck(path: path, in: space.workplace())
    let facts: [FactName: Fact] = [.found: "5162024", .expected: "05162024", .count: 30, .lines: .lines([2])]
    let location = Location(file: path, line: 2, column: 12, field: "Gemeindeschlüssel")
    #expect(check.findings == [Finding(.azrMunicipalityRepaired, at: location, facts)])
    #expect(check.understood.contains { $0.name == "Kreis" && $0.value == "Testkreis" })
  }

  @Test func `whatever is wrong with a file is a finding of this file`() throws {
    let space = try Workspace()
    let path = space.path + "/data/rkn/azr/2021-03-31/leer.csv"
    try space.write("data/rkn/azr/2021-03-31/leer.csv", "")
    #expect(
      try FileCheck(path: path, in: space.workplace()).findings == [Finding(.fileEmpty, at: Location(file: path))])
    let missing = try FileCheck(path: space.path + "/nichts.csv", in: space.workplace()).findings
    #expect(missing.map(\.code) == [.fileUnreadable])
  }

  private func inspection(_ space: Workspace) throws -> Inspection {
    try Inspection(try #require(Workspace.name), in: space.workplace())
  }
}
