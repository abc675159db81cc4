import Model
import Notation
import Store
import TestSupport
import Testing

@testable import Pipeline

/// The file that is left of exports: what is written is read again, and nothing else is taken for it.
struct CensusArchiveTests {
  private static let axes = [Cube.Axis("a", size: 3), Cube.Axis("b", size: 4), Cube.Axis("c", size: 5)]

  @Test func `cells come back as they were`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<50 {
      var cube = Cube(axes: Self.axes)
      for place in cube.counts.indices where Bool.random(using: &random) {
        cube.add(Int.random(in: 0...2000, using: &random), at: place)
      }
      #expect(try ArchiveCells.cube(parsed(ArchiveCells.json(cube)), axes: Self.axes) == cube)
    }
  }

  @Test func `cells name codes and persons, a text for each code of the first axis`() throws {
    var cube = Cube(axes: Self.axes)
    cube.add(17, at: 20 + 5 + 4)
    cube.add(1, at: 20)
    #expect(ArchiveCells.json(cube).line() == #"["","0.0=1 1.4=17",""]"#)
    #expect(ArchiveCells.occupied(cube) == (2, 1))
  }

  @Test(arguments: [
    #"["", ""]"#, #"["", "1.4", ""]"#, #"["", "1.5=2", ""]"#, #"["", "1=2", ""]"#, #"["", "1.1.1=2", ""]"#,
    #"["", "1.4=0", ""]"#, #"["", "1.4=-1", ""]"#, #"["", "1.4=2=3", ""]"#, #"["", 5, ""]"#, #""""#,
    #"["", "1.4=99999999999999999999", ""]"#,
  ])
  func `anything else is no cube`(_ text: String) throws {
    #expect(try ArchiveCells.cube(JSON5.parse(Array(text.utf8), file: "t"), axes: Self.axes) == nil)
  }

  @Test func `a finding comes back with all its facts`() throws {
    let day = try #require(CalendarDate("2021-03-31"))
    let finding = Finding(
      .azrTitleUnknown, at: Location(file: "a.csv", line: 3, column: 4, field: "Titel"), severity: .warning,
      [
        .found: "998", .count: 2, .expected: .date(day), .other: .list(["a", "b"]), .lines: .lines([3, 9]),
        .limit: .number(FixedPoint(units: -125, digits: 2)),
      ])
    #expect(try Finding(archived: parsed(finding.archived)) == finding)
    #expect(try Finding(archived: parsed(.object([("code", .string("X"))]))) == nil)
  }

  @Test func `the seal is the hash of all lines before it, and breaks with any byte`() throws {
    let sealed = ArchiveSeal.sealed([("kopf", .object([("a", .int(1))])), ("inhalt", .array([]))])
    let lines = String(decoding: sealed, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropLast(3).joined(separator: "\n") + "\n"
    #expect(lines[lines.count - 3] == "  \"siegel\": \"\(SHA256.hash(Array(body.utf8)).hex)\"")
    #expect(ArchiveSeal.holds(sealed))
    for place in sealed.indices {
      var other = sealed
      other[place] ^= 1
      #expect(!ArchiveSeal.holds(other))
      #expect(!ArchiveSeal.holds(Array(sealed[..<place])))
    }
    #expect(!ArchiveSeal.holds(sealed + [10]))
  }

  @Test func `an archive states its grain, how fine it is, and its own end`() throws {
    let space = try Workspace()
    try space.edit(
      "pipelines/rkn/kreis.json5", "entscheidungen: [],", "aufbewahrung: { exporte_monate: 6, archive_monate: 11 },")
    _ = try space.run()
    let head = try #require(try archived(space)["kopf"])
    #expect(head["zu_loeschen_ab"]?.string == "2022-02-28")
    #expect(head["koernung"]?["alter_ab"]?.array?.compactMap(\.int) == [0, 6, 12, 18, 27, 36, 65])
    #expect(head["feinheit"]?["personen"]?["besetzte_zellen"]?.int == 2)
    #expect(head["feinheit"]?["personen"]?["mit_einer_person"]?.int == 0)
  }

  @Test func `the census of an archive is the one of the exports`() throws {
    let space = try Workspace()
    _ = try space.run()
    _ = try archived(space)
    let (workplace, day) = (try space.workplace(), try #require(Workspace.day))
    let pipeline = try workplace.load(#require(Workspace.name))
    let live = try Censuses(pipeline.census, in: workplace)
    let kept = try Censuses(pipeline.census, in: workplace, preferringArchives: true).census(day)
    let census = try live.census(day).condensed(to: ArchiveTerms(pipeline.census, on: day))
    #expect(kept.exports == census.exports && kept.kreis == census.kreis && kept.files == census.files)
    #expect(kept.findings == census.findings && kept.provenOffices == census.provenOffices)
  }

  @Test(
    arguments: [
      ("kreis.json5", "name: \"Testkreis\"", "name: \"Anderskreis\"", []),
      ("cm.json5", "anzahl: 7", "anzahl: 9", []),
      ("kreis.json5", "name: \"Stadt Neuss\",", "name: \"Stadt Neuss\", auch: [\"NE\"],", []),
      ("cm.json5", "dormagen: 10", "dormagen: 11", ["erwartete_personen[31.03.2021].dormagen"]),
      ("cm.json5", "titel:", "gezaehlte_gruppen: [\"ohne\"], titel:", ["gezaehlte_gruppen"]),
      ("cm.json5", "titel:", "gezaehlte_gruppen: [\"befristet\"], titel:", []),
      ("cm.json5", "titel:", "kernzielgruppe: { alter_bis: 34 }, titel:", ["kernzielgruppe"]),
      ("kreis.json5", "name: \"Stadt Neuss\"", "name: \"Neuss\"", ["auslaenderbehoerden.neuss"]),
    ] as [(String, String, String, [String])])
  func `what the counts do not answer is named`(_ file: String, _ old: String, _ new: String, _ names: [String]) throws
  {
    let space = try Workspace()
    let day = try #require(Workspace.day)
    func terms() throws -> ArchiveTerms {
      ArchiveTerms(try space.workplace().load(#require(Workspace.name)).census, on: day)
    }
    let before = try terms()
    try space.edit("pipelines/rkn/" + file, old, new)
    #expect(try before.differences(from: terms(), forComparison: false) == names)
  }

  private func archived(_ space: Workspace) throws -> JSON5Value {
    let (workplace, name) = (try space.workplace(), try #require(Workspace.name))
    let outcomes = try Archivist(workplace).condense(name, workplace.out.lock())
    try #require(outcomes.count == 1)
    return try JSON5.parse(#require(try workplace.out.archive(name, period: "2021-03-31")), file: "t")
  }

  private func parsed(_ value: JSONValue) throws -> JSON5Value {
    try JSON5.parse(Array(value.text().utf8), file: "t")
  }
}
