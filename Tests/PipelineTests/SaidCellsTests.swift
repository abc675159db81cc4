import Model
import Store
import Testing

@testable import Pipeline
@testable import Protect

/// What reports said before, by the revision that said it: so that a report can be made again as it was.
struct SaidCellsTests {
  private static let cells = [
    "q|2021|m\t05162024|d=a\t3\t7", "q|2021|m\t05162024|d=b\t1\t5", "r|2021|m\t05162024|d=a\t0\t4",
  ].map { $0.replacing("|", with: SaidCell.field) }

  private static func quoted(_ cell: String) -> String {
    cell.replacing("\t", with: "\\t").replacing(SaidCell.field, with: "\\u001F")
  }

  private func memory(_ text: String) throws -> (SaidCells, EditionName) {
    let space = try Workspace()
    try space.write("out/intern/rkn/bericht/2021/gesagt.json", text)
    let name = EditionName(try #require(PipelineName("rkn/bericht")), period: "2021")
    return (try SaidCells(kreis: #require(KreisKey("05162")), in: space.workplace().out, known: PublicFiles()), name)
  }

  @Test func `a revision minds all but itself and what came after it`() throws {
    let entries = Self.cells.enumerated().map { place, cell in
      "{ revision: \(place + 1), zellen: [\"\(Self.quoted(cell))\"] }"
    }
    let (memory, name) = try memory("{ kreis: \"05162\", revisionen: [\(entries.joined(separator: ", "))] }")
    let other = EditionName(name.pipeline, period: "2022")
    let groups: Set = ["q" + SaidCell.field + "2021"]
    func known(_ name: EditionName, _ revision: Int, only names: [String]? = nil) -> [String] {
      memory.former(name, revision: revision, about: groups, only: names).names
    }
    #expect(known(name, 1) == [])
    #expect(known(name, 2) == ["rkn/bericht/2021/1"])
    #expect(known(name, 3) == ["rkn/bericht/2021/1", "rkn/bericht/2021/2"])
    #expect(known(other, 1) == ["rkn/bericht/2021/1", "rkn/bericht/2021/2"])
    #expect(known(other, 1, only: ["rkn/bericht/2021/2"]) == ["rkn/bericht/2021/2"])
    #expect(memory.former(other, revision: 1, about: groups, only: []).cells == [])
    #expect(
      memory.former(other, revision: 1, about: groups, only: nil).cells.map(\.description)
        == Self.cells.prefix(2).sorted())
  }

  @Test func `what older versions wrote is the first revision`() throws {
    let text = "{ kreis: \"05162\", zellen: [\"\(Self.quoted(Self.cells[0]))\"] }"
    let (memory, name) = try memory(text)
    #expect(
      memory.former(name, revision: 2, about: ["q" + SaidCell.field + "2021"], only: nil).names == [
        "rkn/bericht/2021/1"
      ])
  }

  @Test func `another Kreis is no concern, a damaged file stops`() throws {
    let (memory, name) = try memory("{ kreis: \"05978\", zellen: [\"a\\tb\\t1\\t2\"] }")
    #expect(memory.former(name, revision: 9, about: ["a", "a|b"], only: nil).names == [])
    #expect(findings { _ = try self.memory("{ kreis: \"05162\", zellen: [\"a\"] }") }.map(\.code) == [.machineRead])
  }

  @Test(arguments: ["indikatoren.csv", "ziele.csv"])
  func `a public report whose memory is lost stops until it is back`(_ file: String) throws {
    let space = try Workspace()
    let kreis = try #require(KreisKey("05162"))
    func found() -> [FindingCode] {
      findings { _ = try SaidCells(kreis: kreis, in: space.workplace().out, known: PublicFiles()) }.map(\.code)
    }
    let record = "{ \"kreisschluessel\": \"05162\", \"ausgaben\": { \"\(file)\": \"0\" } }"
    try space.write("out/oeffentlich/rkn/bericht/2021/run.json", record)
    #expect(found() == [.machineRead])
    try space.write("out/intern/rkn/bericht/2021/gesagt.json", "{ kreis: \"05162\", zellen: [] }")
    #expect(found() == [])
  }
}
